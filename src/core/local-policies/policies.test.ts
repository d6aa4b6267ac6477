import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Dated, inForceOn } from '../findings/dated.ts'
import { addDays, plainDate } from '../time/plain-date.ts'
import { packText } from './pack-text.ts'
import { type Policy, termsOf } from './policy.ts'
import { parameterTitle, policyParameters } from './parameter-groups.ts'
import type { PolicyParameter } from './policy-parameters.ts'
import { findPolicy, policies } from './policies.ts'
import { valueInWords } from './value-in-words.ts'

// The parameters the service works with, and those on which each document is silent. Changing a line here is a decision.
const worked: readonly PolicyParameter[] = [
  'firstReview',
  'reviewInterval',
  'reviewTriggers',
  'reviewNotice',
  'reviewAcknowledgement',
  'registerClock',
  'panels',
  'endingDecision',
  'forms',
  'disputesBetweenCouncils',
  'disputesBetweenNhsBodies',
  'disputesCouncilAndNhs',
  'fundingModel',
  'topUps',
  'oversightGroup',
  'guidance',
  'leaveFunding',
  'assessmentAfterLeaving',
]
const notSet: Readonly<Record<string, readonly PolicyParameter[]>> = {
  staffordshire: worked.filter((parameter) => !['reviewInterval', 'fundingModel', 'guidance'].includes(parameter)),
  'camden-islington': worked.filter((parameter) => !['panels', 'endingDecision', 'forms', 'guidance'].includes(parameter)),
  'london-borough': worked.filter((parameter) => parameter !== 'guidance'),
  herefordshire: ['reviewNotice', 'reviewAcknowledgement', 'forms', 'assessmentAfterLeaving'],
  'isle-of-wight': ['registerClock', 'disputesBetweenCouncils', 'disputesBetweenNhsBodies', 'oversightGroup', 'leaveFunding'],
}

function policyOf(key: string): Policy {
  const policy = findPolicy(key)
  assert.ok(policy, key)
  return policy
}

const valueOn = <P extends PolicyParameter>(key: string, parameter: P, day: string) =>
  inForceOn(termsOf(policyOf(key), parameter), plainDate(day))?.value

test('there is a policy for each of the five partnerships, and none for a key nobody has', () => {
  assert.deepEqual(policies.map(({ key }) => key).toSorted(), Object.keys(notSet).toSorted())
  assert.equal(findPolicy('atlantis'), undefined)
})

for (const policy of policies) {
  test(`${policy.key}: what the service works with is set, or is known not to be`, () => {
    const silent = worked.filter((parameter) => termsOf(policy, parameter).length === 0)
    assert.deepEqual(silent, notSet[policy.key])
  })

  test(`${policy.key}: every term names document, clause and summary and is in force from its first day, not before`, () => {
    const set = policyParameters.filter((parameter) => policy.terms[parameter] !== undefined)
    assert.equal(set.length, Object.keys(policy.terms).length, 'a parameter of the policy stands in no group')
    for (const parameter of set) {
      const terms: readonly (Dated<unknown, { document: string; clause: string; words: string }> & { firstDay: string })[] = termsOf(
        policy,
        parameter,
      )
      assert.ok(terms.length > 0, parameter)
      assert.equal(new Set(terms.map(({ from }) => from)).size, terms.length, `${parameter} has two terms of one first day`)
      for (const term of terms) {
        assert.equal(term.authority.document, policy.document.title)
        assert.match(term.authority.clause, /\S/)
        assert.match(term.authority.words, /[.!?]”?$|:$/, `${parameter}: ${term.authority.words}`)
        assert.equal(inForceOn(terms, term.from), term)
        assert.notEqual(inForceOn(terms, addDays(term.from, -1)), term)
      }
    }
  })
}

test('every parameter has a title of its own', () => {
  const titles = policyParameters.map(parameterTitle)
  assert.equal(new Set(titles).size, titles.length)
})

