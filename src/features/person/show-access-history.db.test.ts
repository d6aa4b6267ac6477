import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { readPage } from '../../../test/support/read-page.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'
import { moment } from '../../core/time/plain-date.ts'

const lead = 'Lena Demo-Lead'
const guard = 'Imogen Demo-Guard'
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

const person = () => register.person(aCase().detained('3', '2024-05-01').newFacts(), lead)

test('the access history shows who looked and who recorded, newest first, each with their body', async () => {
  const { caseId } = await person()
  register.clock.now = moment('2026-11-21T09:33:00Z')
  await register.get(`/people/${caseId}`, 'Mina Demo-Office')
  register.clock.now = moment('2026-11-21T09:36:00Z')
  const text = readPage((await register.get(`/people/${caseId}/access-history`, guard)).body)
  assert.match(
    text,
    /21 November 2026, 09:33.*Mina Demo-Office.*Midlands Partnership.*Looked at the overview.*21 November 2026, 09:30.*Lena Demo-Lead.*Staffordshire County Council.*Recorded: /,
  )
})

test('a recorded fact and its change log line stand once', async () => {
  const { caseId } = await person()
  const { id, code } = register.accountOf(lead)
  const { rows } = await register.pool.query('select recorded_at from case_fact where case_id = $1', [caseId])
  const line = (at: string, action: string) =>
    register.pool.query(
      `insert into change_log (at, account_id, organisation_code, action, correlation_id, case_id, detail) values ($1, $2, $3, $4, 'c', $5, '{}')`,
      [at, id, code, action, caseId],
    )
  await line(rows[0].recorded_at, 'record-fact')
  await line('2026-11-21T09:37:00Z', 'close-clock')
  const text = readPage((await register.get(`/people/${caseId}/access-history`, guard)).body)
  assert.match(text, /2 entries, newest first/)
  assert.match(text, /Close clock/)
})

test('lists the person appeared in are shown on request, whoever looked, and nothing of the others in them', async () => {
  const { caseId } = await person()
  const other = await person()
  const { id } = register.accountOf('Mina Demo-Office')
  await register.pool.query(
    `insert into view_log (at, account_id, organisation_code, action, correlation_id, listed) values
     ('2026-11-20T08:00:00Z', $1, 'RRE', 'view-register', 'c', array[$2, $3]::uuid[]),
     ('2026-07-01T08:00:00Z', $1, 'RRE', 'export-register', 'c', array[$2]::uuid[])`,
    [id, caseId, other.caseId],
  )
  const path = `/people/${caseId}/access-history`
  const without = readPage((await register.get(path, guard)).body)
  assert.doesNotMatch(without, /Saw the person in the register list/)
  const { body } = await register.get(`${path}?lists=1`, guard)
  assert.match(readPage(body), /since 23 August 2026\..*20 November 2026, 08:00.*Mina Demo-Office.*Saw the person in the register list/)
  assert.doesNotMatch(readPage(body), /Exported the person/, 'older than 90 days')
  assert.ok(!body.includes(other.caseId))
})

test('the access history is paged by fifty', async () => {
  const { caseId } = await person()
  const { id } = register.accountOf(lead)
  await register.pool.query(
    `insert into view_log (at, account_id, organisation_code, action, correlation_id, case_id)
     select '2026-11-01T08:00:00Z'::timestamptz + n * interval '1 minute', $1, 'E10000028', 'view-timeline', 'c', $2 from generate_series(1, 75) n`,
    [id, caseId],
  )
  const path = `/people/${caseId}/access-history`
  assert.match(readPage((await register.get(path, guard)).body), /1 to 50 of 76, newest first/)
  assert.match(readPage((await register.get(`${path}?page=2`, guard)).body), /51 to 77 of 77/, 'the first look has itself been logged')
})

test('only the section 117 lead and information governance see it, and only of their own partnership’s people', async () => {
  const { caseId } = await person()
  const path = `/people/${caseId}/access-history`
  for (const who of ['Mina Demo-Office', 'Samir Demo-Khan', 'Connie Demo-Commission', 'Sysadmin Demo-Root']) {
    assert.equal((await register.get(path, who)).statusCode, 403, who)
    assert.ok(!(await register.get(`/people/${caseId}`, who)).body.includes('access-history'), who)
  }
  assert.equal((await register.get(path, lead)).statusCode, 200)
  assert.equal((await register.get(path, 'Cass Demo-Lead')).statusCode, 404)
})

test('lists of a person another partnership keeps are not given away by the database either', async () => {
  const { caseId } = await person()
  const { id } = register.accountOf(lead)
  await register.pool.query(
    `insert into view_log (at, account_id, organisation_code, action, correlation_id, listed)
     values ('2026-11-20T08:00:00Z', $1, 'E10000028', 'view-register', 'c', array[$2]::uuid[])`,
    [id, caseId],
  )
  const client = await register.pool.connect()
  try {
    const seenBy = async (who: string) => {
      await client.query('begin; set local role register_app')
      await client.query('select open_scope($1, $2)', [register.accountOf(who).id, '2026-11-21'])
      const { rows } = await client.query('select action from lists_showing($1, $2)', [caseId, '2026-08-01'])
      await client.query('rollback')
      return rows.length
    }
    assert.equal(await seenBy(lead), 1)
    assert.equal(await seenBy('Cass Demo-Lead'), 0)
  } finally {
    client.release()
  }
})
