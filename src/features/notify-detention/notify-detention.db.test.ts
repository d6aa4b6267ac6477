import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { errorsOn, formOn, wordsOn } from '../../../test/support/read-form.ts'
import { startTestRegister } from '../../../test/support/register.ts'
import { plainDate } from '../../core/time/plain-date.ts'

const register = await startTestRegister()
after(() => register.close())

const amhp = 'Amara Demo-Okafor'
const office = 'Mina Demo-Office'
const boxes = (name: string, on: string) => {
  const [year = '', month = '', ofMonth = ''] = on.split('-')
  return { [`${name}-day`]: ofMonth, [`${name}-month`]: month, [`${name}-year`]: year }
}
const detention = {
  section: '3',
  ...boxes('began', '2026-11-19'),
  time: '14:30',
  hospital: 'St Example, Ward 4',
  provider: 'RRE',
  residence: 'rented-home',
  council: 'E10000028',
  address: '1 Made-up Street',
  postcode: 'ST16 2LH',
  gp: 'High Street Surgery',
  needs: 'Interpreter for Urdu',
  sourceKind: 'statutory-form',
  sourceReference: 'Form A6',
  ...boxes('told', '2026-11-20'),
}

type Sent = Awaited<ReturnType<typeof register.post>>

/** Sends the page on the screen with more answers and one of its buttons. */
async function send(shown: { body: string }, answers: Record<string, string>, step: string, as = amhp): Promise<Sent> {
  return register.post('/notify', { ...formOn(shown.body), ...answers, step }, as)
}

const begin = (as = amhp) => register.get('/notify?afresh', as)
const heading = (shown: { body: string }) => /<h1[^>]*>([^<]*)/.exec(shown.body)?.[1]

/** The whole way for a person nobody has on the register. */
async function notify(person: Record<string, string>, more: Record<string, string> = {}, as = amhp): Promise<Sent> {
  let shown = await send(await begin(as), person, 'find', as)
  if (heading(shown) === 'Is it one of these people?') shown = await send(shown, { person: 'new' }, 'choose', as)
  return send(await send(shown, { ...detention, ...more }, 'details', as), {}, 'record', as)
}

const caseIdOf = (response: Sent) => /^\/people\/([0-9a-f-]{36})$/.exec(response.headers.location ?? '')?.[1] ?? ''
const factsOf = async (caseId: string) =>
  (
    await register.pool.query(
      'select type, effective_on::text as on, effective_time::text as time, precision, told_on::text as told, data, source_kind as kind from case_fact where case_id = $1 order by sequence',
      [caseId],
    )
  ).rows

test('HE19a HE19b a notice puts a new person on the register at once, prospective, with the clock', async () => {
  const response = await notify({ givenName: 'Nora', familyName: 'Newly', ...boxes('birthDate', '1984-02-29'), nhsNumber: '943 476 5919' })
  assert.equal(response.statusCode, 303)
  const caseId = caseIdOf(response)
  const flash = JSON.parse(response.cookies.find(({ name }) => name === 'flash')?.value ?? '{}')
  assert.match(flash.text, /^On the register as S117-\d{6}\. In time: before day 1 of 5 working days\. Aftercare: Prospective\.$/)
  const entry = (
    await register.pool.query(
      'select family_name, nhs_number, entitlement, section, birth_date::text as born, postcode from register_entry where case_id = $1',
      [caseId],
    )
  ).rows[0]
  assert.deepEqual(entry, {
    family_name: 'Newly',
    nhs_number: '9434765919',
    entitlement: 'PROSPECTIVE',
    section: '3',
    born: '1984-02-29',
    postcode: 'ST16 2LH',
  })
  assert.partialDeepStrictEqual(await factsOf(caseId), [
    {
      type: 'Detained',
      on: '2026-11-19',
      time: '14:30:00',
      told: '2026-11-20',
      data: { section: '3', hospital: 'St Example, Ward 4', provider: 'RRE' },
      kind: 'statutory-form',
    },
    { type: 'PersonDescribed', data: { givenName: 'Nora', familyName: 'Newly', birthDate: '1984-02-29' } },
    { type: 'NhsNumberRecorded', data: { nhsNumber: '9434765919', traceStatus: '02' } },
    { type: 'AdmittedToHospital', on: '2026-11-19' },
    {
      type: 'ResidenceRecorded',
      on: '2026-11-18',
      precision: 'estimated',
      data: { kind: 'rented-home', council: 'E10000028', postcode: 'ST16 2LH' },
    },
    { type: 'GpRegistered', data: { practiceName: 'High Street Surgery' } },
    { type: 'CommunicationNeedsRecorded', data: { needs: 'Interpreter for Urdu' } },
  ])
  const clock = (
    await register.pool.query(
      'select notice_on::text as notice, due_on::text as due, recorded_on::text as recorded from status_clock where case_id = $1',
      [caseId],
    )
  ).rows
  assert.deepEqual(clock, [{ notice: '2026-11-20', due: '2026-11-27', recorded: '2026-11-21' }])
  assert.match(wordsOn((await register.get(`/people/${caseId}`, office)).body), /Nora Newly|Prospective/)
})

