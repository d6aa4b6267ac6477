import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { errorsOn, formOn, wordsOn } from '../../../test/support/read-form.ts'
import { startTestRegister } from '../../../test/support/register.ts'
import type { NewFact } from '../../core/timeline/fact.ts'
import { kinds } from './kinds.ts'

const register = await startTestRegister()
after(() => register.close())

const amhp = 'Amara Demo-Okafor'
const office = 'Mina Demo-Office'
const day = (name: string, on: string) => {
  const [year = '', month = '', ofMonth = ''] = on.split('-')
  return { [`${name}-day`]: ofMonth, [`${name}-month`]: month, [`${name}-year`]: year }
}
const letter = { sourceKind: 'letter', sourceReference: 'Letter of 3 May 2024' }
const onSection3 = () =>
  aCase().described('2024-05-01', { familyName: 'Example', givenName: 'Ann' }).admitted('2024-05-01').detained('3', '2024-05-01')

async function onRegister(facts: readonly NewFact[] = onSection3().newFacts()) {
  const { caseId } = await register.person(facts, office)
  return caseId
}

/** Opens the form of a kind and sends it with these answers. */
async function record(caseId: string, slug: string, answers: Record<string, string>, as = amhp) {
  const path = `/people/${caseId}/record/${slug}`
  const shown = await register.get(path, as)
  return register.post(path, { ...formOn(shown.body), ...answers }, as)
}

async function factsOf(caseId: string) {
  const { rows } = await register.pool.query<{
    id: string
    type: string
    on: string
    time: string
    precision: string
    told: string
    data: unknown
    kind: string
    reference: string
    body: string
  }>(
    `select id, type, effective_on::text as on, effective_time::text as time, precision, told_on::text as told, data, source_kind as kind, source_reference as reference, body
     from case_fact where case_id = $1 order by sequence`,
    [caseId],
  )
  return rows
}

const lastOf = async (caseId: string) => (await factsOf(caseId)).at(-1)

test('the menu offers every kind, and first what is likely for somebody who is detained', async () => {
  const { body, statusCode } = await register.get(`/people/${await onRegister()}/record`, amhp)
  assert.equal(statusCode, 200)
  for (const { slug } of kinds) assert.ok(body.includes(`/record/${slug}"`), slug)
  const likely = body.slice(body.indexOf('Likely now'), body.indexOf('Everything'))
  for (const slug of ['detention-ended', 'leave-began', 'detained', 'left-hospital', 'community-treatment-order-made'])
    assert.ok(likely.includes(slug), slug)
})

test('HE3 a fact is stored with its day, time, evidence, the day we were told, and the recording body', async () => {
  const caseId = await onRegister()
  const response = await record(caseId, 'community-treatment-order-made', {
    ...day('happened', '2026-11-19'),
    time: '2.30pm',
    ...day('expiresOn', '2027-05-18'),
    ...day('told', '2026-11-20'),
    ...letter,
  })
  assert.equal(response.statusCode, 303)
  const fact = await lastOf(caseId)
  assert.partialDeepStrictEqual(fact, {
    type: 'CommunityTreatmentOrderMade',
    on: '2026-11-19',
    time: '14:30:00',
    told: '2026-11-20',
    data: { expiresOn: '2027-05-18' },
    kind: 'letter',
    reference: 'Letter of 3 May 2024',
    body: 'E10000028',
  })
  assert.equal(response.headers.location, `/people/${caseId}/timeline?fact=${fact?.id}#fact-${fact?.id}`)
})

test('a day of which only the month or year is known is kept as exactly as that', async () => {
  const caseId = await onRegister(aCase().described('2024-05-01', { familyName: 'Rough' }).newFacts())
  await record(caseId, 'detained', { section: '3', 'happened-month': '6', 'happened-year': '1998', ...letter })
  assert.partialDeepStrictEqual(await lastOf(caseId), { on: '1998-06-01', precision: 'month' })
  await record(caseId, 'gp', { practiceName: 'High Street', 'happened-year': '1997', ...letter })
  assert.partialDeepStrictEqual(await lastOf(caseId), { on: '1997-01-01', precision: 'year' })
  await record(caseId, 'team', { team: 'North', ...day('happened', '2001-02-03'), 'happened-estimated': 'yes', ...letter })
  assert.partialDeepStrictEqual(await lastOf(caseId), { on: '2001-02-03', precision: 'estimated' })
})

