import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { dayNumber, dayNumbered, followsWithinADay } from './day-number.ts'
import { plainDate } from './plain-date.ts'

test('days are counted from 1 January 1970', () => {
  assert.equal(dayNumber(plainDate('1970-01-01')), 0)
  assert.equal(dayNumber(plainDate('1969-12-31')), -1)
  assert.equal(dayNumber(plainDate('2000-03-01')), 11017)
})

test('the arithmetic agrees with Temporal on every day from 1850 to 2200', () => {
  fc.assert(
    fc.property(fc.integer({ min: -43829, max: 84000 }), (number) => {
      const day = dayNumbered(number)
      assert.equal(day, Temporal.PlainDate.from('1970-01-01').add({ days: number }).toString())
      assert.equal(dayNumber(day), number)
    }),
  )
})

test('the same day and the next day follow; two days later does not', () => {
  const end = plainDate('2024-02-28')
  assert.ok(followsWithinADay(end, plainDate('2024-02-28')))
  assert.ok(followsWithinADay(end, plainDate('2024-02-29')))
  assert.ok(followsWithinADay(end, plainDate('2023-12-01')))
  assert.ok(!followsWithinADay(end, plainDate('2024-03-01')))
})
