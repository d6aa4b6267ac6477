import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import type { Section } from '../timeline/section.ts'
import { entitlement } from './entitlement.ts'

const today = '2026-11-21'
const onOrder = () => aCase().detained('3', '2024-01-10').leftOnCommunityOrder('2024-03-01')
const revoked = () => onOrder().recalled('2026-10-26').revoked('2026-10-27')

test('HE3 ENT-13 in hospital after revocation: needs advice, both readings beside each other, care continues (A2)', () => {
  const finding = entitlement(revoked().asAt(today))
  assert.deepEqual([finding.value.state, finding.value.since, finding.confidence], ['NEEDS_ADVICE', '2026-10-27', 'NEEDS_LEGAL_ADVICE'])
  assert.equal(finding.because[0]?.rule, 'ENT-13')
  assert.match(finding.because[0]?.says ?? '', /care continues meanwhile/)
  assert.deepEqual(
    finding.alternatives.map(({ value }) => [value.state, value.since]),
    [
      ['PROSPECTIVE', '2026-10-27'],
      ['LIVE', '2024-03-01'],
    ],
  )
  assert.deepEqual(finding.doubts, ['A2'])
  assert.deepEqual(
    finding.because[0]?.cites.map((cite) => cite.standing),
    ['confirmed', 'confirmed', 'confirmed'],
  )
})

test('HE3 ENT-13 the day before revocation the recall changes nothing', () => {
  assert.equal(entitlement(revoked().asAt('2026-10-26')).value.state, 'LIVE_END_BARRED_CTO')
})

test('HE3 ENT-13 discharged after revocation: live either way, the first day is in doubt', () => {
  const finding = entitlement(revoked().dischargedAndLeft('2026-11-10').asAt(today))
  assert.deepEqual([finding.value.state, finding.value.since, finding.confidence], ['LIVE', '2026-11-10', 'PROBABLE'])
  assert.deepEqual(
    finding.alternatives.map(({ value }) => [value.state, value.since]),
    [['LIVE', '2024-03-01']],
  )
  assert.deepEqual(
    finding.because.map((reason) => reason.rule),
    ['ENT-4', 'ENT-12', 'ENT-13'],
  )
  assert.match(finding.because[1]?.says ?? '', /^If this counts as a new detention/)
})

test('HE3 ENT-13 a second community treatment order after revocation: barred again', () => {
  const finding = entitlement(revoked().leftOnCommunityOrder('2026-11-10').asAt(today))
  assert.deepEqual([finding.value.state, finding.value.endBarred], ['LIVE_END_BARRED_CTO', true])
})

test('HE3 ENT-13 living outside on leave after revocation: owed either way', () => {
  const finding = entitlement(revoked().leave('residential-trial', '2026-11-10').asAt(today))
  assert.deepEqual([finding.value.state, finding.doubts], ['LIVE_ON_LEAVE', ['A8', 'A2']])
})

test('HE3 ENT-13 informal in hospital after revocation still needs advice', () => {
  const finding = entitlement(revoked().becameInformal('2026-11-10').asAt(today))
  assert.deepEqual(
    [finding.value.state, finding.alternatives.map(({ value }) => value.state)],
    ['NEEDS_ADVICE', ['PROSPECTIVE_INFORMAL', 'LIVE']],
  )
})

test('HE16a ENT-13 both bodies satisfied between revocation and discharge: ended on one reading only, so advice', () => {
  const finding = entitlement(revoked().bothSatisfied('2026-11-01').dischargedAndLeft('2026-11-10').asAt(today))
  assert.deepEqual([finding.value.state, finding.alternatives.map(({ value }) => value.state)], ['NEEDS_ADVICE', ['LIVE', 'ENDED']])
})

test('HE3 ENT-13 section 3 recorded again on revocation by hand is the same detention, not a new one', () => {
  for (const told of [revoked().detained('3', '2026-10-27'), onOrder().recalled('2026-10-26').detained('3', '2026-10-27')]) {
    assert.equal(entitlement(told.asAt(today)).because[0]?.rule, 'ENT-13')
  }
})

test('DO9 ENT-12 a new section 3 long after the discharge from a revoked order is a new detention without doubt', () => {
  const told = revoked().dischargedAndLeft('2026-11-01').detained('3', '2026-11-15')
  assert.deepEqual([entitlement(told.asAt(today)).value.state, entitlement(told.asAt(today)).confidence], ['PROSPECTIVE', 'CERTAIN'])
})

