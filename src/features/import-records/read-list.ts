import type { PlainDate } from '../../core/time/plain-date.ts'
import { FileRefused } from './file-refused.ts'
import { type ListFormat, mapsEnough, recogniseFormat } from './guess-columns.ts'
import type { ColumnMapping, FileSummary, HandedOverFile, ImportReading, ReadingOptions, RejectedRow } from './imported-record.ts'
import { councilList } from './lists/council-list.ts'
import { fundingTracker } from './lists/funding-tracker.ts'
import { type ListContext, ListRow } from './lists/list-row.ts'
import { type NoRecord, saysHowMany, whyNoRecord } from './lists/no-record.ts'
import { recordsOf, type Understood, understand } from './lists/records-of-list.ts'
import { trustList } from './lists/trust-list.ts'
import { readDate } from './read-date.ts'
import { readTables, type Table, type TableRow } from './read-table.ts'
import { RowRefused } from './row-refused.ts'

/** The kinds of list that can be read. */
export const listFormats: readonly ListFormat[] = [trustList, councilList, fundingTracker]

/** What a list was taken for, to be shown and corrected before it is read. */
export interface RecognisedList {
  readonly format: ListFormat
  readonly sheet?: string
  readonly header: readonly string[]
  readonly headerLine: number
  readonly mapping: ColumnMapping
  /** The first rows after the header, as they stand. */
  readonly firstRows: readonly (readonly string[])[]
}

const headerWithin = 60
const rowsShown = 5

/** What kind of list is this, and which column is which? Undefined where no header is recognised. Throws FileRefused. */
export async function recogniseList(file: HandedOverFile): Promise<RecognisedList | undefined> {
  for (const table of await readTables(file)) {
    const start = await findStart(table)
    if (!start?.format) continue
    const firstRows: (readonly string[])[] = []
    for (let next = await start.rows.next(); !next.done && firstRows.length < rowsShown; next = await start.rows.next())
      firstRows.push(next.value.cells)
    return {
      format: start.format,
      sheet: table.sheet,
      header: start.header.cells,
      headerLine: start.header.line,
      mapping: start.mapping,
      firstRows,
    }
  }
  return undefined
}

/** Cells that a line must fill to be taken for the column names of a list whose columns nobody recognises. */
const columnsAtLeast = 4

/**
 * The line that most likely names the columns of a list, and the rows after it, for a person to say which column holds what.
 * Undefined when no line could. Throws FileRefused.
 */
export async function findLikelyHeader(file: HandedOverFile): Promise<Pick<RecognisedList, 'header' | 'firstRows'> | undefined> {
  for (const table of await readTables(file)) {
    const lines: (readonly string[])[] = []
    for await (const row of table.rows) {
      lines.push(row.cells)
      if (lines.length > headerWithin) break
    }
    const at = lines.findIndex((cells) => new Set(cells.map((cell) => cell.trim()).filter(Boolean)).size >= columnsAtLeast)
    if (at !== -1) return { header: lines[at] ?? [], firstRows: lines.slice(at + 1, at + 1 + rowsShown) }
  }
  return undefined
}

/** How a person wants a list to be read: as which kind, with which columns. */
export interface ChosenColumns {
  readonly format: ListFormat['name']
  readonly mapping: ColumnMapping
}

/**
 * Reads a list that a body keeps into one record for each person it names. Without `chosen` the kind of list and its columns are guessed
 * from the header. Lines that are no records are counted by reason; a row that cannot be taken comes back with the reason; a cell that
 * cannot be read becomes a remark while the rest of the row is taken. Throws FileRefused where no list is recognised.
 */
export async function readList(file: HandedOverFile, options: ReadingOptions, chosen?: ChosenColumns): Promise<ImportReading> {
  for (const table of await readTables(file)) {
    const start = await findStart(table, chosen)
    if (start?.format) return readRows(table, { ...start, format: start.format }, options)
  }
  const wanted = chosen
    ? 'No line of the file holds the chosen column names.'
    : 'No line of the file holds column names of a list that is read here.'
  throw new FileRefused(
    file.name,
    `${wanted} There must be a line of column names, with at least a name and a section or section 117 column.`,
  )
}

