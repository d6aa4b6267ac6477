import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aCase, type CaseBuilder } from '../../../../test/support/a-case.ts'
import { addDays, plainDate } from '../../time/plain-date.ts'
import { ifCommenced, lawInForce } from '../commencement-table.ts'
import { entitlement } from '../entitlement.ts'
import type { KnownForReviews } from './known-for-reviews.ts'
import { type ReviewPolicy, sharedPractice } from './review-policy.ts'
import { reviewPolicyOf } from './review-policy-of.ts'
import { nextAftercareReview, reviewsDue } from './reviews-due.ts'

const born = (birthDate: string) => aCase().described('2024-01-01', { birthDate: plainDate(birthDate) })
const live = (birthDate = '1980-05-01') => born(birthDate).detained('3', '2024-01-10').dischargedAndLeft('2024-03-01')
const noPolicy: ReviewPolicy = { ...sharedPractice(plainDate('2000-01-01')) }

interface Asked {
  readonly policy?: ReviewPolicy
  readonly known?: KnownForReviews
  readonly law?: typeof lawInForce
}

const due = (told: CaseBuilder, day: string, { policy = noPolicy, known, law = lawInForce }: Asked = {}) =>
  reviewsDue(told.asAt(day), law, policy, known)
const days = (told: CaseBuilder, day: string, asked?: Asked) =>
  due(told, day, asked).map(({ value }) => [value.rule, value.dueOn, value.standing])
const only = (rule: string, told: CaseBuilder, day: string, asked?: Asked) => days(told, day, asked).filter(([known]) => known === rule)

test('REV-1 contact within 72 hours of leaving, for leaving from 1 April 2020', () => {
  const leftOn = (on: string) => born('1980-05-01').detained('3', '2020-01-10', { commissioner: 'QNC' }).dischargedAndLeft(on)
  assert.deepEqual(only('REV-1', leftOn('2020-03-31'), '2020-04-02'), [])
  assert.deepEqual(only('REV-1', leftOn('2020-04-01'), '2020-04-04'), [['REV-1', '2020-04-04', 'due']])
  assert.deepEqual(only('REV-1', leftOn('2020-04-01'), '2020-04-05'), [['REV-1', '2020-04-04', 'not-recorded']])
})

test('REV-1 is not asked of a child, of a bed of NHS England, or once contact or a review is recorded', () => {
  assert.deepEqual(only('REV-1', live('2006-03-02'), '2024-03-02'), [])
  assert.equal(only('REV-1', live('2006-03-01'), '2024-03-02').length, 1)
  const known = (on: string) => ({ known: { contactsOn: [plainDate(on)] } })
  assert.deepEqual(only('REV-1', live(), '2024-03-03', known('2024-03-02')), [])
  assert.equal(only('REV-1', live(), '2024-03-03', known('2024-02-28')).length, 1)
  assert.deepEqual(only('REV-1', live().reviewed('2024-05-01'), '2024-06-01'), [])
})

test('REV-1 says what it assumes of the bed', () => {
  const [item] = due(live(), '2024-03-02')
  assert.deepEqual([item?.confidence, item?.assumptions], ['PROBABLE', ['The NHS board (ICB) commissioned the bed.']])
})

test('REV-2 the first review counts from leaving hospital, by the policy with its clause', () => {
  const policy = reviewPolicyOf('herefordshire', plainDate('2024-05-01'))
  const [first] = due(live(), '2024-05-01', { policy }).filter(({ value }) => value.rule === 'REV-2')
  assert.deepEqual(
    [first?.value.dueOn, first?.value.countedFrom, first?.value.governs, first?.confidence],
    ['2024-06-01', '2024-03-01', true, 'CERTAIN'],
  )
  assert.equal(first?.because[0]?.cites[0]?.provision, '14.1')
})

