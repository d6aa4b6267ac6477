import type { Confidence } from '../findings/finding.ts'
import type { Moment, PlainDate } from '../time/plain-date.ts'
import type { Section } from './section.ts'

/** ODS code of an NHS body or GSS code of a council. */
export type OrganisationCode = string

/** What each kind of fact says beyond the day it happened. Names are past tense: it happened. */
export interface FactData {
  // Who the person is. Later statements win field by field.
  readonly PersonDescribed: {
    readonly familyName?: string
    readonly givenName?: string
    readonly otherNames?: string
    readonly formerFamilyName?: string
    readonly birthDate?: PlainDate
    readonly gender?: Gender
    readonly ethnicCategory?: string
  }
  readonly NhsNumberRecorded: {
    /** Ten digits, check digit valid. Absent when the trace found none. */
    readonly nhsNumber?: string
    /** NHS NUMBER STATUS INDICATOR CODE: 01 verified … 07 not present, 08 postponed. */
    readonly traceStatus: string
  }
  readonly LocalReferenceRecorded: { readonly organisation: OrganisationCode; readonly reference: string }
  readonly CommunicationNeedsRecorded: { readonly needs: string; readonly language?: string; readonly interpreter?: boolean }
  readonly Died: Empty

  // Compulsion and hospital. `period` is the sender's own id for one legal-status period, when it has one.
  readonly Detained: {
    readonly section: Section
    readonly period?: string
    readonly hospital?: string
    readonly provider?: OrganisationCode
    /** Who commissioned the bed, as reported. */
    readonly commissioner?: OrganisationCode
  }
  readonly DetentionEnded: { readonly period?: string; readonly section?: Section; readonly reason?: string }
  readonly AdmittedToHospital: {
    /** The sender's own id for the hospital spell, when it has one. */
    readonly spell?: string
    readonly hospital?: string
    readonly provider?: OrganisationCode
    readonly commissioner?: OrganisationCode
  }
  /** The person stayed in hospital, or was admitted, without compulsion. */
  readonly BecameInformal: { readonly period?: string }
  readonly LeftHospital: {
    readonly spell?: string
    readonly destination?: 'home' | 'care-home' | 'other-hospital' | 'prison' | 'abroad' | 'other' | 'unknown'
    readonly note?: string
  }
  readonly TransferredBetweenHospitals: { readonly toHospital?: string; readonly toProvider?: OrganisationCode }
  readonly LeaveBegan: { readonly kind: LeaveKind; readonly until?: PlainDate; readonly place?: string }
  readonly LeaveEnded: { readonly how?: 'returned' | 'revoked' | 'unknown' }
  readonly CommunityTreatmentOrderMade: { readonly period?: string; readonly expiresOn?: PlainDate }
  readonly RecalledFromCommunityTreatmentOrder: { readonly period?: string }
  readonly ReleasedFromRecall: { readonly period?: string }
  readonly CommunityTreatmentOrderRevoked: { readonly period?: string }
  readonly CommunityTreatmentOrderExtended: { readonly period?: string; readonly expiresOn?: PlainDate }
  readonly CommunityTreatmentOrderEnded: { readonly period?: string; readonly reason?: string }
  readonly ConditionallyDischarged: { readonly period?: string; readonly residenceCondition?: string }
  readonly RecalledFromConditionalDischarge: { readonly period?: string }
  readonly AbsolutelyDischarged: { readonly period?: string; readonly by?: string }
  readonly ReturnedToPrison: { readonly prison?: string }
  readonly LeftEnglandAndWales: { readonly to?: string }
  readonly ReturnedToEnglandAndWales: Empty

