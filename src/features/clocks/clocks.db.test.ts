import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { errorsOn, formOn, wordsOn } from '../../../test/support/read-form.ts'
import { startTestRegister } from '../../../test/support/register.ts'
import { moment } from '../../core/time/plain-date.ts'

const register = await startTestRegister('2024-12-23T09:30:00.000Z')
after(() => register.close())

const amhp = 'Amara Demo-Okafor'
const office = 'Mina Demo-Office'
const boxes = (name: string, on: string) => {
  const [year = '', month = '', ofMonth = ''] = on.split('-')
  return { [`${name}-day`]: ofMonth, [`${name}-month`]: month, [`${name}-year`]: year }
}
const onRegister = async () =>
  (
    await register.person(
      aCase()
        .described('2024-05-01', { familyName: 'Clock', givenName: 'Ann' })
        .admitted('2024-05-01')
        .detained('3', '2024-05-01')
        .newFacts(),
      office,
    )
  ).caseId

async function record(caseId: string, slug: string, answers: Record<string, string>, as = amhp) {
  const path = `/people/${caseId}/record/${slug}`
  return register.post(path, { ...formOn((await register.get(path, as)).body), sourceKind: 'letter', ...answers }, as)
}

async function logged(caseId: string, about: string, noticed: string, as = amhp) {
  const path = `/people/${caseId}/notices`
  return register.post(path, { ...formOn((await register.get(path, as)).body), about, ...boxes('noticed', noticed) }, as)
}

const clocksOf = async (caseId: string) =>
  (
    await register.pool.query(
      'select id, about, organisation_code as body, notice_on::text as notice, due_on::text as due, recorded_on::text as recorded, fact_id, closed_because from status_clock where case_id = $1 order by logged_at, id',
      [caseId],
    )
  ).rows

/** The sentence shown after something was done. */
async function flashOf(response: Awaited<ReturnType<typeof record>>): Promise<string> {
  const kept = response.cookies.find(({ name }) => name === 'flash')?.value ?? '{}'
  return String((JSON.parse(kept) as { text?: string }).text)
}

test('HE19b a change of status keeps the day of notice and the day of recording, and stops at once', async () => {
  register.clock.now = moment('2024-12-23T09:30:00Z')
  const caseId = await onRegister()
  const response = await record(caseId, 'left-hospital', { ...boxes('happened', '2024-12-16'), ...boxes('told', '2024-12-17') })
  assert.equal(await flashOf(response), 'Recorded. In time: day 4 of 5 working days.')
  const fact = (await register.pool.query(`select id from case_fact where case_id = $1 and type = 'LeftHospital'`, [caseId])).rows[0]
  assert.partialDeepStrictEqual(await clocksOf(caseId), [
    {
      about: 'Leaving hospital',
      body: 'E10000028',
      notice: '2024-12-17',
      due: '2024-12-24',
      recorded: '2024-12-23',
      fact_id: fact.id,
      closed_because: null,
    },
  ])
})

test('HE19b what changes no status has no clock', async () => {
  const caseId = await onRegister()
  const response = await record(caseId, 'team', { team: 'North', ...boxes('happened', '2024-12-01'), ...boxes('told', '2024-12-02') })
  assert.equal(await flashOf(response), 'Recorded.')
  assert.deepEqual(await clocksOf(caseId), [])
})

test('HE19b a change recorded late is said to be late and is listed and exported as a breach', async () => {
  register.clock.now = moment('2024-12-23T09:30:00Z')
  const caseId = await onRegister()
  const response = await record(caseId, 'detention-ended', { ...boxes('happened', '2024-12-01'), ...boxes('told', '2024-12-02') })
  assert.match(await flashOf(response), /Late: day 15 of 5 working days since the notice/)
  const page = wordsOn((await register.get('/clocks', amhp)).body)
  assert.match(page, /End of a section .*2 December 2024 .*9 December 2024 .*23 December 2024 .*Recorded late/)
  const csv = (await register.get('/clocks/breaches.csv', amhp)).body
  assert.match(csv, /Staffordshire County Council,S117-\d{6},End of a section,2024-12-02,2024-12-09,2024-12-23,15,recorded late/)
  assert.ok(!csv.includes('Ann'), 'no names in the export')
})

test('HE19b a notice logged before it can be recorded runs, shows its counting over Christmas, and is stopped by the fact that answers it', async () => {
  register.clock.now = moment('2024-12-23T09:30:00Z')
  const caseId = await onRegister()
  assert.equal((await logged(caseId, 'left-hospital', '2024-12-23')).statusCode, 303)
  register.clock.now = moment('2024-12-23T09:44:00Z')
  const running = await register.get(`/people/${caseId}/notices`, amhp)
  assert.match(wordsOn(running.body), /Leaving hospital: notice of 23 December 2024, to be recorded by 2 January 2025 \(day 0 of 5\)/)
  const [clock] = await clocksOf(caseId)
  assert.partialDeepStrictEqual(clock, { notice: '2024-12-23', due: '2025-01-02', recorded: null })
  const response = await record(caseId, 'left-hospital', {
    ...boxes('happened', '2024-12-20'),
    clock: clock.id,
    ...boxes('told', '2024-12-21'),
  })
  assert.equal(response.statusCode, 303)
  const fact = (
    await register.pool.query(`select id, told_on::text as told from case_fact where case_id = $1 and type = 'LeftHospital'`, [caseId])
  ).rows[0]
  assert.equal(fact.told, '2024-12-23', 'the day of the notice is the day we were told')
  assert.partialDeepStrictEqual(await clocksOf(caseId), [{ id: clock.id, recorded: '2024-12-23', fact_id: fact.id }])
  assert.equal((await clocksOf(caseId)).length, 1, 'the notice is answered, not counted twice')
})

