import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, type CaseBuilder } from '../../../../test/support/a-case.ts'
import { plainDate } from '../../time/plain-date.ts'
import { lawInForce } from '../commencement-table.ts'
import { responsibleCouncil } from './responsible-council.ts'

// Published decisions about the responsible council, replayed. Councils that a source calls A, B and C have invented codes. A
// case is answered rightly too where the answer is "take legal advice" and the reading the decision took is named.

const A = 'E00000001'
const B = 'E00000002'
const C = 'E00000003'
const worcestershire = 'E10000034'
const swindon = 'E06000030'

const answer = (history: CaseBuilder, day: string) => responsibleCouncil(history.asAt(day), lawInForce)

/** JG: months as published; first days of months stand for days that were not. */
const jg = () =>
  aCase()
    .livesAt('2010-01-01', { council: worcestershire })
    .detained('3', '2014-03-01')
    .as({ precision: 'month' })
    .dischargedAndLeft('2014-07-01', { destination: 'care-home' })
    .livesAt('2014-07-01', {
      kind: 'care-home',
      council: swindon,
      arrangedBy: 'council',
      arrangingBody: worcestershire,
      needsMetUnder: 'section-117',
      capacityToDecide: 'lacks',
    })
    .detained('3', '2015-06-01')
    .as({ precision: 'month' })
    .dischargedAndLeft('2017-08-01')

test('HE4a CT-01 and golden case 1, R (Worcestershire CC) v SSHSC [2023] UKSC 31: Worcestershire until June 2015, Swindon from August 2017', () => {
  assert.equal(answer(jg(), '2014-09-01').value?.council, worcestershire)
  assert.equal(answer(jg(), '2015-05-31').value?.council, worcestershire)
  const after = answer(jg(), '2017-08-01')
  assert.deepEqual([after.value?.council, after.value?.residenceTakenOn, after.confidence], [swindon, '2015-05-31', 'PROBABLE'])
  assert.ok(after.because.some(({ rule, cites }) => rule === 'LA-5' && cites.some(({ provision }) => provision === '[2023] UKSC 31')))
})

test('HE4d CT-02, [2021] EWHC 682 (Admin): the determination for A stood until it was quashed; without it, B', () => {
  const determined = jg().fact('ResponsibilityDetermined', '2020-06-01', {
    duty: 'council',
    organisation: worcestershire,
    by: 'secretary-of-state',
  })
  assert.deepEqual(
    [answer(determined, '2021-01-01').value?.council, answer(determined, '2021-01-01').value?.standing],
    [worcestershire, 'determined'],
  )
  determined.withdrawn('2021-03-22', determined.last('ResponsibilityDetermined').id, 'Quashed by the Administrative Court')
  assert.deepEqual(
    [answer(determined, '2021-03-22').value?.council, answer(determined, '2021-03-22').value?.standing],
    [swindon, 'computed'],
  )
})

test('HE4b CT-05, R (Hertfordshire CC) v Hammersmith and Fulham (JM) [2011] EWCA Civ 77: where JM lived, not who placed him', () => {
  const fulham = 'E09000013'
  const sutton = 'E09000029'
  const history = aCase()
    .livesAt('1995-01-01', { council: fulham })
    .livesAt('2007-01-01', { kind: 'care-home', council: sutton, arrangedBy: 'council', arrangingBody: fulham })
    .detained('3', '2009-01-10')
    .dischargedAndLeft('2009-06-01')
  const { value } = answer(history, '2010-06-01')
  assert.deepEqual([value?.council, value?.regime], [sutton, 'LA-A'])
})

test('HE4d DT-02, determination 7 of 2020: B as determined; by the law as since declared, A', () => {
  const history = () =>
    aCase()
      .livesAt('2008-01-01', { council: B })
      .detained('3', '2012-01-10')
      .livesAt('2012-06-01', { kind: 'care-home', council: A, arrangedBy: 'council', arrangingBody: B, needsMetUnder: 'section-117' })
      .dischargedAndLeft('2012-06-01')
      .detained('3', '2015-05-10')
      .dischargedAndLeft('2015-12-01')
  assert.equal(answer(history(), '2024-01-01').value?.council, A)
  const determined = history().fact('ResponsibilityDetermined', '2020-06-01', {
    duty: 'council',
    organisation: B,
    by: 'secretary-of-state',
  })
  assert.equal(answer(determined, '2020-07-01').value?.council, B)
})

test('HE4a DT-04, determination 6 of 2020: a child in secure accommodation placed by B in A: advice, naming B', () => {
  const history = aCase()
    .described('1993-01-01', { birthDate: plainDate('1993-01-01') })
    .livesAt('1993-01-01', { council: B })
    .fact('LookedAfterStatusRecorded', '2000-01-01', { status: 'looked-after', council: B })
    .livesAt('2008-02-01', { kind: 'other', council: A, arrangedBy: 'court-or-prison' })
    .detained('3', '2008-03-01')
    .dischargedAndLeft('2008-09-01')
  const { value, confidence } = answer(history, '2009-01-01')
  assert.deepEqual([value?.council, confidence], [B, 'NEEDS_LEGAL_ADVICE'])
})

test('HE4a GD-01, guidance 19.62 to 19.68: detained from A, discharged to B, moved to C: A', () => {
  const history = aCase()
    .livesAt('2015-01-01', { council: A })
    .detained('3', '2018-01-10')
    .livesAt('2018-05-01', { council: B, arrangedBy: 'council', kind: 'care-home' })
    .dischargedAndLeft('2018-05-01')
    .livesAt('2020-01-01', { council: C })
  assert.equal(answer(history, '2021-01-01').value?.council, A)
})

test('HE4a GD-03, practitioners on prison transfer: home in A, prisons in B and C, section 47 from C: A, not certain', () => {
  const history = aCase()
    .livesAt('2015-01-01', { council: A })
    .livesAt('2016-01-01', { kind: 'prison', council: B })
    .livesAt('2017-01-01', { kind: 'prison', council: C })
    .detained('47/49', '2018-01-10')
    .livesAt('2019-01-10', { kind: 'other', council: C, arrangedBy: 'court-or-prison' })
    .dischargedAndLeft('2019-01-10')
  const { value, confidence } = answer(history, '2020-01-01')
  assert.deepEqual([value?.council, confidence], [A, 'PROBABLE'])
})

test('HE4a GD-04, practitioners on section 2 then 3: the home in A lost during section 2; A, and the other reading is flagged', () => {
  const history = aCase()
    .livesAt('2015-01-01', { council: A })
    .detained('2', '2018-01-10')
    .livesAt('2018-01-20', { kind: 'no-fixed-abode', council: B })
    .sectionEnded('2018-02-05')
    .detained('3', '2018-02-05')
    .dischargedAndLeft('2018-05-01')
  const { value, confidence, alternatives } = answer(history, '2020-01-01')
  assert.deepEqual([value?.council, confidence, alternatives.map((other) => other.value.council)], [A, 'ARGUABLE', [B]])
})

test('HE4a GD-05, no fixed abode: nobody until discharge, then the area to which sent', () => {
  const wandering = aCase().livesAt('2018-01-01', { kind: 'no-fixed-abode', council: undefined }).detained('3', '2018-02-05')
  assert.deepEqual([answer(wandering, '2018-03-01').value?.council, answer(wandering, '2018-03-01').value?.limb], [undefined, 'c'])
  wandering.dischargedAndLeft('2018-05-01').livesAt('2018-05-01', { council: C })
  assert.deepEqual([answer(wandering, '2020-01-01').value?.council, answer(wandering, '2020-01-01').value?.limb], [C, 'c'])
})
