import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { verifyRecord } from '../../../scripts/verify-record.ts'
import { readPage } from '../../../test/support/read-page.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'
import { londonDay, plainDate } from '../../core/time/plain-date.ts'
import { inScope } from '../../platform/database/scope.ts'
import { appendFacts, rebuildEntries } from '../case-record/index.ts'
import { startImportWorker } from './import-worker.ts'

const fixtures = fileURLToPath(new URL('../../../test/fixtures/import/', import.meta.url))
const ravi = 'Ravi Demo-Office'
const mina = 'Mina Demo-Office'
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

interface Upload {
  readonly name: string
  readonly content: string | Buffer
}

async function send(files: readonly Upload[], as: string): Promise<string> {
  const parts = files.map(({ name, content }) => ({ field: 'files', name, type: 'text/csv', content }))
  const response = await register.upload('/imports', {}, parts, as)
  assert.equal(response.statusCode, 303, readPage(response.body))
  const id = String(response.headers.location).split('/').at(-1) ?? ''
  await reached(id, 'checked')
  return id
}

async function reached(id: string, state: string): Promise<void> {
  for (let turn = 0; turn < 1500; turn += 1) {
    const { rows } = await register.pool.query<{ state: string; message: string }>('select state, message from import_run where id = $1', [
      id,
    ])
    if (rows[0]?.state === state) return
    if (rows[0]?.state === 'stopped') assert.fail(`the import stopped: ${rows[0].message}`)
    await pause(20)
  }
  assert.fail(`the import did not come to “${state}” within 30 seconds`)
}

async function apply(id: string, as: string): Promise<void> {
  assert.equal((await register.post(`/imports/${id}/apply`, {}, as)).statusCode, 303)
  await reached(id, 'applied')
}

const figures = async (id: string) =>
  (
    await register.pool.query<{ outcome: { people: Record<string, number>; facts: Record<string, number>; rejected: number } }>(
      'select outcome from import_run where id = $1',
      [id],
    )
  ).rows[0]?.outcome

const count = async (sql: string, values: unknown[] = []) =>
  Number((await register.pool.query<{ n: string }>(`select count(*) as n from ${sql}`, values)).rows[0]?.n)

const columns =
  'Trust,Local ID,NHS Number,Surname,Forename,DOB,Sex,Postcode,Latest Section,Section Start,Section End,Ward,Discharge Date,CTO,S117,Care Coordinator,Responsible Clinician,Team,Case Status,Last CPA/117 Review,Date of Death,Notes'

interface Row {
  readonly id: string
  readonly nhs?: string
  readonly family: string
  readonly given?: string
  readonly born?: string
  readonly start?: string
  readonly end?: string
}

/** A list as a Mental Health Act office keeps it. */
function trustList(rows: readonly Row[], trust = 'RRE', header = columns): string {
  const lines = rows.map(({ id, nhs = '', family, given = 'Ann', born = '03-Apr-1980', start = '05-Jan-2026', end = '01-Mar-2026' }) =>
    [
      trust,
      id,
      nhs,
      family,
      given,
      born,
      'Female',
      '',
      'Section 3',
      start,
      end,
      'Ward 1',
      end,
      'N',
      'Y',
      'Nadia Demo-Nurse',
      '',
      '',
      'Open',
      '',
      '',
      '',
    ].join(','),
  )
  return [header, ...lines].join('\n')
}

const entry = async (family: string) =>
  (
    await register.pool.query<{
      case_id: string
      entitlement: string
      entitlement_since: string | null
      nhs_number: string | null
      sequence: number
    }>('select case_id, entitlement, entitlement_since, nhs_number, sequence from register_entry where family_name = $1 order by case_id', [
      family,
    ])
  ).rows

test('a list uploaded is checked first: what would be added and refused is shown, and nothing is recorded', async () => {
  const content = readFileSync(`${fixtures}trust-mha-office.csv`)
  const id = await send([{ name: 'trust-mha-office.csv', content }], ravi)
  assert.equal(await count('aftercare_case'), 0)
  const { body } = await register.get(`/imports/${id}`, ravi)
  const words = readPage(body)
  assert.match(words, /Checked, nothing recorded yet/)
  assert.match(words, /What it would do New people to put on the register 1\d/)
  assert.match(words, /Apply this import/)
  const planned = await figures(id)
  await apply(id, ravi)
  assert.equal(await count('aftercare_case'), planned?.people['opened'], 'as many people as the dry run said')
  assert.equal(await count('case_fact'), planned?.facts['added'], 'as many facts as the dry run said')
  assert.deepEqual((await verifyRecord(register.pool)).broken, [])
  const list = readPage((await register.get('/register', 'Amara Demo-Okafor')).body)
  for (const name of ['BHATTI, Farzana', 'EVANS, Sylvia', 'CLARKE, Errol']) assert.ok(list.includes(name), name)
})

