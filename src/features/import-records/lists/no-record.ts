/** Why a line of a list is no record. Counted and shown, so that nobody wonders where a row went. */
export type NoRecord =
  | 'blank line'
  | 'column names repeated'
  | 'heading, page number or separator'
  | 'total or end of the list'
  | 'refers to the line above'

const total = /^\W*(grand |sub ?-?)?totals?\b|\bend of (report|list|extract|file)\b|^\W*count\b/i
const ditto = /^\W*(as above|ditto|see above|same|")\W*$/i

/** Why this line is no record, or undefined where it may be one. */
export function whyNoRecord(
  cells: readonly string[],
  header: readonly string[],
  columns: ReadonlyMap<string, number>,
): NoRecord | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0) return 'blank line'
  if (cells.length === header.length && cells.every((cell, column) => cell.trim() === header[column]?.trim()))
    return 'column names repeated'
  if (filled.length <= 3 && filled.some((cell) => total.test(cell)) && cellOf(cells, columns, 'reference') === '')
    return 'total or end of the list'
  if (filled.length > 1) return undefined
  if (total.test(filled[0] ?? '')) return 'total or end of the list'
  if (ditto.test(filled[0] ?? '')) return 'refers to the line above'
  const inNameColumn = ['name', 'familyName'].some((field) => cellOf(cells, columns, field) !== '')
  return inNameColumn && cells.length === header.length && columns.get('name') !== 0 && columns.get('familyName') !== 0
    ? undefined
    : 'heading, page number or separator'
}

/** The number of records a closing line gives, `TOTAL (2083)` or `2675 records`. */
export function saysHowMany(cells: readonly string[]): number | undefined {
  const text = cells.join(' ')
  if (!total.test(text.trim())) return undefined
  const number = /\((\d[\d,]*)\)|(\d[\d,]*) (?:records?|rows?|people|patients?|clients?|cases)\b/i.exec(text)
  const digits = number?.[1] ?? number?.[2]
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''))
}

function cellOf(cells: readonly string[], columns: ReadonlyMap<string, number>, field: string): string {
  const column = columns.get(field)
  return column === undefined ? '' : (cells[column] ?? '').trim()
}
