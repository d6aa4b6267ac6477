import type { PlainDate } from '../../time/plain-date.ts'

/** What is known beyond the facts of the timeline. What is left out is not known, and makes nothing due. */
export interface KnownForReviews {
  /** Days on which somebody was in contact with the person after they left hospital. */
  readonly contactsOn?: readonly PlainDate[]
  readonly leftWithoutAssessment?: boolean
  readonly directPayment?: { readonly startedOn: PlainDate; readonly reviewedOn?: readonly PlainDate[] }
  readonly topUps?: readonly TopUpAgreement[]
  /** Events that call for a prompt review and are not in the timeline. */
  readonly triggers?: readonly { readonly what: ReviewTrigger; readonly on: PlainDate }[]
  /** The day on which it was known that a child would be in hospital for three months or more. */
  readonly longStayOfChildKnownOn?: PlainDate
  readonly councilToldOfChildOn?: PlainDate
  /** For people whom the 2025 Act's reviews will cover, once it is in force: the day the time runs from. */
  readonly careTreatmentReview?: { readonly applicableOn: PlainDate; readonly educationPlan?: boolean; readonly lastHeldOn?: PlainDate }
  /** Notices of a change of status, and when each was recorded. */
  readonly noticesOfChange?: readonly { readonly noticeOn: PlainDate; readonly recordedOn?: PlainDate }[]
}

export interface TopUpAgreement {
  readonly id: string
  readonly agreedOn: PlainDate
  /** What its review clause says; absent where it has none. */
  readonly reviewEveryMonths?: number
  readonly reviewedOn?: PlainDate
}

export type ReviewTrigger =
  | 'moved-to-another-council'
  | 'plan-not-working'
  | 'requested'
  | 'ending-proposed'
  | 'community-order-ended'
  | 'leave-revoked'
  | 'safeguarding'
  | 'turned-18'
