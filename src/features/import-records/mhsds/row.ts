import { isPlainDate, type PlainDate } from '../../../core/time/plain-date.ts'
import type { Source } from '../../../core/timeline/fact.ts'
import { longestCell, plainText } from '../plain-text.ts'
import { RowRefused } from '../row-refused.ts'

/** One row of an MHSDS table, read by field name. */
export class MhsdsRow {
  readonly file: string
  readonly line: number
  /** The same for all facts of the row. */
  readonly source: Source
  readonly #cells: readonly string[]
  readonly #columns: ReadonlyMap<string, number>

  constructor(file: string, line: number, cells: readonly string[], columns: ReadonlyMap<string, number>) {
    this.file = file
    this.line = line
    this.source = { kind: 'mhsds', reference: `${file} line ${line}` }
    this.#cells = cells
    this.#columns = columns
  }

  /** The cell without surrounding space; empty where the column or the cell is missing. Throws RowRefused for an absurdly long one. */
  text(field: string): string {
    const column = this.#columns.get(field)
    const cell = column === undefined ? '' : (this.#cells[column] ?? '')
    if (cell.length > longestCell)
      throw new RowRefused(`${field} holds ${cell.length} characters. At most ${longestCell} are read.`, { field })
    return plainText(cell)
  }

  /** A cell that must not be empty. Throws RowRefused. */
  required(field: string): string {
    const text = this.text(field)
    if (text === '') throw new RowRefused(`${field} is empty, and the row cannot be used without it.`, { field })
    return text
  }

  /** A day, or undefined where the cell is empty. Throws RowRefused where it is no day as MHSDS writes it. */
  day(field: string): PlainDate | undefined {
    const text = this.text(field)
    if (text === '') return undefined
    const day = text.slice(0, 10)
    if (!isPlainDate(day) || (text.length > 10 && text[10] !== 'T' && text[10] !== ' ')) {
      throw new RowRefused(
        `"${text.slice(0, 40)}" in ${field} is not a date. MHSDS writes dates as year-month-day, for example 2026-02-28.`,
        { field },
      )
    }
    if (day < '1850-01-01') throw new RowRefused(`"${day}" in ${field} lies too far back to be right. Check the year.`, { field })
    return day
  }

  requiredDay(field: string): PlainDate {
    const day = this.day(field)
    if (!day) throw new RowRefused(`${field} is empty, and the row cannot be used without it.`, { field })
    return day
  }

  /** `HH:MM`, or undefined where the cell holds no time of day. */
  time(field: string): string | undefined {
    return /^([01]\d|2[0-3]):[0-5]\d/.exec(this.text(field))?.[0]
  }

  /** All cells as one text, to tell a repeated row from a contradicting one. */
  contents(): string {
    return this.#cells.join('\u001f')
  }
}
