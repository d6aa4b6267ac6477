import type { Moment, PlainDate } from '../time/plain-date.ts'
import type { Fact, FactData, FactOf, LeaveKind } from './fact.ts'
import type { Section } from './section.ts'

/**
 * Where a person stood on one day, as it was known at one moment: folded from facts, never stored.
 * Every `from` is the first day, every `until` the day it ended (that day is no longer inside); an
 * absent `until` means no end is known on the day looked at. `facts` are the ids to show as evidence.
 */
export interface CaseState {
  readonly day: PlainDate
  readonly knownBy?: Moment
  readonly legalPeriods: readonly LegalPeriod[]
  /** Time really spent detained: legal periods less the time on a community order or conditional discharge. */
  readonly detentions: readonly Detention[]
  /** Unbroken compulsion, s136 to s2 to s3, joined where one power ends and the next begins within a day. */
  readonly episodes: readonly Episode[]
  readonly stays: readonly HospitalStay[]
  /** Unbroken time in hospital: stays joined where a person was moved from one hospital to another. */
  readonly timesInHospital: readonly TimeInHospital[]
  readonly informalPeriods: readonly InformalPeriod[]
  readonly leaves: readonly Leave[]
  readonly communityOrders: readonly CommunityOrder[]
  readonly conditionalDischarges: readonly ConditionalDischarge[]
  readonly timesInPrison: readonly TimeAway[]
  /** Time outside England and Wales. */
  readonly timesAbroad: readonly TimeAway[]
  readonly death?: FactOf<'Died'>
  readonly endingDecisions: readonly FactOf<'EndingDecided'>[]
  readonly endingClaims: readonly FactOf<'EndingClaimed'>[]
  /** What lists and letters say about section 117, oldest first. */
  readonly claims: readonly FactOf<'Section117Claimed'>[]
  readonly reinstatements: readonly FactOf<'AftercareReinstated'>[]
  readonly reviews: readonly FactOf<'ReviewHeld'>[]
  /** Everywhere the person is recorded as living, oldest first; the last stands in `current` too. */
  readonly residences: readonly FactOf<'ResidenceRecorded'>[]
  readonly gpRegistrations: readonly FactOf<'GpRegistered'>[]
  readonly lookedAfter: readonly FactOf<'LookedAfterStatusRecorded'>[]
  /** Who courts, ministers, NHS England and agreements said is responsible, oldest first. */
  readonly determinations: readonly FactOf<'ResponsibilityDetermined'>[]
  /** Answers about responsibility that bodies confirmed or departed from. They change no answer. */
  readonly reliances: readonly FactOf<'DeterminationReliedOn'>[]
  readonly aftercareServices: readonly FactOf<'AftercareServicesRecorded'>[]
  /** Where the record does not fit together or is silent. Shown, never smoothed. */
  readonly doubts: readonly RecordDoubt[]
  readonly current: CurrentFacts
}

/** One power or section, from its start to its end. A community order or conditional discharge interrupts the detention, not the period. */
export interface LegalPeriod {
  readonly section: Section
  readonly opens117: 'yes' | 'no' | 'needs-a-person'
  readonly from: PlainDate
  /** The start was never recorded; `from` is the first day the record shows it. */
  readonly startUnknown: boolean
  readonly until?: PlainDate
  /** How exactly the recorded end is known; absent means to the day. */
  readonly endPrecision?: Fact['precision']
  /** Why the end is not as it was recorded; absent when somebody recorded it. */
  readonly endInferred?: EndInferred
  /** The senders' ids for this period. */
  readonly periods: readonly string[]
  readonly hospital?: string
  readonly provider?: string
  readonly commissioner?: string
  /** The fact that began it (or, where the start is unknown, the first that shows it). */
  readonly began: FactOf<'Detained'> | FactOf<'DetentionEnded'> | CommunityFact
  readonly facts: readonly string[]
}

export type EndInferred =
  | 'replaced'
  | 'lapsed'
  | 'left-hospital'
  | 'became-informal'
  | 'community-order-ended'
  | 'remitted'
  | 'later-record'

export type CommunityFact =
  | FactOf<'CommunityTreatmentOrderMade'>
  | FactOf<'RecalledFromCommunityTreatmentOrder'>
  | FactOf<'ReleasedFromRecall'>
  | FactOf<'CommunityTreatmentOrderRevoked'>
  | FactOf<'CommunityTreatmentOrderExtended'>
  | FactOf<'CommunityTreatmentOrderEnded'>
  | FactOf<'ConditionallyDischarged'>
  | FactOf<'RecalledFromConditionalDischarge'>
  | FactOf<'AbsolutelyDischarged'>

/** A stretch of being detained under one legal period. */
export interface Detention {
  readonly period: LegalPeriod
  readonly from: PlainDate
  readonly until?: PlainDate
  /** `revoked` and `recalled`: the old authority took hold again after a community order or conditional discharge (A2). */
  readonly origin: 'made' | 'revoked' | 'recalled'
  /** What ended it. */
  readonly endedBy?: 'end' | 'community-order' | 'conditional-discharge'
}

