/** The policy says it in words and leaves nothing to be counted: its summary is the whole of it. */
export interface Words {
  readonly kind: 'words'
}

/** Points that the policy lists. */
export interface Points {
  readonly kind: 'points'
  readonly points: readonly string[]
}

export interface Months {
  readonly kind: 'months'
  readonly months: number
}

export interface Weeks {
  readonly kind: 'weeks'
  readonly weeks: number
}

/** Working days, the day of notice being day 0. */
export interface WorkingDays {
  readonly kind: 'working-days'
  readonly workingDays: number
}

/** How long the other agency has to answer the notice of a review, and what the policy makes of its silence. */
export interface Acknowledgement {
  readonly kind: 'acknowledgement'
  readonly workingDays: number
  /** The policy reads silence as agreement. The register never does: it keeps "no reply in time", which can never end aftercare. */
  readonly silence: 'said-to-be-agreement'
}

export interface RegisterEntryRule {
  readonly kind: 'register-entry'
  readonly on: 'admission-under-qualifying-section' | 'detention-under-qualifying-section'
}

export type ReviewTrigger =
  | 'move-to-another-council'
  | 'plan-not-meeting-needs'
  | 'request-of-person-or-representative'
  | 'ending-considered'
  | 'needs-changed'
  | 'disengaged-or-wishes-to-leave'
  | 'left-specialist-services'

export interface Triggers {
  readonly kind: 'triggers'
  readonly triggers: readonly ReviewTrigger[]
}

/** A panel that decides or advises. Absent members or quorum: the policy does not set them. */
export interface Panel {
  readonly name: string
  readonly for: 'mental-health' | 'learning-disability' | 'everybody'
  readonly members?: readonly string[]
  readonly quorum?: readonly string[]
  readonly does: string
}

export interface Panels {
  readonly kind: 'panels'
  readonly panels: readonly Panel[]
}

/** Who decides that aftercare ends, as the policy has it. The register asks for both bodies' named decisions whatever it says. */
export interface EndingDecision {
  readonly kind: 'ending-decision'
  readonly council: string
  readonly nhs: string
  readonly panel?: 'decides' | 'on-disagreement'
}

export interface EndingBar {
  readonly while: 'community-treatment-order' | 'section-17-leave' | 'conditional-discharge'
  /** `statute`: section 117(2) bars it too. `policy`: only this policy does. */
  readonly basis: 'statute' | 'policy'
}

export interface EndingBars {
  readonly kind: 'ending-bars'
  readonly bars: readonly EndingBar[]
}

/** Steps of a ladder in order. No policy read sets days for them, so a deadline stands only where a partnership adds one. */
export interface Ladder {
  readonly kind: 'ladder'
  readonly steps: readonly { readonly at: string; readonly workingDays?: number }[]
  /** What holds while the dispute is open. */
  readonly meanwhile?: string
  /** What follows when it is settled. */
  readonly afterwards?: string
}

/** A fixed share of each body, whatever the needs. */
export interface FixedSplit {
  readonly kind: 'fixed-split'
  readonly councilPercent: number
  readonly nhsPercent: number
  readonly includesFundedNursingCare: boolean
  /** People whose aftercare began earlier come under it from their next annual review. */
  readonly earlierPeople: 'from-next-annual-review'
}

/** Each body pays for the whole of what it commissions; anything else is agreed case by case. */
export interface ByElement {
  readonly kind: 'by-element'
  readonly otherwise: 'agreed-case-by-case'
}

/** A panel sets the shares from assessed health and social care needs and risks. */
export interface PanelDecides {
  readonly kind: 'panel-decides'
  readonly panel: string
}

export type FundingModel = FixedSplit | ByElement | PanelDecides

export interface OversightGroup {
  readonly kind: 'oversight-group'
  readonly name: string
  readonly members: readonly string[]
  readonly chair: string
  readonly quorum: readonly string[]
  /** It meets at least once in so many months. */
  readonly everyMonths: number
  readonly termsReviewedEveryMonths: number
  readonly reportsTo: string
}

/** A document people work by. Version or day absent: the partnership's document does not give it. */
export interface GuidanceDocument {
  readonly title: string
  readonly for: string
  readonly version?: string
  readonly effectiveOn?: string
  readonly url?: string
}

export interface GuidanceDocuments {
  readonly kind: 'documents'
  readonly documents: readonly GuidanceDocument[]
}

export interface Forms {
  readonly kind: 'forms'
  readonly forms: readonly { readonly name: string; readonly use: string }[]
}

export type PolicyValue =
  | Words
  | Points
  | Months
  | Weeks
  | WorkingDays
  | Acknowledgement
  | RegisterEntryRule
  | Triggers
  | Panels
  | EndingDecision
  | EndingBars
  | Ladder
  | FundingModel
  | OversightGroup
  | GuidanceDocuments
  | Forms
