import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readPage } from '../../../test/support/read-page.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'

const root = 'Sysadmin Demo-Root'
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

test('accounts shown and disabled are those of one’s own body alone', async () => {
  const words = readPage((await register.get('/administration/accounts', root)).body)
  assert.match(words, /Amara Demo-Okafor/)
  for (const other of ['Mina Demo-Office', 'Tariq Demo-Office', 'Stella Demo-Stoke']) {
    assert.ok(!words.includes(other), other)
    const { statusCode } = await register.post(`/administration/accounts/${register.accountOf(other).id}`, { do: 'disable' }, root)
    assert.equal(statusCode, 404, other)
  }
  const { rows } = await register.pool.query('select count(*)::int as n from account where disabled_at is not null')
  assert.deepEqual(rows, [{ n: 0 }])
})

test('nobody disables themselves', async () => {
  const response = await register.post(`/administration/accounts/${register.accountOf(root).id}`, { do: 'disable' }, root)
  assert.equal(response.statusCode, 303)
  assert.equal((await register.get('/administration/accounts', root)).statusCode, 200)
})

test('a disabled account is shown as such, with the day, and may be let in again', async () => {
  const { id } = register.accountOf('Frances Demo-Pound')
  await register.post(`/administration/accounts/${id}`, { do: 'disable' }, root)
  assert.match(
    readPage((await register.get('/administration/accounts', root)).body),
    /Frances Demo-Pound Disabled .*Disabled on 21 November 2026/,
  )
  await register.post(`/administration/accounts/${id}`, { do: 'enable' }, root)
  assert.doesNotMatch(readPage((await register.get('/administration/accounts', root)).body), /Disabled on/)
})

const path = '/administration/bank-holidays'
const holidays = async () => readPage((await register.get(path, root)).body)

test('HE19b the list of bank holidays reaches at least 2028', async () => {
  const words = await holidays()
  for (const year of ['2026', '2027', '2028']) assert.match(words, new RegExp(`25 December ${year}|2[678] December ${year}`))
})

test('HE19b a day is added with its name and source, taken away and put back; each change is logged', async () => {
  const add = { 'day-day': '29', 'day-month': '12', 'day-year': '2026', name: 'Office closed', source: 'Notice of 1 November' }
  assert.equal((await register.post(path, add, root)).statusCode, 303)
  assert.match(await holidays(), /29 December 2026 ?: Office closed/)
  await register.post(path, { remove: '2026-12-25' }, root)
  assert.match(await holidays(), /25 December 2026 ?: Christmas Day – counts as a working day here/)
  await register.post(path, { restore: '2026-12-25' }, root)
  assert.doesNotMatch(await holidays(), /25 December 2026 ?: Christmas Day – counts/)
  const { rows } = await register.pool.query(`select count(*)::int as n from change_log where action = 'change-bank-holiday'`)
  assert.deepEqual(rows, [{ n: 3 }])
})

for (const [what, form, says] of [
  ['no day', {}, /Enter/],
  ['a day that does not exist', { 'day-day': '31', 'day-month': '2', 'day-year': '2027' }, /31|does not exist|no such day|has only/i],
  ['a month that does not exist', { 'day-day': '1', 'day-month': '13', 'day-year': '2027' }, /month/i],
  ['a day long ago', { 'day-day': '14', 'day-month': '10', 'day-year': '1066' }, /1066|2012|too early|before/i],
] as const) {
  test(`${what} is refused beside its field, and everything typed is kept`, async () => {
    const response = await register.post(path, { ...form, name: 'Typed name', source: '' }, root)
    assert.equal(response.statusCode, 422)
    const words = readPage(response.body)
    assert.match(words, /There is a problem/)
    assert.match(words, says)
    assert.match(words, /Enter where this comes from/)
    assert.ok(response.body.includes('value="Typed name"'))
    assert.ok(response.body.includes('href="#day"') && response.body.includes('href="#source"'))
    assert.match(response.body, /<title>Error: /)
  })
}

test('a day to take away that is no day is not there', async () => {
  for (const remove of ['2026-02-31', '', 'x', '{{7*7}}', "2026-12-25' or 1=1"]) {
    const { statusCode } = await register.post(path, { remove, name: '', source: '' }, root)
    assert.ok([404, 422].includes(statusCode), `${remove}: ${statusCode}`)
  }
})
