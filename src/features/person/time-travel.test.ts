import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moment, plainDate } from '../../core/time/plain-date.ts'
import { readWhenAsked } from './time-travel.ts'
import { readWhenTyped } from './when-typed.ts'

const today = plainDate('2026-11-21')
const now = moment('2026-11-21T09:30:00Z')
const asked = (query: Record<string, string>) => readWhenAsked(query, today, now)

test('without a day in the address the record is shown as it is today', () => {
  assert.deepEqual(asked({ page: '2' }), { kind: 'today' })
})

test('HE4c: a day and a moment in the address are the day looked at and what was known by then, on London’s clocks', () => {
  assert.deepEqual(asked({ 'as-at': '2024-05-01' }), { kind: 'past', asAt: '2024-05-01', search: 'as-at=2024-05-01' })
  assert.deepEqual(asked({ 'as-at': '2024-05-01', 'known-by': '2024-07-03T14:30' }), {
    kind: 'past',
    asAt: '2024-05-01',
    knownBy: '2024-07-03T13:30:59.999Z',
    search: 'as-at=2024-05-01&known-by=2024-07-03T14:30',
  })
})

test('known by a day means by its end, and never later than now', () => {
  assert.deepEqual(asked({ 'known-by': '2024-01-03' }), {
    kind: 'past',
    asAt: today,
    knownBy: '2024-01-03T23:59:59.999Z',
    search: 'as-at=2026-11-21&known-by=2024-01-03',
  })
  const later = asked({ 'known-by': '2026-11-21T23:00' })
  assert.equal(later.kind === 'past' && later.knownBy, now)
})

test('a day that cannot be is answered by a sentence that says the record is shown as it is today', () => {
  const impossible: Record<string, string>[] = [
    { 'as-at': '2024-02-31' },
    { 'as-at': '1066-10-14' },
    { 'as-at': '2026-11-22' },
    { 'as-at': 'yesterday' },
    { 'as-at': "'; drop table" },
    { 'known-by': '2024-13-01' },
    { 'known-by': '2030-01-01' },
    { 'known-by': '2024-05-01T25:00' },
    { 'known-by': 'T14:30' },
  ]
  for (const query of impossible) {
    const when = asked(query)
    assert.equal(when.kind, 'mistake', JSON.stringify(query))
    assert.match(when.kind === 'mistake' ? when.says : '', /\. The record is shown as it is today\.$/)
  }
})

const boxes = (id: string, [day, month, year]: readonly [string, string, string]) => ({
  [`${id}-day`]: day,
  [`${id}-month`]: month,
  [`${id}-year`]: year,
})
const empty = ['', '', ''] as const

test('the form leads to an address that can be sent to somebody', () => {
  const typed = { ...boxes('as-at', ['1', '5', '2024']), ...boxes('known-by', ['3', 'July', '2024']), 'known-by-time': '2.30pm' }
  assert.deepEqual(readWhenTyped(typed, today), { search: 'as-at=2024-05-01&known-by=2024-07-03T14:30' })
  assert.deepEqual(readWhenTyped({ ...boxes('as-at', ['1', '5', '2024']), ...boxes('known-by', empty) }, today), {
    search: 'as-at=2024-05-01',
  })
})

test('only "known by" means today, as it was known then', () => {
  assert.deepEqual(readWhenTyped({ ...boxes('as-at', empty), ...boxes('known-by', ['3', '7', '2024']) }, today), {
    search: 'as-at=2026-11-21&known-by=2024-07-03',
  })
})

test('each wrong answer in the form has its sentence beside its own box', () => {
  const wrong = { ...boxes('as-at', ['31', '02', '2024']), ...boxes('known-by', empty), 'known-by-time': '14:30' }
  assert.deepEqual(readWhenTyped(wrong, today).errors, {
    'as-at': { text: 'There is no day 31/02/2024 in the calendar. Check the day to look at.' },
    'known-by': { text: 'Enter the day as well as the time by which it was known.' },
  })
  assert.deepEqual(Object.keys(readWhenTyped({ ...boxes('as-at', empty), 'known-by-time': 'soon' }, today).errors ?? {}), [
    'as-at',
    'known-by-time',
  ])
})
