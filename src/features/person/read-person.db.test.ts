import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'

const lead = 'Lena Demo-Lead'
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

const history = () =>
  aCase().described('1990-02-03', { givenName: 'Maya', familyName: 'Invented' }).detained('3', '2024-05-01').dischargedAndLeft('2024-08-01')

test('ST1, HE3: one person as JSON: who, where they stand today, every fact', async () => {
  const { caseId, factIds } = await register.person(history().newFacts(), lead)
  const answer = await register.get(`/api/people/${caseId}`, lead)
  assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
  const { person, entitlement, facts } = answer.json()
  assert.deepEqual(person, { id: caseId, givenName: 'Maya', familyName: 'Invented' })
  assert.equal(entitlement.state, 'LIVE')
  assert.equal(entitlement.since, '2024-08-01')
  assert.equal(entitlement.asAt, '2026-11-21')
  assert.deepEqual(
    facts.map((fact: { id: string }) => fact.id),
    factIds,
  )
})

test('the JSON is logged as a view, refused without permission, and not found for others', async () => {
  const { caseId } = await register.person(history().newFacts(), lead)
  assert.equal((await register.get(`/api/people/${caseId}`, 'Olu Demo-Oversight')).statusCode, 403)
  assert.equal((await register.get(`/api/people/${caseId}`, 'Carol Demo-Camden')).statusCode, 404)
  assert.equal((await register.get(`/api/people/${randomUUID()}`, lead)).statusCode, 404)
  assert.equal((await register.get('/api/people/1', lead)).statusCode, 404)
  await register.get(`/api/people/${caseId}`, lead)
  const { rows } = await register.pool.query('select action from view_log where case_id = $1', [caseId])
  assert.deepEqual(rows, [{ action: 'read-person' }])
})
