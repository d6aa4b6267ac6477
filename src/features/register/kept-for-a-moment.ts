/**
 * Keeps an answer for a few seconds. For counts above lists and choices of filters, which cost more than the list itself
 * and may be a moment old; the page says of when they are. Never for a person's record.
 */
export function keptForAMoment<T>(
  milliseconds: number,
  most: number,
): (key: string, now: number, make: () => Promise<T>) => Promise<{ value: T; madeAt: number }> {
  const kept = new Map<string, { value: Promise<T>; madeAt: number }>()
  return async (key, now, make) => {
    const known = kept.get(key)
    if (known && now - known.madeAt < milliseconds && now >= known.madeAt) return { value: await known.value, madeAt: known.madeAt }
    const made = { value: make(), madeAt: now }
    kept.delete(key)
    kept.set(key, made)
    if (kept.size > most) kept.delete(kept.keys().next().value as string)
    try {
      return { value: await made.value, madeAt: now }
    } catch (error) {
      kept.delete(key)
      throw error
    }
  }
}
