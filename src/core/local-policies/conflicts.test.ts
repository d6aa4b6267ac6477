import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conflictsFor, policyConflicts } from './conflicts.ts'
import { termsOf } from './policy.ts'
import type { PolicyConflict } from './policy-conflict.ts'
import { findPolicy, policies } from './policies.ts'

const conflict = (id: string): PolicyConflict => {
  const found = policyConflicts.find((one) => one.id === id)
  assert.ok(found, id)
  return found
}

test('every conflict has an id of its own, names a clause and a citation, and says which wins and why', () => {
  assert.equal(new Set(policyConflicts.map(({ id }) => id)).size, policyConflicts.length)
  for (const { id, says, clause, law, cites, why } of policyConflicts) {
    assert.match(clause, /\S/, id)
    for (const sentence of [says, law, why]) assert.match(sentence, /[.?]$/, id)
    for (const cite of cites) assert.match(`${cite.instrument}|${cite.provision}`, /\S\|\S/, id)
  }
})

test('a conflict about a parameter is found where that parameter is shown', () => {
  for (const one of policyConflicts) {
    assert.ok(conflictsFor(one.partnership).includes(one))
    if (one.parameter) assert.ok(conflictsFor(one.partnership, one.parameter).includes(one))
  }
  assert.deepEqual(conflictsFor('herefordshire', 'firstReview'), [])
})

test('a conflict bears on a parameter that the policy sets', () => {
  // A care co-ordinator is named in passing by policies that set nothing about a named practitioner.
  const inPassing = new Set(['CI-care-coordinator', 'IW-care-programme'])
  for (const { id, partnership, parameter } of policyConflicts) {
    const policy = findPolicy(partnership)
    assert.ok(policy, id)
    if (parameter && !inPassing.has(id)) assert.ok(termsOf(policy, parameter).length > 0, id)
  }
})

// Section 9 of the rulebook, row by row: which conflicts carry it.
const rows: Readonly<Record<string, readonly string[]>> = {
  'CCGs in every policy': ['ST-ccg', 'CI-ccg', 'LB-ccg', 'HE-ccg', 'IW-ccg'],
  'leave without qualification': ['ST-leave', 'HE-leave', 'IW-leave'],
  'a panel’s final decision': ['CI-final-decision'],
  'entitlement recommences': ['CI-recommence'],
  'the duty starts on leaving; a register is required': ['LB-duty-begins', 'LB-register'],
  'registered, for both bodies': ['HE-registered'],
  'the High Court in Worcestershire': ['HE-high-court'],
  'Who Pays? of 2020': ['HE-who-pays'],
  'twelve weeks': ['HE6'],
  'NHS terms and cost policy in the choice of accommodation': ['HE13-choice'],
  'number of the disputes regulations': ['HE15-instrument'],
  'the clinician decides for the NHS body': ['HE16-clinician'],
  'ordinary residence for the NHS body on re-detention': ['HE17-redetention'],
  'Care Programme Approach': ['HE-care-programme', 'IW-care-programme'],
  'only the disorder of the detention': ['IW3'],
  'direct payments before 2015': ['IW-direct-payments'],
  'Who Pays? of 2013 and 2016': ['IW-who-pays'],
  'review at 3 or 6 months': ['IW-first-review', 'IW-review-interval'],
  'one agency ends; silence agrees': ['IW13a', 'IWR'],
  'leave and conditional discharge as bars; supervised aftercare': ['IW13-bars', 'IW13-supervised'],
}

for (const [row, ids] of Object.entries(rows)) {
  test(`known error of a policy: ${row}`, () => {
    for (const id of ids) assert.equal(conflict(id).id, id)
  })
}

test('the joint duty wins over the clause by which one agency ends alone, and over silence', () => {
  for (const id of ['IW13a', 'IWR', 'CI-final-decision']) {
    assert.equal(conflict(id).wins, 'law')
    assert.ok(
      conflict(id).cites.some(({ provision }) => provision === 'section 117(2)'),
      id,
    )
  }
})

test('where a policy sets two review times the earlier is worked to', () => {
  assert.deepEqual(
    policyConflicts.filter(({ wins }) => wins === 'earlier').map(({ id }) => id),
    ['IW-first-review', 'IW-review-interval'],
  )
  for (const policy of policies) {
    for (const parameter of ['firstReview', 'reviewInterval'] as const) {
      const doubled = termsOf(policy, parameter).some(({ elsewhere }) => elsewhere !== undefined)
      assert.equal(
        conflictsFor(policy.key, parameter).some(({ wins }) => wins === 'earlier'),
        doubled,
        `${policy.key} ${parameter}`,
      )
    }
  }
})

test('what became wrong on a day says since when', () => {
  assert.equal(conflict('HE-who-pays').since, '2022-07-01')
  assert.equal(conflict('IW-direct-payments').since, '2015-04-01')
  assert.equal(conflict('IW3').since, undefined)
})
