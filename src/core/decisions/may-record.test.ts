import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, type CaseBuilder } from '../../../test/support/a-case.ts'
import { plainDate } from '../time/plain-date.ts'
import type { FactData, FactType, NewFact } from '../timeline/fact.ts'
import { sections } from '../timeline/section.ts'
import { mayRecord } from './may-record.ts'

const today = plainDate('2026-11-21')

/** What the record answers to one more fact: the sentences of refusal, and the codes of warnings. */
function answer<T extends FactType>(to: CaseBuilder, type: T, on: string, data: FactData[T], more: Partial<NewFact> = {}) {
  const fact = { type, effectiveOn: plainDate(on), source: { kind: 'letter' }, data, ...more } as NewFact
  const { refusals, warnings } = mayRecord({ facts: to.facts(), fact, today, timeNow: '09:30' })
  return { refused: refusals.map(({ says }) => says), about: refusals.map(({ about }) => about), warned: warnings.map(({ code }) => code) }
}

const fits = { refused: [], about: [], warned: [] }
const onSection3 = () =>
  aCase()
    .described('2024-05-01', { familyName: 'Example', birthDate: plainDate('1980-01-01') })
    .admitted('2024-05-01')
    .detained('3', '2024-05-01')

test('HE3 an ordinary course of events is recorded without a word', () => {
  assert.deepEqual(answer(aCase(), 'Detained', '2024-05-01', { section: '2' }), fits)
  assert.deepEqual(answer(aCase().detained('2', '2024-05-01'), 'Detained', '2024-05-20', { section: '3' }), fits)
  assert.deepEqual(answer(onSection3(), 'LeaveBegan', '2024-06-01', { kind: 'day' }), fits)
  assert.deepEqual(answer(onSection3(), 'CommunityTreatmentOrderMade', '2024-07-01', { expiresOn: plainDate('2027-01-01') }), fits)
  assert.deepEqual(answer(onSection3(), 'DetentionEnded', '2024-07-01', { section: '3' }), fits)
  assert.deepEqual(answer(onSection3(), 'LeftHospital', '2024-07-01', { destination: 'home' }), fits)
  assert.deepEqual(answer(onSection3().leave('day', '2024-06-01'), 'LeaveEnded', '2024-06-01', {}), fits)
  const onOrder = onSection3().leftOnCommunityOrder('2024-07-01')
  assert.deepEqual(answer(onOrder, 'RecalledFromCommunityTreatmentOrder', '2024-08-01', {}), fits)
  assert.deepEqual(answer(onOrder.recalled('2024-08-01'), 'CommunityTreatmentOrderRevoked', '2024-08-02', {}), fits)
})

test('nothing is recorded of the future, not even of later today', () => {
  assert.match(answer(aCase(), 'Detained', '2026-11-22', { section: '3' }).refused.join(), /22 November 2026 is in the future/)
  assert.deepEqual(answer(aCase(), 'Detained', '2026-11-21', { section: '3' }, { effectiveTime: '09:31' }).about, ['time'])
  assert.deepEqual(answer(aCase(), 'Detained', '2026-11-21', { section: '3' }, { effectiveTime: '09:30' }), fits)
  assert.deepEqual(answer(aCase(), 'Detained', '2026-11-20', { section: '3' }, { toldOn: plainDate('2026-11-22') }).about, ['told'])
})

test('nothing happens to somebody before birth or after death', () => {
  assert.match(answer(onSection3(), 'Detained', '1979-12-31', { section: '3' }).refused.join(), /born on 1 January 1980.*correct it first/)
  const died = onSection3().died('2025-01-10')
  assert.match(
    answer(died, 'Detained', '2025-01-11', { section: '3' }).refused.join(),
    /died on 10 January 2025.*correct or withdraw it first/,
  )
  assert.deepEqual(answer(died, 'LeftHospital', '2025-01-12', {}).warned, ['after-death'])
  assert.deepEqual(answer(died, 'Section117Claimed', '2025-03-01', { claim: 'entitled', words: 'Yes' }), fits)
  assert.match(answer(died, 'Died', '2025-01-11', {}).refused.join(), /already says they died on 10 January 2025/)
})

