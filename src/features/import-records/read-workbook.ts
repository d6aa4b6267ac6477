import type { Cell, CellValue, Worksheet } from 'exceljs'
import { FileRefused } from './file-refused.ts'
import type { HandedOverFile } from './imported-record.ts'
import type { Table, TableRow } from './read-table.ts'

const mostColumns = 200

/** Parts of a sheet that hold no values. Some of them (a rule over a whole column) make the library count out a million cells. */
const leftOut = [
  'dataValidations',
  'mergeCells',
  'conditionalFormatting',
  'extLst',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'autoFilter',
  'rowBreaks',
]

/** The sheets of an Excel workbook as tables of text. The workbook must have been held against the ZIP limits first. Throws FileRefused. */
export async function readWorkbook(file: HandedOverFile): Promise<Table[]> {
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  try {
    const bytes = file.bytes.buffer.slice(file.bytes.byteOffset, file.bytes.byteOffset + file.bytes.byteLength)
    await workbook.xlsx.load(bytes as ArrayBuffer, { ignoreNodes: leftOut })
  } catch {
    throw new FileRefused(
      file.name,
      'The workbook is damaged and could not be opened. Open it in Excel, save it again, or save the list as CSV.',
    )
  }
  return workbook.worksheets.map((sheet) => ({
    file: file.name,
    sheet: sheet.name,
    encoding: 'xlsx',
    doubts: [],
    rows: sheetRows(sheet),
  }))
}

async function* sheetRows(sheet: Worksheet): AsyncGenerator<TableRow> {
  const rows: TableRow[] = []
  sheet.eachRow({ includeEmpty: false }, (row, line) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > mostColumns) return
      while (cells.length < column - 1) cells.push('')
      cells.push(textOf(cell))
    })
    rows.push({ line, cells })
  })
  yield* rows
}

function textOf(cell: Cell): string {
  return textOfValue(cell.value)
}

/** A formula gives the result stored with it; a formula without one gives nothing. */
function textOfValue(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return textOfDate(value)
  if (typeof value === 'string') return value
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('text' in value) return textOfValue(value.text)
  if ('result' in value) return textOfValue(value.result)
  return ''
}

/** The library gives a sheet's own day as midnight UTC, so the UTC day is the day in the sheet. */
function textOfDate(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const iso = value.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
}
