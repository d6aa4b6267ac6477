import { inForceOn } from '../../findings/dated.ts'
import { findPolicy } from '../../local-policies/policies.ts'
import { citationOf, type Policy, termsOf } from '../../local-policies/policy.ts'
import { policyReviewIntervals, type IntervalInForce } from '../../local-policies/review-intervals.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { Clause, ReviewPolicy } from './review-policy.ts'

/** What the policy of this pack key sets for reviews on a day; undefined when no such policy is held. */
export function reviewPolicyOf(pack: string, day: PlainDate): ReviewPolicy | undefined {
  const policy = findPolicy(pack)
  if (!policy) return undefined
  const { first, regular } = policyReviewIntervals(policy.key, day)
  const triggers = inForceOn(termsOf(policy, 'reviewTriggers'), day)
  const assessment = inForceOn(termsOf(policy, 'assessmentAfterLeaving'), day)
  return {
    name: policy.name,
    assumed: false,
    first: clausesOf(first),
    regular: clausesOf(regular),
    triggers: triggers ? [citationOf(triggers.authority, triggers.standing)] : [],
    assessmentAfterLeaving: assessment
      ? [{ months: assessment.value.months, cites: citationOf(assessment.authority, assessment.standing) }]
      : [],
    registerClock: clockOf(policy, day),
  }
}

function clausesOf(interval: IntervalInForce | undefined): readonly Clause[] {
  return interval ? [interval, ...interval.others].map(({ months, cites }) => ({ months, cites })) : []
}

function clockOf(policy: Policy, day: PlainDate): ReviewPolicy['registerClock'] {
  const clock = inForceOn(termsOf(policy, 'registerClock'), day)
  return clock && { workingDays: clock.value.workingDays, cites: citationOf(clock.authority, clock.standing) }
}
