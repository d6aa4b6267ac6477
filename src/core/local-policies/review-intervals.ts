import { inForceOn } from '../findings/dated.ts'
import type { Citation } from '../findings/finding.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { citationOf, type FirstDayKnown, type PackKey, type PolicyAuthority, termsOf } from './policy.ts'
import { findPolicy } from './policies.ts'

/** One clause's interval. */
export interface StatedInterval {
  readonly months: number
  readonly authority: PolicyAuthority
  readonly cites: Citation
}

/** The interval that counts on a day, and what other clauses of the same policy say. */
export interface IntervalInForce extends StatedInterval {
  /** First day of the term, and how it is known. */
  readonly from: PlainDate
  readonly firstDay: FirstDayKnown
  /** Later intervals that other clauses set at the same time; empty where the policy agrees with itself. */
  readonly others: readonly StatedInterval[]
}

/** The intervals of a policy on a day. Absent: the policy held sets none on that day, and none may be made up. */
export interface ReviewIntervals {
  readonly first?: IntervalInForce
  readonly regular?: IntervalInForce
}

/**
 * First and regular review interval of a policy in force on a day, each with its clause. Where two clauses apply at once the
 * earlier date wins and both are given: a review held early harms nobody, one held late may.
 */
export function policyReviewIntervals(pack: PackKey, day: PlainDate): ReviewIntervals {
  const first = intervalOn(pack, 'firstReview', day)
  const regular = intervalOn(pack, 'reviewInterval', day)
  return { ...(first && { first }), ...(regular && { regular }) }
}

function intervalOn(pack: PackKey, parameter: 'firstReview' | 'reviewInterval', day: PlainDate): IntervalInForce | undefined {
  const policy = findPolicy(pack)
  const term = policy && inForceOn(termsOf(policy, parameter), day)
  if (!term) return undefined
  const stated = [term, ...(term.elsewhere ?? [])]
    .map(({ value, authority }) => ({ months: value.months, authority, cites: citationOf(authority, term.standing) }))
    .toSorted((a, b) => a.months - b.months)
  const [earliest, ...others] = stated
  return earliest && { ...earliest, from: term.from, firstDay: term.firstDay, others }
}
