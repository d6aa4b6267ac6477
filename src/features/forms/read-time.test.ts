import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTime } from './read-time.ts'

test('a time is read in the ways people write it', () => {
  const written = [
    '9:30',
    '09.30',
    '0930',
    '9h30',
    '21:05',
    '9.30pm',
    '9:30 p.m.',
    '12am',
    '12 pm',
    'noon',
    'Midnight',
    '００：１５',
    '23:59',
  ]
  assert.deepEqual(
    written.map((text) => readTime(text).time),
    ['09:30', '09:30', '09:30', '09:30', '21:05', '21:30', '21:30', '00:00', '12:00', '12:00', '00:00', '00:15', '23:59'],
  )
})

test('nothing is no time, and what is none is answered by a sentence', () => {
  assert.deepEqual(readTime('  '), {})
  for (const text of ['24:00', '9:60', 'half nine', '13pm', '9', '-1:00', '9:30:15', 'x'.repeat(10_000)])
    assert.match(readTime(text).error ?? '', /Write the time with 24 hours/, text.slice(0, 20))
})
