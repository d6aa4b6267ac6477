import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, type CaseBuilder } from '../../../test/support/a-case.ts'
import { plainDate } from '../time/plain-date.ts'
import { endingOf } from './valid-ending.ts'

const today = '2026-11-21'
const left = () => aCase().detained('3', '2024-01-10').dischargedAndLeft('2024-03-01')
const ending = (told: CaseBuilder) => endingOf(told.asAt(today), plainDate('2024-03-01'))

test('HE16a both bodies: valid on the later day, whichever came first', () => {
  assert.deepEqual([ending(left().councilSatisfied('2025-01-10').nhsSatisfied('2025-02-20')).on], ['2025-02-20'])
  assert.deepEqual([ending(left().nhsSatisfied('2025-01-10').councilSatisfied('2025-02-20')).on], ['2025-02-20'])
})

test('HE16a the last word of each body counts', () => {
  const changedMind = ending(left().councilSatisfied('2025-01-10').councilSatisfied('2025-02-01', false).nhsSatisfied('2025-02-20'))
  assert.deepEqual([changedMind.standing, changedMind.wanting.map((want) => want.rule)], ['claimed', ['DIS-2']])
  assert.equal(
    ending(left().councilSatisfied('2025-01-10', false).nhsSatisfied('2025-02-20').councilSatisfied('2025-03-01')).on,
    '2025-03-01',
  )
})

test('HE16a a body that is not satisfied claims no ending', () => {
  assert.equal(ending(left().councilSatisfied('2025-01-10', false)).standing, 'none')
})

test('HE16a a change of mind after both were satisfied revives nothing', () => {
  assert.equal(ending(left().bothSatisfied('2025-01-10').councilSatisfied('2025-02-01', false)).on, '2025-01-10')
})

test('HE16a one body satisfied on a community treatment order, the other after it: not both (DIS-1)', () => {
  const told = aCase()
    .detained('3', '2024-01-10')
    .leftOnCommunityOrder('2024-03-01')
    .councilSatisfied('2024-08-30')
    .communityOrderEnded('2024-08-31')
    .nhsSatisfied('2024-09-15')
  const found = ending(told)
  assert.deepEqual([found.standing, found.wanting.map((want) => want.rule)], ['claimed', ['DIS-1', 'DIS-2']])
})

test('HE16a on the day the order is made a decision is barred; on the day it has ended it is not', () => {
  const told = () => aCase().detained('3', '2024-01-10').leftOnCommunityOrder('2024-03-01').communityOrderEnded('2024-08-31')
  assert.equal(ending(told().bothSatisfied('2024-03-01')).standing, 'claimed')
  assert.equal(ending(told().bothSatisfied('2024-08-31')).standing, 'valid')
})

test('HE16a an order before 3 November 2008 bars nothing', () => {
  const told = aCase().detained('3', '2008-01-10').leftOnCommunityOrder('2008-06-01').bothSatisfied('2008-10-01')
  assert.equal(endingOf(told.asAt(today), plainDate('2008-06-01')).standing, 'valid')
})

test('HE16a only what falls into the duty counts', () => {
  const told = left().bothSatisfied('2024-02-01').bothSatisfied('2026-01-01')
  assert.equal(ending(told).on, '2026-01-01')
  assert.equal(endingOf(told.asAt(today), plainDate('2024-03-01'), plainDate('2026-01-01')).standing, 'none')
})

test('HE16c a reinstatement sets aside what was decided before it, on the same day too', () => {
  const found = ending(left().bothSatisfied('2025-01-10').reinstated('2025-01-10'))
  assert.deepEqual([found.standing, found.reinstatedOn, found.endedBeforeOn], ['none', '2025-01-10', '2025-01-10'])
  assert.equal(ending(left().bothSatisfied('2025-01-10').reinstated('2025-02-10').bothSatisfied('2026-01-01')).on, '2026-01-01')
})

test('HE16c a claim without decisions wants both', () => {
  assert.deepEqual(
    ending(left().endingClaimed('2025-01-10')).wanting.map((want) => want.rule),
    ['DIS-2', 'DIS-3'],
  )
})