test('the same file again changes nothing, however often and by whichever name', async () => {
  const facts = await count('case_fact')
  for (const name of ['trust-mha-office.csv', 'another name.csv']) {
    const id = await send([{ name, content: readFileSync(`${fixtures}trust-mha-office.csv`) }], ravi)
    const planned = await figures(id)
    assert.equal(planned?.facts['added'], 0)
    assert.equal(planned?.facts['changed'], 0)
    assert.equal(planned?.people['opened'], 0)
    await apply(id, ravi)
  }
  assert.equal(await count('case_fact'), facts)
})

test('pressed twice, an import is applied once', async () => {
  const id = await send([{ name: 'twice.csv', content: trustList([{ id: 'T1', family: 'Pressedtwice' }]) }], mina)
  await Promise.all([register.post(`/imports/${id}/apply`, {}, mina), register.post(`/imports/${id}/apply`, {}, mina)])
  await reached(id, 'applied')
  await register.post(`/imports/${id}/apply`, {}, mina)
  assert.equal((await entry('Pressedtwice')).length, 1)
  assert.equal(await count(`change_log where action = 'apply-import' and detail->>'import' = $1`, [id]), 1)
})

test('a later file that says otherwise corrects what the earlier said; what it said stays visible', async () => {
  const first = await send(
    [
      {
        name: 'a.csv',
        content: trustList([
          { id: 'C1', family: 'Correctable' },
          { id: 'C2', family: 'Samesame' },
        ]),
      },
    ],
    mina,
  )
  await apply(first, mina)
  const [earlier] = await entry('Correctable')
  assert.equal(earlier?.entitlement_since, '2026-03-01')
  const second = await send(
    [
      {
        name: 'b.csv',
        content: trustList([
          { id: 'C1', family: 'Correctable', end: '15-Mar-2026' },
          { id: 'C2', family: 'Samesame' },
        ]),
      },
    ],
    mina,
  )
  const planned = await figures(second)
  assert.equal(planned?.facts['added'], 0)
  assert.ok((planned?.facts['changed'] ?? 0) > 0)
  assert.match(readPage((await register.get(`/imports/${second}`, mina)).body), /Corrects what this source said before/)
  await apply(second, mina)
  const [later] = await entry('Correctable')
  assert.equal(later?.entitlement_since, '2026-03-15')
  assert.ok((later?.sequence ?? 0) > (earlier?.sequence ?? 0))
  const { body } = await register.get(`/people/${later?.case_id}/timeline`, mina)
  assert.match(readPage(body), /1 March 2026/)
  assert.match(readPage(body), /A later file of the same body says otherwise/)
})

test('what a person corrected or withdrew is not overwritten by the file saying again what it said', async () => {
  const list = (end: string) => [{ name: 'own.csv', content: trustList([{ id: 'O1', family: 'Ownword', end }]) }]
  await apply(await send(list('01-Mar-2026'), mina), mina)
  const [known] = await entry('Ownword')
  const { id, code } = register.accountOf(mina)
  const told = { at: register.clock.now, today: londonDay(register.clock.now), by: { accountId: id, organisation: code } }
  const { rows } = await register.pool.query<{ id: string; type: string; data: object }>(
    `select id, type, data from case_fact where case_id = $1 and type in ('DetentionEnded', 'LeftHospital')`,
    [known?.case_id],
  )
  assert.ok(rows.length > 0)
  await inScope(register.pool, { account: id, on: told.today }, 'write', ({ db }) =>
    appendFacts(
      db,
      told,
      known?.case_id ?? '',
      rows.map(({ id: fact, data }) => ({
        type: 'FactCorrected' as const,
        effectiveOn: told.today,
        source: { kind: 'statutory-form' as const },
        data: { fact, reason: 'The form says the 20th', effectiveOn: plainDate('2026-03-20'), data },
      })),
    ),
  )
  assert.equal((await entry('Ownword'))[0]?.entitlement_since, '2026-03-20')
  for (const end of ['01-Mar-2026', '09-Mar-2026']) {
    await apply(await send(list(end), mina), mina)
    assert.equal((await entry('Ownword'))[0]?.entitlement_since, '2026-03-20', `the file says ${end}`)
  }
})

