import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { brokenCheckpoints, takeCheckpoint, verifyRecord } from '../scripts/verify-record.ts'
import { londonDay, plainDate } from '../src/core/time/plain-date.ts'
import type { NewFact } from '../src/core/timeline/fact.ts'
import { appendFacts, listFacts, rebuildEntries } from '../src/features/case-record/index.ts'
import { inScope, type Scope } from '../src/platform/database/scope.ts'
import { aCase } from './support/a-case.ts'
import { startTestRegister, type TestRegister } from './support/register.ts'

const mina = 'Mina Demo-Office'
const amara = 'Amara Demo-Okafor'
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

const person = () =>
  register.person(aCase().described('2026-11-01', { familyName: 'Record', givenName: 'Kept' }).detained('3', '2026-11-02').newFacts(), mina)

async function as<T>(who: string, work: (scope: Scope) => Promise<T>, mode: 'read' | 'write' = 'write'): Promise<T> {
  const result = await inScope(
    register.pool,
    { account: register.accountOf(who).id, on: londonDay(register.clock.now) },
    mode,
    async (scope) => ({
      value: await work(scope),
    }),
  )
  assert.ok(result, `${who} has a scope`)
  return result.value
}

function told(who: string) {
  const { id, code } = register.accountOf(who)
  return { at: register.clock.now, today: londonDay(register.clock.now), by: { accountId: id, organisation: code } }
}

const note = (words: string): NewFact => ({
  type: 'CommunicationNeedsRecorded',
  effectiveOn: plainDate('2026-11-03'),
  source: { kind: 'verbal' },
  data: { needs: words },
})

const append = (who: string, caseId: string, facts: Parameters<typeof appendFacts>[3], expected?: number) =>
  as(who, ({ db }) => appendFacts(db, told(who), caseId, facts, expected))

test('register entries and search keys can be thrown away and read again from the facts: none differs', async () => {
  const history = aCase()
    .described('2020-01-02', { familyName: 'Søndergård', givenName: 'Zoë', birthDate: plainDate('1980-02-29') })
    .fact('NhsNumberRecorded', '2020-01-02', { nhsNumber: '9990000018', traceStatus: '01' })
    .detained('3', '2020-01-03')
    .dischargedAndLeft('2020-03-01')
    .fact('ResidenceRecorded', '2020-03-01', { kind: 'own-home', council: 'E10000028', postcode: 'ZZ99 3VZ' })
    .fact('CommunityTreatmentOrderMade', '2020-03-01', {})
  await register.person(history.newFacts(), mina)
  const { caseId } = await register.person(
    aCase().described('2026-10-01', { familyName: 'First' }).detained('2', '2026-10-02').newFacts(),
    amara,
  )
  await append(mina, caseId, [{ ...note(''), type: 'PersonDescribed', data: { familyName: 'Later' } } as NewFact])
  await append(amara, caseId, [note('large print')])
  const today = londonDay(register.clock.now)
  const tables = ['register_entry', 'search_key'].map(
    (table) => `select md5(string_agg(t::text, '|' order by t::text)) as digest from ${table} t`,
  )
  const digests = async () => Promise.all(tables.map(async (sql) => (await register.pool.query<{ digest: string }>(sql)).rows[0]?.digest))
  const written = await digests()
  const { people, differed } = await rebuildEntries(register.pool, today)
  assert.equal(people, 2)
  assert.equal(differed, 0, 'what was written with the facts is what they say')
  assert.deepEqual(await digests(), written)
  await register.pool.query(`delete from search_key; update register_entry set entitlement = 'NONE', family_name = 'Wrong'`)
  assert.equal((await rebuildEntries(register.pool, today)).differed, people)
  assert.deepEqual(await digests(), written)
})