test('a form sent twice records once, one after the other and at the same moment', async () => {
  const caseId = await onRegister()
  const path = `/people/${caseId}/record/left-hospital`
  const form = { ...formOn((await register.get(path, amhp)).body), ...day('happened', '2024-07-01'), destination: 'home', ...letter }
  const [first, second] = await Promise.all([register.post(path, form, amhp), register.post(path, form, amhp)])
  const third = await register.post(path, form, amhp)
  assert.deepEqual([first.statusCode, second.statusCode, third.statusCode], [303, 303, 303])
  assert.equal((await factsOf(caseId)).filter(({ type }) => type === 'LeftHospital').length, 1)
})

test('two people at once: the second is shown what the first recorded, keeps what was typed, and sends again', async () => {
  const caseId = await onRegister()
  const path = `/people/${caseId}/record/team`
  const opened = formOn((await register.get(path, amhp)).body)
  await record(caseId, 'gp', { practiceName: 'High Street Surgery', ...day('happened', '2024-05-01'), ...letter }, office)
  const typed = { ...opened, team: 'Early intervention', ...day('happened', '2024-06-01'), ...letter }
  const refused = await register.post(path, typed, amhp)
  assert.equal(refused.statusCode, 409)
  assert.match(wordsOn(refused.body), /Since you opened this form, this was recorded:.*Recorded by Mina Demo-Office/)
  const kept = formOn(refused.body)
  assert.equal(kept['team'], 'Early intervention')
  assert.equal(kept['happened-year'], '2024')
  assert.equal((await register.post(path, kept, amhp)).statusCode, 303)
  assert.partialDeepStrictEqual(await lastOf(caseId), { type: 'TeamAssigned', data: { team: 'Early intervention' } })
})

test('impossible days are each answered by their own sentence, and nothing is stored', async () => {
  const caseId = await onRegister()
  const before = (await factsOf(caseId)).length
  const wrong: readonly [string, Record<string, string>, RegExp][] = [
    ['detained', { section: '3', ...day('happened', '2024-02-31') }, /There is no day 31\/02\/2024 in the calendar/],
    ['detained', { section: '3', ...day('happened', '1066-10-14') }, /too long ago: 1066 cannot be right/],
    ['detained', { section: '3', ...day('happened', '2026-11-22') }, /is in the future/],
    ['detained', { section: '3', ...day('happened', '2026-11-21'), time: '23:59' }, /23:59 today is still to come/],
    ['detained', { section: '3', ...day('happened', '2026-11-20'), time: 'half nine' }, /Write the time with 24 hours/],
    ['left-hospital', { ...day('happened', '2024-04-30') }, /admitted on 1 May 2024, after 30 April 2024/],
    [
      'leave-ended',
      { ...day('happened', '2026-11-20'), ...day('told', '2026-12-01') },
      /The day your organisation was told is in the future/,
    ],
    ['detained', { ...day('happened', '2026-11-20') }, /Choose the section/],
    ['nhs-number', { nhsNumber: '943 476 5910', traceStatus: '01', ...day('happened', '2026-11-20') }, /943 476 5910 is not an NHS number/],
    ['residence', { kind: 'own-home', postcode: 'ST1', ...day('happened', '2026-11-20') }, /not a whole postcode/],
    [
      'ending-decided-before',
      { body: 'council', satisfied: 'yes', ...day('happened', '2026-11-20'), sourceReference: '' },
      /Say where the paper is/,
    ],
    ['person-details', { ...day('happened', '2026-11-20') }, /Fill in at least one of these/],
    ['named-practitioner', { ...day('happened', '2026-11-20') }, /Choose who it is from the list, or write the name/],
  ]
  for (const [slug, answers, sentence] of wrong) {
    const response = await record(caseId, slug, { ...letter, ...answers })
    assert.equal(response.statusCode, 422, slug)
    assert.match(errorsOn(response.body).join(' | '), sentence)
    assert.ok(response.body.includes('<title>Error: '), slug)
  }
  assert.equal((await factsOf(caseId)).length, before)
})

