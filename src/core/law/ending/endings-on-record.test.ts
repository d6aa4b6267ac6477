import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, type CaseBuilder } from '../../../../test/support/a-case.ts'
import { endingsOnRecord } from './endings-on-record.ts'

const left = () => aCase().detained('3', '2008-01-10').dischargedAndLeft('2008-03-01')
const tried = (told: CaseBuilder) =>
  endingsOnRecord(told.asAt('2026-11-21')).map(({ value }) => [value?.standing, value?.endedOn, value?.wanting])

test('DIS-2 DIS-3 an ending of the past is tried again: both bodies, or it is presumed that aftercare went on', () => {
  assert.deepEqual(tried(left().bothSatisfied('2010-06-01')), [['VALID', '2010-06-01', []]])
  assert.deepEqual(tried(left().nhsSatisfied('2010-06-01')), [['LIVE_PRESUMED', undefined, ['DIS-2']]])
  assert.deepEqual(tried(left().endingClaimed('2010-06-01')), [['LIVE_PRESUMED', undefined, ['DIS-2', 'DIS-3']]])
  assert.deepEqual(tried(left()), [])
})

test('DIS-1 an ending during a community treatment order ended nothing, and that is certain', () => {
  const told = aCase().detained('3', '2009-01-10').leftOnCommunityOrder('2009-03-01').bothSatisfied('2009-06-01')
  const [found] = endingsOnRecord(told.asAt('2026-11-21'))
  assert.deepEqual([found?.value?.standing, found?.value?.wanting[0], found?.confidence], ['LIVE_PRESUMED', 'DIS-1', 'CERTAIN'])
})

test('each duty has its own ending: a claim before a new detention, a valid one after it', () => {
  const told = left().endingClaimed('2010-06-01').detained('3', '2012-01-10').dischargedAndLeft('2012-03-01').bothSatisfied('2015-02-01')
  assert.deepEqual(
    tried(told).map(([standing, on]) => [standing, on]),
    [
      ['LIVE_PRESUMED', undefined],
      ['VALID', '2015-02-01'],
    ],
  )
})