test('REV-2 a policy whose clauses differ: the earlier governs, both are shown', () => {
  const policy = reviewPolicyOf('isle-of-wight', plainDate('2024-05-01'))
  const found = due(live(), '2024-05-01', { policy }).filter(({ value }) => value.rule === 'REV-2')
  assert.deepEqual(
    found.map(({ value }) => [value.dueOn, value.governs]),
    [
      ['2024-06-01', true],
      ['2024-09-01', false],
    ],
  )
})

test('REV-2 without a policy the shared interval is used, and says so; before any policy there is none', () => {
  const shared = due(live(), '2024-05-01', { policy: sharedPractice(plainDate('2024-05-01')) })
  assert.deepEqual([nextAftercareReview(shared)?.value.dueOn, nextAftercareReview(shared)?.confidence], ['2024-06-01', 'PROBABLE'])
  assert.match(nextAftercareReview(shared)?.assumptions[0] ?? '', /No local policy/)
  assert.deepEqual(sharedPractice(plainDate('2021-03-31')).first, [])
  assert.equal(sharedPractice(plainDate('2021-04-01')).first.length, 2)
  assert.equal(reviewPolicyOf('nowhere', plainDate('2024-05-01')), undefined)
})

test('REV-3 after a review twelve months, by guidance from 1 April 2015 only', () => {
  assert.deepEqual(only('REV-3', live().reviewed('2024-08-31'), '2025-08-31'), [['REV-3', '2025-08-31', 'due']])
  assert.deepEqual(only('REV-3', live().reviewed('2024-08-31'), '2025-09-01'), [['REV-3', '2025-08-31', 'overdue']])
  const old = aCase().detained('3', '2009-01-05').dischargedAndLeft('2009-02-01')
  assert.deepEqual(days(old, '2015-03-31'), [])
  assert.deepEqual(days(old, '2015-04-01'), [['REV-3', '2010-02-01', 'overdue']])
})

test('REV-3 only the last review of the present aftercare counts', () => {
  const again = live().reviewed('2024-08-31').detained('3', '2025-01-10').dischargedAndLeft('2025-02-01')
  assert.deepEqual(only('REV-3', again, '2025-03-01'), [['REV-3', '2026-02-01', 'due']])
  assert.deepEqual(only('REV-3', live().bothSatisfied('2024-10-01'), '2025-03-01'), [])
})

test('REV-4 a direct payment: six months, then twelve from the last review', () => {
  const payment = (startedOn: string, ...reviewedOn: string[]) => ({
    known: { directPayment: { startedOn: plainDate(startedOn), reviewedOn: reviewedOn.map(plainDate) } },
  })
  assert.deepEqual(only('REV-4', live(), '2024-10-01', payment('2024-04-01')), [['REV-4', '2024-10-01', 'due']])
  assert.deepEqual(only('REV-4', live(), '2024-10-02', payment('2024-04-01')), [['REV-4', '2024-10-01', 'overdue']])
  assert.deepEqual(only('REV-4', live(), '2025-01-02', payment('2024-04-01', '2024-08-31')), [['REV-4', '2025-08-31', 'due']])
  const old = aCase().detained('3', '2009-01-05').dischargedAndLeft('2009-02-01')
  assert.deepEqual(only('REV-4', old, '2015-03-31', payment('2014-12-01')), [])
  assert.equal(due(old, '2015-04-01', payment('2014-12-01')).find(({ value }) => value.rule === 'REV-4')?.confidence, 'PROBABLE')
  assert.deepEqual(only('REV-4', aCase(), '2024-10-02', payment('2024-04-01')), [])
})