test('HE19a everything is checked once more before it is recorded, and can be changed from there', async () => {
  const found = await send(await begin(), { givenName: 'Chen', familyName: 'Checked' }, 'find')
  const check = await send(found, detention, 'details')
  const words = wordsOn(check.body)
  for (const said of [
    /Person Chen Checked \(new on the register\)/,
    /Section Section 3: treatment/,
    /Began 19 November 2026, 14:30/,
    /Lived before Home they rent, 1 Made-up Street, ST16 2LH, Staffordshire County Council/,
    /Notice received 20 November 2026/,
  ]) {
    assert.match(words, said)
  }
  const details = await send(check, {}, 'change-details')
  assert.equal(formOn(details.body)['hospital'], 'St Example, Ward 4')
  const person = await send(details, {}, 'change-person')
  assert.equal(formOn(person.body)['familyName'], 'Checked')
  const again = await send(await send(await send(person, { familyName: 'Rechecked' }, 'find'), {}, 'details'), {}, 'record')
  assert.equal(again.statusCode, 303)
  assert.partialDeepStrictEqual((await factsOf(caseIdOf(again)))[1], { data: { familyName: 'Rechecked' } })
})

test('IW4 possible duplicates stand first, with what agrees and what differs, and the one chosen gets the detention', async () => {
  const { caseId } = await register.person(
    aCase()
      .described('2020-05-01', { familyName: 'Wóźniak', givenName: 'Kasia', birthDate: plainDate('1990-03-04') })
      .fact('NhsNumberRecorded', '2020-05-01', { nhsNumber: '9434765870', traceStatus: '01' })
      .newFacts(),
    office,
  )
  const choose = await send(await begin(), { givenName: 'Kasia', familyName: 'Wozniack', ...boxes('birthDate', '1990-03-04') }, 'find')
  assert.equal(heading(choose), 'Is it one of these people?')
  const words = wordsOn(choose.body)
  assert.match(words, /Kasia Wóźniak/)
  assert.match(words, /The date of birth is the same\./)
  assert.match(words, /The family names are nearly the same\./)
  const unanswered = await send(choose, {}, 'choose')
  assert.equal(unanswered.statusCode, 422)
  assert.deepEqual(errorsOn(unanswered.body), ['Choose the person, or say that it is none of these'])
  const details = await send(unanswered, { person: caseId }, 'choose')
  const done = await send(await send(details, detention, 'details'), {}, 'record')
  assert.equal(caseIdOf(done), caseId)
  assert.deepEqual(
    (await factsOf(caseId)).map(({ type }) => type),
    [
      'PersonDescribed',
      'NhsNumberRecorded',
      'Detained',
      'AdmittedToHospital',
      'ResidenceRecorded',
      'GpRegistered',
      'CommunicationNeedsRecorded',
    ],
  )
  const views = await register.pool.query(
    `select 1 from view_log where action = 'notify-detention' and ($1 = any(listed) or case_id = $1)`,
    [caseId],
  )
  assert.ok(views.rows.length >= 1, 'seeing a possible duplicate is a view')
})

