import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, type CaseBuilder } from '../../../test/support/a-case.ts'
import { moment, plainDate } from '../../core/time/plain-date.ts'
import type { RecordedFact } from '../case-record/index.ts'
import { currentEntries, factDay, timelineEntries } from './timeline-items.ts'

const day = plainDate('2026-11-21')

function seen(history: CaseBuilder, past?: { asAt: string; knownBy?: string }) {
  const known = past?.knownBy ? moment(past.knownBy) : undefined
  const facts = history.facts().filter((fact) => !known || fact.recordedAt <= known) as RecordedFact[]
  const timeTravel = past && { asAt: plainDate(past.asAt), knownBy: known, backHref: '/' }
  return { facts, day: timeTravel?.asAt ?? day, timeTravel }
}

const shown = (person: ReturnType<typeof seen>) =>
  timelineEntries(person).map(
    ({ version, supersededBy }) => `${version.effectiveOn} ${version.type}${supersededBy ? ` (${supersededBy.type})` : ''}`,
  )

test('the timeline is newest first; one day stands in the order the law reads it, the last on top', () => {
  const history = aCase()
    .detained('3', '2024-05-01')
    .leftHospital('2024-08-01')
    .sectionEnded('2024-08-01')
    .detained('2', '2024-04-20')
    .sectionEnded('2024-05-01')
  assert.deepEqual(shown(seen(history)), [
    '2024-08-01 LeftHospital',
    '2024-08-01 DetentionEnded',
    '2024-05-01 Detained',
    '2024-05-01 DetentionEnded',
    '2024-04-20 Detained',
  ])
})

test('a corrected fact stands at its right day and, marked, at the day first recorded; a withdrawn one is marked', () => {
  const history = aCase()
    .detained('3', '2024-05-10')
    .corrected('2024-06-01', 'fact-1', '2024-05-01', { section: '3' })
    .livesAt('2024-03-01')
    .withdrawn('2024-06-02')
  assert.deepEqual(shown(seen(history)), [
    '2024-05-10 Detained (FactCorrected)',
    '2024-05-01 Detained',
    '2024-03-01 ResidenceRecorded (FactWithdrawn)',
  ])
  assert.deepEqual(
    currentEntries(seen(history)).map((fact) => fact.effectiveOn),
    ['2024-05-01'],
  )
})

test('of a fact corrected twice both earlier versions stay, each marked with the correction that took its place', () => {
  const history = aCase()
    .detained('3', '2024-05-10')
    .corrected('2024-06-01', 'fact-1', '2024-05-11', { section: '3' })
    .corrected('2024-06-02', 'fact-1', '2024-05-12', { section: '3' })
  assert.deepEqual(
    timelineEntries(seen(history)).map(({ version, supersededBy }) => [version.effectiveOn, supersededBy?.id]),
    [
      ['2024-05-12', undefined],
      ['2024-05-11', 'fact-3'],
      ['2024-05-10', 'fact-2'],
    ],
  )
})

test('HE4c: as at a day only what had happened is shown, as known by a moment only what had been recorded', () => {
  const history = aCase()
    .detained('3', '2024-05-01')
    .leftHospital('2024-08-01')
    .reviewed('2024-11-01')
    .as({ recordedAt: '2025-02-01T10:00:00Z' })
  assert.deepEqual(shown(seen(history, { asAt: '2024-06-01' })), ['2024-05-01 Detained'])
  assert.deepEqual(shown(seen(history, { asAt: '2024-12-31', knownBy: '2025-01-31T10:00:00Z' })), [
    '2024-08-01 LeftHospital',
    '2024-05-01 Detained',
  ])
  assert.equal(shown(seen(history, { asAt: '2024-12-31', knownBy: '2025-02-01T10:00:00Z' })).length, 3)
})

test('a correction recorded later does not change what was known before it', () => {
  const history = aCase().detained('3', '2024-05-10').corrected('2024-06-01', 'fact-1', '2024-05-01', { section: '3' })
  assert.deepEqual(shown(seen(history, { asAt: '2024-12-31', knownBy: '2024-05-31T10:00:00Z' })), ['2024-05-10 Detained'])
})

test('the day of a fact is said as exactly as it is known', () => {
  const [exact, month, year, about] = aCase()
    .detained('3', '2014-06-01')
    .as({ effectiveTime: '14:30' })
    .detained('3', '2014-06-01')
    .as({ precision: 'month' })
    .detained('3', '2014-06-01')
    .as({ precision: 'year' })
    .detained('3', '2014-06-01')
    .as({ precision: 'estimated' })
    .facts()
    .map(factDay)
  assert.deepEqual([exact, month, year, about], ['1 June 2014, 14:30', 'June 2014, day not known', 'some day in 2014', 'about 1 June 2014'])
})
