import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { NewFact } from '../../core/timeline/fact.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'

const mina = 'Mina Demo-Office'
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

const described: NewFact = {
  type: 'PersonDescribed',
  effectiveOn: '2026-01-05' as never,
  source: { kind: 'other' },
  data: { familyName: 'Demo-Program', givenName: 'Ada' },
}
const review = { type: 'ReviewHeld', effectiveOn: '2026-11-02', source: { kind: 'clinical-record' }, data: { outcome: 'continue' } }

async function send(caseId: string, body: unknown, as = mina, headers: Record<string, string> = {}) {
  const answer = await register.app.inject({
    method: 'POST',
    url: `/api/people/${caseId}/facts`,
    headers: {
      cookie: await register.cookieOf(as),
      'x-csrf-token': await register.csrfOf(as),
      'content-type': 'application/json',
      ...headers,
    },
    payload: JSON.stringify(body),
  })
  return { status: answer.statusCode, says: answer.json() as Record<string, unknown> }
}

const factsOf = async (caseId: string) =>
  (await register.pool.query('select id, type from case_fact where case_id = $1 order by sequence', [caseId])).rows

test('a program records a fact; sent twice under one id it stands once', async () => {
  const { caseId } = await register.person([described], mina)
  const id = randomUUID()
  const first = await send(caseId, { id, ...review })
  assert.deepEqual([first.status, first.says['outcome'], first.says['facts']], [201, 'recorded', 2])
  const second = await send(caseId, { id, ...review })
  assert.deepEqual([second.status, second.says['outcome']], [200, 'already'])
  assert.deepEqual(await factsOf(caseId), [
    { id: (await factsOf(caseId))[0].id, type: 'PersonDescribed' },
    { id, type: 'ReviewHeld' },
  ])
  const { rows } = await register.pool.query(
    `select last_review_on, (select count(*)::int from change_log where case_id = $1 and action = 'record-fact-by-program') as logged from register_entry where case_id = $1`,
    [caseId],
  )
  assert.deepEqual(rows, [{ last_review_on: '2026-11-02', logged: 1 }])
})

test('HE19b a change of status keeps the day of notice and of recording', async () => {
  const { caseId } = await register.person([described], mina)
  const told = { toldOn: '2026-11-09', effectiveOn: '2026-11-07', source: { kind: 'statutory-form', reference: 'form A6' } }
  const recorded = await send(caseId, { id: randomUUID(), type: 'Detained', ...told, data: { section: '3', provider: 'RRE' } })
  assert.equal(recorded.status, 201)
  assert.equal((recorded.says['clock'] as { late: boolean }).late, true)
})

test('what is wrong is refused with the place and a sentence, and nothing is recorded', async () => {
  const { caseId } = await register.person([described], mina)
  const refused = async (body: Record<string, unknown>, at: string, says: RegExp) => {
    const answer = await send(caseId, { id: randomUUID(), ...review, ...body })
    assert.equal(answer.status, 422, JSON.stringify(answer.says))
    const found = (answer.says['refusals'] as { at: string; says: string }[]).find((refusal) => refusal.at === at)
    assert.match(found?.says ?? `nothing at ${at}: ${JSON.stringify(answer.says)}`, says)
  }
  await refused({ effectiveOn: '2026-02-31' }, 'effectiveOn', /for example 2026-11-21/)
  await refused({ effectiveOn: '2027-01-01' }, 'happened', /future|after today|not yet|later/i)
  await refused({ id: 'x' }, 'id', /UUID/)
  await refused({ type: 'FactWithdrawn', data: { fact: randomUUID(), reason: 'x' } }, 'type', /on the timeline/)
  await refused({ data: { outcome: 'splendid' } }, 'data.outcome', /./)
  await refused({ data: { outcome: 'continue', extra: 1 } }, 'data', /./)
  await refused({ source: { kind: 'mhsds' } }, 'source.kind', /import/)
  await refused({ type: 'NhsNumberRecorded', data: { nhsNumber: '9990000000', traceStatus: '01' } }, 'data.nhsNumber', /mistyped|filler/)
  await refused({ type: 'TeamAssigned', data: { team: 'North', organisation: 'ZZZ9' } }, 'data.organisation', /no body with the code ZZZ9/)
  await refused({ type: 'NamedPractitionerAssigned', data: { name: 'Ada', account: randomUUID() } }, 'data.account', /no such account/)
  assert.equal((await factsOf(caseId)).length, 1)
})

test('a warning must be confirmed by its code', async () => {
  const { caseId } = await register.person([described], mina)
  const left = {
    id: randomUUID(),
    type: 'LeftHospital',
    effectiveOn: '2026-11-02',
    source: { kind: 'clinical-record' },
    data: { destination: 'home' },
  }
  const asked = await send(caseId, left)
  assert.deepEqual([asked.status, asked.says['outcome']], [422, 'to-be-confirmed'])
  const codes = (asked.says['warnings'] as { code: string }[]).map(({ code }) => code)
  assert.equal((await send(caseId, { ...left, confirmed: codes })).status, 201)
})

test('whoever decided from an older record is told what was recorded since', async () => {
  const { caseId } = await register.person([described], mina)
  await send(caseId, { id: randomUUID(), ...review })
  const answer = await send(caseId, { id: randomUUID(), ...review, seen: 1 })
  assert.equal(answer.status, 409)
  assert.equal((answer.says['since'] as { type: string }[])[0]?.type, 'ReviewHeld')
  assert.equal((await factsOf(caseId)).length, 2)
})

test('an id that is another fact’s is refused, and the record stays as it was', async () => {
  const { factIds } = await register.person([described], 'Tariq Demo-Office')
  const { caseId } = await register.person([described], mina)
  const answer = await send(caseId, { id: factIds[0], ...review })
  assert.equal(answer.status, 422)
  assert.match(JSON.stringify(answer.says), /Another fact has this id/)
  assert.equal((await factsOf(caseId)).length, 1)
})

test('nobody records without the permission, the token of the session, or a case they may see', async () => {
  const { caseId } = await register.person([described], mina)
  assert.equal((await send(caseId, { id: randomUUID(), ...review }, 'Petra Demo-Panel')).status, 403)
  assert.equal((await send(caseId, { id: randomUUID(), ...review }, mina, { 'x-csrf-token': 'x' })).status, 403)
  assert.equal((await send(caseId, { id: randomUUID(), ...review }, 'Tariq Demo-Office')).status, 404)
  assert.equal((await send(randomUUID(), { id: randomUUID(), ...review })).status, 404)
  assert.equal((await send('x', { id: randomUUID(), ...review })).status, 404)
  assert.equal((await factsOf(caseId)).length, 1)
})

test('two programs at once each add their fact, in one chain', async () => {
  const { caseId } = await register.person([described], mina)
  const answers = await Promise.all(Array.from({ length: 8 }, () => send(caseId, { id: randomUUID(), ...review })))
  assert.deepEqual(
    answers.map(({ status }) => status),
    Array.from({ length: 8 }, () => 201),
  )
  assert.equal((await factsOf(caseId)).length, 9)
})