test('what does not fit the record is recorded once somebody ticks that it is so', async () => {
  const caseId = await onRegister(aCase().described('2024-05-01', { familyName: 'Silent' }).newFacts())
  const asked = await record(caseId, 'community-treatment-order-revoked', { ...day('happened', '2024-06-01'), ...letter })
  assert.equal(asked.statusCode, 422)
  assert.match(wordsOn(asked.body), /The record does not show a community treatment order on 1 June 2024/)
  const form = formOn(asked.body)
  const codes = /name="confirmed" type="checkbox" value="([^"]+)"/.exec(asked.body)?.[1] ?? ''
  assert.equal(codes, 'no-beginning')
  const path = `/people/${caseId}/record/community-treatment-order-revoked`
  assert.equal((await register.post(path, { ...form, confirmed: 'something-else' }, amhp)).statusCode, 422)
  assert.equal((await register.post(path, { ...form, confirmed: codes }, amhp)).statusCode, 303)
})

test('one NHS number, two people: a warning that names the other entry, and both are kept', async () => {
  const first = await onRegister()
  const second = await onRegister(aCase().described('2024-05-01', { familyName: 'Other' }).newFacts())
  const answers = { nhsNumber: '943 476 5919', traceStatus: '02', ...day('happened', '2026-11-20'), ...letter }
  assert.equal((await record(first, 'nhs-number', answers)).statusCode, 303)
  const asked = await record(second, 'nhs-number', answers)
  assert.match(wordsOn(asked.body), /One number, two people: S117-\d{6} bears this NHS number too/)
  assert.equal(
    (await register.post(`/people/${second}/record/nhs-number`, { ...formOn(asked.body), confirmed: 'number-of-another' }, amhp))
      .statusCode,
    303,
  )
  const { rows } = await register.pool.query('select count(*)::int as many from register_entry where nhs_number = $1', ['9434765919'])
  assert.equal(rows[0].many, 2)
})

test('emoji, right-to-left names, SQL and template syntax are kept as they are, in every field, and shown as text', async () => {
  const caseId = await onRegister(aCase().described('2024-05-01', { familyName: 'Plain' }).newFacts())
  const names = [
    '👩‍🔬🏳️‍🌈',
    'محمد بن عبد الله',
    "Robert'); drop table case_fact;--",
    '{{ 1234 * 5678 }}{% raw %}<script>alert(1)</script>${1234*5678}',
    '=HYPERLINK("http://x")',
  ]
  for (const name of names) {
    const response = await record(caseId, 'nearest-relative', {
      name,
      relationship: name,
      contact: name,
      ...day('happened', '2024-06-01'),
      sourceKind: 'other',
      sourceReference: name,
    })
    assert.equal(response.statusCode, 303, name)
    assert.partialDeepStrictEqual(await lastOf(caseId), { data: { name, relationship: name, contact: name }, reference: name })
    const timeline = await register.get(`/people/${caseId}/timeline`, amhp)
    assert.ok(!timeline.body.includes('<script>alert'), 'escaped')
    assert.ok(!timeline.body.includes('7006652'), 'never worked out')
  }
  const hidden = await record(caseId, 'nearest-relative', {
    name: 'A\u0000B\u202eC',
    ...day('happened', '2024-06-01'),
    sourceKind: 'other',
  })
  assert.equal(hidden.statusCode, 303)
  assert.partialDeepStrictEqual(await lastOf(caseId), { data: { name: 'A B C' } })
})

