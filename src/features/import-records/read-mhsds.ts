import type { PlainDate } from '../../core/time/plain-date.ts'
import { FileRefused } from './file-refused.ts'
import type {
  FileSummary,
  HandedOverFile,
  ImportedRecord,
  ImportReading,
  ReadingOptions,
  RejectedRow,
  RowRemark,
} from './imported-record.ts'
import type { MhsdsExtract } from './mhsds/extract.ts'
import { addStays } from './mhsds/read-hospital-stays.ts'
import { addCareCoordinators } from './mhsds/read-professionals.ts'
import { MhsdsRow } from './mhsds/row.ts'
import { type MhsdsTable, mhsdsTables, recogniseMhsdsTable } from './mhsds/tables.ts'
import { readTables, type Table, type TableRow } from './read-table.ts'
import { RowRefused } from './row-refused.ts'

/** A table whose header was read and whose rows were not. */
interface OpenTable {
  readonly file: string
  readonly folder: string
  readonly is: MhsdsTable
  readonly columns: ReadonlyMap<string, number>
  readonly table: Table
  readonly rows: AsyncIterator<TableRow>
}

/**
 * Reads MHSDS v6.0 tables (CSV files, a workbook, or a ZIP of them) into people with facts. Tables are told by their headers. Files of
 * several trusts may come together when each trust's stand in a folder of their own. Rows that break a rule come back one by one, the
 * rest is taken; rules about dates before the reporting period, and about two index entries with one NHS number, are not applied, for
 * an extract may be a cumulative history. Throws FileRefused where a file as a whole cannot be read.
 */
export async function readMhsds(files: readonly HandedOverFile[], options: ReadingOptions): Promise<ImportReading> {
  const opened: OpenTable[] = []
  for (const file of files) opened.push(...(await openTables(file)))
  const readings: ImportReading[] = []
  for (const tables of Map.groupBy(opened, (table) => table.folder).values()) readings.push(await readSubmission(tables, options))
  return {
    records: readings.flatMap((reading) => reading.records),
    rejected: readings.flatMap((reading) => reading.rejected),
    warnings: readings.flatMap((reading) => reading.warnings),
    files: readings.flatMap((reading) => reading.files),
  }
}

/** Does every table in this file have the header of an MHSDS table? Throws FileRefused where the file cannot be read at all. */
export async function isMhsds(file: HandedOverFile): Promise<boolean> {
  const tables = await readTables(file)
  for (const table of tables) {
    const header = await firstFilledRow(table.rows[Symbol.asyncIterator]())
    if (!header || !recogniseMhsdsTable(header.cells)) return false
  }
  return tables.length > 0
}

async function openTables(file: HandedOverFile): Promise<OpenTable[]> {
  const opened: OpenTable[] = []
  for (const table of await readTables(file)) {
    const rows = table.rows[Symbol.asyncIterator]()
    const header = await firstFilledRow(rows)
    const is = header && recogniseMhsdsTable(header.cells)
    if (!header || !is)
      throw new FileRefused(
        table.file,
        'The first line names no MHSDS table that is read here. The column names must be those of MHSDS v6.0.',
      )
    const columns = columnsOf(is, header.cells)
    opened.push({ file: table.file, folder: folderOf(table), is, columns, table, rows })
  }
  return opened
}

async function firstFilledRow(rows: AsyncIterator<TableRow>): Promise<TableRow | undefined> {
  for (let next = await rows.next(); !next.done; next = await rows.next())
    if (next.value.cells.some((cell) => cell.trim() !== '')) return next.value
  return undefined
}

/** Field name -> column. A name in other capitals than MHSDS uses is found for the columns the table is known by. */
function columnsOf(is: MhsdsTable, header: readonly string[]): Map<string, number> {
  const columns = new Map(header.map((name, column) => [name.trim(), column] as const))
  for (const name of is.knownBy) {
    if (!columns.has(name))
      columns.set(
        name,
        header.findIndex((cell) => cell.trim().toLowerCase() === name.toLowerCase()),
      )
  }
  return columns
}

/** Sheets of one workbook, and files of one folder, belong together. */
function folderOf(table: Table): string {
  return table.sheet === undefined ? table.file.replaceAll('\\', '/').split('/').slice(0, -1).join('/') : table.file
}

async function readSubmission(tables: readonly OpenTable[], options: ReadingOptions): Promise<ImportReading> {
  refuseTwoOfOne(tables)
  const rejected: RejectedRow[] = []
  const extract: MhsdsExtract = {
    ...(await readHeader(tables, options)),
    people: new Map(),
    personOfRequest: new Map(),
    spells: new Map(),
    wardStays: new Map(),
    periods: new Map(),
    practitioners: new Map(),
    warnings: [],
  }
  const files: FileSummary[] = []
  for (const is of mhsdsTables) {
    const open = tables.find((table) => table.is === is)
    if (open && is.name !== 'MHS000Header') files.push(await readOne(extract, open, rejected))
  }
  addStays(extract)
  addCareCoordinators(extract)
  return { records: recordsOf(extract), rejected, warnings: extract.warnings, files: withFactCounts(extract, files) }
}

