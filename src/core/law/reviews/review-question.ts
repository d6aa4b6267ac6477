import type { PlainDate } from '../../time/plain-date.ts'
import type { CaseState, TimeInHospital } from '../../timeline/case-state.ts'
import type { FactOf } from '../../timeline/fact.ts'
import { aftercareDuties } from '../aftercare-duties.ts'
import type { LawInForce } from '../commencement-table.ts'
import { entitlement } from '../entitlement.ts'
import type { KnownForReviews } from './known-for-reviews.ts'
import type { ReviewPolicy } from './review-policy.ts'

/** Everything the rules on reviews look at, worked out once. */
export interface ReviewQuestion {
  readonly state: CaseState
  readonly law: LawInForce
  readonly policy: ReviewPolicy
  readonly known: KnownForReviews
  readonly entitled: ReturnType<typeof entitlement>
  /** The day since which aftercare is owed, or may be; absent where none is. */
  readonly owedSince: PlainDate | undefined
  /** The latest review within that time. */
  readonly lastReview: FactOf<'ReviewHeld'> | undefined
  /** The latest time in hospital. */
  readonly hospital: TimeInHospital | undefined
}

/** What the person is owed, was reviewed and where they are, for one day. */
export function askReviews(state: CaseState, law: LawInForce, policy: ReviewPolicy, known: KnownForReviews): ReviewQuestion {
  const entitled = entitlement(state)
  const owedSince = since(state, entitled)
  const lastReview =
    owedSince === undefined
      ? undefined
      : state.reviews
          .filter((review) => review.effectiveOn >= owedSince)
          .toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
          .at(-1)
  return { state, law, policy, known, entitled, owedSince, lastReview, hospital: state.timesInHospital.at(-1) }
}

function since(state: CaseState, entitled: ReturnType<typeof entitlement>): PlainDate | undefined {
  switch (entitled.value.state) {
    case 'LIVE':
    case 'LIVE_END_BARRED_CTO':
    case 'LIVE_ON_LEAVE':
    case 'LIVE_DELIVERY_DEFERRED':
    case 'LIVE_PRESUMED':
      return entitled.value.since
    case 'NEEDS_ADVICE':
    case 'POSSIBLE': {
      const last = aftercareDuties(state).at(-1)
      return last && last.until === undefined ? last.from : entitled.value.since
    }
    default:
      return undefined
  }
}
