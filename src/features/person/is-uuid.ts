const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Is this text an id? Asked before the database is: it answers anything else with an error instead of "none". */
export function isUuid(text: string): boolean {
  return shape.test(text)
}
