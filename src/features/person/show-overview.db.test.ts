import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { readPage } from '../../../test/support/read-page.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'

const lead = 'Lena Demo-Lead'
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

/** Somebody who left hospital after section 3, with everybody around them recorded. */
function wellKnown() {
  return aCase()
    .described('1990-02-03', { givenName: 'Maya', familyName: 'Invented', birthDate: '1990-02-03' as never })
    .fact('NhsNumberRecorded', '2024-01-01', { nhsNumber: '9990000018', traceStatus: '01' })
    .fact('CommunicationNeedsRecorded', '2024-01-02', { needs: 'British Sign Language', interpreter: true })
    .livesAt('2024-01-03', { address: '12 Larkfield Demo Road', postcode: 'ST1 1AA' })
    .registeredWithGp('2024-01-04', { practiceName: 'Demo Practice' })
    .admitted('2024-05-01')
    .detained('3', '2024-05-01')
    .dischargedAndLeft('2024-08-01')
    .fact('ResponsibleBodyRecorded', '2024-08-05', { duty: 'council', organisation: 'E10000028' })
    .practitioner('Nadia Demo-Nurse', '2024-08-02')
    .fact('TeamAssigned', '2024-08-02', { team: 'Demo North team' })
    .fact('NearestRelativeRecorded', '2024-08-03', { name: 'Ida Invented', relationship: 'mother', contact: 'By letter' })
    .fact('CarerRecorded', '2024-08-03', { name: 'Joe Invented', relationship: 'brother', consentToShare: 'given', about: 'reviews' })
    .fact('DeputyOrAttorneyRecorded', '2024-08-03', { name: 'Ann Invented', authority: 'lpa-health' })
    .reviewed('2025-10-20')
}

test('ST1: the overview answers first: entitled, council, NHS board, next review, each with what it rests on', async () => {
  const { caseId, factIds } = await register.person(wellKnown().newFacts(), lead)
  const answer = await register.get(`/people/${caseId}`, lead)
  assert.equal(answer.statusCode, 200)
  const text = readPage(answer.body)
  assert.match(text, /Entitled to aftercare\? Live Aftercare is owed since 1 August 2024\./)
  assert.match(
    text,
    /Responsible council Staffordshire County Council, from 5 August 2024\. Recorded on 21 November 2026, 09:30, by Lena Demo-Lead\./,
  )
  assert.match(text, /Responsible NHS board \(ICB\) Not recorded No NHS board recorded yet\./)
  assert.match(text, /Next review Overdue Due by 20 October 2026: 12 months after the last review, on 20 October 2025\./)
  const council = factIds[9]
  assert.ok(answer.body.includes(`/people/${caseId}/timeline?fact=${council}#fact-${council}`), 'the council answer links to its fact')
  assert.ok(answer.body.includes(`href="/people/${caseId}/entitlement"`))
})

test('the overview names whom to call, who speaks for the person and what they may be told', async () => {
  const { caseId } = await register.person(wellKnown().newFacts(), lead)
  const text = readPage((await register.get(`/people/${caseId}`, lead)).body)
  assert.match(text, /Who to call Named practitioner Nadia Demo-Nurse Since 2 August 2024\. Team Demo North team/)
  assert.match(text, /Attorney for health and welfare \(lasting power\) Ann Invented/)
  assert.match(text, /Nearest relative Ida Invented \(mother\) By letter/)
  assert.match(text, /Carer Joe Invented \(brother\) The person agrees that we share with them, about: reviews \(3 August 2024\)\./)
  assert.match(text, /Communication needs British Sign Language\. Needs an interpreter\./)
})

test('the identity bar says who it is: name, age, NHS number with its trace, address, GP, flags', async () => {
  const { caseId } = await register.person(wellKnown().newFacts(), lead)
  const text = readPage((await register.get(`/people/${caseId}`, lead)).body)
  assert.match(
    text,
    /Maya Invented Born 3 February 1990 \(age 36\) NHS number 999\s000\s0018 \(verified\) Address 12 Larkfield Demo Road, ST1 1AA GP Demo Practice Interpreter needed/,
  )
})

test('somebody nobody works with is said to be open to no team, and nothing unknown is made up', async () => {
  const facts = aCase()
    .detained('3', '2020-01-01')
    .dischargedAndLeft('2020-03-01')
    .fact('ClosedToTeams', '2022-01-01', { reason: 'Moved to GP care' })
  const { caseId } = await register.person(facts.newFacts(), lead)
  const text = readPage((await register.get(`/people/${caseId}`, lead)).body)
  assert.match(text, /Name not given yet Born not known NHS number not recorded Open to no team/)
  assert.match(text, /Team Open to no team Since 1 January 2022\. Moved to GP care/)
  assert.match(text, /No council recorded yet\./)
  assert.match(text, /3 months after aftercare began, on 1 March 2020; no review since is recorded/)
  assert.doesNotMatch(text, /undefined|null|NaN|not worked out/)
})

test('ST1, HE19a: a person just detained is prospective, with no review due', async () => {
  const { caseId } = await register.person(aCase().admitted('2026-11-19').detained('3', '2026-11-19').newFacts(), lead)
  const text = readPage((await register.get(`/people/${caseId}`, lead)).body)
  assert.match(text, /Prospective Detained since 19 November 2026\. Aftercare will be owed on leaving hospital\./)
  assert.match(text, /None due yet\. The first falls within 3 months of leaving hospital\./)
})