test('undoing an import asks why, withdraws its facts and keeps them visible; importing the file again brings them back', async () => {
  const file = [{ name: 'undone.csv', content: trustList([{ id: 'U1', family: 'Undone' }]) }]
  const id = await send(file, mina)
  await apply(id, mina)
  const standing = (await entry('Undone'))[0]?.entitlement
  await register.post(`/imports/${id}/undo`, { reason: '  ' }, mina)
  assert.match(readPage((await register.get(`/imports/${id}`, mina)).body), /Applied/)
  assert.equal((await register.post(`/imports/${id}/undo`, { reason: 'Wrong list' }, mina)).statusCode, 303)
  await reached(id, 'undone')
  const [row] = (
    await register.pool.query<{ case_id: string; entitlement: string; family_name: string }>(
      `select e.* from register_entry e join case_fact f using (case_id) where f.import_id = $1 limit 1`,
      [id],
    )
  ).rows
  assert.notEqual(row?.entitlement, standing)
  const timeline = readPage((await register.get(`/people/${row?.case_id}/timeline`, mina)).body)
  assert.match(timeline, /Import undone: Wrong list/)
  await apply(await send(file, mina), mina)
  const [again] = await entry('Undone')
  assert.equal(again?.case_id, row?.case_id, 'the same person, not a second one')
  assert.equal(again?.entitlement, standing)
  assert.deepEqual((await verifyRecord(register.pool)).broken, [])
})

test('rows that were not taken come back as a file with the reason of each in words, and no cell that runs', async () => {
  const list = `${trustList([
    { id: 'R1', family: 'Rejectable', start: '31-Feb-2026' },
    { id: '=1+2', nhs: '9990000019', family: '', given: '', born: 'unknown' },
    { id: 'R3', family: 'Fine' },
  ])}\nRRE,R4`
  const id = await send([{ name: 'rejects.csv', content: list }], mina)
  const response = await register.get(`/imports/${id}/rejected.csv`, mina)
  assert.equal(response.statusCode, 200)
  assert.equal(response.headers['content-disposition'], "attachment; filename*=UTF-8''rows-not-imported.csv")
  const [header, ...rows] = parse(response.body, { bom: true })
  assert.deepEqual(header, ['File', 'Line', 'Row id', 'Column', 'Rule', 'Why it was not imported'])
  assert.equal(rows.length, (await figures(id))?.rejected)
  assert.ok(rows.length > 0)
  for (const row of rows) {
    assert.equal(row[0], 'rejects.csv')
    assert.match(row[1] ?? '', /^\d+$/)
    assert.match(row[5] ?? '', /[a-z]{3,} .*[a-z]{3,}/, 'a sentence')
    for (const cell of row) assert.doesNotMatch(cell, /^[=+@]/)
  }
})

test('a list whose column names nobody knows is taken as what a person says it is, and its columns are chosen by hand', async () => {
  const content = 'Who,Born on,Their reference,Under which part of the Act\nInvented Unknown-Header,03/05/1970,REF-77,Section 3\n'
  const part = { field: 'files', name: 'strange.csv', type: 'text/csv', content }
  const refused = await register.upload('/imports', {}, [part], mina)
  assert.equal(refused.statusCode, 422)
  assert.match(readPage(refused.body), /say below what it is/)

  const kept = await register.upload('/imports', { kind: 'trust-list' }, [part], mina)
  assert.equal(kept.statusCode, 303)
  const location = String(kept.headers.location)
  assert.match(location, /\/columns$/)
  const { body } = await register.get(location, mina)
  assert.match(body, /<option value="Born on"/)
  const fields = [...body.matchAll(/<select class="govuk-select" id="([^"]+)"/g)].map(([, id]) => id ?? '')
  assert.ok(fields.includes('section'), fields.join(', '))
  const name = fields.find((field) => field === 'name' || field === 'familyName') ?? ''
  const chosen = await register.post(
    location,
    { [name]: 'Who', section: 'Under which part of the Act', reference: 'Their reference' },
    mina,
  )
  assert.equal(chosen.statusCode, 303, readPage(chosen.body))
  const id = location.split('/').at(-2) ?? ''
  await reached(id, 'checked')
  assert.equal((await figures(id))?.people['opened'], 1)
})

