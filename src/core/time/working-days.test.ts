import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bankHolidaysOfEngland as holidays } from './bank-holidays.ts'
import { dayNumber, dayNumbered } from './day-number.ts'
import { dayOfWeek, type PlainDate, plainDate } from './plain-date.ts'
import { countWorkingDays, workingDaysAfter } from './working-days.ts'

const day = plainDate

test('HE19b the day of notice is day 0 and weekends are not counted', () => {
  assert.equal(workingDaysAfter(day('2026-11-16'), 5, holidays), '2026-11-23')
  assert.equal(workingDaysAfter(day('2026-11-16'), 0, holidays), '2026-11-16')
})

test('HE19b notice on a Saturday counts from Monday', () => {
  assert.equal(workingDaysAfter(day('2026-11-21'), 1, holidays), '2026-11-23')
  assert.equal(workingDaysAfter(day('2026-11-21'), 5, holidays), '2026-11-27')
})

test('HE19b Christmas with a substitute day: 25 and 28 December 2026 are left out and named', () => {
  const counted = countWorkingDays(day('2026-12-22'), day('2026-12-30'), holidays)
  assert.equal(counted.counted, 4)
  assert.deepEqual(
    counted.notCounted.map(({ day: skipped, why }) => `${skipped} ${why}`),
    ['2026-12-25 Christmas Day', '2026-12-26 Saturday', '2026-12-27 Sunday', '2026-12-28 Boxing Day (substitute day)'],
  )
})

test('HE19b nothing is counted when the last day is the day of notice or before it', () => {
  assert.equal(countWorkingDays(day('2026-11-20'), day('2026-11-20'), holidays).counted, 0)
  assert.deepEqual(countWorkingDays(day('2026-11-20'), day('2026-11-02'), holidays).notCounted, [])
})

test('a count outside the years of our list says so', () => {
  assert.equal(countWorkingDays(day('2011-12-30'), day('2012-01-03'), holidays).holidaysKnown, false)
  assert.equal(countWorkingDays(day('2030-12-30'), day('2031-01-02'), holidays).holidaysKnown, false)
  assert.equal(countWorkingDays(day('2012-01-02'), day('2030-12-31'), holidays).holidaysKnown, true)
})

test('counting up to the n-th working day gives n, for any notice day', () => {
  const anyDay = fc.integer({ min: dayNumber(day('2012-01-01')), max: dayNumber(day('2030-06-30')) }).map(dayNumbered)
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (notice, n) => {
      assert.equal(countWorkingDays(notice, workingDaysAfter(notice, n, holidays), holidays).counted, n)
    }),
  )
})

test('the bundled list has the substitute days and the single holidays of its years', () => {
  const expected: Record<string, string> = {
    '2012-06-04': 'Spring bank holiday (substitute day)',
    '2012-06-05': 'Queen’s Diamond Jubilee',
    '2015-12-28': 'Boxing Day (substitute day)',
    '2016-12-27': 'Christmas Day (substitute day)',
    '2020-05-08': 'Early May bank holiday (VE day)',
    '2021-12-27': 'Christmas Day (substitute day)',
    '2021-12-28': 'Boxing Day (substitute day)',
    '2022-01-03': 'New Year’s Day (substitute day)',
    '2022-06-02': 'Spring bank holiday',
    '2022-06-03': 'Queen’s Platinum Jubilee',
    '2022-09-19': 'State Funeral of Queen Elizabeth II',
    '2023-05-08': 'Coronation of King Charles III',
    '2026-12-28': 'Boxing Day (substitute day)',
    '2028-01-03': 'New Year’s Day (substitute day)',
  }
  for (const [known, name] of Object.entries(expected)) assert.equal(holidays.days.get(day(known)), name)
  for (const gone of ['2020-05-04', '2022-05-30']) assert.equal(holidays.days.get(day(gone)), undefined, gone)
})

test('every year of the list has eight holidays and its single ones, none on a weekend', () => {
  const singles: Record<number, number> = { 2012: 1, 2022: 2, 2023: 1 }
  for (let year = holidays.firstYear; year <= holidays.lastYear; year += 1) {
    const ofYear = [...holidays.days.keys()].filter((known) => known.startsWith(String(year)))
    assert.equal(ofYear.length, 8 + (singles[year] ?? 0), String(year))
    for (const known of ofYear) assert.ok(dayOfWeek(known) <= 5, known)
  }
})

test('Good Friday and Easter Monday stand around Easter in every year of the list', () => {
  for (let year = holidays.firstYear; year <= holidays.lastYear; year += 1) {
    const sunday = dayNumber(easter(year))
    assert.equal(holidays.days.get(dayNumbered(sunday - 2)), 'Good Friday')
    assert.equal(holidays.days.get(dayNumbered(sunday + 1)), 'Easter Monday')
  }
})

/** Easter Sunday by Gauss’s method, which holds from 1900 to 2099. */
function easter(year: number): PlainDate {
  const moon = (19 * (year % 19) + 24) % 30
  const days = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
  const march = 22 + moon + days
  if (march <= 31) return day(`${year}-03-${march}`)
  const april = march - 31
  const corrected = april === 26 || (april === 25 && moon === 28 && days === 6 && year % 19 > 10) ? april - 7 : april
  return day(`${year}-04-${String(corrected).padStart(2, '0')}`)
}
