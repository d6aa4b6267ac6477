import type { Moment, PlainDate } from '../../time/plain-date.ts'
import type {
  CommunityOrder,
  ConditionalDischarge,
  CurrentFacts,
  HospitalStay,
  InformalPeriod,
  Leave,
  LegalPeriod,
  Recall,
  RecordDoubt,
  TimeAway,
} from '../case-state-parts.ts'
import type { FactOf } from '../fact.ts'

/** A thing while the fold is still writing it. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] }

export interface DraftPeriod extends Draft<LegalPeriod> {
  /** Times away from detention under a community order or conditional discharge. */
  breaks: DraftBreak[]
  /** The person left hospital while this ran and nothing said why; it has ended unless the record says more. */
  leftOn: PlainDate | undefined
  leftTo: HospitalStay['destination']
}

export interface DraftBreak {
  from: PlainDate
  by: 'community-order' | 'conditional-discharge'
  /** The day the detention took hold again. */
  revivedOn: PlainDate | undefined
}

export interface DraftStay extends Draft<HospitalStay> {
  /** A later admission elsewhere came before any end of this one. */
  supersededOn: PlainDate | undefined
  /** The last day on which something shows the person still there, when it was superseded. */
  lastShownOn: PlainDate | undefined
}

export interface DraftOrder extends Omit<Draft<CommunityOrder>, 'recalls'> {
  recalls: Draft<Recall>[]
  rests: DraftPeriod
}

export interface DraftDischarge extends Draft<ConditionalDischarge> {
  rests: DraftPeriod
}

export interface DraftInformal extends Draft<InformalPeriod> {
  period: string | undefined
}

/**
 * The fold's working memory for one person. It is written in place, inside one call of `caseStateAsAt`:
 * copying it for every fact would cost more than the rest of the fold.
 */
export interface RunningCase {
  readonly day: PlainDate
  readonly knownBy: Moment | undefined
  readonly periods: DraftPeriod[]
  readonly stays: DraftStay[]
  readonly informalPeriods: DraftInformal[]
  readonly leaves: Draft<Leave>[]
  readonly communityOrders: DraftOrder[]
  readonly conditionalDischarges: DraftDischarge[]
  readonly timesInPrison: Draft<TimeAway>[]
  readonly timesAbroad: Draft<TimeAway>[]
  death: FactOf<'Died'> | undefined
  readonly endingDecisions: FactOf<'EndingDecided'>[]
  readonly endingClaims: FactOf<'EndingClaimed'>[]
  readonly claims: FactOf<'Section117Claimed'>[]
  readonly reinstatements: FactOf<'AftercareReinstated'>[]
  readonly reviews: FactOf<'ReviewHeld'>[]
  readonly residences: FactOf<'ResidenceRecorded'>[]
  readonly gpRegistrations: FactOf<'GpRegistered'>[]
  readonly lookedAfter: FactOf<'LookedAfterStatusRecorded'>[]
  readonly determinations: FactOf<'ResponsibilityDetermined'>[]
  readonly reliances: FactOf<'DeterminationReliedOn'>[]
  readonly aftercareServices: FactOf<'AftercareServicesRecorded'>[]
  readonly doubts: RecordDoubt[]
  readonly current: Draft<CurrentFacts>
  /** Ends whose beginning has not been read yet: it may follow on the same day, or never have been recorded. */
  pendingEnds: (FactOf<'DetentionEnded'> | FactOf<'LeftHospital'> | FactOf<'LeaveEnded'>)[]
}

export function emptyCase(day: PlainDate, knownBy: Moment | undefined): RunningCase {
  return {
    day,
    knownBy,
    periods: [],
    stays: [],
    informalPeriods: [],
    leaves: [],
    communityOrders: [],
    conditionalDischarges: [],
    timesInPrison: [],
    timesAbroad: [],
    death: undefined,
    endingDecisions: [],
    endingClaims: [],
    claims: [],
    reinstatements: [],
    reviews: [],
    residences: [],
    gpRegistrations: [],
    lookedAfter: [],
    determinations: [],
    reliances: [],
    aftercareServices: [],
    doubts: [],
    current: {
      person: {},
      nhsNumber: undefined,
      localReferences: [],
      communicationNeeds: undefined,
      residence: undefined,
      gp: undefined,
      namedPractitioner: undefined,
      responsibleClinician: undefined,
      team: undefined,
      closedToTeams: undefined,
      deputiesAndAttorneys: [],
      nearestRelative: undefined,
      carers: [],
      recordedCouncil: undefined,
      recordedNhsBody: undefined,
      openDispute: undefined,
      lastReview: undefined,
    },
    pendingEnds: [],
  }
}

/** The latest that has not ended. */
export function lastOpen<T extends { until?: PlainDate | undefined }>(things: readonly T[]): T | undefined {
  for (let at = things.length - 1; at >= 0; at -= 1) {
    const thing = things[at]
    if (thing !== undefined && thing.until === undefined) return thing
  }
  return undefined
}

/** Takes the first pending end of this kind and day that the test accepts out of the list. */
export function takePending<T extends RunningCase['pendingEnds'][number]['type']>(
  running: RunningCase,
  type: T,
  on: PlainDate,
  fits: (end: FactOf<T>) => boolean,
): FactOf<T> | undefined {
  if (running.pendingEnds.length === 0) return undefined
  const at = running.pendingEnds.findIndex((end) => end.type === type && end.effectiveOn === on && fits(end as FactOf<T>))
  return at < 0 ? undefined : (running.pendingEnds.splice(at, 1)[0] as FactOf<T>)
}