test('a recorded fact cannot be changed, removed or emptied, neither by the application nor by the owner of the table', async () => {
  const { factIds } = await person()
  const [id = ''] = factIds
  const changes: [string, unknown[]][] = [
    [`update case_fact set data = '{}' where id = $1`, [id]],
    ['delete from case_fact where id = $1', [id]],
    ['truncate case_fact cascade', []],
  ]
  for (const [sql, values] of changes) {
    await assert.rejects(register.pool.query(sql, values), /append-only: record a correction instead/, `the owner: ${sql}`)
    const asApplication = async () => {
      const client = await register.pool.connect()
      try {
        await client.query('begin; set local role register_app')
        await client.query(sql, values)
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    await assert.rejects(asApplication, /permission denied/, `the application: ${sql}`)
  }
  const { rows } = await register.pool.query('select count(*)::int as n from case_fact where id = $1', [id])
  assert.deepEqual(rows, [{ n: 1 }])
})

test('the logs of who looked and who changed, and attached evidence, cannot be changed by the owner either', async () => {
  const { caseId, factIds } = await person()
  await register.get(`/people/${caseId}`, mina)
  await register.pool.query(`insert into change_log (at, action, correlation_id, case_id, detail) values (now(), 'test', 'c', $1, '{}')`, [
    caseId,
  ])
  await register.pool.query(
    `insert into fact_attachment (id, fact_id, case_id, partnership_id, file_name, media_type, size_bytes, sha256, content, attached_at, attached_by)
     select gen_random_uuid(), $1, id, partnership_id, 'a.txt', 'text/plain', 1, '\\x00', '\\x00', now(), opened_by from aftercare_case where id = $2`,
    [factIds[0], caseId],
  )
  for (const table of ['view_log', 'change_log', 'fact_attachment']) {
    const { rowCount } = await register.pool.query(`select from ${table} where case_id = $1`, [caseId])
    assert.ok(rowCount, `${table} holds something`)
    await assert.rejects(register.pool.query(`update ${table} set case_id = case_id`), /append-only/, table)
    await assert.rejects(register.pool.query(`delete from ${table}`), /append-only/, table)
  }
})

test('the record is verified by code of its own, and a row changed behind the register’s back is found and named', async () => {
  const { caseId, factIds } = await person()
  await append(mina, caseId, [note('large print'), note('ünïcode 🧾 and a separator \u001f')])
  assert.deepEqual((await verifyRecord(register.pool)).broken, [])
  const client = await register.pool.connect()
  const { rows } = await client.query('select data from case_fact where id = $1', [factIds[1]])
  const asOwner = async (sql: string, values: unknown[] = []) => {
    await client.query('alter table case_fact disable trigger case_fact_is_append_only')
    await client.query(sql, values)
    await client.query('alter table case_fact enable trigger case_fact_is_append_only')
  }
  try {
    await asOwner(`update case_fact set data = '{"section": "2"}' where id = $1`, [factIds[1]])
    const { broken } = await verifyRecord(register.pool)
    assert.deepEqual(broken, [`case ${caseId}: fact 2 is not what was recorded`])
    await asOwner('update case_fact set data = $2 where id = $1', [factIds[1], JSON.stringify(rows[0].data)])
    assert.deepEqual((await verifyRecord(register.pool)).broken, [])
    await client.query('begin')
    await asOwner('delete from case_fact where case_id = $1 and sequence = 3', [caseId])
    await client.query('commit')
    assert.deepEqual((await verifyRecord(register.pool)).broken, [`case ${caseId}: fact 3 is missing before fact 4`])
  } finally {
    client.release()
  }
})

test('facts cut off the end of a case, which the chain alone cannot show, are shown by a checkpoint taken before', async () => {
  const { caseId } = await register.person(
    [
      { type: 'PersonDescribed', effectiveOn: plainDate('2020-01-01'), source: { kind: 'letter' }, data: { familyName: 'Checkpoint' } },
      { type: 'ClosedToTeams', effectiveOn: plainDate('2020-02-01'), source: { kind: 'letter' }, data: {} },
    ],
    'Mina Demo-Office',
  )
  const owner = await register.pool.connect()
  try {
    await takeCheckpoint(register.pool)
    assert.deepEqual(await brokenCheckpoints(register.pool), [])
    await owner.query('alter table case_fact disable trigger case_fact_is_append_only')
    await owner.query('delete from case_fact where case_id = $1 and sequence = 2', [caseId])
    assert.equal((await brokenCheckpoints(register.pool)).length, 1)
  } finally {
    await owner.query('alter table case_fact enable trigger case_fact_is_append_only')
    owner.release()
  }
})

test('nobody records in another’s name, for another body, or with a digest of their own', async () => {
  const { caseId } = await person()
  const { id: someoneElse } = register.accountOf(amara)
  const insert = (by: string, body: string, sequence: number) =>
    as(mina, ({ db }) =>
      db
        .insertInto('caseFact')
        .values({
          id: randomUUID(),
          caseId,
          partnershipId: randomUUID(),
          sequence,
          type: 'Died',
          effectiveOn: plainDate('2026-11-04'),
          recordedAt: register.clock.now,
          recordedBy: by,
          body,
          sourceKind: 'other',
          data: '{}',
          digest: Buffer.from('made up'),
        })
        .execute(),
    )
  const { id, code } = register.accountOf(mina)
  await assert.rejects(insert(someoneElse, code, 3), /row-level security/)
  await assert.rejects(insert(id, 'E10000028', 3), /row-level security/)
  await assert.rejects(insert(id, code, 5), /no predecessor/)
  await insert(id, code, 3)
  const { rows } = await register.pool.query('select partnership_id, digest from case_fact where case_id = $1 and sequence = 3', [caseId])
  assert.equal(rows[0].partnership_id, register.accountOf(mina).partnershipId, 'the partnership is that of the case')
  assert.equal(rows[0].digest.length, 32, 'the digest is made by the database')
})

test('twenty people recording on one case at once leave one unbroken chain with every fact in it', async () => {
  const { caseId } = await person()
  const everybody = [mina, amara, 'Samir Demo-Khan', 'Lena Demo-Lead', 'Nadia Demo-Nurse']
  const written = await Promise.all(
    Array.from({ length: 20 }, (_, place) => append(everybody[place % 5] ?? mina, caseId, [note(`number ${place}`)])),
  )
  assert.ok(written.every(({ outcome }) => outcome === 'appended'))
  const facts = await as(mina, ({ db }) => listFacts(db, caseId), 'read')
  assert.deepEqual(
    facts.map(({ sequence }) => sequence),
    Array.from({ length: 22 }, (_, place) => place + 1),
  )
  const said = new Set(facts.map(({ data }) => ('needs' in data ? data.needs : '')))
  for (let place = 0; place < 20; place += 1) assert.ok(said.has(`number ${place}`))
  const { broken } = await verifyRecord(register.pool)
  assert.deepEqual(
    broken.filter((line) => line.includes(caseId)),
    [],
  )
})

test('of two who had seen the same facts the second is shown what the first recorded, and nothing is overwritten', async () => {
  const { caseId } = await person()
  const outcomes = await Promise.all([append(mina, caseId, [note('from Mina')], 2), append(amara, caseId, [note('from Amara')], 2)])
  assert.deepEqual(outcomes.map(({ outcome }) => outcome).sort(), ['appended', 'conflict'])
  const conflict = outcomes.find(({ outcome }) => outcome === 'conflict')
  assert.ok(conflict?.outcome === 'conflict')
  const [since] = conflict.since
  assert.match(JSON.stringify(since?.data), /from (Mina|Amara)/)
  assert.ok(since?.recordedByName === mina || since?.recordedByName === amara)
  assert.equal((await as(mina, ({ db }) => listFacts(db, caseId), 'read')).length, 3)
})

test('the same form sent many times at once is recorded once', async () => {
  const { caseId } = await person()
  const id = randomUUID()
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => append(mina, caseId, [{ ...note('once'), id }, note('and this with it')])),
  )
  assert.deepEqual(outcomes.map(({ outcome }) => outcome).sort(), [...Array.from({ length: 7 }, () => 'already'), 'appended'])
  assert.equal((await as(mina, ({ db }) => listFacts(db, caseId), 'read')).length, 4)
})

test('what failed half way leaves nothing: facts, register entry, search keys and parties go together', async () => {
  const { caseId } = await person()
  const count = async () => {
    const { rows } = await register.pool.query(
      `select (select count(*) from case_fact where case_id = $1) as facts, (select sequence from register_entry where case_id = $1) as entry,
         (select count(*) from search_key where case_id = $1) as keys, (select count(*) from case_party where case_id = $1) as parties`,
      [caseId],
    )
    return rows[0]
  }
  const earlier = await count()
  const described = { ...note(''), type: 'PersonDescribed', data: { familyName: 'Renamed' } } as NewFact
  await assert.rejects(
    as(amara, async ({ db }) => {
      await appendFacts(db, told(amara), caseId, [described])
      throw new Error('the computer was switched off')
    }),
    /switched off/,
  )
  assert.deepEqual(await count(), earlier)
})
