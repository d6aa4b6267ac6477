import type { ColumnMapping, FormatName } from './imported-record.ts'

/** A kind of list that bodies keep: its fields, and the headers under which they have been seen or are likely to stand. */
export interface ListFormat {
  readonly name: Exclude<FormatName, 'mhsds'>
  /** What it is, for the page on which a person confirms the columns. */
  readonly title: string
  readonly fields: Readonly<Record<string, readonly string[]>>
  /** Without these the list cannot be read. One of the names in an inner list is enough. */
  readonly needs: readonly (readonly string[])[]
  /** Fields that other lists do not have. */
  readonly tellingFields: readonly string[]
}

/** Field -> header for every field whose header is recognised. Capitals, spaces and signs do not matter. A header serves one field only. */
export function guessColumns(format: ListFormat, header: readonly string[]): ColumnMapping {
  const byForm = new Map(header.map((name) => [plainHeader(name), name] as const).toReversed())
  const mapping: Record<string, string> = {}
  const used = new Set<string>()
  for (const [field, names] of Object.entries(format.fields)) {
    const found = names
      .map((name) => byForm.get(plainHeader(name)))
      .find((name) => name !== undefined && name.trim() !== '' && !used.has(name))
    if (found === undefined) continue
    mapping[field] = found
    used.add(found)
  }
  return mapping
}

/** Does the mapping hold what the list cannot be read without? */
export function mapsEnough(format: ListFormat, mapping: ColumnMapping): boolean {
  return format.needs.every((oneOf) => oneOf.some((field) => mapping[field] !== undefined))
}

/** The format that this header fits best, or undefined where it fits none. */
export function recogniseFormat(
  formats: readonly ListFormat[],
  header: readonly string[],
): { readonly format: ListFormat; readonly mapping: ColumnMapping } | undefined {
  return formats
    .map((format) => ({ format, mapping: guessColumns(format, header) }))
    .filter(({ format, mapping }) => mapsEnough(format, mapping) && format.tellingFields.some((field) => mapping[field] !== undefined))
    .map((fit) => ({ ...fit, telling: fit.format.tellingFields.filter((field) => fit.mapping[field] !== undefined).length }))
    .sort((a, b) => b.telling - a.telling || Object.keys(b.mapping).length - Object.keys(a.mapping).length)[0]
}

function plainHeader(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll('%', 'percent')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
