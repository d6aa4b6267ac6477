import { CsvError, parse } from 'csv-parse'
import { decodeText } from './decode-text.ts'
import { FileRefused } from './file-refused.ts'
import type { HandedOverFile } from './imported-record.ts'
import { checkArchive, isArchive, readArchive } from './read-archive.ts'
import { readWorkbook } from './read-workbook.ts'

/** One line of a table. `line` is where it begins in the file, counted from 1 (for a workbook, the row of the sheet). */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A table as text, to be read once. `doubts` may grow while the rows are read. */
export interface Table {
  readonly file: string
  readonly sheet?: string
  readonly encoding: string
  readonly doubts: string[]
  readonly rows: AsyncIterable<TableRow>
}

/** The largest file taken. */
export const largestFileBytes = 50 * 1024 * 1024

/**
 * The tables in a file: one for a CSV, one per sheet for an Excel workbook, one per CSV for a ZIP. Nothing in a cell is ever run: a
 * formula is read as the result stored with it. Throws FileRefused with a sentence where the file cannot be read at all.
 */
export async function readTables(file: HandedOverFile): Promise<Table[]> {
  refuseWhatIsNoTable(file)
  if (!isArchive(file.bytes)) return [readCsv(file)]
  const sheets = readArchive(file, (name) => name === 'xl/workbook.xml')
  if (sheets.length > 0) {
    checkArchive(file)
    return readWorkbook(file)
  }
  const inside = readArchive(file, (name) => /\.(csv|tsv|txt)$/i.test(name) && !/(^|\/)(__MACOSX|\._)/.test(name))
  if (inside.length === 0)
    throw new FileRefused(file.name, 'The ZIP holds no CSV file. Hand over CSV files, an Excel workbook (.xlsx), or a ZIP of CSV files.')
  return inside.map((part) => readCsv({ name: `${file.name}/${part.name}`, bytes: part.bytes }))
}

function refuseWhatIsNoTable({ name, bytes }: HandedOverFile): void {
  if (bytes.length === 0) throw new FileRefused(name, 'The file is empty.')
  if (bytes.length > largestFileBytes) {
    throw new FileRefused(
      name,
      `The file is larger than ${largestFileBytes / 1024 / 1024} MB. Split it, or take out columns that are not needed.`,
    )
  }
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    throw new FileRefused(name, 'The file is an older Excel file (.xls) or has a password. Save it without a password as .xlsx or CSV.')
  }
  if (start.startsWith('%PDF')) throw new FileRefused(name, 'The file is a PDF. Hand over the list itself, as .xlsx or CSV.')
}

function readCsv(file: HandedOverFile): Table {
  const { text, encoding, doubt } = decodeText(file.bytes)
  if (isMostlyCodes(text)) throw new FileRefused(file.name, 'The file is not a table. Hand over the list as .xlsx or CSV.')
  const doubts = doubt ? [doubt] : []
  return { file: file.name, encoding, doubts, rows: csvRows(text, doubts) }
}

/** Programs and pictures are full of control codes; a list has one here and there at most. */
function isMostlyCodes(text: string): boolean {
  const head = text.slice(0, 4096)
  return (head.match(/[\0\x01-\x08]/g)?.length ?? 0) * 50 > head.length
}

async function* csvRows(text: string, doubts: string[]): AsyncGenerator<TableRow> {
  const { delimiter, columns } = shapeOf(text)
  const ready: TableRow[] = []
  let line = 0
  let failure: unknown
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    // Rows are taken here and not from the stream, which would throw away those before an error.
    on_record: (cells: string[]) => {
      if (line > 0) ready.push({ line, cells })
      line += 1 + breaksIn(cells)
      return null
    },
  })
  parser.on('error', (error) => {
    failure = error
  })
  parser.resume()
  // The parser takes the width of the first line for the width of all and makes an error object, with its stack, for every other line.
  // Lists begin with a title, so a line as wide as the table goes before it; it counts as line 0 and is dropped.
  for (const piece of pieces(`${delimiter.repeat(columns - 1)}\n`, text)) {
    await new Promise<void>((written) => parser.write(piece, () => written()))
    yield* ready.splice(0)
    if (failure) break
  }
  if (!failure) await new Promise<void>((ended) => parser.once('close', ended).end())
  yield* ready.splice(0)
  if (failure) doubts.push(whatStopped(failure, line))
}

/** Line breaks inside cells. The parser's own count takes a Windows line break for two. */
function breaksIn(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells) if (cell.includes('\n')) breaks += cell.split('\n').length - 1
  return breaks
}

function whatStopped(failure: unknown, line: number): string {
  if (!(failure instanceof CsvError)) throw failure
  return failure.code === 'CSV_QUOTE_NOT_CLOSED'
    ? `A quotation mark opened on line ${line} is never closed, so nothing from line ${line} on could be read. The file may have been cut short.`
    : `Nothing from line ${line} on could be read. The file may be damaged.`
}

function* pieces(before: string, text: string): Generator<string> {
  yield before
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536)
}

/** What parts the cells (comma, semicolon, tab or bar: whichever splits most of the first lines), and how wide the table is. */
function shapeOf(text: string): { readonly delimiter: string; readonly columns: number } {
  const head = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '')
  const counted = [',', ';', '\t', '|'].map((mark) => ({ mark, times: head.split(mark).length }))
  const delimiter = counted.reduce((most, next) => (next.times > most.times ? next : most)).mark
  const widths = head
    .split(/\r?\n/)
    .slice(0, 50)
    .map((line) => line.split(delimiter).length)
  return { delimiter, columns: Math.max(2, ...widths) }
}
