import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../time/plain-date.ts'
import { type Dated, inForceOn } from './dated.ts'

const authority = { instrument: 'Example Act', provision: 'section 1', standing: 'confirmed' } as const
const entry = (from: string, value: number, until?: string): Dated<number> => ({
  from: plainDate(from),
  value,
  authority,
  ...(until !== undefined && { until: plainDate(until) }),
})
const entries = [entry('2015-04-01', 12), entry('2020-09-01', 6)]
const on = (day: string, of = entries) => inForceOn(of, plainDate(day))?.value

test('before the first entry nothing is in force, however near it is', () => {
  assert.equal(on('2015-03-31'), undefined)
  assert.equal(on('2015-04-01'), 12)
})

test('a new entry takes over on its first day', () => {
  assert.equal(on('2020-08-31'), 12)
  assert.equal(on('2020-09-01'), 6)
})

test('the order in which entries are written does not matter', () => {
  assert.equal(on('2020-08-31', entries.toReversed()), 12)
  assert.equal(on('2026-01-01', entries.toReversed()), 6)
})

test('after a repeal without replacement nothing is in force, and the entry before it does not come back', () => {
  const repealed = [entry('2015-04-01', 12), entry('2020-09-01', 6, '2021-01-01')]
  assert.equal(on('2020-12-31', repealed), 6)
  assert.equal(on('2021-01-01', repealed), undefined)
})

test('an empty list answers nothing', () => {
  assert.equal(on('2020-01-01', []), undefined)
})
