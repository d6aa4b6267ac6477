import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import exceljs from 'exceljs'
import type { LightMyRequestResponse } from 'fastify'
import { type Moment, moment, plainDate } from '../src/core/time/plain-date.ts'
import { kinds } from '../src/features/record-fact/kinds.ts'
import { startSession } from '../src/platform/identity/session.ts'
import { addressOf, allIds, fewAtATime, getRoutes, namesSomething, postRoutes, type RouteIds } from './support/every-route.ts'
import { type MarkedPerson, writeMarkedPerson } from './support/marked-people.ts'
import { startTestRegister, type TestRegister } from './support/register.ts'

let register: TestRegister
let people: MarkedPerson[]

before(async () => {
  register = await startTestRegister()
  people = [
    await writeMarkedPerson(register, 'zqxstaffordone', 'Lena Demo-Lead', []),
    await writeMarkedPerson(register, 'zqxstaffordtwo', 'Mina Demo-Office', ['E06000051']),
    await writeMarkedPerson(register, 'zqxcamdenone', 'Cass Demo-Lead', []),
    await writeMarkedPerson(register, 'zqxcamdentwo', 'Tariq Demo-Office', ['E09000019']),
    await writeMarkedPerson(register, 'zqxherefordone', 'Hari Demo-Office', []),
  ]
})
after(() => register.close())

interface Somebody {
  readonly name: string
  readonly code: string
  readonly partnership: string
  readonly sees: string
}

/** Said once more here, from the agreement and not from the database. */
function maySee(somebody: Somebody, person: MarkedPerson): boolean {
  return person.partnership === somebody.partnership && (somebody.sees === 'every-case' || person.parties.includes(somebody.code))
}

/** Everything an answer says, workbooks unpacked, in small letters. */
async function wordsOf(response: LightMyRequestResponse): Promise<string> {
  const headers = JSON.stringify(response.headers)
  if (!String(response.headers['content-type']).includes('spreadsheetml')) return `${headers}${response.body}`.toLowerCase()
  const book = new exceljs.Workbook()
  await book.xlsx.load(response.rawPayload as unknown as ArrayBuffer)
  return JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues())).toLowerCase()
}

async function assertTellsNothing(somebody: Somebody, asked: string, response: LightMyRequestResponse): Promise<void> {
  const told = await wordsOf(response)
  for (const person of people) {
    if (!maySee(somebody, person))
      assert.ok(!told.includes(person.marker), `${somebody.name} asked ${asked} and was told of ${person.marker}`)
  }
  assert.ok(response.statusCode < 500, `${somebody.name} asked ${asked}: ${response.statusCode}`)
}

/** The ids in an address that must open nothing for this body: of people it may not see, of nobody, and no id at all. */
function foreignIds(somebody: Somebody): RouteIds[] {
  const unseen = people.filter((person) => !maySee(somebody, person))
  const next = unseen.filter(({ partnership }) => partnership === somebody.partnership)
  const elsewhere = unseen.find(({ partnership }) => partnership !== somebody.partnership)
  const own = people.find((person) => maySee(somebody, person))
  const ids = [...next, ...(elsewhere ? [elsewhere] : [])].map((person) => person.ids)
  // A door of one's own with somebody else's room behind it.
  const mixed = own && ids[0] ? [{ ...ids[0], caseId: own.ids.caseId }] : []
  return [...ids, ...mixed, allIds(randomUUID()), allIds("1' or '1'='1")]
}

const askingFor = ({ caseId }: RouteIds, partnershipId: string) =>
  `q=zqx&partnership=${partnershipId}&person=${caseId}&case=${caseId}&lists=1&page=1&state=LIVE&as-at=2026-01-01&organisation=E09000007&body=TAF`

