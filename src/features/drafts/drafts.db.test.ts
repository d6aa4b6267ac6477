import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'

const amara = 'Amara Demo-Okafor'
let register: TestRegister
let form: string

before(async () => {
  register = await startTestRegister()
  const { caseId } = await register.person(aCase().described('2026-01-01', { familyName: 'Drafted' }).newFacts(), amara)
  form = `/people/${caseId}/record/team`
})
after(() => register.close())

const save = async (payload: object, as = amara, token?: string) =>
  register.app.inject({
    method: 'POST',
    url: '/drafts',
    headers: {
      cookie: await register.cookieOf(as),
      'content-type': 'application/json',
      'x-csrf-token': token ?? (await register.csrfOf(as)),
    },
    payload: JSON.stringify(payload),
  })

test('what is typed is kept as one goes, and shown back in the form with the moment it was kept', async () => {
  const response = await save({ form, values: { team: 'Half a te', _csrf: 'secret', submission: 'x' } })
  assert.deepEqual(response.json(), { kept: true, at: '2026-11-21T09:30:00.000Z' })
  const { rows } = await register.pool.query('select answers from draft where form = $1', [form])
  assert.deepEqual(rows, [{ answers: { team: 'Half a te' } }])
  const { body } = await register.get(form, amara)
  assert.match(body, /value="Half a te"/)
  assert.match(body, /kept what you typed on 21 November 2026, 09:30/)
})

test('a later draft takes the place of an earlier; another person’s form stays empty', async () => {
  await save({ form, values: { team: 'Half a team' } })
  const { rows } = await register.pool.query('select count(*)::int as n from draft where form = $1', [form])
  assert.deepEqual(rows, [{ n: 1 }])
  assert.doesNotMatch((await register.get(form, 'Samir Demo-Khan')).body, /Half a team/)
})

test('a form that is recorded forgets its draft; one that must be put right keeps it', async () => {
  await save({ form, values: { team: 'A whole team' } })
  assert.equal((await register.post(form, { team: 'A whole team' }, amara)).statusCode, 422)
  const kept = async () => (await register.pool.query('select from draft where form = $1', [form])).rowCount
  assert.equal(await kept(), 1)
  const day = {
    'happened-day': '1',
    'happened-month': '11',
    'happened-year': '2026',
    'told-day': '2',
    'told-month': '11',
    'told-year': '2026',
  }
  assert.equal((await register.post(form, { team: 'A whole team', ...day, sourceKind: 'letter' }, amara)).statusCode, 303)
  assert.equal(await kept(), 0)
})

test('signs that no database keeps cost those signs and not the draft', async () => {
  const response = await save({ form: '/notify', values: { familyName: 'Zero\u0000byte', 'na\u0000me': 'half a sign \ud83d' } })
  assert.deepEqual(response.json(), { kept: true, at: '2026-11-21T09:30:00.000Z' })
  const { rows } = await register.pool.query(`select answers from draft where form = '/notify'`)
  assert.equal(rows[0].answers.familyName, 'Zerobyte')
})

for (const [what, payload] of [
  ['no form', { values: {} }],
  ['a form of another site', { form: 'https://elsewhere.example/', values: {} }],
  ['values that are no text', { form: '/notify', values: { a: { b: 1 } } }],
  ['far too much for one form', { form: '/notify', values: { a: 'x'.repeat(49_000), b: 'x'.repeat(49_000), c: 'x'.repeat(49_000) } }],
  ['a list', []],
] as const) {
  test(`${what} is not kept, and said not to be`, async () => {
    const response = await save(payload)
    assert.equal(response.statusCode, 422)
    assert.deepEqual(response.json(), { kept: false })
  })
}

test('another site cannot leave a draft, and without a session nothing is kept', async () => {
  assert.equal((await save({ form, values: { team: 'Planted' } }, amara, 'x'.repeat(43))).statusCode, 403)
  const anonymous = await register.app.inject({
    method: 'POST',
    url: '/drafts',
    headers: { 'content-type': 'application/json' },
    payload: { form, values: { team: 'Planted' } },
  })
  assert.equal(anonymous.statusCode, 303)
  const { rowCount } = await register.pool.query(`select from draft where answers->>'team' = 'Planted'`)
  assert.equal(rowCount, 0)
})