test('DO9 somebody discharged and detained again under section 3 is prospective again, with the earlier episode in the same record', async () => {
  const { caseId } = await register.person(
    aCase()
      .described('2012-01-01', { familyName: 'Returner', givenName: 'Rhona' })
      .admitted('2012-01-01')
      .detained('3', '2012-01-01')
      .dischargedAndLeft('2012-05-01')
      .newFacts(),
    office,
  )
  const before = (await register.pool.query('select entitlement from register_entry where case_id = $1', [caseId])).rows[0]
  assert.equal(before.entitlement, 'LIVE')
  const choose = await send(await begin(), { givenName: 'Rhona', familyName: 'Returner' }, 'find')
  const check = await send(await send(choose, { person: caseId }, 'choose'), detention, 'details')
  assert.match(wordsOn(check.body), /Rhona Returner \(S117-\d{6}, on the register already\)/)
  assert.equal((await send(check, {}, 'record')).statusCode, 303)
  const after = (
    await register.pool.query('select entitlement, entitlement_since::text as since from register_entry where case_id = $1', [caseId])
  ).rows[0]
  assert.deepEqual(after, { entitlement: 'PROSPECTIVE', since: '2026-11-19' })
  assert.equal((await factsOf(caseId)).filter(({ type }) => type === 'Detained').length, 2)
})

test('somebody found by NHS number alone, by a slip in both names, or by birthday and family name', async () => {
  await register.person(
    aCase()
      .described('2020-05-01', { familyName: 'Featherstone', givenName: 'Marmaduke', birthDate: plainDate('1971-07-17') })
      .fact('NhsNumberRecorded', '2020-05-01', { nhsNumber: '9434765838', traceStatus: '01' })
      .newFacts(),
    office,
  )
  const ways: readonly Record<string, string>[] = [
    { nhsNumber: '9434765838' },
    { givenName: 'Marmduke', familyName: 'Fetherstone' },
    { givenName: 'Duke', familyName: 'Featherstone', ...boxes('birthDate', '1971-07-17') },
  ]
  for (const typed of ways) {
    assert.match(wordsOn((await send(await begin(), typed, 'find')).body), /Marmaduke Featherstone/, JSON.stringify(typed))
  }
})

test('one number, two people: adding another person with a number that is taken needs a tick, and both are kept', async () => {
  const nhsNumber = '9434765854'
  await notify({ givenName: 'First', familyName: 'Holder', nhsNumber })
  const asked = await notify({ givenName: 'Zebedee', familyName: 'Quite-Other', ...boxes('birthDate', '1950-01-01'), nhsNumber })
  assert.equal(asked.statusCode, 422)
  assert.match(wordsOn(asked.body), /One number, two people: S117-\d{6} bears this NHS number too/)
  assert.equal((await send(asked, { confirmed: 'number-of-another' }, 'record')).statusCode, 303)
  assert.equal(
    (await register.pool.query('select count(*)::int as many from register_entry where nhs_number = $1', [nhsNumber])).rows[0].many,
    2,
  )
})

test('pressed twice, or at the same moment by a phone that tries again, there is one person with one detention', async () => {
  const check = await send(await send(await begin(), { givenName: 'Double', familyName: 'Press' }, 'find'), detention, 'details')
  const sent = await Promise.all([send(check, {}, 'record'), send(check, {}, 'record'), send(check, {}, 'record')])
  assert.deepEqual(
    sent.map(({ statusCode }) => statusCode),
    [303, 303, 303],
  )
  assert.equal(new Set(sent.map(caseIdOf)).size, 1)
  assert.equal((await register.pool.query(`select count(*)::int as many from register_entry where family_name = 'Press'`)).rows[0].many, 1)
})