test('REV-5 events on record call for a prompt review until one is held', () => {
  const events = (told: CaseBuilder, day: string, known?: KnownForReviews) =>
    due(told, day, { known }).flatMap(({ value }) => value.trigger ?? [])
  const onOrder = born('1980-05-01').detained('3', '2024-01-10').leftOnCommunityOrder('2024-03-01').communityOrderEnded('2024-08-01')
  assert.deepEqual(events(onOrder, '2024-07-31'), [])
  assert.deepEqual(events(onOrder, '2024-08-01'), ['community-order-ended'])
  assert.deepEqual(events(onOrder.reviewed('2024-08-01'), '2024-08-02'), [])
  assert.deepEqual(events(live('2006-06-01'), '2024-05-31'), [])
  assert.deepEqual(events(live('2006-06-01'), '2024-06-01'), ['turned-18'])
  assert.deepEqual(events(live().councilSatisfied('2024-06-01'), '2024-06-02'), ['ending-proposed'])
  const moved = live().livesAt('2024-03-01', { council: 'E10000028' }).livesAt('2024-07-01', { council: 'E06000021' })
  assert.deepEqual(events(moved, '2024-07-01'), ['moved-to-another-council'])
  assert.deepEqual(events(moved, '2024-06-30'), [])
  assert.deepEqual(events(live(), '2024-07-01', { triggers: [{ what: 'safeguarding', on: plainDate('2024-06-30') }] }), ['safeguarding'])
  assert.deepEqual(events(live(), '2024-07-01', { triggers: [{ what: 'requested', on: plainDate('2024-07-02') }] }), [])
})

test('REV-6 a new qualifying detention: the need is reviewed before leaving, whatever was known before', () => {
  const inside = live().reviewed('2024-08-31').detained('3', '2025-01-10')
  assert.deepEqual(only('REV-6', inside, '2025-02-01'), [['REV-6', undefined, 'before-leaving']])
  assert.deepEqual(only('REV-6', inside.reviewed('2025-01-20'), '2025-02-01'), [])
  assert.deepEqual(only('REV-6', aCase().detained('2', '2025-01-10'), '2025-02-01'), [])
  const informal = aCase().detained('3', '2025-01-10').sectionEnded('2025-01-20').becameInformal('2025-01-20')
  assert.deepEqual(only('REV-6', informal, '2025-02-01').length, 1)
})

test('REV-7 a child three months in hospital, or expected to be: children’s services are told', () => {
  const child = born('2010-06-01').admitted('2026-01-31')
  assert.deepEqual(only('REV-7', child, '2026-04-30'), [['REV-7', '2026-04-30', 'due']])
  assert.deepEqual(only('REV-7', child, '2026-05-01'), [['REV-7', '2026-04-30', 'overdue']])
  assert.deepEqual(only('REV-7', child, '2026-02-11', { known: { longStayOfChildKnownOn: plainDate('2026-02-10') } }), [
    ['REV-7', '2026-02-10', 'overdue'],
  ])
  assert.deepEqual(only('REV-7', child, '2026-05-01', { known: { councilToldOfChildOn: plainDate('2026-04-01') } }), [])
  assert.deepEqual(only('REV-7', born('2008-02-01').admitted('2026-01-31'), '2026-02-01'), [])
  assert.equal(only('REV-7', born('2008-02-02').admitted('2026-01-31'), '2026-02-01').length, 1)
})

test('REV-8 only once section 4 of the 2025 Act is in force: 14 days, 28 for other adults, then yearly', () => {
  const law = ifCommenced(lawInForce, 'MHA2025.s4', plainDate('2027-01-01'))
  const asked = (applicableOn: string, more: object = {}, withLaw = law) => ({
    law: withLaw,
    known: { careTreatmentReview: { applicableOn: plainDate(applicableOn), ...more } },
  })
  const adult = born('1980-05-01').detained('3', '2026-12-01')
  assert.deepEqual(only('REV-8', adult, '2027-01-05', asked('2027-01-01', {}, lawInForce)), [])
  assert.deepEqual(only('REV-8', adult, '2027-01-05', asked('2026-12-31')), [])
  assert.deepEqual(only('REV-8', adult, '2027-01-05', asked('2027-01-01')), [['REV-8', '2027-01-28', 'due']])
  assert.deepEqual(only('REV-8', adult, '2027-01-15', asked('2027-01-01', { educationPlan: true })), [['REV-8', '2027-01-14', 'overdue']])
  assert.deepEqual(only('REV-8', born('2010-01-01').detained('3', '2026-12-01'), '2027-01-05', asked('2027-01-01')), [
    ['REV-8', '2027-01-14', 'due'],
  ])
  assert.deepEqual(only('REV-8', adult, '2027-01-05', asked('2027-01-01', { lastHeldOn: plainDate('2027-01-04') })), [
    ['REV-8', '2028-01-04', 'due'],
  ])
})

