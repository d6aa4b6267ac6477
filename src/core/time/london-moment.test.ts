import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentInLondon } from './london-moment.ts'
import { londonDay, plainDate } from './plain-date.ts'

test('a time on London’s clocks is an hour earlier in UTC in summer only', () => {
  assert.equal(momentInLondon(plainDate('2026-07-01'), '14:30'), '2026-07-01T13:30:00.000Z')
  assert.equal(momentInLondon(plainDate('2026-12-01'), '14:30'), '2026-12-01T14:30:00.000Z')
})

test('the last moment of a day is still that day in London', () => {
  const end = momentInLondon(plainDate('2026-07-01'), '23:59:59.999')
  assert.equal(end, '2026-07-01T22:59:59.999Z')
  assert.equal(londonDay(end), '2026-07-01')
})

test('a time skipped by summer time is an hour later, one that comes twice is the first', () => {
  assert.equal(momentInLondon(plainDate('2026-03-29'), '01:30'), '2026-03-29T01:30:00.000Z')
  assert.equal(momentInLondon(plainDate('2026-10-25'), '01:30'), '2026-10-25T00:30:00.000Z')
})
