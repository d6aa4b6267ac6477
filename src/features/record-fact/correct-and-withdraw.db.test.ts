import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { errorsOn, formOn, wordsOn } from '../../../test/support/read-form.ts'
import { startTestRegister } from '../../../test/support/register.ts'
import { moment } from '../../core/time/plain-date.ts'
import type { NewFact } from '../../core/timeline/fact.ts'

const register = await startTestRegister()
after(() => register.close())

const amhp = 'Amara Demo-Okafor'
const office = 'Mina Demo-Office'
const onSection3 = () =>
  aCase().described('2024-05-01', { familyName: 'Example', givenName: 'Ann' }).admitted('2024-05-01').detained('3', '2024-05-01')

async function onRegister(facts: readonly NewFact[] = onSection3().newFacts()) {
  return register.person(facts, office)
}

const entryOf = async (caseId: string) =>
  (await register.pool.query('select entitlement, section from register_entry where case_id = $1', [caseId])).rows[0]
const newest = async (caseId: string) =>
  (
    await register.pool.query(
      'select id, type, data, source_kind, effective_on::text as on from case_fact where case_id = $1 order by sequence desc limit 1',
      [caseId],
    )
  ).rows[0]

test('a correction starts from what stands, asks why, and what follows is worked out anew', async () => {
  const { caseId, factIds } = await onRegister(
    aCase()
      .described('2024-05-01', { familyName: 'Wrong' })
      .admitted('2024-05-01')
      .detained('2', '2024-05-01', { hospital: 'St Example', period: 'LS-7' })
      .newFacts(),
  )
  assert.equal((await entryOf(caseId)).entitlement, 'NOT_ENTITLED')
  const path = `/people/${caseId}/facts/${factIds[2]}/correct`
  const form = formOn((await register.get(path, amhp)).body)
  assert.partialDeepStrictEqual(form, {
    section: '2',
    hospital: 'St Example',
    'happened-day': '1',
    'happened-month': '5',
    'happened-year': '2024',
  })
  const noReason = await register.post(path, { ...form, section: '3' }, amhp)
  assert.equal(noReason.statusCode, 422)
  assert.deepEqual(errorsOn(noReason.body), ['Write why it is corrected'])
  const done = await register.post(path, { ...formOn(noReason.body), correctedBecause: 'The papers say section 3' }, amhp)
  assert.equal(done.statusCode, 303)
  const fact = await newest(caseId)
  assert.partialDeepStrictEqual(fact, {
    type: 'FactCorrected',
    on: '2026-11-21',
    data: { fact: factIds[2], reason: 'The papers say section 3', effectiveOn: '2024-05-01', precision: 'day' },
  })
  assert.deepEqual(fact.data.data, { period: 'LS-7', section: '3', hospital: 'St Example' }, 'what no page asks stays as it was')
  assert.partialDeepStrictEqual(await entryOf(caseId), { entitlement: 'PROSPECTIVE', section: '3' })
  const timeline = await register.get(`/people/${caseId}/timeline`, amhp)
  assert.match(wordsOn(timeline.body), /The papers say section 3/)
})

test('a day known only to the month can be corrected to the day, and an exact one to a guess', async () => {
  const { caseId, factIds } = await onRegister(
    aCase().described('2024-05-01', { familyName: 'Rough' }).detained('3', '1998-06-01').as({ precision: 'month' }).newFacts(),
  )
  const path = `/people/${caseId}/facts/${factIds[1]}/correct`
  const form = formOn((await register.get(path, amhp)).body)
  assert.partialDeepStrictEqual(form, { 'happened-day': '', 'happened-month': '6', 'happened-year': '1998' })
  await register.post(path, { ...form, 'happened-day': '17', correctedBecause: 'Found the form' }, amhp)
  const exact = formOn((await register.get(path, amhp)).body)
  register.clock.now = moment('2026-11-21T09:31:00Z') // of two corrections the later counts
  assert.partialDeepStrictEqual(exact, { 'happened-day': '17', 'happened-year': '1998' })
  await register.post(path, { ...exact, 'happened-estimated': 'yes', correctedBecause: 'The form is smudged' }, amhp)
  assert.equal(formOn((await register.get(path, amhp)).body)['happened-estimated'], 'yes')
})

test('a correction that changes nothing, or cannot be, is refused in words', async () => {
  const { caseId, factIds } = await onRegister()
  const path = `/people/${caseId}/facts/${factIds[2]}/correct`
  const form = { ...formOn((await register.get(path, amhp)).body), correctedBecause: 'Because' }
  assert.match(errorsOn((await register.post(path, form, amhp)).body).join(), /Nothing here differs/)
  assert.match(errorsOn((await register.post(path, { ...form, 'happened-year': '2027' }, amhp)).body).join(), /in the future/)
  assert.match(
    errorsOn((await register.post(path, { ...form, 'happened-day': '31', 'happened-month': '2' }, amhp)).body).join(),
    /no day 31\/2\/2024/,
  )
})

