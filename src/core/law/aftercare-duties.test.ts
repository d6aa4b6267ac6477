import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { aftercareDuties } from './aftercare-duties.ts'

const today = '2026-11-21'

test('DO9 every duty with what ended it, oldest first', () => {
  const told = aCase()
    .detained('3', '2010-01-10')
    .dischargedAndLeft('2010-03-01')
    .bothSatisfied('2011-01-01')
    .detained('3', '2015-01-10')
    .dischargedAndLeft('2015-03-01')
    .detained('37', '2020-01-10')
    .dischargedAndLeft('2021-03-01')
  assert.deepEqual(
    aftercareDuties(told.asAt(today)).map(({ from, until, endedBy, section }) => [from, until, endedBy, section]),
    [
      ['2010-03-01', '2011-01-01', 'both-satisfied', '3'],
      ['2015-03-01', '2020-01-10', 'new-detention', '3'],
      ['2021-03-01', undefined, undefined, '37'],
    ],
  )
})

test('DO9 a detention that the person never left brings no duty of its own', () => {
  const told = aCase()
    .detained('3', '2010-01-10')
    .sectionEnded('2010-02-01')
    .becameInformal('2010-02-01')
    .detained('3', '2010-03-01')
    .dischargedAndLeft('2010-04-01')
  assert.deepEqual(
    aftercareDuties(told.asAt(today)).map(({ from }) => from),
    ['2010-04-01'],
  )
})

test('a revocation does not interrupt the duty in this reading, and death ends it', () => {
  const told = aCase()
    .detained('3', '2020-01-10')
    .leftOnCommunityOrder('2020-03-01')
    .recalled('2021-01-01')
    .revoked('2021-01-02')
    .dischargedAndLeft('2021-02-01')
    .died('2022-01-01')
  assert.deepEqual(
    aftercareDuties(told.asAt(today)).map(({ from, until, endedBy }) => [from, until, endedBy]),
    [['2020-03-01', '2022-01-01', 'death']],
  )
})

test('HE16c an ending that was set aside makes two duties', () => {
  const told = aCase().detained('3', '2020-01-10').dischargedAndLeft('2020-03-01').bothSatisfied('2021-01-01').reinstated('2021-06-01')
  assert.deepEqual(
    aftercareDuties(told.asAt(today)).map(({ from, until }) => [from, until]),
    [
      ['2020-03-01', '2021-01-01'],
      ['2021-06-01', undefined],
    ],
  )
})

test('a duty whose first day or end is in doubt says so', () => {
  const told = aCase().detained('3', '2020-01-10').dischargedAndLeft('2020-03-01')
  assert.equal(aftercareDuties(told.asAt(today))[0]?.doubtful, false)
  assert.equal(aftercareDuties(told.endingClaimed('2021-01-01').asAt(today))[0]?.doubtful, true)
})
