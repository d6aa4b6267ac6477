/** For JSON.stringify: an undetermined value is written out as null, so that a reader cannot mistake it for something left out. */
export function undeterminedAsNull(key: string, value: unknown): unknown {
  return key === 'value' && value === undefined ? null : value
}