test('columns that were not guessed are chosen by a person, and the choice is kept for the body’s next list alone', async () => {
  const header = columns.replace('Care Coordinator', 'Who works with them')
  const upload = (family: string) => [{ name: 'odd.csv', content: trustList([{ id: `M-${family}`, family }], 'RRE', header) }]
  const practitioner = async (family: string) =>
    (
      await register.pool.query<{ who: string | null }>('select named_practitioner as who from register_entry where family_name = $1', [
        family,
      ])
    ).rows.map(({ who }) => who)
  const id = await send(upload('Mappedone'), mina)
  const { body } = await register.get(`/imports/${id}/columns`, mina)
  const fields = [...body.matchAll(/<select class="govuk-select" id="(\w+)"[^>]*>(.*?)<\/select>/g)]
  const chosen = Object.fromEntries(
    fields.map(([, field = '', options = '']) => [field, /value="([^"]*)" selected/.exec(options)?.[1] ?? '']),
  )
  const [field] = Object.keys(chosen).filter((name) => /practitioner|coordinator/i.test(name))
  assert.ok(field, Object.keys(chosen).join(' '))
  assert.equal(chosen[field], '', 'nobody guesses that')
  assert.equal((await register.post(`/imports/${id}/columns`, {}, mina)).statusCode, 422, 'too few columns are said')
  const twice = await register.post(`/imports/${id}/columns`, { ...chosen, [field]: chosen['givenName'] ?? '' }, mina)
  assert.equal(twice.statusCode, 422)
  assert.match(readPage(twice.body), /is chosen twice/)
  assert.equal((await register.post(`/imports/${id}/columns`, { ...chosen, [field]: 'Who works with them' }, mina)).statusCode, 303)
  await reached(id, 'checked')
  await apply(id, mina)
  assert.deepEqual(await practitioner('Mappedone'), ['Nadia Demo-Nurse'])
  await apply(await send(upload('Mappedtwo'), mina), mina)
  assert.deepEqual(await practitioner('Mappedtwo'), ['Nadia Demo-Nurse'], 'the next list of the same body')
  assert.equal(await count(`column_mapping where organisation_code <> 'RRE'`), 0)
  // Back to guessing, for the lists of the tests that follow.
  await register.pool.query('delete from column_mapping')
})

test('two people under one NHS number are kept apart and said to be; one person under two lists is one', async () => {
  const rows: Row[] = [
    { id: 'N1', nhs: '9990000018', family: 'Numberone', given: 'Xenia', born: '07-Jul-1961' },
    { id: 'N2', nhs: '9990000018', family: 'Otherone', given: 'Bob', born: '09-Sep-1915' },
  ]
  const id = await send([{ name: 'numbers.csv', content: trustList(rows) }], mina)
  assert.equal((await figures(id))?.people['opened'], 2)
  assert.equal((await figures(id))?.people['possible'], 1)
  assert.match(
    readPage((await register.get(`/imports/${id}`, mina)).body),
    /May be the same person as .* They are kept apart until somebody has looked/,
  )
  await apply(id, mina)
  assert.notEqual((await entry('Numberone'))[0]?.case_id, (await entry('Otherone'))[0]?.case_id)
  // Another trust's list of the first of them, with the number and the name and day in agreement.
  await apply(
    await send(
      [
        {
          name: 'rly.csv',
          content: trustList([{ id: 'X9', nhs: '9990000026', family: 'Sharedperson', given: 'Ulla', born: '02-Feb-1932' }]),
        },
      ],
      mina,
    ),
    mina,
  )
  await apply(
    await send(
      [
        {
          name: 'rly2.csv',
          content: trustList(
            [
              {
                id: 'Y7',
                nhs: '999 000 0026',
                family: 'SHAREDPERSON',
                given: 'Ulla',
                born: '02-Feb-1932',
                start: '05-Jan-2024',
                end: '05-Feb-2024',
              },
            ],
            'RLY',
          ),
        },
      ],
      ravi,
    ),
    ravi,
  )
  const { rows: people } = await register.pool.query(`select case_id from register_entry where nhs_number = '9990000026'`)
  assert.equal(people.length, 1)
})

test('HE19c an import is its body’s own: neither partners nor others see it, its rows or its files, or decide about it', async () => {
  const id = await send([{ name: 'secret-name.csv', content: trustList([{ id: 'S1', family: 'Secretly', start: '31-Feb-2026' }]) }], mina)
  for (const other of [ravi, 'Lena Demo-Lead', 'Tariq Demo-Office']) {
    for (const path of ['', '/rejected.csv', '/columns'])
      assert.equal((await register.get(`/imports/${id}${path}`, other)).statusCode, 404, `${other} ${path}`)
    for (const path of ['/apply', '/check', '/undo', '/columns']) {
      assert.equal((await register.post(`/imports/${id}${path}`, { reason: 'x' }, other)).statusCode, 404, `${other} ${path}`)
    }
    assert.ok(!(await register.get('/imports', other)).body.includes('secret-name'))
  }
  assert.equal(await count(`import_run where id = $1 and state = 'checked'`, [id]), 1)
})