interface Start {
  readonly format?: ListFormat
  readonly mapping: ColumnMapping
  readonly header: TableRow
  /** Lines before the header. */
  readonly preamble: readonly TableRow[]
  readonly rows: AsyncIterator<TableRow>
}

async function findStart(table: Table, chosen?: ChosenColumns): Promise<Start | undefined> {
  const rows = table.rows[Symbol.asyncIterator]()
  const preamble: TableRow[] = []
  for (let next = await rows.next(); !next.done && preamble.length < headerWithin; next = await rows.next()) {
    const fit = chosen ? chosenFit(next.value.cells, chosen) : recogniseFormat(listFormats, next.value.cells)
    if (fit) return { ...fit, header: next.value, preamble, rows }
    preamble.push(next.value)
  }
  return undefined
}

function chosenFit(
  header: readonly string[],
  { format: name, mapping }: ChosenColumns,
): { format: ListFormat; mapping: ColumnMapping } | undefined {
  const format = listFormats.find((each) => each.name === name)
  const names = new Set(header.map((cell) => cell.trim()))
  const present = Object.fromEntries(Object.entries(mapping).filter(([, column]) => names.has(column.trim())))
  return format && mapsEnough(format, present) && Object.keys(present).length === Object.keys(mapping).length
    ? { format, mapping: present }
    : undefined
}

async function readRows(table: Table, start: Start & { readonly format: ListFormat }, options: ReadingOptions): Promise<ImportReading> {
  const context: ListContext = {
    file: table.file,
    mapping: start.mapping,
    columns: new Map(
      Object.entries(start.mapping).map(([field, name]) => [field, start.header.cells.findIndex((cell) => cell.trim() === name.trim())]),
    ),
    options,
    listDay: runDay(start.preamble, options.today),
    organisations: new Map(),
  }
  const skipped: Record<string, number> = start.preamble.length > 0 ? { 'before the column names': start.preamble.length } : {}
  const rejected: RejectedRow[] = []
  const understood: Understood[] = []
  let promised: number | undefined
  let rows = 0
  for (let next = await start.rows.next(); !next.done; next = await start.rows.next()) {
    const { cells, line } = next.value
    const reason: NoRecord | undefined = whyNoRecord(cells, start.header.cells, context.columns)
    if (reason) {
      skipped[reason] = (skipped[reason] ?? 0) + 1
      promised = saysHowMany(cells) ?? promised
      continue
    }
    rows++
    const row = new ListRow(context, line, cells)
    try {
      understood.push(understand(start.format, row))
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error
      rejected.push({ file: table.file, line, field: error.field, says: error.message })
    }
  }
  const { records, warnings } = recordsOf(start.format, understood, rejected)
  const doubts = promised === undefined || promised === rows ? table.doubts : [...table.doubts, countDoubt(promised, rows)]
  const facts = records.reduce((sum, record) => sum + record.facts.length, 0)
  const summary: FileSummary = {
    file: table.file,
    format: start.format.name,
    table: table.sheet,
    rows,
    rejected: rejected.length,
    facts,
    skipped,
    encoding: table.encoding,
    doubts,
  }
  return { records, rejected, warnings, files: [summary] }
}

function countDoubt(promised: number, rows: number): string {
  return `The list says at its end that it holds ${promised} records; ${rows} were found. ${rows < promised ? 'It may have been cut short.' : 'Check which is right.'}`
}

/** The latest day named above the column names that is not in the future: lists print when they were run there. */
function runDay(preamble: readonly TableRow[], today: PlainDate): PlainDate {
  const written = preamble.flatMap(
    ({ cells }) =>
      cells.join(' ').match(/\b\d{1,2}[/.-][A-Za-z\d]{1,9}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2} [A-Za-z]{3,9} \d{4}\b/g) ?? [],
  )
  const days = written
    .map((text) => readDate(text, { today }))
    .flatMap((reading) => (reading.found === 'day' && reading.day <= today ? [reading.day] : []))
  return days.sort().at(-1) ?? today
}