  // Where the person lives, and with which practice they are registered.
  readonly ResidenceRecorded: {
    readonly kind: ResidenceKind
    readonly arrangedBy?: 'self-or-family' | 'council' | 'nhs' | 'council-and-nhs' | 'court-or-prison' | 'unknown'
    readonly arrangingBody?: OrganisationCode
    /** GSS code of the council for the area. */
    readonly council?: OrganisationCode
    readonly nation?: 'england' | 'wales' | 'scotland' | 'northern-ireland' | 'elsewhere'
    /** Were they there for settled purposes, as part of their ordinary life for the time being (Shah)? */
    readonly settled?: 'yes' | 'no' | 'unclear'
    /** Capacity to decide where to live, when they went to live there. */
    readonly capacityToDecide?: 'has' | 'lacks' | 'unknown'
    /** Under which law their needs are met there. */
    readonly needsMetUnder?: 'section-117' | 'care-act' | 'nhs-continuing-healthcare' | 'children-act' | 'none' | 'unknown'
    /** Their needs can be met only in accommodation of this kind (Care Act 2014, s39(1)). */
    readonly onlyThere?: boolean
    /** The country whose council placed them there. */
    readonly placedFrom?: 'england' | 'wales' | 'scotland' | 'northern-ireland'
    readonly address?: string
    readonly postcode?: string
    readonly note?: string
  }
  /** Whether a council looks after the person as a child, or owes them a care leaver's duties. */
  readonly LookedAfterStatusRecorded: {
    readonly status: 'looked-after' | 'care-leaver' | 'not-looked-after'
    readonly council?: OrganisationCode
  }
  readonly GpRegistered: { readonly practice?: OrganisationCode; readonly practiceName?: string; readonly icb?: OrganisationCode }

  // Who works with the person, and who speaks for them.
  readonly NamedPractitionerAssigned: { readonly name: string; readonly organisation?: OrganisationCode; readonly account?: string }
  readonly NamedPractitionerEnded: Empty
  readonly ResponsibleClinicianAssigned: { readonly name: string; readonly organisation?: OrganisationCode; readonly account?: string }
  readonly TeamAssigned: { readonly team: string; readonly organisation?: OrganisationCode }
  readonly ClosedToTeams: { readonly reason?: string }
  readonly DeputyOrAttorneyRecorded: {
    readonly name: string
    readonly authority: 'lpa-health' | 'lpa-property' | 'deputy-health' | 'deputy-property' | 'epa'
    readonly contact?: string
  }
  readonly NearestRelativeRecorded: { readonly name: string; readonly relationship?: string; readonly contact?: string }
  readonly CarerRecorded: {
    readonly name: string
    readonly relationship?: string
    readonly contact?: string
    readonly consentToShare: 'given' | 'refused' | 'not-asked'
    readonly about?: string
  }

  // Aftercare.
  /** A list or letter says something about section 117 without showing the papers behind it. */
  readonly Section117Claimed: {
    readonly claim: 'entitled' | 'not-entitled' | 'ended' | 'unclear'
    readonly words: string
    readonly section?: Section
  }
  /** One of the two bodies is recorded as satisfied that aftercare is no longer needed (s117(2)), or as not satisfied. */
  readonly EndingDecided: {
    readonly body: 'council' | 'nhs'
    readonly satisfied: boolean
    readonly organisation?: OrganisationCode
    readonly decidedBy?: string
    readonly words?: string
  }
  /** A record says aftercare ended without showing what both bodies decided. */
  readonly EndingClaimed: { readonly words: string }
  readonly AftercareReinstated: { readonly reason?: string }
  readonly ReviewHeld: { readonly outcome?: 'continue' | 'change' | 'end-proposed' | 'unknown' }
  readonly ResponsibleBodyRecorded: { readonly duty: 'council' | 'nhs'; readonly organisation: OrganisationCode; readonly words?: string }
  /** Somebody with authority to do so said who is responsible. It speaks of the detention before its day, not of a later one. */
  readonly ResponsibilityDetermined: {
    readonly duty: 'council' | 'nhs'
    readonly organisation: OrganisationCode
    readonly by: 'court' | 'secretary-of-state' | 'nhs-england' | 'agreement-between-bodies'
    readonly reference?: string
  }
  /**
   * A body relied on an answer of the register about who is responsible, or departed from it. It changes no answer; what was
   * said that day is kept in it, so that an old decision is never explained by a later reckoning.
   */
  readonly DeterminationReliedOn: {
    readonly question: 'council' | 'nhs'
    /** The body relied on: the one worked out, or the one taken instead. */
    readonly organisation: OrganisationCode
    /** How sure the answer was. */
    readonly confidence: Confidence
    /** The rule of the first step. */
    readonly rule: string
    /** Release of the rules that answered. */
    readonly pack: string
    readonly standing: 'confirmed' | 'departed'
    /** Why another body was taken; always given when departing. */
    readonly reason?: string
    /** Who decided to depart, or on what authority. */
    readonly authority?: string
    /** What the explanation said, step by step. */
    readonly because: readonly string[]
  }
  /** Services under section 117 were being given, or stopped. Being given them on 31 March 2015 keeps the older law (Care Act 2014, s75(12)). */
  readonly AftercareServicesRecorded: { readonly state: 'provided' | 'stopped'; readonly words?: string }
  readonly DisputeOpened: { readonly about: 'council' | 'nhs' | 'both' | 'unknown'; readonly words?: string }
  readonly DisputeClosed: { readonly outcome?: string }