test('a name far too long is answered by a sentence, one of ten megabytes by a page that says so', async () => {
  const caseId = await onRegister()
  const long = await record(caseId, 'nearest-relative', { name: 'x'.repeat(100_000), ...day('happened', '2024-06-01'), ...letter })
  assert.equal(long.statusCode, 422)
  assert.match(errorsOn(long.body).join(), /takes at most 200 letters and this has 100,000/)
  const path = `/people/${caseId}/record/nearest-relative`
  assert.equal((await register.post(path, { name: 'x'.repeat(10 * 1024 * 1024) }, amhp)).statusCode, 413)
  const form = formOn((await register.get(path, amhp)).body)
  const multipart = await register.upload(
    path,
    { ...form, name: 'x'.repeat(10 * 1024 * 1024), ...day('happened', '2024-06-01'), ...letter },
    [],
    amhp,
  )
  assert.ok([413, 422].includes(multipart.statusCode), String(multipart.statusCode))
})

test('papers are attached and stored with their digest; what is not what it says is refused and nothing is recorded', async () => {
  const caseId = await onRegister()
  const path = `/people/${caseId}/record/detention-ended`
  const form = { ...formOn((await register.get(path, amhp)).body), ...day('happened', '2024-07-01'), ...letter }
  const pdf = { field: 'files', name: 'form.pdf', type: 'application/pdf', content: '%PDF-1.7 invented' }
  const wrong = await register.upload(path, form, [{ ...pdf, content: 'MZ this is a program' }], amhp)
  assert.equal(wrong.statusCode, 422)
  assert.match(errorsOn(wrong.body).join(), /“form.pdf” is not a PDF inside/)
  assert.match(wordsOn(wrong.body), /Choose your files again/)
  const large = await register.upload(
    path,
    form,
    [{ ...pdf, content: Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(10 * 1024 * 1024)]) }],
    amhp,
  )
  assert.match(errorsOn(large.body).join(), /is 10.0 MB. A file may have 10 MB/)
  assert.equal((await factsOf(caseId)).at(-1)?.type, 'Detained')
  assert.equal(
    (await register.upload(path, form, [pdf, { ...pdf, name: 'note.txt', type: 'text/plain', content: 'Söme words' }], amhp)).statusCode,
    303,
  )
  const { rows } = await register.pool.query(
    `select file_name, media_type, size_bytes, encode(sha256, 'hex') = encode(sha256(content), 'hex') as same from fact_attachment where case_id = $1 order by file_name`,
    [caseId],
  )
  assert.deepEqual(rows, [
    { file_name: 'form.pdf', media_type: 'application/pdf', size_bytes: 17, same: true },
    { file_name: 'note.txt', media_type: 'text/plain', size_bytes: 11, same: true },
  ])
})

test('what was typed before the session ended is shown again, with the day it was kept', async () => {
  const caseId = await onRegister()
  const path = `/people/${caseId}/record/team`
  const { id } = register.accountOf(amhp)
  await register.pool.query('insert into draft (account_id, form, answers, saved_at) values ($1, $2, $3, $4)', [
    id,
    path,
    JSON.stringify({ team: 'Half typ' }),
    '2026-11-20T15:00:00Z',
  ])
  const shown = await register.get(path, amhp)
  assert.match(wordsOn(shown.body), /We kept what you typed on 20 November 2026, 15:00/)
  assert.equal(formOn(shown.body)['team'], 'Half typ')
  assert.equal(formOn((await register.get(`${path}?afresh`, amhp)).body)['team'], '')
  await record(caseId, 'team', { team: 'Whole', ...day('happened', '2024-06-01'), ...day('told', '2026-11-21'), ...letter })
  assert.equal(formOn((await register.get(path, amhp)).body)['team'], '')
})

test('a named practitioner chosen from the list brings account and body, so that their own people are found', async () => {
  const caseId = await onRegister()
  const nurse = register.accountOf('Nadia Demo-Nurse')
  assert.equal(
    (await record(caseId, 'named-practitioner', { account: nurse.id, ...day('happened', '2024-06-01'), ...letter })).statusCode,
    303,
  )
  assert.partialDeepStrictEqual(await lastOf(caseId), { data: { name: 'Nadia Demo-Nurse', account: nurse.id, organisation: 'RRE' } })
  const { rows } = await register.pool.query('select named_practitioner_account as account from register_entry where case_id = $1', [
    caseId,
  ])
  assert.equal(rows[0].account, nurse.id)
})