test('a death before something that happened later is taken only when confirmed', () => {
  assert.deepEqual(answer(onSection3(), 'Died', '2024-04-01', {}).warned, ['later-facts'])
})

test('HE3 a qualifying detention before 30 September 1983 is taken with a warning, one on that day without', () => {
  assert.deepEqual(answer(aCase(), 'Detained', '1983-09-29', { section: '3' }).warned, ['before-the-act'])
  assert.deepEqual(answer(aCase(), 'Detained', '1983-09-30', { section: '3' }), fits)
  assert.deepEqual(answer(aCase(), 'Detained', '1983-09-29', { section: '2' }), fits)
})

test('leaving hospital before the admission is refused, and the way to record an earlier stay is named', () => {
  const { refused, about } = answer(aCase().admitted('2024-05-10'), 'LeftHospital', '2024-05-03', {})
  assert.deepEqual(about, ['day'])
  assert.match(refused.join(), /admitted on 10 May 2024, after 3 May 2024.*earlier time, record its beginning first/)
})

test('an end before its beginning is refused; an end without one is confirmed', () => {
  assert.equal(answer(aCase().detained('3', '2024-05-10'), 'DetentionEnded', '2024-05-03', {}).refused.length, 1)
  assert.equal(answer(onSection3().leave('day', '2024-06-10'), 'LeaveEnded', '2024-06-03', {}).refused.length, 1)
  for (const type of [
    'LeftHospital',
    'DetentionEnded',
    'LeaveEnded',
    'CommunityTreatmentOrderRevoked',
    'RecalledFromConditionalDischarge',
  ] as const) {
    assert.deepEqual(answer(aCase(), type, '2024-05-03', {}), { refused: [], about: [], warned: ['no-beginning'] }, type)
  }
})

test('leave of somebody who is not detained is refused', () => {
  assert.match(
    answer(onSection3().dischargedAndLeft('2024-06-01'), 'LeaveBegan', '2024-07-01', { kind: 'day' }).refused.join(),
    /section 3 ended on 1 June 2024/,
  )
  assert.match(
    answer(onSection3().leftOnCommunityOrder('2024-06-01'), 'LeaveBegan', '2024-07-01', { kind: 'day' }).refused.join(),
    /community treatment order/,
  )
  assert.deepEqual(answer(aCase(), 'LeaveBegan', '2024-07-01', { kind: 'day' }).warned, ['not-detained'])
  assert.deepEqual(answer(aCase().detained('5(2)', '2024-07-01'), 'LeaveBegan', '2024-07-01', { kind: 'day' }).warned, ['leave-unusual'])
})

test('HE3 a community treatment order is refused under every section it cannot follow, and under no other', () => {
  const refusedUnder = sections.filter(
    (section) => answer(aCase().detained(section, '2024-05-01'), 'CommunityTreatmentOrderMade', '2024-05-02', {}).refused.length > 0,
  )
  assert.deepEqual(refusedUnder, [
    '2',
    '4',
    '5(2)',
    '5(4)',
    '7',
    '35',
    '36',
    '37/41',
    '37-guardianship',
    '38',
    '47/49',
    '48/49',
    '135',
    '136',
  ])
  assert.match(
    answer(onSection3().dischargedAndLeft('2024-06-01'), 'CommunityTreatmentOrderMade', '2024-07-01', {}).refused.join(),
    /section 3 ended on 1 June 2024/,
  )
  assert.deepEqual(answer(onSection3().dischargedAndLeft('2024-06-01'), 'CommunityTreatmentOrderMade', '2024-06-01', {}), fits)
})

test('an order that has ended cannot be revoked, and one is not revoked without a recall unless confirmed', () => {
  const ended = onSection3().leftOnCommunityOrder('2024-06-01').communityOrderEnded('2024-09-01')
  assert.match(
    answer(ended, 'CommunityTreatmentOrderRevoked', '2024-10-01', {}).refused.join(),
    /order of 1 June 2024 ended on 1 September 2024/,
  )
  assert.deepEqual(answer(onSection3().leftOnCommunityOrder('2024-06-01'), 'CommunityTreatmentOrderRevoked', '2024-10-01', {}).warned, [
    'not-recalled',
  ])
})

