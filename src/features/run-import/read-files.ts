import type { PartnershipWords } from '../../core/identifiers/organisation-words.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import {
  type ColumnMapping,
  FileRefused,
  type FormatName,
  type HandedOverFile,
  type ImportReading,
  findLikelyHeader,
  isMhsds,
  listFormats,
  readList,
  readMhsds,
  recogniseList,
} from '../import-records/index.ts'

export interface FilesToRead {
  readonly format: FormatName
  readonly mapping?: ColumnMapping
  readonly files: readonly HandedOverFile[]
  readonly body: string
  readonly today: PlainDate
  readonly partnership: PartnershipWords
}

/** Reads the files of a run the way its format is read. Throws FileRefused, whose message a person can act on. */
export async function readFiles({ format, mapping, files, body, today, partnership }: FilesToRead): Promise<ImportReading> {
  if (format === 'mhsds') return readMhsds(files, { today, body, partnership })
  const readings: ImportReading[] = []
  for (const file of files) readings.push(await readList(file, { today, body, partnership }, mapping && { format, mapping }))
  return {
    records: readings.flatMap((reading) => reading.records),
    rejected: readings.flatMap((reading) => reading.rejected),
    warnings: readings.flatMap((reading) => reading.warnings),
    files: readings.flatMap((reading) => reading.files),
  }
}

export interface RecognisedFiles {
  readonly format: FormatName
  readonly mapping?: ColumnMapping
  /** Column names of a list, as they stand in it. */
  readonly header?: readonly string[]
  /** It is of the kind a person said, and which column holds what they must say too. */
  readonly columnsToChoose?: true
}

/**
 * What these files are, told by their column names: a list, or MHSDS tables where it is no list. A list under column names
 * that are not known is taken as the kind a person says it is.
 */
export async function recogniseFiles(files: readonly HandedOverFile[], kind?: string): Promise<RecognisedFiles> {
  const [first] = files
  if (!first) throw new FileRefused('', 'Choose a file.')
  const list = await recogniseList(first).catch((error: unknown) => {
    if (error instanceof FileRefused && /\.zip$/i.test(first.name)) return undefined
    throw error
  })
  if (!list?.format) {
    const known = await Promise.all(files.map((file) => isMhsds(file)))
    if (known.includes(true) || /\.zip$/i.test(first.name)) return { format: 'mhsds' }
    const said = listFormats.find(({ name }) => name === kind)
    const likely = said && (await findLikelyHeader(first))
    if (said && likely) return { format: said.name, header: likely.header, columnsToChoose: true }
    throw new FileRefused(
      first.name,
      `${first.name} holds no line of column names that are known. If it is a list under other column names, say below what it is, and choose the columns on the next page.`,
    )
  }
  if (files.length > 1)
    throw new FileRefused(files[1]?.name ?? '', 'Import one list at a time. Only the tables of an MHSDS extract come together.')
  return { format: list.format.name, mapping: list.mapping, header: list.header }
}
