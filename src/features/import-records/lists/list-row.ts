import { findOrganisationByWords, isWrittenWithDoubt } from '../../../core/identifiers/organisation-words.ts'
import type { OrganisationKind } from '../../../core/identifiers/organisations.ts'
import type { OrganisationCode } from '../../../core/timeline/fact.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import type { ColumnMapping, ReadingOptions } from '../imported-record.ts'
import { longestCell, plainText } from '../plain-text.ts'
import { RowRefused } from '../row-refused.ts'
import { type DateReading, readDate } from '../read-date.ts'

const longestName = 200

/** What all rows of one list share. */
export interface ListContext {
  readonly file: string
  readonly mapping: ColumnMapping
  readonly columns: ReadonlyMap<string, number>
  readonly options: ReadingOptions
  /** The day for which the list speaks: its own run date where it gives one, else the day of reading. */
  readonly listDay: PlainDate
  readonly organisations: Map<string, OrganisationCode | undefined>
}

/** One row of a list, read by field. What cannot be read is remembered in `troubles`, and the rest of the row is still used. */
export class ListRow {
  readonly line: number
  readonly troubles: { readonly field: string; readonly says: string }[] = []
  readonly context: ListContext
  readonly #cells: readonly string[]

  constructor(context: ListContext, line: number, cells: readonly string[]) {
    this.context = context
    this.line = line
    this.#cells = cells
  }

  /** The cell without surrounding space, empty where the list has no such column. Throws RowRefused for an absurdly long one. */
  text(field: string): string {
    const column = this.context.columns.get(field)
    const cell = column === undefined ? '' : (this.#cells[column] ?? '')
    const most = /name/i.test(field) ? longestName : longestCell
    if (cell.length > most) {
      throw new RowRefused(
        `"${this.header(field)}" holds ${cell.length} characters. At most ${most} are read, so the row was not imported.`,
        { field: this.header(field) },
      )
    }
    return plainText(cell)
  }

  /** The day in a cell. A cell that holds something else is remembered as trouble. */
  date(field: string, birth = false): Extract<DateReading, { found: 'day' }> | undefined {
    const reading = readDate(this.text(field), { today: this.context.options.today, birth })
    if (reading.found === 'trouble') this.trouble(field, reading.says)
    return reading.found === 'day' ? reading : undefined
  }

  /** A day on which something is said to have happened. A day in the future is remembered as trouble and left out. */
  pastDate(field: string): Extract<DateReading, { found: 'day' }> | undefined {
    const reading = this.date(field)
    if (!reading || reading.day <= this.context.options.today) return reading
    this.trouble(field, `"${this.text(field)}" lies in the future, so it was left out. Check the year.`)
    return undefined
  }

  /** The body named in a cell, with the words where they leave doubt. A name that fits no body, or several, is remembered as trouble. */
  organisation(
    field: string,
    kinds: readonly OrganisationKind[],
  ): { readonly code: OrganisationCode; readonly doubtful: boolean } | undefined {
    const written = this.text(field)
    if (written === '') return undefined
    const known = this.context.organisations
    const key = `${kinds.join()}|${written}`
    if (!known.has(key)) known.set(key, findOrganisationByWords(written, kinds, this.context.options.partnership)?.code)
    const code = known.get(key)
    if (code) return { code, doubtful: isWrittenWithDoubt(written) }
    this.trouble(
      field,
      `"${written.slice(0, 60)}" is not a body known here, or could be several. Say once which it is, and read the list again.`,
    )
    return undefined
  }

  trouble(field: string, says: string): void {
    this.troubles.push({ field: this.header(field), says })
  }

  header(field: string): string {
    return this.context.mapping[field] ?? field
  }

  contents(): string {
    return this.#cells.join('\u001f')
  }
}
