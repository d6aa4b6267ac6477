import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../../core/time/plain-date.ts'
import { dayBoxes, isDayTyped, readDay } from './read-day.ts'

const asked = { what: 'the day they were admitted', today: plainDate('2026-11-21') }
const typed = (day: string, month: string, year: string) => ({ 'admitted-day': day, 'admitted-month': month, 'admitted-year': year })
const read = (day: string, month: string, year: string) => readDay(typed(day, month, year), 'admitted', asked)

test('a day in three boxes is read, with the month as a number or a word', () => {
  assert.deepEqual(read('3', '5', '2024'), { day: '2024-05-03' })
  assert.deepEqual(read(' 29 ', 'February', '2024'), { day: '2024-02-29' })
  assert.deepEqual(read('21', '11', '2026'), { day: '2026-11-21' })
})

test('each way in which a day cannot be right has its own sentence', () => {
  const sentences = [
    read('', '', ''),
    read('3', '', '2024'),
    read('3', '5', '24'),
    read('31', '02', '2024'),
    read('14', '10', '1066'),
    read('22', '11', '2026'),
  ].map((result) => result.error)
  assert.deepEqual(sentences, [
    'Enter the day they were admitted, for example 27 3 2024.',
    'The day they were admitted must include a month.',
    'The day they were admitted needs a year of four figures, for example 2024.',
    'There is no day 31/02/2024 in the calendar. Check the day they were admitted.',
    'The day they were admitted is too long ago: 1066 cannot be right. Check the year.',
    'The day they were admitted is in the future. Enter today or a day before it.',
  ])
})

test('letters, signs and very long answers are answered by a sentence, never by an error', () => {
  for (const nonsense of ['x', '-1', '3.5', '٣', '’; drop table', '9'.repeat(5000)]) {
    const { error } = read(nonsense, '5', '2024')
    assert.ok(error && error.length < 200, nonsense.slice(0, 20))
  }
})

test('a planned day may lie ahead where the form says so', () => {
  assert.deepEqual(readDay(typed('1', '1', '2027'), 'admitted', { ...asked, mayBeAhead: true }), { day: '2027-01-01' })
})

test('a day can be put back into its boxes and read again', () => {
  const boxes = dayBoxes('admitted', plainDate('2024-05-03'))
  assert.deepEqual(boxes, typed('3', '5', '2024'))
  assert.ok(isDayTyped(boxes, 'admitted'))
  assert.ok(!isDayTyped(typed(' ', '', ''), 'admitted'))
})