test('HE19c no page, list, search, export or file tells any role of any body about a person their agreement does not open', async () => {
  const camden = register.accountOf('Cass Demo-Lead').partnershipId
  const staffordshire = register.accountOf('Lena Demo-Lead').partnershipId
  let asked = 0
  let given = 0
  await fewAtATime(register.everybody, async (somebody) => {
    const other = somebody.partnership === 'staffordshire' ? camden : staffordshire
    for (const route of getRoutes) {
      const foreign = namesSomething(route) ? foreignIds(somebody) : []
      const paths = namesSomething(route)
        ? foreign.map((ids) => addressOf(route, ids))
        : [route.path, ...people.slice(1, 3).map(({ ids }) => `${route.path}?${askingFor(ids, other)}`)]
      for (const path of paths) {
        const response = await register.get(path, somebody.name)
        await assertTellsNothing(somebody, path, response)
        asked += 1
        if (!namesSomething(route)) continue
        const ownRoom = people.some((person) => maySee(somebody, person) && path.includes(person.ids.caseId))
        if (response.statusCode === 200 && !(ownRoom && !/:(factId|attachmentId|clockId|importId)/.test(route.path))) {
          assert.fail(`${somebody.name} asked ${path} and was answered 200`)
        }
        if (response.statusCode === 404) given += 1
      }
    }
  })
  assert.ok(asked > 1000, `${asked} addresses asked for`)
  assert.ok(given > 300, 'most of them are not there')
})

test('HE19c everybody sees their own: the same markers do show to the bodies whose agreement opens them', async () => {
  for (const [person, name] of [
    [0, 'Amara Demo-Okafor'],
    [1, 'Amara Demo-Okafor'],
    [1, 'Shrop Demo-Neighbour'],
    [3, 'Isla Demo-Islington'],
    [4, 'Hope Demo-Commission'],
  ] as const) {
    const { ids, marker } = people[person] as MarkedPerson
    for (const path of [`/people/${ids.caseId}`, `/people/${ids.caseId}/timeline`, '/register', `/register?q=${marker}`]) {
      const response = await register.get(path, name)
      assert.equal(response.statusCode, 200)
      assert.ok(response.body.toLowerCase().includes(marker), `${name} at ${path}`)
    }
  }
})

test('HE19c “not there” and “not for you” are answered alike', async () => {
  const hidden = await register.get(`/people/${people[2]?.ids.caseId}`, 'Amara Demo-Okafor')
  const nobody = await register.get(`/people/${randomUUID()}`, 'Amara Demo-Okafor')
  const anonymous = (html: string) => html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
  assert.equal(hidden.statusCode, 404)
  assert.equal(anonymous(hidden.body), anonymous(nobody.body))
})

/** A form that would be taken if the person were one's own. */
function formFor(path: string, { ids }: MarkedPerson): Record<string, string> {
  const day = {
    'happened-day': '3',
    'happened-month': '11',
    'happened-year': '2026',
    'told-day': '4',
    'told-month': '11',
    'told-year': '2026',
  }
  return {
    ...day,
    sourceKind: 'letter',
    destination: 'home',
    reason: 'because',
    confirmed: 'yes',
    submission: randomUUID(),
    version: '99',
    person: ids.caseId,
    caseId: ids.caseId,
    case: ids.caseId,
    fact: ids.factId,
    clock: ids.clockId,
    do: 'disable',
    step: 'record',
    section: '3',
    'began-day': '3',
    'began-month': '11',
    'began-year': '2026',
    residence: 'own-home',
    familyName: 'Nobody',
    name: 'Name',
    'notice-day': '4',
    'notice-month': '11',
    'notice-year': '2026',
    about: 'other',
    ...(path === '/drafts' && { form: `/people/${ids.caseId}/record/left-hospital` }),
  }
}

/** Everything the register holds of one partnership and its bodies, as one text: any change at all shows. */
async function everythingOf(partnership: string): Promise<string> {
  const { partnershipId } = register.accountOf(register.everybody.find((one) => one.partnership === partnership)?.name ?? '')
  const tables = [
    'aftercare_case',
    'case_party',
    'case_fact',
    'fact_attachment',
    'register_entry',
    'search_key',
    'status_clock',
    'import_run',
    'import_file',
    'import_reject',
  ]
  const parts = tables.map(
    (table) =>
      `select '${table}' as t, count(*) || md5(coalesce(string_agg(x::text, '|' order by x::text), '')) as d from ${table} x where partnership_id = $1`,
  )
  const bodies = 'select organisation_code from partnership_member where partnership_id = $1'
  const more = [
    `select 'account', md5(string_agg(concat_ws(',', id, disabled_at, roles, name), '|' order by id)) from account where organisation_code in (${bodies})`,
    `select 'draft', count(*) || md5(coalesce(string_agg(d::text, '|' order by d::text), '')) from draft d where account_id in (select id from account where organisation_code in (${bodies}))`,
    `select 'mapping', count(*)::text from column_mapping where organisation_code in (${bodies})`,
    `select 'changes', count(*)::text from change_log where case_id in (select id from aftercare_case where partnership_id = $1)`,
  ]
  const { rows } = await register.pool.query([...parts, ...more].join(' union all '), [partnershipId])
  return JSON.stringify(rows)
}