function refuseTwoOfOne(tables: readonly OpenTable[]): void {
  for (const [is, same] of Map.groupBy(tables, (table) => table.is)) {
    const second = same[1]
    if (second) {
      throw new FileRefused(
        second.file,
        `Two files hold the table ${is.name}. Hand over one trust's extract at a time, or put each trust's files in a folder or ZIP of their own.`,
      )
    }
  }
}

/** Who sent the extract, and up to which day. Without a header the body that imports and the day of reading stand in. */
async function readHeader(tables: readonly OpenTable[], options: ReadingOptions): Promise<Pick<MhsdsExtract, 'provider' | 'periodEnd'>> {
  const open = tables.find((table) => table.is.name === 'MHS000Header')
  const first = open && (await firstFilledRow(open.rows))
  const row = open && first && new MhsdsRow(open.file, first.line, first.cells, open.columns)
  let periodEnd: PlainDate | undefined
  try {
    periodEnd = row?.day('ReportingPeriodEndDate')
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error
    throw new FileRefused(open?.file ?? '', `The header cannot be read: ${error.message}`)
  }
  const provider = row?.text('OrgIDProvider') || options.body
  if (!provider)
    throw new FileRefused(tables[0]?.file ?? '', 'Nothing says which trust this extract is from. Hand over its MHS000Header file as well.')
  return { provider, periodEnd: periodEnd ?? options.today }
}

async function readOne(extract: MhsdsExtract, open: OpenTable, rejected: RejectedRow[]): Promise<FileSummary> {
  const before = rejected.length
  const { rows, skipped, read } = await understandRows(open, rejected)
  for (const row of rows) {
    try {
      open.is.read?.(extract, row)
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error
      reject(extract, open, row, error, rejected)
    }
  }
  const { encoding, doubts } = open.table
  return {
    file: open.file,
    format: 'mhsds',
    table: open.is.name,
    rows: read,
    rejected: rejected.length - before,
    facts: 0,
    skipped,
    encoding,
    doubts,
  }
}

/**
 * The rows of a table whose own ids hold. Of rows that repeat each other word for word the first is kept; of rows that share an id and
 * differ none can be trusted, so all of them go back.
 */
async function understandRows(
  open: OpenTable,
  rejected: RejectedRow[],
): Promise<{ rows: MhsdsRow[]; skipped: Record<string, number>; read: number }> {
  const rows: MhsdsRow[] = []
  const skipped: Record<string, number> = {}
  for (let next = await open.rows.next(); !next.done; next = await open.rows.next()) {
    const { cells, line } = next.value
    if (cells.every((cell) => cell.trim() === '')) skipped['blank line'] = (skipped['blank line'] ?? 0) + 1
    else rows.push(new MhsdsRow(open.file, line, cells, open.columns))
  }
  const { key } = open.is
  if (!key || !open.is.read) return { rows, skipped, read: rows.length }
  const refused = new Set<MhsdsRow>()
  for (const [id, same] of Map.groupBy(rows, (row) => row.text(key))) {
    if (id === '' || same.length === 1) continue
    const contradict = new Set(same.map((row) => row.contents())).size > 1
    for (const row of contradict ? same : same.slice(1)) {
      refused.add(row)
      const others = same
        .filter((other) => other !== row)
        .map((other) => other.line)
        .join(', ')
      const says = contradict
        ? `The id ${id} stands on line ${others} as well, with other contents. Neither row was imported: correct the ids and send them again.`
        : `The row repeats line ${others} word for word. It was taken once.`
      rejected.push({ file: row.file, line: row.line, key: id, field: key, says })
    }
  }
  return { rows: rows.filter((row) => !refused.has(row)), skipped, read: rows.length }
}

/** The row goes back to its sender; where it is about a known person, the person's record says so too. */
function reject(
  extract: MhsdsExtract,
  open: OpenTable,
  row: MhsdsRow,
  { message, field, rule }: RowRefused,
  rejected: RejectedRow[],
): void {
  const key = safeText(row, open.is.key ?? open.is.knownBy[0] ?? '')
  const remark: RowRemark = { file: row.file, line: row.line, key, field, rule, says: message }
  rejected.push(remark)
  extract.people
    .get(safeText(row, 'LocalPatientID'))
    ?.warnings.push({ ...remark, says: `A row about this person was not imported. ${message}` })
}

function safeText(row: MhsdsRow, field: string): string {
  try {
    return row.text(field)
  } catch {
    return ''
  }
}

function recordsOf(extract: MhsdsExtract): ImportedRecord[] {
  return [...extract.people.values()].map(({ id, row, identity, facts, warnings }) => ({
    source: { body: extract.provider, format: 'mhsds', file: row.file, line: row.line },
    key: `mhsds:${extract.provider}:${id}`,
    identity,
    facts: facts.toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0)),
    warnings,
  }))
}

function withFactCounts(extract: MhsdsExtract, files: readonly FileSummary[]): FileSummary[] {
  const counts = new Map<string, number>()
  for (const person of extract.people.values()) {
    for (const { source } of person.facts) {
      const file = source.reference?.slice(0, source.reference.lastIndexOf(' line ')) ?? ''
      counts.set(file, (counts.get(file) ?? 0) + 1)
    }
  }
  return files.map((file) => ({ ...file, facts: counts.get(file.file) ?? 0 }))
}