test('each way in which a notice cannot be right has its own sentence, and everything typed is kept', async () => {
  const nobody = await send(await begin(), {}, 'find')
  assert.match(errorsOn(nobody.body).join(), /Enter a name or an NHS number/)
  const born = await send(await begin(), { givenName: 'A', nhsNumber: '943 476 5910', ...boxes('birthDate', '1990-02-31') }, 'find')
  assert.deepEqual(errorsOn(born.body), [
    'There is no day 31/02/1990 in the calendar. Check the date of birth.',
    '943 476 5910 is not an NHS number: one or more digits are mistyped. Check it against a letter from the NHS.',
  ])
  assert.equal(formOn(born.body)['nhsNumber'], '943 476 5910')
  const found = await send(await begin(), { givenName: 'Wrong', familyName: 'Days', ...boxes('birthDate', '1990-02-28') }, 'find')
  const wrong: readonly [Record<string, string>, RegExp][] = [
    [boxes('began', '2026-11-22'), /The day the section began is in the future/],
    [boxes('began', '1066-10-14'), /1066 cannot be right/],
    [{ ...boxes('began', '2026-11-21'), time: '23:00' }, /23:00 today is still to come/],
    [boxes('began', '1989-01-01'), /They were born on 28 February 1990, after 1 January 1989/],
    [{ section: 'other' }, /Choose the section from the list/],
    [{ section: '', otherSection: '' }, /Choose the section/],
    [{ time: '25:00' }, /Write the time with 24 hours/],
    [{ residence: '' }, /Choose where they lived immediately before/],
    [{ postcode: 'nowhere' }, /not a whole postcode/],
    [{ provider: 'X99' }, /Choose a body from the list/],
    [{ hospital: 'h'.repeat(300) }, /takes at most 200 letters and this has 300/],
    [boxes('told', '2026-11-30'), /The day of the notice is in the future/],
    [{ sourceKind: '' }, /Choose how you know/],
  ]
  for (const [answers, sentence] of wrong) {
    const response = await send(found, { ...detention, ...answers }, 'details')
    assert.equal(response.statusCode, 422)
    assert.match(errorsOn(response.body).join(' | '), sentence)
    assert.equal(formOn(response.body)['needs'], 'Interpreter for Urdu')
  }
})

test('names of every kind are kept as they are and shown as text', async () => {
  for (const [at, name] of [
    '👩‍🔬🏳️‍🌈',
    'محمد بن عبد الله',
    "Robert'); drop table case_fact;--",
    '{{ 1234 * 5678 }}<script>alert(1)</script>',
    '=1+1',
  ].entries()) {
    const response = await notify(
      { givenName: name, familyName: `Kept${at}` },
      { hospital: name, address: name, gp: name, needs: name, sourceReference: name },
    )
    assert.equal(response.statusCode, 303, name)
    const facts = await factsOf(caseIdOf(response))
    assert.partialDeepStrictEqual(facts[1], { data: { givenName: name } })
    const page = (await register.get(`/people/${caseIdOf(response)}`, amhp)).body
    assert.ok(!page.includes('<script>alert') && !page.includes('7006652'), name)
  }
  assert.equal((await register.post('/notify', { step: 'find', givenName: 'x'.repeat(10 * 1024 * 1024) }, amhp)).statusCode, 413)
})

test('a section that does not qualify, a place of safety and guardianship are notified too, as what they are', async () => {
  const s2 = caseIdOf(await notify({ givenName: 'Two', familyName: 'Assess' }, { section: '2' }))
  const s136 = caseIdOf(await notify({ givenName: 'Street', familyName: 'Found' }, { section: '136' }))
  const s7 = caseIdOf(await notify({ givenName: 'Guardian', familyName: 'Ship' }, { section: 'other', otherSection: '7' }))
  const { rows } = await register.pool.query('select case_id, entitlement from register_entry where case_id = any($1)', [[s2, s136, s7]])
  assert.deepEqual(new Set(rows.map(({ entitlement }) => entitlement)), new Set(['NOT_ENTITLED']))
  assert.ok((await factsOf(s2)).some(({ type }) => type === 'AdmittedToHospital'))
  for (const id of [s136, s7]) assert.ok(!(await factsOf(id)).some(({ type }) => type === 'AdmittedToHospital'))
})