export interface Episode {
  readonly from: PlainDate
  readonly until?: PlainDate
  readonly detentions: readonly Detention[]
  readonly qualifies: 'yes' | 'no' | 'needs-a-person'
  /** First day under a section that opens section 117. */
  readonly qualifyingFrom?: PlainDate
}

export interface HospitalStay {
  readonly from: PlainDate
  readonly until?: PlainDate
  /** No admission was recorded; a detention or informal stay shows the person was there. */
  readonly implied: boolean
  /** No leaving was recorded; something later shows it. */
  readonly endInferred: boolean
  readonly endPrecision?: Fact['precision']
  readonly spell?: string
  readonly hospital?: string
  readonly provider?: string
  readonly commissioner?: string
  readonly destination?: FactData['LeftHospital']['destination']
  readonly facts: readonly string[]
}

export interface TimeInHospital {
  readonly from: PlainDate
  readonly until?: PlainDate
  /** Nobody recorded an admission or move: only a section or holding power shows the person was there. */
  readonly implied: boolean
  /** The day of leaving was worked out. */
  readonly endInferred: boolean
  readonly endPrecision?: Fact['precision']
  readonly destination?: HospitalStay['destination']
  readonly facts: readonly string[]
}

export interface InformalPeriod {
  readonly from: PlainDate
  readonly until?: PlainDate
  readonly facts: readonly string[]
}

export interface Leave {
  readonly kind: LeaveKind
  readonly from: PlainDate
  readonly until?: PlainDate
  /** The last day the leave was granted for, where said. */
  readonly dueBack?: PlainDate
  readonly place?: string
  readonly facts: readonly string[]
}

export interface CommunityOrder {
  readonly from: PlainDate
  readonly startUnknown: boolean
  readonly until?: PlainDate
  readonly endedBy?: 'revoked' | 'ended' | 'new-detention' | 'section-ended'
  readonly expiresOn?: PlainDate
  readonly period?: string
  readonly extendedOn?: PlainDate
  readonly recalls: readonly Recall[]
  readonly facts: readonly string[]
}

export interface Recall {
  readonly from: PlainDate
  readonly until?: PlainDate
  readonly facts: readonly string[]
}

export interface ConditionalDischarge {
  readonly from: PlainDate
  readonly startUnknown: boolean
  readonly until?: PlainDate
  readonly endedBy?: 'recalled' | 'absolute-discharge' | 'section-ended'
  readonly period?: string
  readonly residenceCondition?: string
  readonly facts: readonly string[]
}

export interface TimeAway {
  readonly from: PlainDate
  readonly until?: PlainDate
  readonly place?: string
  readonly facts: readonly string[]
}

export interface RecordDoubt {
  readonly code:
    | 'start-not-recorded'
    | 'section-end-not-recorded'
    | 'leaving-not-recorded'
    | 'next-hospital-not-known'
    | 'stays-overlap'
    | 'end-fits-nothing'
    | 'ends-disagree'
    | 'community-order-past-expiry'
    | 'community-order-without-section'
    | 'community-order-section-ended'
    | 'revocation-not-recorded'
    | 'conditional-discharge-without-section'
    | 'conditional-discharge-section-ended'
    | 'recorded-after-death'
    | 'power-past-its-limit'
  readonly says: string
  /** What would settle it, in words for a caseworker. */
  readonly settledBy: string
  readonly on: PlainDate
  readonly facts: readonly string[]
}

/** What stands on the day: the last word about each thing. */
export interface CurrentFacts {
  readonly person: PersonDescription
  readonly nhsNumber?: FactOf<'NhsNumberRecorded'>
  /** One for each organisation, the latest. */
  readonly localReferences: readonly FactOf<'LocalReferenceRecorded'>[]
  readonly communicationNeeds?: FactOf<'CommunicationNeedsRecorded'>
  readonly residence?: FactOf<'ResidenceRecorded'>
  readonly gp?: FactOf<'GpRegistered'>
  readonly namedPractitioner?: FactOf<'NamedPractitionerAssigned'>
  readonly responsibleClinician?: FactOf<'ResponsibleClinicianAssigned'>
  readonly team?: FactOf<'TeamAssigned'>
  /** Open to no team since this fact; absent while a team is named. */
  readonly closedToTeams?: FactOf<'ClosedToTeams'>
  readonly deputiesAndAttorneys: readonly FactOf<'DeputyOrAttorneyRecorded'>[]
  readonly nearestRelative?: FactOf<'NearestRelativeRecorded'>
  readonly carers: readonly FactOf<'CarerRecorded'>[]
  readonly recordedCouncil?: FactOf<'ResponsibleBodyRecorded'>
  readonly recordedNhsBody?: FactOf<'ResponsibleBodyRecorded'>
  readonly openDispute?: FactOf<'DisputeOpened'>
  readonly lastReview?: FactOf<'ReviewHeld'>
}

/** Later statements win field by field. */
export type PersonDescription = FactData['PersonDescribed']
