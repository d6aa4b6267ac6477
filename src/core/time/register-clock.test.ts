import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bankHolidaysOfEngland as holidays, holidaysWith } from './bank-holidays.ts'
import { plainDate } from './plain-date.ts'
import { registerClock } from './register-clock.ts'

const day = plainDate

test('HE19b the clock shows the counting over Christmas', () => {
  const clock = registerClock({ noticeOn: day('2024-12-23'), today: day('2024-12-30'), holidays })
  assert.equal(clock.says, 'day 3 of 5; 25 and 26 December not counted')
  assert.equal(clock.state, 'running')
  assert.equal(clock.dueOn, '2025-01-02')
  assert.deepEqual(clock.notCounted[0], { day: '2024-12-25', why: 'Christmas Day' })
})

test('HE19b over the new year both months are named', () => {
  const clock = registerClock({ noticeOn: day('2024-12-24'), today: day('2025-01-03'), holidays })
  assert.equal(clock.says, 'day 5 of 5; 25 and 26 December and 1 January not counted')
})

test('HE19b the fifth working day is in time, the sixth is late', () => {
  const noticeOn = day('2026-11-16')
  const inTime = registerClock({ noticeOn, recordedOn: day('2026-11-23'), today: day('2026-12-01'), holidays })
  const late = registerClock({ noticeOn, recordedOn: day('2026-11-24'), today: day('2026-12-01'), holidays })
  assert.equal(inTime.state, 'recorded-in-time')
  assert.equal(inTime.day, 5)
  assert.equal(late.state, 'recorded-late')
  assert.equal(late.says, 'day 6 of 5')
})

test('HE19b an unrecorded change is overdue from the day after it was due', () => {
  const noticeOn = day('2026-11-16')
  assert.equal(registerClock({ noticeOn, today: day('2026-11-23'), holidays }).state, 'running')
  assert.equal(registerClock({ noticeOn, today: day('2026-11-24'), holidays }).state, 'overdue')
})

test('HE19b a site may count its own closure day, and set its own limit', () => {
  const closed = holidaysWith([{ day: day('2026-11-18'), name: 'Closed for stock-taking', removed: false }])
  const clock = registerClock({ noticeOn: day('2026-11-16'), today: day('2026-11-19'), limit: 3, holidays: closed })
  assert.equal(clock.says, 'day 2 of 3; 18 November not counted')
  assert.equal(clock.dueOn, '2026-11-20')
})

test('HE19b recorded before the notice came is in time, on day 0', () => {
  const clock = registerClock({ noticeOn: day('2026-11-16'), recordedOn: day('2026-11-13'), today: day('2026-11-20'), holidays })
  assert.equal(clock.state, 'recorded-in-time')
  assert.equal(clock.day, 0)
})

test('a count in years without bank holidays in our list says so', () => {
  const clock = registerClock({ noticeOn: day('2009-12-23'), recordedOn: day('2009-12-30'), today: day('2026-11-21'), holidays })
  assert.equal(clock.says, 'day 5 of 5; bank holidays of that year are not in our list')
})

test('HE19b a site may count a bank holiday after all', () => {
  const open = holidaysWith([{ day: day('2026-12-25'), name: 'Christmas Day', removed: true }])
  assert.equal(registerClock({ noticeOn: day('2026-12-24'), today: day('2026-12-25'), holidays: open }).says, 'day 1 of 5')
})