test('what cannot be a list is refused in words, and nothing is kept of it', async () => {
  const runs = await count('import_run')
  const wrong: [string, Upload[]][] = [
    ['nothing chosen', []],
    ['an empty file', [{ name: 'a.csv', content: '' }]],
    ['a picture', [{ name: 'a.csv', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') }]],
    ['other columns', [{ name: 'a.csv', content: 'apples,pears\n1,2\n' }]],
    ['a cut-off workbook', [{ name: 'a.xlsx', content: Buffer.from('504b030414000600', 'hex') }]],
  ]
  for (const [what, files] of wrong) {
    const response = await register.upload(
      '/imports',
      {},
      files.map(({ name, content }) => ({ field: 'files', name, type: '', content })),
      mina,
    )
    assert.equal(response.statusCode, 422, what)
    assert.match(readPage(response.body), /There is a problem .{10,}/, what)
    assert.match(response.body, /href="#files"/, what)
  }
  assert.equal(await count('import_run'), runs)
})

test('DO9 MHSDS tables uploaded together become facts, and the register shows whom they entitle', async () => {
  const folder = `${fixtures}mhsds/`
  const files = readdirSync(folder).map((name) => ({ name, content: readFileSync(folder + name) }))
  const id = await send(files, ravi)
  const planned = await figures(id)
  assert.ok((planned?.facts['added'] ?? 0) > 50)
  await apply(id, ravi)
  assert.ok((await count(`case_fact where import_id = $1 and source_kind = 'mhsds'`, [id])) > 50)
  const again = await send(files, ravi)
  assert.deepEqual(
    { ...(await figures(again))?.facts, same: 0 },
    { added: 0, changed: 0, same: 0, leftOut: (await figures(again))?.facts['leftOut'] },
  )
  assert.equal((await rebuildEntries(register.pool, londonDay(register.clock.now))).differed, 0)
})

/** Four hundred people, so that there is a middle to be stopped in. */
const many = () =>
  trustList(
    Array.from({ length: 400 }, (_, place) => ({
      id: `K${place}`,
      family: `Interrupted${place}`,
      given: `Number${place}`,
      born: `${1 + (place % 28)}-May-${1930 + (place % 70)}`,
    })),
  )

/** Works until some facts of the run are there, and stops in the middle. */
async function workUntil(sql: string, importId: string): Promise<void> {
  const worker = startImportWorker(
    register.pool,
    () => register.clock.now,
    (error) => assert.fail(String(error)),
    20,
  )
  while ((await count(`case_fact where import_id = $1 and ${sql}`, [importId])) < 100) await pause(2)
  await worker.stop()
}

async function workToTheEnd(importId: string, state: string): Promise<void> {
  const worker = startImportWorker(
    register.pool,
    () => register.clock.now,
    (error) => assert.fail(String(error)),
    20,
  )
  await reached(importId, state)
  await worker.stop()
}

// Last in this file: the register is stopped for it.
test('a register stopped in the middle of applying or undoing an import goes on where it was, and nothing is doubled or lost', async () => {
  const id = await send([{ name: 'many.csv', content: many() }], mina)
  const planned = await figures(id)
  await register.app.close()
  const isState = async (state: string) =>
    assert.equal((await register.pool.query('select state from import_run where id = $1', [id])).rows[0]?.state, state)
  await register.pool.query(`update import_run set state = 'applying' where id = $1`, [id])
  await workUntil('true', id)
  await isState('applying')
  const half = await count('case_fact where import_id = $1', [id])
  assert.ok(half < (planned?.facts['added'] ?? 0), `${half} facts were there when it was stopped`)
  await workToTheEnd(id, 'applied')
  assert.equal(await count('case_fact where import_id = $1', [id]), planned?.facts['added'])
  assert.equal(await count(`register_entry where family_name like 'Interrupted%'`), 400)
  await register.pool.query(`update import_run set state = 'undoing', message = 'why' where id = $1`, [id])
  await workUntil(`type = 'FactWithdrawn'`, id)
  await isState('undoing')
  await workToTheEnd(id, 'undone')
  assert.equal(
    await count(`case_fact where import_id = $1 and type = 'FactWithdrawn'`, [id]),
    planned?.facts['added'],
    'each fact is withdrawn once',
  )
  assert.equal(await count(`register_entry e join case_fact f using (case_id) where f.import_id = $1 and e.entitlement = 'LIVE'`, [id]), 0)
  assert.deepEqual((await verifyRecord(register.pool)).broken, [])
})