test('HE6 a detention of somebody under 18 says who must be told', async () => {
  const found = await send(await begin(), { givenName: 'Young', familyName: 'Person', ...boxes('birthDate', '2009-01-01') }, 'find')
  assert.match(wordsOn((await send(found, detention, 'details')).body), /They are under 18.*section 85/)
  const adult = await send(await begin(), { givenName: 'Adult', familyName: 'Person', ...boxes('birthDate', '2008-11-19') }, 'find')
  const choose = heading(adult) === 'The detention' ? adult : await send(adult, { person: 'new' }, 'choose')
  assert.doesNotMatch(wordsOn((await send(choose, detention, 'details')).body), /They are under 18/)
})

test('the own trust is offered as the hospital, and a council has none to offer', async () => {
  const provider = async (as: string) =>
    formOn((await send(await begin(as), { givenName: 'Offer', familyName: `For ${as}` }, 'find', as)).body)['provider']
  assert.equal(await provider(office), 'RRE')
  assert.equal(await provider(amhp), '')
})

test('what was typed before the session ended is offered again, on whichever page it was', async () => {
  const { id } = register.accountOf(amhp)
  const kept = JSON.stringify({ givenName: 'Kept', familyName: 'Draft', hospital: 'St Kept', step: 'details' })
  await register.pool.query('insert into draft (account_id, form, answers, saved_at) values ($1, $2, $3, $4)', [
    id,
    '/notify',
    kept,
    '2026-11-20T15:00:00Z',
  ])
  const shown = await register.get('/notify', amhp)
  assert.match(wordsOn(shown.body), /We kept what you typed on 20 November 2026, 15:00/)
  const details = await send(shown, {}, 'find')
  assert.equal(formOn(details.body)['hospital'], 'St Kept')
  assert.equal((await send(await send(details, detention, 'details'), {}, 'record')).statusCode, 303)
  assert.equal(formOn((await register.get('/notify', amhp)).body)['givenName'], '')
})

test('nothing personal stands in an address on the way', async () => {
  const found = await send(await begin(), { givenName: 'Secret', familyName: 'Address' }, 'find')
  assert.ok(!/action="[^"]*\?/.test(found.body))
  assert.equal((await send(await send(found, detention, 'details'), {}, 'record')).headers.location?.includes('Secret'), false)
})

test('HE19c who may notify: caseworkers; a person of another partnership cannot be chosen, nor is anybody shown from there', async () => {
  for (const { name, roles } of register.everybody) {
    const may = roles.some((role) =>
      [
        'amhp',
        'mha-administrator',
        'social-worker',
        'named-practitioner',
        'responsible-clinician',
        's117-lead',
        'childrens-services',
      ].includes(role),
    )
    assert.equal((await register.get('/notify', name)).statusCode, may ? 200 : 403, name)
    if (!may) assert.equal((await register.post('/notify', { step: 'find', givenName: 'A' }, name)).statusCode, 403, name)
  }
  const { caseId } = await register.person(
    aCase().described('2020-05-01', { familyName: 'Staffordonly', givenName: 'Una' }).newFacts(),
    office,
  )
  const camden = 'Carol Demo-Camden'
  const found = await send(await begin(camden), { givenName: 'Una', familyName: 'Staffordonly' }, 'find', camden)
  assert.equal(heading(found), 'The detention', 'nobody to choose from')
  const forged = await send(found, { person: caseId, ...detention, council: '' }, 'record', camden)
  assert.notEqual(forged.statusCode, 303)
  assert.equal((await factsOf(caseId)).length, 1)
})
