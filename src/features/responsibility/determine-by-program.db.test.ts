import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { aCase } from '../../../test/support/a-case.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'
import { readPlaces } from './places.ts'

const lead = 'Lena Demo-Lead'
const demoPlaces = fileURLToPath(new URL('../../../demo/places', import.meta.url))
let register: TestRegister

before(async () => {
  register = await startTestRegister(undefined, { places: readPlaces(demoPlaces) })
})
after(() => register.close())

const facts = [
  { type: 'ResidenceRecorded', effectiveOn: '2020-01-03', data: { kind: 'own-home', nation: 'england', council: 'E10000028' } },
  { type: 'GpRegistered', effectiveOn: '2020-01-04', data: { icb: 'QNC' } },
  { type: 'Detained', effectiveOn: '2024-05-01', data: { section: '3', commissioner: 'QNC' } },
  { type: 'DetentionEnded', effectiveOn: '2024-08-01', data: {} },
  { type: 'LeftHospital', effectiveOn: '2024-08-01', data: { destination: 'home' } },
]

interface Findings {
  readonly asAt: string
  readonly entitlement: { readonly value: { readonly state: string } }
  readonly responsibleCouncil: {
    readonly value: { readonly council?: string; readonly regime?: string } | null
    readonly confidence: string
    readonly because: readonly unknown[]
  }
  readonly responsibleCommissioner: { readonly value: { readonly commissioning?: string; readonly paying?: string } | null }
  readonly refusals: readonly string[]
}

async function ask(body: unknown, as = lead) {
  const headers = { cookie: await register.cookieOf(as), 'x-csrf-token': await register.csrfOf(as), 'content-type': 'application/json' }
  const answer = await register.app.inject({ method: 'POST', url: '/api/determine', headers, payload: JSON.stringify(body) })
  return { status: answer.statusCode, says: answer.json<Findings>() }
}

test('a program sends facts and gets every finding with its reasons; nothing is kept', async () => {
  const counts = async () =>
    (await register.pool.query('select (select count(*) from case_fact) as facts, (select count(*) from change_log) as changes')).rows
  const before = await counts()
  const { status, says } = await ask({ facts })
  assert.equal(status, 200)
  assert.equal(says.asAt, '2026-11-21')
  assert.equal(says.entitlement.value.state, 'LIVE')
  assert.equal(says.responsibleCouncil.value?.council, 'E10000028')
  assert.ok(says.responsibleCouncil.because.length > 0)
  assert.deepEqual([says.responsibleCommissioner.value?.commissioning, says.responsibleCommissioner.value?.paying], ['QNC', 'QNC'])
  assert.deepEqual(await counts(), before)
})

test('the day, what was known by then and a supposed law are asked for', async () => {
  const earlier = await ask({ facts, asAt: '2024-06-01' })
  assert.equal(earlier.says.entitlement.value.state, 'PROSPECTIVE')
  const unknown = await ask({ facts, knownBy: '2024-04-01' })
  assert.equal(unknown.says.entitlement.value.state, 'NOT_ENTITLED')
  assert.equal(unknown.says.responsibleCouncil.value, null, 'undetermined is written out')
  const supposed = await ask({ facts, commence: { 'MHA2025.s46': '2024-01-01' } })
  assert.equal(supposed.status, 200)
  assert.notDeepEqual(supposed.says.responsibleCouncil, (await ask({ facts })).says.responsibleCouncil)
})

test('what cannot be read is refused with a sentence for each', async () => {
  const { status, says } = await ask({
    facts: [{ type: 'Detaind', effectiveOn: '2024-05-01' }],
    asAt: '2024-02-31',
    commence: { s999: '2027-04-01' },
  })
  assert.equal(status, 422)
  assert.match(
    says.refusals.join('\n'),
    /Did you mean "Detained"\?[\s\S]*asAt is not a day that exists[\s\S]*"s999" is not a provision we know/,
  )
  assert.equal((await ask([])).status, 422)
  assert.match((await ask({ facts: Array.from({ length: 5001 }, () => facts[0]) })).says.refusals[0] ?? '', /at most 5,000 facts/)
})

test('the findings of somebody on the register are those their page shows, and only for those who may see them', async () => {
  const history = aCase()
    .livesAt('2020-01-03', { council: 'E10000028' })
    .registeredWithGp('2020-01-04', { icb: 'QNC' })
    .detained('3', '2024-05-01')
    .dischargedAndLeft('2024-08-01')
  const { caseId } = await register.person(history.newFacts(), lead)
  const path = `/api/people/${caseId}/findings`
  const today = (await register.get(path, lead)).json<Findings>()
  assert.deepEqual([today.entitlement.value.state, today.responsibleCouncil.value?.council], ['LIVE', 'E10000028'])
  assert.equal((await register.get(`${path}?as-at=2024-06-01`, lead)).json<Findings>().entitlement.value.state, 'PROSPECTIVE')
  assert.equal((await register.get(`${path}?as-at=2024-02-31`, lead)).statusCode, 422)
  const { rows } = await register.pool.query(
    "select count(*)::int as views from view_log where case_id = $1 and action = 'read-findings'",
    [caseId],
  )
  assert.ok(rows[0].views >= 2, 'the reading is logged')
  const home = register.everybody.find(({ name }) => name === lead)?.partnership
  const stranger = register.everybody.find(({ partnership, roles }) => partnership !== home && roles.includes('s117-lead'))
  assert.ok(stranger)
  assert.equal((await register.get(path, stranger.name)).statusCode, 404)
  assert.equal((await register.get('/api/people/not-an-id/findings', lead)).statusCode, 404)
})

test('the lists of practices that the site was given say to which board a practice belongs, on the page and for programs', async () => {
  const practice = { type: 'GpRegistered', effectiveOn: '2020-01-04', data: { practice: 'M83901' } }
  const sent = await ask({ facts: facts.map((fact) => (fact.type === 'GpRegistered' ? practice : fact)) })
  assert.equal(sent.says.responsibleCommissioner.value?.commissioning, 'QNC')
  const history = aCase().registeredWithGp('2020-01-04', { practice: 'M83901' }).detained('3', '2024-05-01').dischargedAndLeft('2024-08-01')
  const { caseId } = await register.person(history.newFacts(), lead)
  const { body } = await register.get(`/people/${caseId}/responsibility`, lead)
  assert.match(body, /NHS Staffordshire and Stoke-on-Trent Integrated Care Board commissions and pays/)
})
