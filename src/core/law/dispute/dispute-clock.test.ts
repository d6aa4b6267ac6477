import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aCase } from '../../../../test/support/a-case.ts'
import { addDays, plainDate } from '../../time/plain-date.ts'
import type { FactData } from '../../timeline/fact.ts'
import { type DisputeKnown, disputeClock } from './dispute-clock.ts'

const opened = (on: string, about: FactData['DisputeOpened']['about'] = 'council', day = on, known: DisputeKnown = {}) =>
  disputeClock(
    aCase()
      .described('1980-01-01', { birthDate: plainDate('1980-01-01') })
      .fact('DisputeOpened', on, { about })
      .asAt(day),
    known,
  )

test('HE16c golden case 9: a letter sent on 31 October 2026 must be referred by 28 February 2027', () => {
  const found = opened('2026-10-31')
  assert.equal(found?.value?.referBy, '2027-02-28')
  assert.deepEqual(
    found?.value?.alerts.map(({ on }) => on),
    ['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-15'],
  )
})

test('HE16c the referral is overdue the day after the last day, unless it was made or determined', () => {
  assert.equal(opened('2026-01-10', 'council', '2026-05-10')?.value?.referralOverdue, false)
  assert.equal(opened('2026-01-10', 'council', '2026-05-11')?.value?.referralOverdue, true)
  const referred = opened('2026-01-10', 'council', '2026-05-11', { referredOn: plainDate('2026-05-01') })?.value
  assert.equal(referred?.referralOverdue, false)
  assert.equal(referred?.argumentsBy, '2026-05-15')
  const determined = opened('2026-01-10', 'council', '2026-09-01', { determinedOn: plainDate('2026-08-31') })?.value
  assert.equal(determined?.referralOverdue, false)
  assert.equal(determined?.reviewMustBeginBy, '2026-11-30')
})

test('HE16c alerts are reached on their day, not before', () => {
  const reached = (day: string) => opened('2026-01-10', 'council', day)?.value?.alerts.filter((alert) => alert.reached).length
  assert.deepEqual(['2026-02-09', '2026-02-10', '2026-03-10', '2026-04-10', '2026-04-24', '2026-04-25'].map(reached), [0, 1, 2, 3, 3, 4])
})

test('HE16c the lead is who meets the needs, else where the person lives, else where they are present', () => {
  const lead = (known: DisputeKnown) => {
    const found = opened('2026-01-10', 'council', '2026-01-10', known)
    return [found?.value?.leadAuthority, found?.value?.leadBecause, found?.confidence]
  }
  assert.deepEqual(lead({ meetingNeeds: 'A', livingIn: 'B', presentIn: 'C' }), ['A', 'meeting-needs', 'CERTAIN'])
  assert.deepEqual(lead({ livingIn: 'B', presentIn: 'C' }), ['B', 'living', 'CERTAIN'])
  assert.deepEqual(lead({ presentIn: 'C' }), ['C', 'present', 'CERTAIN'])
  assert.deepEqual(lead({}), [undefined, undefined, 'PROBABLE'])
  assert.match(opened('2026-01-10')?.missing[0]?.what ?? '', /leads/)
})

test('HE16c a child: the same times, but arguable; the eighteenth birthday is enough', () => {
  const about = (birthDate: string) =>
    disputeClock(
      aCase()
        .described('2020-01-01', { birthDate: plainDate(birthDate) })
        .fact('DisputeOpened', '2026-01-10', { about: 'council' })
        .asAt('2026-02-01'),
      { meetingNeeds: 'A' },
    )
  assert.deepEqual([about('2008-01-11')?.confidence, about('2008-01-11')?.value?.referBy], ['ARGUABLE', '2026-05-10'])
  assert.equal(about('2008-01-10')?.confidence, 'CERTAIN')
})

test('HE16c between England and Wales no clock is made up', () => {
  const found = opened('2026-01-10', 'council', '2027-01-10', { crossesIntoWales: true, meetingNeeds: 'A' })
  assert.deepEqual([found?.value?.referBy, found?.value?.alerts, found?.value?.referralOverdue], [undefined, [], false])
  assert.equal(found?.because[0]?.cites[0]?.provision, 'section 117(4)(c) and (5)')
})

test('HE16c a dispute of NHS bodies has stages, with days only where the partnership set them', () => {
  assert.deepEqual(
    opened('2026-01-10', 'nhs')?.value?.nhsStages.map(({ stage, by }) => [stage, by]),
    [
      ['local', undefined],
      ['system', undefined],
      ['nhs-england', undefined],
    ],
  )
  const set = opened('2026-01-10', 'nhs', '2026-01-10', { nhsStageDays: { local: 10, system: 5 } })?.value
  assert.deepEqual(
    set?.nhsStages.map(({ by }) => by),
    ['2026-01-20', '2026-01-25', undefined],
  )
  assert.deepEqual([set?.referBy, set?.alerts], [undefined, []])
  assert.equal(opened('2026-01-10', 'both')?.value?.nhsStages.length, 3)
  assert.equal(opened('2026-01-10', 'both')?.value?.referBy, '2026-05-10')
})

test('HE16c before 1 April 2015 the answer is undetermined, never the nearest rule', () => {
  assert.equal(opened('2015-03-31')?.value, undefined)
  assert.equal(opened('2015-04-01')?.value?.referBy, '2015-08-01')
})

test('no open dispute, no clock', () => {
  assert.equal(disputeClock(aCase().asAt('2026-01-01')), undefined)
  const closed = aCase().fact('DisputeOpened', '2026-01-10', { about: 'council' }).fact('DisputeClosed', '2026-02-10', {})
  assert.equal(disputeClock(closed.asAt('2026-02-11')), undefined)
})

test('HE16c the last day to refer is never before an alert, and always in the fourth month after', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7300 }), (days) => {
      const arose = addDays(plainDate('2015-04-01'), days)
      const clock = opened(arose)?.value
      assert.ok(clock?.referBy !== undefined)
      assert.ok(clock.alerts.every(({ on }) => on > arose && on < (clock.referBy ?? '')))
      const months = Number(clock.referBy.slice(0, 4)) * 12 + Number(clock.referBy.slice(5, 7))
      assert.equal(months - Number(arose.slice(0, 4)) * 12 - Number(arose.slice(5, 7)), 4)
    }),
    { numRuns: 200 },
  )
})