test('HE19c nothing anybody sends changes anything in a partnership that is not theirs', async () => {
  const partnerships = [...new Set(register.everybody.map(({ partnership }) => partnership))]
  for (const partnership of partnerships) {
    const others = partnerships.filter((other) => other !== partnership)
    const earlier = await Promise.all(others.map(everythingOf))
    const theirs = register.everybody.filter((somebody) => somebody.partnership === partnership)
    await fewAtATime(theirs, async (somebody) => {
      for (const person of people.filter(
        ({ partnership: of }, place, all) => of !== partnership && all.findIndex((one) => one.partnership === of) === place,
      )) {
        for (const route of postRoutes) {
          const names = route.path.includes(':kind') ? ['left-hospital', 'died'] : ['']
          for (const kind of names) {
            const path = addressOf(route, person.ids, kind)
            const response = await register.post(path, formFor(path, person), somebody.name)
            await assertTellsNothing(somebody, `POST ${path}`, response)
            if (namesSomething(route))
              assert.ok([403, 404].includes(response.statusCode), `${somebody.name}, POST ${path}: ${response.statusCode}`)
          }
        }
      }
    })
    assert.deepEqual(await Promise.all(others.map(everythingOf)), earlier, `sent by people of ${partnership}`)
  }
  assert.ok(kinds.some(({ slug }) => slug === 'left-hospital') && kinds.some(({ slug }) => slug === 'died'), 'the kinds tried exist')
})

test('HE19c a body that sees its own people only can record on none of the others’', async () => {
  const shrop = register.everybody.filter(({ code }) => code === 'E06000051')
  const hidden = people[0] as MarkedPerson
  const earlier = await everythingOf('staffordshire')
  for (const somebody of shrop) {
    for (const route of postRoutes.filter(namesSomething)) {
      const path = addressOf(route, hidden.ids)
      const response = await register.post(path, formFor(path, hidden), somebody.name)
      assert.ok([403, 404].includes(response.statusCode), `POST ${path}: ${response.statusCode}`)
    }
  }
  assert.equal(await everythingOf('staffordshire'), earlier)
})

// Directly at the database, as the role the application steps down to ------------------------------------------------------

const tablesOfPeople = [
  'aftercare_case',
  'case_party',
  'case_fact',
  'fact_attachment',
  'register_entry',
  'search_key',
  'status_clock',
] as const