/** Answers with which each kind is recorded: a kind without a line here fails the test. */
const samples: Readonly<Record<string, Record<string, string>>> = {
  detained: { section: '37/41', hospital: 'St Example, Ward 4', provider: 'RRE' },
  'detention-ended': { section: '3', reason: 'Tribunal' },
  'became-informal': {},
  admitted: { hospital: 'St Example' },
  'left-hospital': { destination: 'care-home', note: 'Oak House' },
  transferred: { toHospital: 'St Other', toProvider: 'RLY' },
  'returned-to-prison': { prison: 'HMP Example' },
  'leave-began': { kind: 'residential-trial', ...day('until', '2026-12-24'), place: 'Oak House' },
  'leave-ended': { how: 'revoked' },
  'community-treatment-order-made': { ...day('expiresOn', '2027-05-18') },
  'community-treatment-order-recalled': { time: '09:00' },
  'community-treatment-order-released': {},
  'community-treatment-order-revoked': {},
  'community-treatment-order-extended': { ...day('expiresOn', '2027-11-18') },
  'community-treatment-order-ended': { reason: 'Discharged' },
  'conditionally-discharged': { residenceCondition: 'Oak House' },
  'conditional-discharge-recalled': {},
  'absolutely-discharged': { by: 'Tribunal' },
  residence: {
    kind: 'supported-living',
    council: 'E10000028',
    arrangedBy: 'council',
    arrangingBody: 'E06000021',
    settled: 'unclear',
    capacityToDecide: 'lacks',
    needsMetUnder: 'section-117',
    onlyThere: 'no',
    placedFrom: 'wales',
    nation: 'england',
    address: '1 Made-up Street\nStafford',
    postcode: 'st16 2lh',
    note: 'New',
  },
  gp: { practiceName: 'High Street Surgery', icb: 'QNC' },
  'left-england-and-wales': { to: 'Glasgow' },
  'returned-to-england-and-wales': {},
  'named-practitioner': { name: 'Somebody Else', organisation: 'RRE' },
  'named-practitioner-ended': {},
  'responsible-clinician': { name: 'Dr Somebody Else' },
  team: { team: 'North team', organisation: 'RRE' },
  'closed-to-teams': { reason: 'Moved away' },
  'deputy-or-attorney': { name: 'Dee Example', authority: 'lpa-property', contact: '01632 960001' },
  'nearest-relative': { name: 'Nora Example', relationship: 'Mother', contact: '01632 960002' },
  carer: { name: 'Carl Example', consentToShare: 'given', about: 'Reviews' },
  'review-held': { outcome: 'continue' },
  'entitlement-claimed': { claim: 'entitled', words: 'S117: Y', section: '3' },
  'responsible-council': { organisation: 'E10000028', words: 'Agreed by letter' },
  'responsible-nhs-body': { organisation: 'QNC' },
  'looked-after': { status: 'care-leaver', council: 'E10000028' },
  'council-determined': { organisation: 'E10000028', by: 'secretary-of-state', reference: 'OR 7' },
  'nhs-body-determined': { organisation: 'QNC', by: 'nhs-england' },
  'aftercare-services': { state: 'provided', words: 'Supported living' },
  'dispute-opened': { about: 'council', words: 'Each says the other' },
  'dispute-closed': { outcome: 'Staffordshire' },
  'ending-decided-before': { body: 'nhs', satisfied: 'no', organisation: 'QNC', decidedBy: 'Panel' },
  'ending-claimed': { words: 'Discharged from s117' },
  'aftercare-taken-up-again': { reason: 'Ended in error' },
  'person-details': { formerFamilyName: 'Before', ...day('birthDate', '1980-02-29'), gender: 'female' },
  'nhs-number': { nhsNumber: '', traceStatus: '04' },
  'local-reference': { organisation: 'E10000028', reference: 'LAS-1' },
  'communication-needs': { needs: 'Easy read', language: 'Polish', interpreter: 'yes' },
  died: {},
}