test('REV-9 somebody who left without an assessment has one within the time of the policy that sets it', () => {
  const asked = (pack: string): Asked => ({ policy: reviewPolicyOf(pack, plainDate('2024-05-01')), known: { leftWithoutAssessment: true } })
  assert.deepEqual(only('REV-9', live(), '2024-05-01', asked('isle-of-wight')), [['REV-9', '2024-06-01', 'due']])
  assert.deepEqual(only('REV-9', live(), '2024-05-01', asked('herefordshire')), [])
})

test('REV-10 a change of status is recorded within five working days, where the policy says so', () => {
  const known: KnownForReviews = {
    noticesOfChange: [{ noticeOn: plainDate('2024-12-20') }, { noticeOn: plainDate('2024-12-02'), recordedOn: plainDate('2024-12-03') }],
  }
  const policy = reviewPolicyOf('herefordshire', plainDate('2024-12-20'))
  assert.deepEqual(only('REV-10', aCase(), '2024-12-31', { known, policy }), [['REV-10', '2024-12-31', 'due']])
  assert.deepEqual(only('REV-10', aCase(), '2025-01-01', { known, policy }), [['REV-10', '2024-12-31', 'overdue']])
  assert.deepEqual(only('REV-10', aCase(), '2025-01-01', { known }), [])
})

test('REV-11 a top-up is reviewed as its agreement says, from 1 April 2015', () => {
  const topUps = (agreedOn: string, reviewEveryMonths?: number) => ({
    known: { topUps: [{ id: 't', agreedOn: plainDate(agreedOn), reviewEveryMonths }] },
  })
  assert.deepEqual(only('REV-11', live(), '2024-09-02', topUps('2024-03-01', 6)), [['REV-11', '2024-09-01', 'overdue']])
  assert.deepEqual(only('REV-11', live(), '2024-09-02', topUps('2024-03-01')), [['REV-11', undefined, 'promptly']])
  assert.deepEqual(only('REV-11', live(), '2024-09-02', topUps('2015-03-31', 12)), [])
  assert.equal(only('REV-11', live(), '2024-09-02', topUps('2015-04-01', 12)).length, 1)
})

test('nothing is due for somebody who died, or to whom nothing is owed', () => {
  assert.deepEqual(due(live().died('2024-04-01'), '2024-05-01'), [])
  assert.deepEqual(due(aCase(), '2024-05-01', { policy: sharedPractice(plainDate('2024-05-01')) }), [])
})

test('ST3 an overdue review never touches entitlement, and every item has its authority', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4000 }),
      fc.option(fc.integer({ min: 0, max: 4000 }), { nil: undefined }),
      (after, reviewedAfter) => {
        const day = addDays(plainDate('2024-03-01'), after)
        const told = reviewedAfter === undefined ? live() : live().reviewed(addDays(plainDate('2024-03-01'), reviewedAfter))
        const items = due(told, day, { policy: sharedPractice(day) })
        assert.equal(entitlement(told.asAt(day)).value.state, 'LIVE')
        assert.ok(items.every(({ because }) => (because[0]?.cites.length ?? 0) > 0))
        assert.equal(items.filter(({ value }) => value.what === 'aftercare-review' && value.dueOn !== undefined && value.governs).length, 1)
      },
    ),
    { numRuns: 100 },
  )
})
