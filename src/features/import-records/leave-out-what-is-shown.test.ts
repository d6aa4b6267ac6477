import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../../core/time/plain-date.ts'
import type { ImportedFact, ImportedFactOf } from './imported-record.ts'
import { leaveOutWhatIsShown } from './leave-out-what-is-shown.ts'

function detained(source: 'mhsds' | 'legacy-list', section: '2' | '3', on: string): ImportedFact {
  return { type: 'Detained', effectiveOn: plainDate(on), source: { kind: source }, data: { section }, importKey: `${source}:${on}` }
}

function left(source: 'mhsds' | 'legacy-list', on: string): ImportedFact {
  return { type: 'LeftHospital', effectiveOn: plainDate(on), source: { kind: source }, data: {}, importKey: `${source}:${on}:left` }
}

const claim: ImportedFactOf<'Section117Claimed'> = {
  type: 'Section117Claimed',
  effectiveOn: plainDate('2026-11-20'),
  source: { kind: 'legacy-list' },
  data: { claim: 'entitled', words: 'S117: Y' },
  importKey: 'claim',
}

test('a status the extract shows beginning within a day is left out as a whole, the claim is not', () => {
  const list = [detained('legacy-list', '3', '2024-03-02'), left('legacy-list', '2024-06-09'), claim]
  const { facts, leftOut } = leaveOutWhatIsShown(list, [detained('mhsds', '2', '2024-03-01')])
  assert.deepEqual(facts, [claim])
  assert.equal(leftOut.length, 2)
})

test('a status the extract does not show is the only evidence and stays', () => {
  const list = [detained('legacy-list', '3', '2012-03-02'), left('legacy-list', '2012-06-09')]
  assert.deepEqual(leaveOutWhatIsShown(list, [detained('mhsds', '2', '2024-03-01')]).facts, list)
})

test('another list, or a form, is no reason to leave anything out', () => {
  const list = [detained('legacy-list', '3', '2024-03-02')]
  assert.deepEqual(leaveOutWhatIsShown(list, [detained('legacy-list', '3', '2024-03-02')]).facts, list)
  const extract = [detained('mhsds', '3', '2024-03-02')]
  assert.deepEqual(leaveOutWhatIsShown(extract, [detained('mhsds', '3', '2024-03-02')]).facts, extract)
})

test('leaving hospital that the extract shows is left out even where the status itself is not shown', () => {
  const list = [detained('legacy-list', '3', '2024-02-10'), left('legacy-list', '2024-06-09')]
  assert.deepEqual(leaveOutWhatIsShown(list, [left('mhsds', '2024-06-10')]).facts, list.slice(0, 1))
})