test('a fact with a reason of its own keeps it apart from the reason for correcting it', async () => {
  const { caseId, factIds } = await onRegister(onSection3().sectionEnded('2024-07-01', { reason: 'Tribunal' }).newFacts())
  const path = `/people/${caseId}/facts/${factIds[3]}/correct`
  const form = formOn((await register.get(path, amhp)).body)
  assert.partialDeepStrictEqual(form, { reason: 'Tribunal', correctedBecause: '' })
  await register.post(path, { ...form, reason: 'Hospital managers', correctedBecause: 'Misread' }, amhp)
  assert.partialDeepStrictEqual(await newest(caseId), { data: { reason: 'Misread', data: { reason: 'Hospital managers' } } })
})

test('a correction is checked against the record without the entry itself', async () => {
  const { caseId, factIds } = await onRegister()
  const path = `/people/${caseId}/facts/${factIds[2]}/correct`
  const form = { ...formOn((await register.get(path, amhp)).body), 'happened-day': '2', correctedBecause: 'A day later' }
  assert.equal((await register.post(path, form, amhp)).statusCode, 303)
})

test('withdrawing says what will follow for the person before it is done, asks why, and keeps the entry visible', async () => {
  const { caseId, factIds } = await onRegister(onSection3().dischargedAndLeft('2024-07-01').newFacts())
  assert.equal((await entryOf(caseId)).entitlement, 'LIVE')
  const path = `/people/${caseId}/facts/${factIds[2]}/withdraw`
  const shown = await register.get(path, amhp)
  assert.match(wordsOn(shown.body), /Section 117 today: Live, since 1 July 2024\./)
  assert.match(wordsOn(shown.body), /Without this entry: /)
  const noReason = await register.post(path, formOn(shown.body), amhp)
  assert.deepEqual(errorsOn(noReason.body), ['Write why the entry is withdrawn'])
  assert.equal((await register.post(path, { ...formOn(noReason.body), reason: 'Another person' }, amhp)).statusCode, 303)
  assert.partialDeepStrictEqual(await newest(caseId), { type: 'FactWithdrawn', data: { fact: factIds[2], reason: 'Another person' } })
  assert.match(wordsOn((await register.get(`/people/${caseId}/timeline`, amhp)).body), /Withdrawn .*Another person/)
  for (const again of [path, path.replace('withdraw', 'correct')]) assert.equal((await register.get(again, amhp)).statusCode, 303)
})

test('withdrawing the only evidence of entitlement warns that care could be lost', async () => {
  const { caseId, factIds } = await onRegister(
    aCase().described('2024-05-01', { familyName: 'Only' }).detained('3', '2024-05-01').newFacts(),
  )
  const words = wordsOn((await register.get(`/people/${caseId}/facts/${factIds[1]}/withdraw`, amhp)).body)
  assert.match(words, /Section 117 today: Prospective, since 1 May 2024\. Without this entry: Not entitled\./)
  assert.match(words, /They could be charged or left without care/)
  const harmless = wordsOn((await register.get(`/people/${caseId}/facts/${factIds[0]}/withdraw`, amhp)).body)
  assert.match(harmless, /stays as it is: Prospective/)
  assert.doesNotMatch(harmless, /could be charged/)
})

test('withdrawn twice is withdrawn once; somebody else in between is shown first', async () => {
  const { caseId, factIds } = await onRegister()
  const path = `/people/${caseId}/facts/${factIds[0]}/withdraw`
  const form = { ...formOn((await register.get(path, amhp)).body), reason: 'Twice' }
  const other = `/people/${caseId}/facts/${factIds[1]}/withdraw`
  await register.post(other, { ...formOn((await register.get(other, office)).body), reason: 'First' }, office)
  const refused = await register.post(path, form, amhp)
  assert.equal(refused.statusCode, 409)
  const kept = formOn(refused.body)
  assert.equal(kept['reason'], 'Twice')
  const sent = await Promise.all([register.post(path, kept, amhp), register.post(path, kept, amhp)])
  assert.deepEqual(
    sent.map(({ statusCode }) => statusCode),
    [303, 303],
  )
  const { rows } = await register.pool.query(`select count(*)::int as many from case_fact where case_id = $1 and type = 'FactWithdrawn'`, [
    caseId,
  ])
  assert.equal(rows[0].many, 2)
})

test('who may correct and withdraw: the same who record; others are refused', async () => {
  const { caseId, factIds } = await onRegister()
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
    const expected = !may ? 403 : partnership === 'staffordshire' && name !== 'Shrop Demo-Neighbour' ? 200 : 404
    for (const what of ['correct', 'withdraw']) {
      const path = `/people/${caseId}/facts/${factIds[2]}/${what}`
      assert.equal((await register.get(path, name)).statusCode, expected, `${name} ${what}`)
      if (expected !== 200) assert.equal((await register.post(path, { reason: 'x' }, name)).statusCode, expected, name)
    }
  }
})
