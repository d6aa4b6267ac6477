import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { readPage } from '../../../test/support/read-page.ts'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'
import { appendFacts, type FactToAppend } from '../case-record/index.ts'
import { inScope } from '../../platform/database/scope.ts'
import { londonDay, moment, plainDate } from '../../core/time/plain-date.ts'

const lead = 'Lena Demo-Lead'
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

const history = () =>
  aCase()
    .detained('3', '2024-05-01')
    .as({ effectiveTime: '14:20', toldOn: plainDate('2024-05-03'), source: { kind: 'statutory-form', reference: 'Form A6' } })
    .dischargedAndLeft('2024-08-01')
    .livesAt('2024-08-01')

async function add(caseId: string, facts: readonly FactToAppend[], at: string) {
  const { id, code } = register.accountOf(lead)
  const told = { at: moment(at), today: londonDay(moment(at)), by: { accountId: id, organisation: code } }
  await inScope(register.pool, { account: id, on: told.today }, 'write', ({ db }) => appendFacts(db, told, caseId, facts))
}

test('ST1: each entry says what happened, on which day, when we were told, who recorded it for which body and on what evidence', async () => {
  const { caseId, factIds } = await register.person(history().newFacts(), lead)
  const { statusCode, body } = await register.get(`/people/${caseId}/timeline`, lead)
  assert.equal(statusCode, 200)
  const entry = /<li[^>]*id="fact-([0-9a-f-]+)"[^>]*>(?:(?!<li[^>]*id="fact-)[\s\S])*$/.exec(body)
  assert.equal(entry?.[1], factIds[0], 'the oldest fact stands last')
  const text = readPage(body)
  assert.match(text, /section 3.*1 May 2024, 14:20/i)
  assert.match(
    text,
    /Statutory form: Form A6\. We were told on 3 May 2024\. Recorded 21 November 2026, 09:30 by Lena Demo-Lead for Staffordshire County Council\./,
  )
  assert.match(text, /4 entries, newest first/)
})

test('a corrected and a withdrawn fact stay visible with who, when and why', async () => {
  const { caseId, factIds } = await register.person(history().newFacts(), lead)
  const [detained = '', , , lives = ''] = factIds
  const source = { kind: 'other' as const }
  const day = plainDate('2026-11-21')
  const correction = { fact: detained, reason: 'The form says the 2nd.', effectiveOn: plainDate('2024-05-02'), data: { section: '3' } }
  await add(caseId, [{ type: 'FactCorrected', effectiveOn: day, source, data: correction }], '2026-11-21T09:31:00Z')
  await add(
    caseId,
    [{ type: 'FactWithdrawn', effectiveOn: day, source, data: { fact: lives, reason: 'Recorded for the wrong person.' } }],
    '2026-11-21T09:32:00Z',
  )
  const { body } = await register.get(`/people/${caseId}/timeline`, lead)
  const text = readPage(body)
  assert.match(text, /Withdrawn 21 November 2026, 09:32 by Lena Demo-Lead: Recorded for the wrong person\./)
  assert.match(text, /Corrected 21 November 2026, 09:31 by Lena Demo-Lead: The form says the 2nd\./)
  assert.match(text, /2 May 2024.*1 May 2024, 14:20/, 'the first recorded day stays')
  const entries = body.split(/<li[^>]*id="fact-/).slice(1)
  const actions = (id: string) => entries.filter((entry) => entry.startsWith(id)).map((entry) => entry.includes(`/facts/${id}/correct`))
  assert.deepEqual(actions(detained).toSorted(), [false, true], 'only the version that counts can be corrected')
  assert.deepEqual(actions(lives), [false])
})

test('links to correct and withdraw are for those who may, and not while looking back', async () => {
  const { caseId, factIds } = await register.person(history().newFacts(), lead)
  const href = `/people/${caseId}/facts/${factIds[0]}/`
  const page = async (who: string, search = '') => (await register.get(`/people/${caseId}/timeline${search}`, who)).body
  assert.ok((await page(lead)).includes(`${href}correct`) && (await page(lead)).includes(`${href}withdraw`))
  assert.ok(!(await page('Frances Demo-Pound')).includes(href))
  assert.ok(!(await page(lead, '?as-at=2024-06-01')).includes(href))
})

test('HE4c: the form leads to the record as it stood, which the banner and the entries show', async () => {
  const { caseId } = await register.person(history().newFacts(), lead)
  const path = `/people/${caseId}/timeline`
  const sent = await register.get(
    `${path}?as-at-day=1&as-at-month=6&as-at-year=2024&known-by-day=&known-by-month=&known-by-year=&known-by-time=`,
    lead,
  )
  assert.equal(sent.statusCode, 303)
  assert.equal(sent.headers.location, `${path}?as-at=2024-06-01`)
  const text = readPage((await register.get(`${path}?as-at=2024-06-01`, lead)).body)
  assert.match(text, /The record as at 1 June 2024 , as known now/)
  assert.match(text, /1 entry, newest first/)
  const before = readPage((await register.get(`${path}?as-at=2024-06-01&known-by=2024-06-01`, lead)).body)
  assert.match(before, /as known on 1 June 2024, 23:59 .*Nothing was known of this person then/)
})

test('HE4c: a fact recorded after the moment asked for is left out', async () => {
  const { caseId } = await register.person(history().newFacts(), lead)
  await add(
    caseId,
    [{ type: 'ReviewHeld', effectiveOn: plainDate('2024-10-01'), source: { kind: 'letter' }, data: { outcome: 'continue' } }],
    '2026-11-21T09:32:00Z',
  )
  register.clock.now = moment('2026-11-21T09:35:00Z')
  const shown = async (time: string) =>
    readPage((await register.get(`/people/${caseId}/timeline?as-at=2026-11-21&known-by=2026-11-21T${time}`, lead)).body)
  assert.match(await shown('09:31'), /4 entries/)
  assert.match(await shown('09:32'), /5 entries/)
})

test('a day that cannot be gets its sentence beside its boxes, keeps what was typed, and shows today', async () => {
  const { caseId } = await register.person(history().newFacts(), lead)
  const path = `/people/${caseId}/timeline`
  const answer = await register.get(
    `${path}?as-at-day=31&as-at-month=02&as-at-year=2024&known-by-day=&known-by-month=&known-by-year=`,
    lead,
  )
  assert.equal(answer.statusCode, 422)
  assert.match(readPage(answer.body), /There is a problem There is no day 31\/02\/2024 in the calendar\./)
  assert.ok(answer.body.includes('value="31"'))
  assert.match(readPage(answer.body), /4 entries/)
  for (const asAt of ['2024-02-31', '1066-10-14', '2099-01-01', 'x']) {
    const byAddress = await register.get(`${path}?as-at=${asAt}`, lead)
    assert.equal(byAddress.statusCode, 422, asAt)
    assert.match(readPage(byAddress.body), /The record is shown as it is today\./)
  }
})

test('two hundred facts are shown fifty a page, and a link to one fact opens its page', async () => {
  const many = aCase()
  for (let year = 1976; year < 2026; year += 1) {
    many.detained('3', `${year}-01-10`).dischargedAndLeft(`${year}-03-10`).reviewed(`${year}-06-10`)
  }
  const { caseId, factIds } = await register.person(many.newFacts(), lead)
  const path = `/people/${caseId}/timeline`
  const first = await register.get(path, lead)
  assert.equal(first.body.match(/<li[^>]*id="fact-/g)?.length, 50)
  assert.match(readPage(first.body), /Entries 1 to 50 of 200, newest first/)
  const oldest = await register.get(`${path}?fact=${factIds[0]}`, lead)
  assert.match(readPage(oldest.body), /Entries 151 to 200 of 200/)
  assert.ok(oldest.body.includes(`id="fact-${factIds[0]}"`))
  const reviews = await register.get(`${path}?kind=aftercare`, lead)
  assert.match(readPage(reviews.body), /50 entries, newest first/)
  for (const odd of ['page=0', 'page=999', 'page=x', 'kind=__proto__', 'fact=nobody']) {
    assert.equal((await register.get(`${path}?${odd}`, lead)).statusCode, 200, odd)
  }
})

test('the timeline is not for roles without people’s records, nor for another partnership', async () => {
  const { caseId } = await register.person(history().newFacts(), lead)
  assert.equal((await register.get(`/people/${caseId}/timeline`, 'Olu Demo-Oversight')).statusCode, 403)
  assert.equal((await register.get(`/people/${caseId}/timeline`, 'Carol Demo-Camden')).statusCode, 404)
})