test('Staffordshire and Stoke share half and half, nursing care included, from 1 April 2022 and not before', () => {
  assert.equal(valueOn('staffordshire', 'fundingModel', '2022-03-31'), undefined)
  assert.deepEqual(valueOn('staffordshire', 'fundingModel', '2022-04-01'), {
    kind: 'fixed-split',
    councilPercent: 50,
    nhsPercent: 50,
    includesFundedNursingCare: true,
    earlierPeople: 'from-next-annual-review',
  })
})

test('Herefordshire shares by element, the Isle of Wight by its panel', () => {
  assert.equal(valueOn('herefordshire', 'fundingModel', '2024-01-01')?.kind, 'by-element')
  assert.equal(valueOn('isle-of-wight', 'fundingModel', '2024-01-01')?.kind, 'panel-decides')
})

test('Herefordshire records a change of status within 5 working days of notice; no other policy held sets a time', () => {
  assert.equal(valueOn('herefordshire', 'registerClock', '2024-01-01')?.workingDays, 5)
  assert.deepEqual(
    policies.filter((policy) => termsOf(policy, 'registerClock').length > 0).map(({ key }) => key),
    ['herefordshire'],
  )
})

test('no dispute step of any policy has a deadline: none of the documents sets one', () => {
  for (const policy of policies) {
    for (const parameter of [
      'disputesBetweenCouncils',
      'disputesBetweenNhsBodies',
      'disputesCouncilAndNhs',
      'professionalsDisagree',
      'complaints',
    ] as const) {
      for (const { value } of termsOf(policy, parameter)) assert.ok(value.steps.every(({ workingDays }) => workingDays === undefined))
    }
  }
})

test('only the bar of a community treatment order is the statute’s; leave and conditional discharge are bars of the Isle of Wight policy', () => {
  const barsOf = (key: string) => valueOn(key, 'endingBars', '2024-01-01')?.bars.map((bar) => `${bar.while}: ${bar.basis}`)
  assert.deepEqual(barsOf('isle-of-wight'), [
    'community-treatment-order: statute',
    'conditional-discharge: policy',
    'section-17-leave: policy',
  ])
  assert.deepEqual(barsOf('herefordshire'), ['community-treatment-order: statute'])
})

test('the oversight group of Herefordshire has its quorum and its quarter', () => {
  const group = valueOn('herefordshire', 'oversightGroup', '2024-01-01')
  assert.deepEqual(group?.quorum, ['The chair or deputy', 'One representative of the council', 'One representative of the trust'])
  assert.deepEqual([group?.everyMonths, group?.termsReviewedEveryMonths], [3, 12])
})

test('a value is said in short lines', () => {
  assert.deepEqual(valueInWords({ kind: 'months', months: 1 }), ['1 month'])
  assert.deepEqual(valueInWords({ kind: 'acknowledgement', workingDays: 10, silence: 'said-to-be-agreement' }), ['10 working days'])
  assert.deepEqual(
    valueInWords({ kind: 'ladder', steps: [{ at: 'Directors' }, { at: 'Arbitration', workingDays: 20 }], meanwhile: 'Care goes on.' }),
    ['Step 1: Directors (no deadline set)', 'Step 2: Arbitration (within 20 working days)', 'Meanwhile: Care goes on.'],
  )
  assert.deepEqual(valueInWords({ kind: 'panels', panels: [{ name: 'Panel', for: 'everybody', does: 'Decides' }] }), [
    'Panel (for everybody). Decides. Members: not set in the policy. Quorum: not set in the policy.',
  ])
})

test('the text of a pack does not depend on the order in which it was written, and changes with its content', () => {
  const policy = policyOf('herefordshire')
  const turned = { ...policy, terms: Object.fromEntries(Object.entries(policy.terms).toReversed()) }
  assert.equal(packText(turned), packText(policy))
  assert.notEqual(packText({ ...policy, limits: 'Other' }), packText(policy))
  assert.equal(new Set(policies.map(packText)).size, policies.length)
})