/** Runs SQL as the application's role, in the scope of an account on a day, or in none; always rolled back. */
async function asApplication<T extends object>(
  scope: { account: string; on: string } | undefined,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = await register.pool.connect()
  try {
    await client.query('begin; set local role register_app')
    if (scope) await client.query('select open_scope($1, $2)', [scope.account, scope.on])
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const casesIn = async (table: string, scope: Parameters<typeof asApplication>[0]) => {
  const column = table === 'aftercare_case' ? 'id' : 'case_id'
  const rows = await asApplication<{ id: string }>(scope, `select distinct ${column} as id from ${table} order by 1`)
  return rows.map(({ id }) => id).filter((id) => people.some(({ ids }) => ids.caseId === id))
}

const today = '2026-11-21'

test('HE19c in the database itself every account reads exactly the cases its agreement opens, in every table', async () => {
  await fewAtATime(register.everybody, async (somebody) => {
    const expected = people
      .filter((person) => maySee(somebody, person))
      .map(({ ids }) => ids.caseId)
      .sort()
    for (const table of tablesOfPeople) {
      const seen = await casesIn(table, { account: register.accountOf(somebody.name).id, on: today })
      assert.deepEqual(seen, expected, `${somebody.name} in ${table}`)
    }
  })
})

test('HE19c without a scope the application’s role reads nothing at all', async () => {
  for (const table of [
    ...tablesOfPeople,
    'import_run',
    'import_file',
    'import_reject',
    'column_mapping',
    'draft',
    'view_log',
    'change_log',
    'account',
  ]) {
    assert.deepEqual(await asApplication(undefined, `select 1 from ${table} limit 1`), [], table)
  }
})

test('HE19c imports, their files and saved columns are read by the body that made them alone', async () => {
  for (const somebody of register.everybody) {
    const scope = { account: register.accountOf(somebody.name).id, on: today }
    for (const [table, column] of [
      ['import_run', 'id'],
      ['import_file', 'import_id'],
      ['import_reject', 'import_id'],
    ] as const) {
      const rows = await asApplication<{ id: string }>(scope, `select ${column} as id from ${table}`)
      const own = new Set(people.filter(({ parties }) => parties[0] === somebody.code).map(({ ids }) => ids.importId))
      const foreign = rows.filter(({ id }) => people.some(({ ids }) => ids.importId === id) && !own.has(id))
      assert.deepEqual(foreign, [], `${somebody.name} in ${table}`)
    }
  }
})

test('HE19c drafts are read by the person who typed them alone, and logs of looking only where the person may be seen', async () => {
  const [first, second] = people as [MarkedPerson, MarkedPerson]
  const lead = register.accountOf('Lena Demo-Lead').id
  const colleague = register.accountOf('Amara Demo-Okafor').id
  const drafts = (account: string) =>
    asApplication({ account, on: today }, 'select form from draft where form like $1', [`%${first.ids.caseId}%`])
  assert.equal((await drafts(lead)).length, 1)
  assert.deepEqual(await drafts(colleague), [])
  const looked = (name: string, { ids }: MarkedPerson) =>
    asApplication(
      { account: register.accountOf(name).id, on: today },
      `select 1 from view_log where case_id = $1 and action like 'looked-%'`,
      [ids.caseId],
    )
  assert.equal((await looked('Shrop Demo-Neighbour', second)).length, 1)
  assert.deepEqual(await looked('Shrop Demo-Neighbour', first), [])
  assert.deepEqual(await looked('Cass Demo-Lead', first), [])
})

test('HE19c an agreement opens on its first day and closes on the day it ends, for reading, writing and sign-in', async () => {
  const scope = (on: string) => ({ account: register.accountOf('Amara Demo-Okafor').id, on })
  assert.deepEqual(await casesIn('case_fact', scope('2022-03-31')), [], 'the day before its first')
  assert.equal((await casesIn('case_fact', scope('2022-04-01'))).length, 2, 'its first day')
  const { partnershipId } = register.accountOf('Amara Demo-Okafor')
  const setEnd = (until: string | null) =>
    register.pool.query('update data_sharing_agreement set in_force_until = $2 where partnership_id = $1', [partnershipId, until])
  await setEnd('2026-11-21')
  try {
    assert.equal((await casesIn('case_fact', scope('2026-11-20'))).length, 2, 'its last day')
    for (const table of tablesOfPeople) assert.deepEqual(await casesIn(table, scope(today)), [], `${table} the day after`)
    const { caseId } = people[0]?.ids ?? { caseId: '' }
    assert.equal((await register.get(`/people/${caseId}`, 'Amara Demo-Okafor')).statusCode, 404)
    assert.equal((await register.get(`/api/people/${caseId}`, 'Amara Demo-Okafor')).statusCode, 404)
    const list = await register.get('/register', 'Amara Demo-Okafor')
    assert.ok(!list.body.toLowerCase().includes('zqx'))
    await assert.rejects(
      register.person([{ type: 'Died', effectiveOn: plainDate('2026-11-20'), source: { kind: 'other' }, data: {} }], 'Amara Demo-Okafor'),
      /row-level security/,
    )
    assert.equal((await register.get('/', 'Amara Demo-Okafor')).statusCode, 200, 'home still opens and says so')
    assert.match((await register.get('/', 'Amara Demo-Okafor')).body, /No data-sharing agreement in force/)
  } finally {
    await setEnd(null)
  }
})

test('HE19c the day that counts is the day in London', async () => {
  const { partnershipId } = register.accountOf('Amara Demo-Okafor')
  const asAt = async (now: Moment) => {
    const token = await startSession(register.pool, {
      accountId: register.accountOf('Amara Demo-Okafor').id,
      now,
      assurance: { issuer: 'demo' },
    })
    register.clock.now = now
    return (await register.app.inject({ url: `/people/${people[0]?.ids.caseId}`, headers: { cookie: `register-session=${token}` } }))
      .statusCode
  }
  const standing = register.clock.now
  await register.pool.query(`update data_sharing_agreement set in_force_until = '2027-06-02' where partnership_id = $1`, [partnershipId])
  try {
    assert.equal(await asAt(moment('2027-06-01T22:59:00Z')), 200, 'a minute to midnight in London')
    assert.equal(await asAt(moment('2027-06-01T23:00:00Z')), 404, 'midnight in London, still the day before in UTC')
  } finally {
    register.clock.now = standing
    await register.pool.query('update data_sharing_agreement set in_force_until = null where partnership_id = $1', [partnershipId])
  }
})

test('HE19c a body cannot make itself party to a case of another partnership, nor write anything about it', async () => {
  const [, , camden] = people as [MarkedPerson, MarkedPerson, MarkedPerson]
  const { id, partnershipId } = register.accountOf('Lena Demo-Lead')
  const scope = { account: id, on: today }
  const { caseId, factId } = camden.ids
  for (const [what, sql] of [
    ['a party', `insert into case_party values ($1, $2, 'E10000028', now(), 'x')`],
    ['a search key', `insert into search_key values ('zzz', 'name', $1, $2)`],
    [
      'a clock',
      `insert into status_clock (id, case_id, partnership_id, organisation_code, about, notice_on, due_on, logged_at, logged_by)
       values (gen_random_uuid(), $1, $2, 'E10000028', 'x', now(), now(), now(), app_account())`,
    ],
    [
      'evidence',
      `insert into fact_attachment (id, fact_id, case_id, partnership_id, file_name, media_type, size_bytes, sha256, content, attached_at, attached_by)
       values (gen_random_uuid(), '${factId}', $1, $2, 'x', 'x', 1, '', '', now(), app_account())`,
    ],
    [
      'a fact',
      `insert into case_fact (id, case_id, partnership_id, sequence, type, effective_on, recorded_at, recorded_by, body, source_kind, data, digest)
       values (gen_random_uuid(), $1, $2, 1, 'Died', now(), now(), app_account(), 'E10000028', 'other', '{}', '')`,
    ],
  ] as const) {
    const client = await register.pool.connect()
    try {
      await client.query('begin; set local role register_app')
      await client.query('select open_scope($1, $2)', [scope.account, scope.on])
      await assert.rejects(client.query(sql, [caseId, partnershipId]), /row-level security|foreign key|duplicate key/, what)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
})

test('HE19c a role of the application alone cannot become the owner, switch row security off or touch what it was not granted', async () => {
  const refused = async (sql: string, why: RegExp) => {
    const client = await register.pool.connect()
    try {
      await client.query('begin; set local role register_app')
      await assert.rejects(client.query(sql), why, sql)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  await refused('alter table case_fact disable row level security', /must be owner/)
  await refused('drop policy shared_by_agreement on case_fact', /must be owner/)
  await refused('set local row_security = off; select * from case_fact', /query would be affected by row-level security/)
  await refused('alter role register_app bypassrls', /permission denied|must be superuser/)
  await refused('select * from session', /permission denied/)
  await refused(`update account set roles = array['s117-lead']`, /permission denied/)
  await refused(`update data_sharing_term set sees = 'every-case'`, /permission denied/)
  await refused('create table mine (id int)', /permission denied/)
  await refused('create function mine() returns int language sql as $$ select 1 $$', /permission denied/)
})

test('HE19c a disabled account and one nobody knows have no scope', async () => {
  const { id } = register.accountOf('Will Demo-Lead')
  await register.pool.query('update account set disabled_at = now() where id = $1', [id])
  for (const account of [id, randomUUID()]) {
    const rows = await asApplication<{ scope: unknown }>(undefined, 'select open_scope($1, $2) as scope', [account, today])
    assert.deepEqual(rows, [{ scope: null }])
    assert.deepEqual(await casesIn('case_fact', { account, on: today }), [])
  }
  await register.pool.query('update account set disabled_at = null where id = $1', [id])
})
