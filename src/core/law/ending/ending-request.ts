import type { PlainDate } from '../../time/plain-date.ts'
import type { OrganisationCode } from '../../timeline/fact.ts'

/** What is known of a proposed ending beyond the facts of the timeline. What is left out is not known. */
export interface EndingRequest {
  readonly council?: BodySatisfied
  readonly nhs?: BodySatisfied
  /** The bodies responsible on the day, where they have been worked out; more than one where that is disputed or doubtful. */
  readonly responsibleCouncils?: readonly OrganisationCode[]
  readonly responsibleNhsBodies?: readonly OrganisationCode[]
  readonly grounds?: readonly EndingGround[]
  /** A body's silence was taken as its agreement. */
  readonly silenceTakenAsConsent?: boolean
  /** The latest assessment of the need for aftercare, and whether it answers both limbs of s117(6). */
  readonly assessment?: { readonly on: PlainDate; readonly bothLimbs: boolean }
  readonly involvement?: Involvement
  /** Services still meet needs, and taking them away risks relapse. */
  readonly servicesPreventRelapse?: boolean
  readonly accommodation?: { readonly dependsOnAftercare: boolean; readonly moveOnReady?: boolean }
  /** The notice to the person that both bodies gave jointly, in writing. */
  readonly jointNoticeOn?: PlainDate
  readonly tribunalRecommendationOutstanding?: boolean
  readonly careLeaver?: boolean
  /** Plans for education, care leaving and the like take account of the ending. */
  readonly linkedPlansAligned?: boolean
  /** For days before 4 May 2009: the person was subject to supervised aftercare (old section 25A). */
  readonly supervisedAftercare?: boolean
}

export interface BodySatisfied {
  readonly satisfied: boolean
  readonly organisation?: OrganisationCode
  /** A trust or another body decided for it. */
  readonly decidedForIt?: boolean
  /** The document by which that body may decide was seen. */
  readonly authorisationSeen?: boolean
}

export interface Involvement {
  readonly person: boolean
  readonly carer?: boolean
  /** The person lacks capacity to take part in this decision. */
  readonly lacksCapacity?: boolean
  /** An advocate, attorney, deputy or somebody else speaks for them. */
  readonly represented?: boolean
}

/** Why an ending is proposed. Only the first is what the Act asks about. */
export const endingGrounds = [
  'need-has-gone',
  'refuses-services',
  'off-caseload',
  'time-passed',
  'deprivation-of-liberty-authorised',
  'admitted-informally-or-under-section-2',
  'community-order-or-leave-ended',
  'moved-area',
  'cost',
  'no-services-now',
  'stable',
] as const

export type EndingGround = (typeof endingGrounds)[number]
