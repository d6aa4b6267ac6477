import type { Citation } from '../../findings/finding.ts'
import { type PlainDate, plainDate } from '../../time/plain-date.ts'
import * as cite from './citations.ts'

/** One clause of a local policy that sets a time. */
export interface Clause {
  readonly months: number
  readonly cites: Citation
}

/**
 * What a local policy sets for reviews on one day. Where two of its clauses differ both are here: the earlier day wins, and
 * both are shown. An empty list: the policy sets none, and none is made up.
 */
export interface ReviewPolicy {
  readonly name: string
  /** No policy was chosen: this is what published policies have in common. */
  readonly assumed: boolean
  readonly first: readonly Clause[]
  readonly regular: readonly Clause[]
  readonly triggers: readonly Citation[]
  readonly assessmentAfterLeaving: readonly Clause[]
  readonly registerClock?: { readonly workingDays: number; readonly cites: Citation }
}

/** The earliest day that a published policy setting these intervals can bear. */
const sharedPracticeFrom = plainDate('2021-04-01')

const shared = [cite.herefordshireReviews, cite.isleOfWightReviews]
const none: Omit<ReviewPolicy, 'first' | 'regular'> = { name: 'no local policy', assumed: true, triggers: [], assessmentAfterLeaving: [] }

/** For a day and no policy: what the two published policies that set intervals agree on. Nothing before the earlier of them. */
export function sharedPractice(day: PlainDate): ReviewPolicy {
  if (day < sharedPracticeFrom) return { ...none, first: [], regular: [] }
  return {
    ...none,
    first: shared.map((cites) => ({ months: 3, cites })),
    regular: shared.map((cites) => ({ months: 12, cites })),
  }
}