test('HE3 ENT-14 recalled from conditional discharge: needs advice, Wiltshire cited', () => {
  const told = aCase()
    .detained('37/41', '2020-01-10')
    .leftHospital('2024-03-01')
    .conditionallyDischarged('2024-03-01')
    .recalledFromDischarge('2026-11-01')
  const finding = entitlement(told.asAt(today))
  assert.deepEqual([finding.value.state, finding.because[0]?.rule, finding.doubts], ['NEEDS_ADVICE', 'ENT-14', ['A2']])
  assert.equal(finding.because[0]?.cites[0]?.provision, '[2014] EWCA Civ 712')
  const again = entitlement(told.leftHospital('2026-11-15').conditionallyDischarged('2026-11-15').asAt(today))
  assert.deepEqual([again.value.state, again.value.since, again.because[0]?.rule], ['LIVE', '2026-11-15', 'ENT-6'])
})

test('HE3 golden case 14: section 44 alone needs legal advice and is not a plain no', () => {
  const finding = entitlement(aCase().detained('44', '2026-10-01').asAt(today))
  assert.deepEqual([finding.value.state, finding.confidence], ['NEEDS_ADVICE', 'NEEDS_LEGAL_ADVICE'])
  assert.deepEqual(
    finding.alternatives.map(({ value }) => value.state),
    ['PROSPECTIVE', 'NOT_ENTITLED'],
  )
  assert.equal(finding.because[0]?.cites[0]?.provision, 'section 44(3)')
})

for (const section of ['CPIA', '51(5)', '46', 'other-act'] satisfies Section[]) {
  test(`HE3 ENT-1 ${section}: a person must look at the order`, () => {
    const told = aCase().detained(section, '2024-10-01').dischargedAndLeft('2025-01-01')
    const finding = entitlement(told.asAt(today))
    assert.deepEqual([finding.value.state, finding.because[0]?.rule], ['NEEDS_ADVICE', 'ENT-1'])
    assert.deepEqual(
      finding.alternatives.map(({ value }) => value.state),
      ['LIVE', 'NOT_ENTITLED'],
    )
  })
}

test('HE3 ENT-17 an unrecorded section: facts are missing, not law', () => {
  const finding = entitlement(aCase().detained('unknown', '2024-10-01').dischargedAndLeft('2025-01-01').asAt(today))
  assert.deepEqual([finding.value.state, finding.confidence, finding.because[0]?.rule], ['POSSIBLE', 'INSUFFICIENT_FACTS', 'ENT-17'])
  assert.match(finding.missing[0]?.what ?? '', /section of that detention/)
})

test('HE3 section 44 that became section 37/41 is settled by it', () => {
  const told = aCase().detained('44', '2024-10-01').detained('37/41', '2024-12-01')
  const finding = entitlement(told.asAt(today))
  assert.deepEqual([finding.value.state, finding.value.since], ['PROSPECTIVE', '2024-12-01'])
})

test('HE3 an insanity order while aftercare is live: live goes on or it begins anew, so advice', () => {
  const told = aCase().detained('3', '2014-10-01').dischargedAndLeft('2015-01-01').detained('CPIA', '2026-01-01')
  const finding = entitlement(told.asAt(today))
  assert.deepEqual(
    finding.alternatives.map(({ value }) => [value.state, value.since]),
    [
      ['PROSPECTIVE', '2026-01-01'],
      ['LIVE', '2015-01-01'],
    ],
  )
  const leftAgain = entitlement(told.dischargedAndLeft('2026-06-01').asAt(today))
  assert.deepEqual([leftAgain.value.state, leftAgain.confidence], ['LIVE', 'PROBABLE'])
})

test('HE3 a community treatment order stays barred while the effect of a later order is unsettled', () => {
  const finding = entitlement(onOrder().detained('44', '2026-10-01').asAt(today))
  assert.deepEqual([finding.value.state, finding.value.endBarred], ['NEEDS_ADVICE', true])
})

test('HE3 ENT-19 death while both readings stood open: ended, nothing said of never having been owed', () => {
  const finding = entitlement(revoked().died('2026-11-10').asAt(today))
  assert.deepEqual([finding.value.state, finding.value.endedOn, finding.alternatives], ['ENDED', '2026-11-10', []])
  const insanity = entitlement(aCase().detained('CPIA', '2024-10-01').died('2024-12-01').asAt(today))
  assert.deepEqual(
    insanity.alternatives.map(({ value }) => value.state),
    ['NOT_ENTITLED'],
  )
})