test('IW8b HE3 every kind of fact can be recorded on its own short page, and read back as it was typed', async () => {
  assert.deepEqual(Object.keys(samples).toSorted(), kinds.map(({ slug }) => slug).toSorted())
  for (const { slug, type } of kinds) {
    const caseId = await onRegister(aCase().described('2024-05-01', { familyName: 'Kind' }).newFacts())
    const answers = { ...day('happened', '2026-11-20'), ...letter, ...samples[slug] }
    let response = await record(caseId, slug, answers)
    if (response.statusCode === 422) {
      const codes =
        /name="confirmed" type="checkbox" value="([^"]+)"/.exec(response.body)?.[1] ??
        `nothing to confirm: ${errorsOn(response.body).join()}`
      response = await register.post(`/people/${caseId}/record/${slug}`, { ...formOn(response.body), confirmed: codes }, amhp)
    }
    assert.equal(response.statusCode, 303, `${slug}: ${errorsOn(response.body).join()}`)
    const fact = await lastOf(caseId)
    assert.equal(fact?.type, type, slug)
    const correcting = formOn((await register.get(`/people/${caseId}/facts/${fact?.id}/correct`, amhp)).body)
    const shown = Object.fromEntries(Object.keys(samples[slug] ?? {}).map((name) => [name, correcting[name] ?? '']))
    const typed = { ...samples[slug], ...(slug === 'residence' && { postcode: 'ST16 2LH' }) }
    assert.deepEqual(unpadded(shown), unpadded(typed), slug)
  }
})

/** Boxes of a day show no noughts in front. */
function unpadded(answers: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [name, /-(day|month)$/.test(name) ? value.replace(/^0/, '') : value]),
  )
}

test('HE19c who may record: caseworkers may; people who oversee, commission or administer are refused, and other partnerships find nothing', async () => {
  const caseId = await onRegister()
  const path = `/people/${caseId}/record/team`
  const answers = { team: 'North', ...day('happened', '2024-06-01'), ...day('told', '2026-11-21'), ...letter, submission: randomUUID() }
  for (const { name, roles, partnership } of register.everybody) {
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
    const inside = partnership === 'staffordshire' && name !== 'Shrop Demo-Neighbour'
    const expected = !may ? 403 : inside ? 200 : 404
    for (const shown of [`/people/${caseId}/record`, path, `/people/${caseId}/notices`])
      assert.equal((await register.get(shown, name)).statusCode, expected, `${name} ${shown}`)
    if (expected !== 200) assert.equal((await register.post(path, answers, name)).statusCode, expected, name)
  }
  assert.equal((await register.get(path)).statusCode, 303)
  assert.equal((await factsOf(caseId)).at(-1)?.type, 'Detained')
})

test('every view and change is logged under the person', async () => {
  const caseId = await onRegister()
  await record(caseId, 'team', { team: 'North', ...day('happened', '2024-06-01'), ...letter })
  const views = await register.pool.query('select action from view_log where case_id = $1 order by id', [caseId])
  assert.ok(views.rows.some(({ action }) => action === 'view-record-form'))
  const changes = await register.pool.query('select action, detail from change_log where case_id = $1', [caseId])
  assert.partialDeepStrictEqual(changes.rows, [{ action: 'record-fact', detail: { type: 'TeamAssigned' } }])
})

test('unknown kinds and unknown people are not found', async () => {
  const caseId = await onRegister()
  for (const path of [
    `/people/${caseId}/record/nothing`,
    `/people/${randomUUID()}/record/team`,
    '/people/nobody/record',
    `/people/${caseId}/facts/${randomUUID()}/correct`,
  ]) {
    assert.equal((await register.get(path, amhp)).statusCode, 404, path)
  }
})

test('nothing is recorded from a day that is past: the form of today is opened', async () => {
  const caseId = await onRegister()
  const response = await register.get(`/people/${caseId}/record/team?as-at=2024-06-01`, amhp)
  assert.equal(response.headers.location, `/people/${caseId}/record/team`)
})