test('HE3: where the record does not settle it, the overview says what would, and gives no review day as if it did', async () => {
  const { caseId } = await register.person(aCase().claimed('entitled', '2026-10-22').newFacts(), lead)
  const text = readPage((await register.get(`/people/${caseId}`, lead)).body)
  assert.match(text, /Possible Aftercare may be owed; the record does not settle it\./)
  assert.match(text, /Next review Not known It cannot be said when/)
  assert.match(text, /What is missing .+ What would settle it: .+ What happened last/)
})

test('HE19b: running clocks stand on the overview, late ones marked', async () => {
  const { caseId } = await register.person(wellKnown().newFacts(), lead)
  const { id, partnershipId } = register.accountOf(lead)
  await register.pool.query(
    `insert into status_clock (id, case_id, partnership_id, organisation_code, about, notice_on, due_on, logged_at, logged_by)
     values ($1, $2, $3, 'E10000028', 'Left hospital', '2026-11-09', '2026-11-16', now(), $4)`,
    [randomUUID(), caseId, partnershipId, id],
  )
  const text = readPage((await register.get(`/people/${caseId}`, lead)).body)
  assert.match(
    text,
    /Late Left hospital\. Staffordshire County Council had notice on 9 November 2026 and should have recorded it by 16 November 2026\./,
  )
})

test('HE4c: as at an earlier day the overview shows that day, in a banner, and nothing can be recorded from it', async () => {
  const { caseId } = await register.person(wellKnown().newFacts(), lead)
  const today = await register.get(`/people/${caseId}`, lead)
  assert.ok(today.body.includes(`href="/people/${caseId}/record"`))
  const then = await register.get(`/people/${caseId}?as-at=2024-06-01`, lead)
  const text = readPage(then.body)
  assert.match(text, /The record as at 1 June 2024 , as known now\. Nothing can be recorded from here\. Go back to today/)
  assert.match(text, /Entitled to aftercare\? Prospective Detained since 1 May 2024\./)
  assert.ok(!then.body.includes(`/people/${caseId}/record`))
  assert.ok(then.body.includes(`/people/${caseId}/timeline?as-at=2024-06-01`), 'the other parts stay at that day')
})

test('as known by a moment before anything was recorded the page says that nothing was known', async () => {
  const { caseId } = await register.person(wellKnown().newFacts(), lead)
  const then = await register.get(`/people/${caseId}?as-at=2024-09-01&known-by=2024-09-01`, lead)
  assert.equal(then.statusCode, 200)
  assert.match(readPage(then.body), /Maya Invented .*Nothing was known of this person then\./)
})

test('a day that does not exist is answered by a sentence and today’s record', async () => {
  const { caseId } = await register.person(wellKnown().newFacts(), lead)
  const answer = await register.get(`/people/${caseId}?as-at=2024-02-31`, lead)
  assert.equal(answer.statusCode, 422)
  assert.match(
    readPage(answer.body),
    /There is a problem The day to look at is not in the calendar\. .*The record is shown as it is today\./,
  )
})

test('an id that is none, of nobody, or of another partnership is not found, all three alike', async () => {
  const { caseId } = await register.person(wellKnown().newFacts(), lead)
  const answers = [
    await register.get('/people/not-an-id', lead),
    await register.get(`/people/${randomUUID()}`, lead),
    await register.get(`/people/${caseId}`, 'Carol Demo-Camden'),
  ]
  const said = answers.map(({ statusCode, body }) =>
    `${statusCode} ${readPage(body).replace(/[0-9a-f-]{36}/g, '')}`.replace(/Carol Demo-Camden|Lena Demo-Lead/, ''),
  )
  assert.ok(said.every((text) => text.startsWith('404 ') && text.includes('There is nothing at this address')))
})

test('roles that work without people’s records are refused, and a view is logged for those who see it', async () => {
  const { caseId } = await register.person(wellKnown().newFacts(), lead)
  for (const who of ['Olu Demo-Oversight', 'Sysadmin Demo-Root', 'Rosa Demo-Represent']) {
    assert.equal((await register.get(`/people/${caseId}`, who)).statusCode, 403, who)
  }
  assert.equal((await register.get(`/people/${caseId}`, 'Frances Demo-Pound')).statusCode, 200)
  const { rows } = await register.pool.query(`select account_id, action from view_log where case_id = $1`, [caseId])
  assert.deepEqual(rows, [{ account_id: register.accountOf('Frances Demo-Pound').id, action: 'view-overview' }])
})

test('somebody who may not record is not offered it', async () => {
  const { caseId } = await register.person(wellKnown().newFacts(), lead)
  const { body } = await register.get(`/people/${caseId}`, 'Frances Demo-Pound')
  assert.ok(!body.includes(`/people/${caseId}/record`))
})

test('names in other scripts, markup and template syntax are shown as written', async () => {
  const odd = { givenName: '<b>{{ 7*7 }}</b>', familyName: '\u202Eמרים 🌻 O’Demo' }
  const { caseId } = await register.person(aCase().described('1990-01-01', odd).newFacts(), lead)
  const { body } = await register.get(`/people/${caseId}`, lead)
  assert.ok(body.includes('&lt;b&gt;{{ 7*7 }}&lt;/b&gt;'))
  assert.ok(body.includes('מרים 🌻 O’Demo'))
})