  // The record about the record.
  /** The named fact is not relied on from now on; it stays visible. */
  readonly FactWithdrawn: { readonly fact: string; readonly reason: string }
  /** The named fact is read with these values from now on; what was first recorded stays visible. */
  readonly FactCorrected: {
    readonly fact: string
    readonly reason: string
    readonly effectiveOn: PlainDate
    readonly effectiveTime?: string
    /** How exactly the corrected day is known; absent means as it was first recorded. */
    readonly precision?: 'day' | 'month' | 'year' | 'estimated'
    readonly data: unknown
  }
}

type Empty = Readonly<Record<never, never>>

export type Gender = 'female' | 'male' | 'other' | 'not-stated'
export type LeaveKind = 'escorted' | 'day' | 'overnight' | 'residential-trial' | 'unknown'
export type ResidenceKind =
  | 'own-home'
  | 'rented-home'
  | 'family-home'
  | 'supported-living'
  | 'care-home'
  | 'nursing-home'
  | 'shared-lives'
  | 'temporary'
  | 'no-fixed-abode'
  | 'hospital'
  | 'prison'
  | 'school-or-college'
  | 'other'
  | 'unknown'

export type FactType = keyof FactData

/** Where we have a fact from. Legacy lists are evidence, not proof. */
export type SourceKind =
  | 'statutory-form'
  | 'court-order'
  | 'letter'
  | 'clinical-record'
  | 'mhsds'
  | 'legacy-list'
  | 'self-report'
  | 'verbal'
  | 'other'

export interface Source {
  readonly kind: SourceKind
  /** Form number, letter date, file and row: enough to find it again. */
  readonly reference?: string
}

/** Something that happened or was decided. Never changed once recorded; a mistake is corrected by a later fact. */
export interface FactOf<T extends FactType> {
  readonly id: string
  readonly type: T
  /** The day it happened. */
  readonly effectiveOn: PlainDate
  /** `HH:MM`, where the time of day is known. */
  readonly effectiveTime?: string
  /** How exactly the day is known; absent means to the day. */
  readonly precision?: 'month' | 'year' | 'estimated'
  /** The day the recording body was told (the clock of HE19b counts from it). */
  readonly toldOn?: PlainDate
  /** The moment it was recorded here. */
  readonly recordedAt: Moment
  /** The body for which it was recorded. */
  readonly body?: OrganisationCode
  readonly source: Source
  readonly data: FactData[T]
}

export type Fact = { [T in FactType]: FactOf<T> }[FactType]

/** A fact about to be recorded: the platform adds id, moment and body. */
export type NewFactOf<T extends FactType> = Omit<FactOf<T>, 'id' | 'recordedAt' | 'body'>
export type NewFact = { [T in FactType]: NewFactOf<T> }[FactType]