test('only somebody under restrictions is conditionally discharged', () => {
  assert.equal(answer(onSection3(), 'ConditionallyDischarged', '2024-06-01', {}).refused.length, 1)
  assert.deepEqual(answer(aCase().detained('37', '2024-05-01'), 'ConditionallyDischarged', '2024-06-01', {}).warned, ['no-restriction'])
  assert.deepEqual(answer(aCase().detained('37/41', '2024-05-01'), 'ConditionallyDischarged', '2024-06-01', {}), fits)
  const discharged = aCase().detained('37/41', '2024-05-01').conditionallyDischarged('2024-06-01')
  assert.deepEqual(answer(discharged, 'AbsolutelyDischarged', '2025-06-01', {}), fits)
  assert.deepEqual(answer(onSection3(), 'AbsolutelyDischarged', '2024-06-01', {}).warned, ['no-restriction'])
})

test('something already recorded is taken again only when confirmed', () => {
  assert.deepEqual(answer(onSection3(), 'Detained', '2024-06-01', { section: '3' }).warned, ['already-detained'])
  assert.deepEqual(answer(onSection3().leftOnCommunityOrder('2024-06-01'), 'Detained', '2024-07-01', { section: '3' }).warned, [
    'on-community-order',
  ])
  assert.deepEqual(answer(onSection3(), 'AdmittedToHospital', '2024-06-01', {}).warned, ['already-in-hospital'])
})

test('a leave or order that would end before it begins is refused; an expiry to come is not', () => {
  assert.equal(answer(onSection3(), 'LeaveBegan', '2024-06-10', { kind: 'overnight', until: plainDate('2024-06-09') }).refused.length, 1)
  assert.equal(answer(onSection3(), 'CommunityTreatmentOrderMade', '2024-06-10', { expiresOn: plainDate('2024-06-09') }).refused.length, 1)
  assert.deepEqual(answer(onSection3(), 'CommunityTreatmentOrderMade', '2026-06-10', { expiresOn: plainDate('2028-06-09') }), fits)
})

test('HE3 an ending while a community treatment order lasts is shown to be barred', () => {
  const onOrder = onSection3().leftOnCommunityOrder('2024-06-01')
  assert.deepEqual(answer(onOrder, 'EndingDecided', '2025-01-01', { body: 'council', satisfied: true }).warned, ['ending-barred'])
  assert.deepEqual(answer(onOrder, 'EndingDecided', '2025-01-01', { body: 'council', satisfied: false }), fits)
})

test('a day known only to the month never contradicts the record, but a future one does', () => {
  const rough = { precision: 'month' } as const
  assert.deepEqual(answer(aCase().admitted('2024-05-10'), 'LeftHospital', '2024-05-01', {}, rough).warned, ['rough-day'])
  assert.equal(answer(aCase(), 'Detained', '2026-12-01', { section: '3' }, rough).refused.length, 1)
})

test('a withdrawn fact no longer stands in the way, a corrected one counts as corrected', () => {
  const withdrawn = aCase().died('2024-01-01').withdrawn('2024-01-02')
  assert.deepEqual(answer(withdrawn, 'Detained', '2024-05-01', { section: '3' }), fits)
  const corrected = aCase().admitted('2024-05-10').corrected<'AdmittedToHospital'>('2024-06-01', 'fact-1', '2024-05-01', {})
  assert.deepEqual(answer(corrected, 'LeftHospital', '2024-05-03', {}), fits)
})

test('a number whose status says there is none, and a birth after something that happened, are looked at again', () => {
  assert.deepEqual(answer(aCase(), 'NhsNumberRecorded', '2024-05-01', { nhsNumber: '9434765919', traceStatus: '07' }).warned, ['trace'])
  assert.deepEqual(
    answer(aCase().detained('3', '1990-01-01'), 'PersonDescribed', '2024-05-01', { birthDate: plainDate('1991-01-01') }).warned,
    ['born-after'],
  )
})
