import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import exceljs from 'exceljs'
import { aCase } from '../../../test/support/a-case.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'
import { plainDate } from '../../core/time/plain-date.ts'

const mina = 'Mina Demo-Office'
const formulas = ['=HYPERLINK("http://x.example","y")', '+1+2', '-2+3', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0"]
let register: TestRegister

before(async () => {
  register = await startTestRegister()
  for (const givenName of formulas) {
    await register.person(
      aCase().described('2026-01-02', { familyName: 'Formula', givenName }).detained('3', '2026-11-01').newFacts(),
      mina,
    )
  }
  const quoted = aCase().described('2026-01-02', {
    familyName: 'Quoted "Name", Zoë',
    givenName: 'محمد',
    birthDate: plainDate('1980-04-03'),
  })
  await register.person(
    quoted.detained('2', '2026-11-01').fact('NhsNumberRecorded', '2026-01-02', { nhsNumber: '9990000018', traceStatus: '01' }).newFacts(),
    mina,
  )
  await register.person(aCase().described('2026-01-02', { familyName: 'Elsewhere' }).newFacts(), 'Tariq Demo-Office')
})
after(() => register.close())

async function csv(search = '', as = mina): Promise<string[][]> {
  const response = await register.get(`/register/export.csv${search}`, as)
  assert.equal(response.statusCode, 200)
  return parse(response.body, { bom: true, relax_column_count: true })
}

test('ST1 the export holds who the list shows, under headings, with the filter, the time and who took it in its first line', async () => {
  const [about = [], headings = [], ...rows] = await csv('?section=2')
  assert.match(
    about[0] ?? '',
    /^Section 117 register: 1 people, Section 2\. Taken 21 November 2026, 09:30 by Mina Demo-Office, Midlands Partnership/,
  )
  const cell = (name: string) => rows[0]?.[headings.indexOf(name)]
  assert.equal(rows.length, 1)
  assert.equal(cell('Family name'), 'Quoted "Name", Zoë')
  assert.equal(cell('Given name'), 'محمد')
  assert.equal(cell('Date of birth'), '1980-04-03')
  assert.equal(cell('NHS number'), '9990000018')
  assert.equal(cell('Section'), '2')
  const [all = []] = await csv()
  assert.match(all[0] ?? '', /7 people, no filter/)
})

test('ST1 no cell of a CSV export is run by a spreadsheet: what begins like a formula begins with an apostrophe', async () => {
  const rows = await csv()
  for (const [place, row] of rows.entries()) for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r]/, `row ${place}: ${cell}`)
  const given = rows.slice(2).map((row) => row[2])
  assert.ok(given.includes(`'=HYPERLINK("http://x.example","y")`))
})

test('ST1 the same as a workbook, in which nothing is a formula or a link', async () => {
  const response = await register.get('/register/export.xlsx', mina)
  assert.match(String(response.headers['content-disposition']), /section-117-register-2026-11-21-09-30\.xlsx/)
  const book = new exceljs.Workbook()
  await book.xlsx.load(response.rawPayload as unknown as ArrayBuffer)
  const sheet = book.worksheets[0]
  assert.ok(sheet)
  assert.match(String(sheet.getCell('A1').value), /7 people, no filter.*Taken 21 November 2026/)
  const types = new Set<exceljs.ValueType>()
  sheet.eachRow((row) => row.eachCell((cell) => types.add(cell.type)))
  assert.ok(!types.has(exceljs.ValueType.Formula) && !types.has(exceljs.ValueType.Hyperlink))
  assert.equal(sheet.rowCount, 9)
})

test('ST1 an export asks for the right to export, shows nobody else’s people, and is logged with everybody in it', async () => {
  assert.equal((await register.get('/register/export.csv', 'Amara Demo-Okafor')).statusCode, 403)
  assert.equal((await register.get('/register/export.xlsx', 'Frances Demo-Pound')).statusCode, 403)
  const { body } = await register.get('/register/export.csv', mina)
  assert.ok(!body.includes('Elsewhere'))
  const { rows } = await register.pool.query<{ listed: string[] }>(
    `select listed from view_log where action = 'export-register' order by id desc limit 1`,
  )
  assert.equal(rows[0]?.listed.length, 7)
})

test('an export is never kept by the browser and its name holds nobody’s name', async () => {
  const { headers } = await register.get('/register/export.csv?q=formula', mina)
  assert.equal(headers['cache-control'], 'no-store')
  assert.equal(headers['content-disposition'], "attachment; filename*=UTF-8''section-117-register-2026-11-21-09-30.csv")
})