test('HE19b the list shows running clocks soonest first, "day 3 of 5; 25 and 26 December not counted", and overdue ones as breaches', async () => {
  const other = await startTestRegister('2024-12-30T09:30:00.000Z')
  after(() => other.close())
  const { caseId } = await other.person(aCase().described('2024-05-01', { familyName: 'Soon' }).newFacts(), office)
  for (const [about, noticed] of [
    ['death', '2024-12-23'],
    ['leave', '2024-12-10'],
    ['other', '2024-12-30'],
  ] as const) {
    const path = `/people/${caseId}/notices`
    await other.post(path, { ...formOn((await other.get(path, amhp)).body), about, ...boxes('noticed', noticed) }, amhp)
  }
  const words = wordsOn((await other.get('/clocks', amhp)).body)
  assert.match(words, /Running \(3\)/)
  assert.match(words, /day 3 of 5; 25 and 26 December not counted/)
  assert.ok(
    words.indexOf('Section 17 leave') < words.indexOf('Death') && words.indexOf('Death') < words.indexOf('Another change'),
    'soonest first',
  )
  assert.match(words, /Staffordshire County Council .*0 .*0 .*1/)
  assert.match(words.slice(words.indexOf('Breaches since')), /Section 17 leave .*Late/)
})

test('HE19b a notice is logged once although sent twice, and closed with a reason when there is nothing to record', async () => {
  const caseId = await onRegister()
  const path = `/people/${caseId}/notices`
  const form = { ...formOn((await register.get(path, amhp)).body), about: 'death', ...boxes('noticed', '2024-12-20') }
  await register.post(path, form, amhp)
  await register.post(path, form, amhp)
  const clocks = await clocksOf(caseId)
  assert.equal(clocks.length, 1)
  const close = `${path}/${clocks[0].id}/close`
  const refused = await register.post(close, { reason: ' ' }, amhp)
  assert.equal(refused.statusCode, 422)
  assert.deepEqual(errorsOn(refused.body), ['Write why there is nothing to record'])
  assert.equal((await register.post(close, { reason: 'About somebody else' }, office)).statusCode, 303, 'another body cannot close it')
  assert.equal((await clocksOf(caseId))[0].closed_because, null)
  await register.post(close, { reason: 'About somebody else' }, amhp)
  assert.partialDeepStrictEqual(await clocksOf(caseId), [{ recorded: null, closed_because: 'About somebody else' }])
  assert.doesNotMatch(wordsOn((await register.get(path, amhp)).body), /Death: notice/)
})

test('HE19b a site that adds a bank holiday counts by it from then on', async () => {
  register.clock.now = moment('2024-12-23T09:40:00Z')
  const caseId = await onRegister()
  await register.pool.query(
    `insert into bank_holiday (day, name, source) values ('2024-12-27', 'Closed', 'Notice 7'), ('2024-12-26', 'Boxing Day', 'Notice 7')`,
  )
  await register.pool.query(`update bank_holiday set removed = true where day = '2024-12-26'`)
  await logged(caseId, 'transfer', '2024-12-23')
  assert.partialDeepStrictEqual(await clocksOf(caseId), [{ due: '2025-01-02' }], 'one day added and one taken away')
  await register.pool.query(`delete from bank_holiday where day = '2024-12-26'`)
  await logged(caseId, 'transfer', '2024-12-23')
  assert.deepEqual(new Set((await clocksOf(caseId)).map(({ due }) => due)), new Set(['2025-01-02', '2025-01-03']), 'what was stored stays')
  await register.pool.query('delete from bank_holiday')
})

test('a notice with no day, a future one or no subject is refused in words', async () => {
  const caseId = await onRegister()
  const path = `/people/${caseId}/notices`
  const sent = await register.post(path, { about: 'nonsense', ...boxes('noticed', '2024-12-31') }, amhp)
  assert.deepEqual(errorsOn(sent.body), [
    'Choose one of the answers to “What is the notice about?”.',
    'The day of the notice is in the future. Enter today or a day before it.',
  ])
  assert.equal((await register.post(path, {}, amhp)).statusCode, 422)
})

test('HE19c oversight sees clocks by reference and never a name; those who may not see clocks are refused; other partnerships see none of ours', async () => {
  const caseId = await onRegister()
  await logged(caseId, 'death', '2024-12-20')
  const { rows } = await register.pool.query('select reference from aftercare_case where id = $1', [caseId])
  const oversight = await register.get('/clocks', 'Olu Demo-Oversight')
  assert.ok(oversight.body.includes(rows[0].reference) && !oversight.body.includes('Ann Clock') && !oversight.body.includes(caseId))
  assert.ok((await register.get('/clocks', amhp)).body.includes('Ann Clock'))
  for (const { name, roles, partnership } of register.everybody) {
    const may = !roles.every((role) => ['information-governance', 'organisation-representative', 'system-administrator'].includes(role))
    for (const path of ['/clocks', '/clocks/breaches.csv']) {
      const response = await register.get(path, name)
      assert.equal(response.statusCode, may ? 200 : 403, `${name} ${path}`)
      if (partnership !== 'staffordshire') assert.ok(!response.body.includes(rows[0].reference), name)
    }
  }
  const mayLog = await register.post(
    `/people/${caseId}/notices`,
    { about: 'death', ...boxes('noticed', '2024-12-20') },
    'Connie Demo-Commission',
  )
  assert.equal(mayLog.statusCode, 403)
  assert.equal(
    (await register.post(`/people/${caseId}/notices`, { about: 'death', ...boxes('noticed', '2024-12-20') }, 'Carol Demo-Camden'))
      .statusCode,
    404,
  )
})
