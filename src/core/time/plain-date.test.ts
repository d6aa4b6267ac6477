import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { dayNumbered } from './day-number.ts'
import { addDays, addMonths, dayOfWeek, daysBetween, londonDay, moment, plainDate } from './plain-date.ts'

const anyDay = fc.integer({ min: -43829, max: 84000 }).map(dayNumbered)

test('days and months are added and counted as Temporal does', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, other, number) => {
      const known = Temporal.PlainDate.from(day)
      assert.equal(addDays(day, number), known.add({ days: number }).toString())
      assert.equal(addMonths(day, number % 1000), known.add({ months: number % 1000 }).toString())
      assert.equal(daysBetween(day, other), known.until(Temporal.PlainDate.from(other)).days)
      assert.equal(dayOfWeek(day), known.dayOfWeek)
    }),
  )
})

test('a month later ends with the month', () => {
  assert.equal(addMonths(plainDate('2023-10-31'), 4), '2024-02-29')
  assert.equal(addMonths(plainDate('2022-10-31'), 4), '2023-02-28')
  assert.equal(addMonths(plainDate('2024-01-15'), -13), '2022-12-15')
})

test('the day in London is that of its own clocks, asked in any order', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1975-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (at) => {
      const expected = Temporal.Instant.from(at.toISOString()).toZonedDateTimeISO('Europe/London').toPlainDate().toString()
      assert.equal(londonDay(moment(at.toISOString())), expected)
    }),
  )
  assert.equal(londonDay(moment('2026-06-30T22:59:59.999Z')), '2026-06-30')
  assert.equal(londonDay(moment('2026-06-30T23:00:00.000Z')), '2026-07-01')
  assert.equal(londonDay(moment('2026-06-30T22:30:00.000Z')), '2026-06-30')
})

test('a moment is an instant in UTC to the millisecond, however it was written', () => {
  assert.equal(moment('2026-11-21T09:30:00.120Z'), '2026-11-21T09:30:00.120Z')
  assert.equal(moment('2026-11-21T10:30:00.1299+01:00'), '2026-11-21T09:30:00.129Z')
  for (const text of ['2026-02-30T09:30:00.000Z', '2026-11-21', '2026-11-21T09:30:00.000', 'now'])
    assert.throws(() => moment(text), RangeError)
})
