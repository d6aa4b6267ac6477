import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addressOf, getRoutes } from '../../../test/support/every-route.ts'
import { type MarkedPerson, writeMarkedPerson } from '../../../test/support/marked-people.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'
import { moment } from '../../core/time/plain-date.ts'
import { createViewLog } from './view-log.ts'

const lead = 'Lena Demo-Lead'
let register: TestRegister
let person: MarkedPerson

before(async () => {
  register = await startTestRegister()
  person = await writeMarkedPerson(register, 'zqxviewed', lead, [])
})
after(() => register.close())

interface Logged {
  readonly id: string
  readonly action: string
  readonly case_id: string | null
  readonly listed: string[] | null
  readonly account_id: string
  readonly organisation_code: string
  readonly at: string
}

async function loggedBy(work: () => Promise<unknown>): Promise<Logged[]> {
  const { rows: last } = await register.pool.query<{ id: string }>('select coalesce(max(id), 0)::text as id from view_log')
  await work()
  return (await register.pool.query<Logged>('select * from view_log where id > $1 order by id', [last[0]?.id])).rows
}

test('every page, list and file in which a person stands has been logged before its answer, under the name of its route', async () => {
  let shown = 0
  for (const route of getRoutes) {
    let body = ''
    let status = 0
    const rows = await loggedBy(async () => {
      const response = await register.get(addressOf(route, person.ids), lead)
      body = response.headers['content-type']?.toString().includes('spreadsheet') ? person.marker : response.body
      status = response.statusCode
    })
    // The list of a body's own imports and columns names files; what is in them is no record of a person yet.
    const aboutImports = route.path.startsWith('/imports')
    if (status !== 200 || aboutImports || !body.toLowerCase().includes(person.marker)) continue
    shown += 1
    assert.equal(rows.length, 1, `${route.path} is logged once`)
    const [row] = rows
    assert.equal(row?.action, route.audit)
    assert.equal(row?.account_id, register.accountOf(lead).id)
    assert.equal(row?.organisation_code, 'E10000028')
    assert.equal(row?.at, register.clock.now)
    if (route.path.includes(':caseId')) assert.equal(row?.case_id, person.ids.caseId, `${route.path} names the person`)
    else assert.ok(row?.listed?.includes(person.ids.caseId), `${route.path} names whom it listed`)
  }
  assert.ok(shown >= 8, `${shown} pages showed the person`)
})

test('what was refused or not found is no view of a person', async () => {
  for (const [path, name] of [
    [`/people/${person.ids.caseId}`, 'Cass Demo-Lead'],
    [`/people/${person.ids.caseId}`, 'Sysadmin Demo-Root'],
    ['/register', 'Olu Demo-Oversight'],
  ] as const) {
    assert.deepEqual(await loggedBy(() => register.get(path, name)), [], `${name} ${path}`)
  }
})

test('an answer that cannot be logged is not given', async () => {
  await register.pool.query('alter table view_log rename to view_log_away')
  try {
    const response = await register.get(`/people/${person.ids.caseId}`, lead)
    assert.equal(response.statusCode, 500)
    assert.ok(!response.body.toLowerCase().includes(person.marker))
  } finally {
    await register.pool.query('alter table view_log_away rename to view_log')
  }
  assert.equal((await register.get(`/people/${person.ids.caseId}`, lead)).statusCode, 200, 'the log works again at once')
})

test('many views at once are all logged, each once', async () => {
  const rows = await loggedBy(() => Promise.all(Array.from({ length: 60 }, () => register.get(`/people/${person.ids.caseId}`, lead))))
  assert.equal(rows.length, 60)
  assert.ok(rows.every(({ case_id }) => case_id === person.ids.caseId))
})

test('one entry that cannot be stored is told to its writer, and those after it are stored', async () => {
  const log = createViewLog(register.pool)
  const { id } = register.accountOf(lead)
  const view = (accountId: string, action: string) =>
    log.record({
      at: moment('2026-11-21T10:00:00Z'),
      accountId,
      organisation: 'E10000028',
      action,
      correlationId: 'c',
      caseId: person.ids.caseId,
    })
  const results = await Promise.allSettled([view('no account', 'broken-entry'), view(id, 'later-entry')])
  assert.deepEqual(
    results.map(({ status }) => status),
    ['rejected', 'fulfilled'],
  )
  const { rowCount } = await register.pool.query(`select from view_log where action = 'later-entry'`)
  assert.equal(rowCount, 1)
})

test('what is changed is logged with who, for which body, about whom, in the same transaction as the change', async () => {
  const day = {
    'happened-day': '1',
    'happened-month': '11',
    'happened-year': '2026',
    'told-day': '2',
    'told-month': '11',
    'told-year': '2026',
  }
  await register.post(`/people/${person.ids.caseId}/record/team`, { team: 'Logged team', ...day, sourceKind: 'letter' }, lead)
  const { rows } = await register.pool.query(
    `select account_id, organisation_code, case_id, detail->>'type' as type from change_log where action = 'record-fact' and detail ? 'type' order by id desc limit 1`,
  )
  assert.deepEqual(rows, [
    { account_id: register.accountOf(lead).id, organisation_code: 'E10000028', case_id: person.ids.caseId, type: 'TeamAssigned' },
  ])
})

test('a person’s access history shows who looked, from which body, and is itself a view of them', async () => {
  const { caseId } = person.ids
  register.clock.now = moment('2026-11-21T09:35:00Z')
  await register.get(`/people/${caseId}/timeline`, 'Connie Demo-Commission')
  const rows = await loggedBy(async () => {
    const { body } = await register.get(`/people/${caseId}/access-history`, 'Imogen Demo-Guard')
    assert.match(body, /Connie Demo-Commission/)
    assert.match(body, /Staffordshire and Stoke-on-Trent/)
  })
  assert.deepEqual(
    rows.map(({ action, case_id }) => ({ action, case_id })),
    [{ action: 'view-access-history', case_id: caseId }],
  )
})
