import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../../core/time/plain-date.ts'
import { readRoughDay } from './read-rough-day.ts'

const read = (day: string, month: string, year: string, estimated = '') =>
  readRoughDay({ 'x-day': day, 'x-month': month, 'x-year': year, 'x-estimated': estimated }, 'x', {
    what: 'the day it began',
    today: plainDate('2026-11-21'),
  })

test('a day is kept as exactly as it is known: to the day, month or year, or as a guess', () => {
  assert.deepEqual(read('3', '5', '2024'), { day: '2024-05-03' })
  assert.deepEqual(read('3', '5', '2024', 'yes'), { day: '2024-05-03', precision: 'estimated' })
  assert.deepEqual(read('', 'May', '2024'), { day: '2024-05-01', precision: 'month' })
  assert.deepEqual(read('', '', '1998'), { day: '1998-01-01', precision: 'year' })
  assert.deepEqual(read('', '11', '2026'), { day: '2026-11-01', precision: 'month' }, 'this month has begun')
})

test('what is no day is refused by the same sentences as an exact one', () => {
  assert.match(read('', '', '').error ?? '', /Enter the day it began/)
  assert.match(read('3', '', '2024').error ?? '', /must include a month/)
  assert.match(read('', '13', '2024').error ?? '', /There is no day 1\/13\/2024/)
  assert.match(read('', '12', '2026').error ?? '', /in the future/)
  assert.match(read('', '', '1066').error ?? '', /1066 cannot be right/)
  assert.match(read('31', '2', '2024').error ?? '', /no day 31\/2\/2024/)
  assert.match(read('3', '5', '').error ?? '', /must include a year/)
})
