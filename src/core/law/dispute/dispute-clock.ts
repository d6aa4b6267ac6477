import type { Finding, MissingFact, Reason } from '../../findings/finding.ts'
import { addDays, addMonths, ageOn, type PlainDate, plainDate } from '../../time/plain-date.ts'
import { spellDay } from '../../time/spell-day.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import type { FactOf, OrganisationCode } from '../../timeline/fact.ts'
import { reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import { type NhsStage, type NhsStageDays, nhsStages } from './nhs-stages.ts'

/** The regulations on disputes between councils, and section 117(4) as it now stands, are in force from this day. */
export const disputeRegulationsBegin = plainDate('2015-04-01')

/** What is known of a dispute beyond its being open. */
export interface DisputeKnown {
  /** Who was meeting the needs on the day it arose; where the person lived; where they were present. */
  readonly meetingNeeds?: OrganisationCode
  readonly livingIn?: OrganisationCode
  readonly presentIn?: OrganisationCode
  /** Do councils of both England and Wales take part? */
  readonly crossesIntoWales?: boolean
  readonly referredOn?: PlainDate
  readonly determinedOn?: PlainDate
  /** Days the NHS bodies agreed for each stage; none are taken from the law. */
  readonly nhsStageDays?: NhsStageDays
}

/** The clock of an open dispute. */
export interface DisputeClock {
  /** The day of the first written assertion that was sent. */
  readonly arose: PlainDate
  readonly about: 'council' | 'nhs' | 'both' | 'unknown'
  /** The council that acts meanwhile and must refer: absent where nothing recorded names it. */
  readonly leadAuthority?: OrganisationCode
  readonly leadBecause?: 'meeting-needs' | 'living' | 'present'
  /** The last day to refer to the Secretary of State; absent for disputes with no fixed clock. */
  readonly referBy?: PlainDate
  readonly alerts: readonly DisputeAlert[]
  readonly referralOverdue: boolean
  readonly argumentsBy?: PlainDate
  readonly reviewMustBeginBy?: PlainDate
  readonly nhsStages: readonly NhsStage[]
}

export interface DisputeAlert {
  readonly after: '1 month' | '2 months' | '3 months' | '3 and a half months'
  readonly on: PlainDate
  readonly reached: boolean
}

/**
 * Where the clock of an open dispute stands (DSP): 4 calendar months to refer from the first written assertion,
 * 14 days for arguments, 3 months for a review to begin. Undefined where no dispute is open on the day. Never throws.
 */
export function disputeClock(state: CaseState, known: DisputeKnown = {}): Finding<DisputeClock> | undefined {
  const dispute = state.current.openDispute
  if (!dispute) return undefined
  return dispute.data.about === 'nhs' ? betweenNhsBodies(dispute, known) : betweenCouncils(state, dispute, known)
}

function betweenCouncils(state: CaseState, dispute: FactOf<'DisputeOpened'>, known: DisputeKnown): Finding<DisputeClock> {
  const arose = dispute.effectiveOn
  if (arose < disputeRegulationsBegin) return olderLaw(dispute)
  const lead = leadOf(known)
  const fixed = known.crossesIntoWales !== true
  const value: DisputeClock = {
    arose,
    about: dispute.data.about,
    ...lead,
    ...(fixed ? timesOf(state.day, arose, known) : { alerts: [], referralOverdue: false }),
    nhsStages: dispute.data.about === 'council' ? [] : nhsStages(arose, known.nhsStageDays),
  }
  const because = [whenReason(value, dispute), leadReason(value, dispute), ...followingReasons(value, dispute)]
  const { birthDate } = state.current.person
  const child = birthDate !== undefined && ageOn(birthDate, arose) < 18
  if (child) because.push(reason('DSP', onChildren, [cite.adultsOnly], [dispute.id]))
  if (value.nhsStages.length > 0) because.push(nhsReason(dispute))
  return findingOf(value, child ? 'ARGUABLE' : lead.leadAuthority === undefined || !fixed ? 'PROBABLE' : 'CERTAIN', because, {
    assumptions: ['The day of the dispute is the day on which the first letter or message was sent.'],
    missing: [...wantingLead(lead), ...wantingBirth(birthDate), ...wantingKind(dispute)],
    doubts: ['A10'],
  })
}

function timesOf(day: PlainDate, arose: PlainDate, { referredOn, determinedOn }: DisputeKnown) {
  const referBy = addMonths(arose, 4)
  return {
    referBy,
    alerts: alertsOf(arose, day),
    referralOverdue: referredOn === undefined && determinedOn === undefined && day > referBy,
    argumentsBy: referredOn === undefined ? undefined : addDays(referredOn, 14),
    reviewMustBeginBy: determinedOn === undefined ? undefined : addMonths(determinedOn, 3),
  }
}

/** Half a month is counted as fifteen days. */
function alertsOf(arose: PlainDate, day: PlainDate): DisputeAlert[] {
  const days: readonly (readonly [DisputeAlert['after'], PlainDate])[] = [
    ['1 month', addMonths(arose, 1)],
    ['2 months', addMonths(arose, 2)],
    ['3 months', addMonths(arose, 3)],
    ['3 and a half months', addDays(addMonths(arose, 3), 15)],
  ]
  return days.map(([after, on]) => ({ after, on, reached: day >= on }))
}

function leadOf({ meetingNeeds, livingIn, presentIn }: DisputeKnown): Pick<DisputeClock, 'leadAuthority' | 'leadBecause'> {
  if (meetingNeeds !== undefined) return { leadAuthority: meetingNeeds, leadBecause: 'meeting-needs' }
  if (livingIn !== undefined) return { leadAuthority: livingIn, leadBecause: 'living' }
  return presentIn === undefined ? {} : { leadAuthority: presentIn, leadBecause: 'present' }
}

function whenReason({ arose, referBy }: DisputeClock, dispute: FactOf<'DisputeOpened'>): Reason {
  if (referBy === undefined) {
    const says = `The dispute arose on ${spellDay(arose)}. Between councils of England and Wales no time is fixed: the two governments’ published arrangements decide who determines it.`
    return reason('DSP', says, [cite.englandAndWales], [dispute.id])
  }
  const says = `The dispute arose on ${spellDay(arose)}. If it is not settled within 4 months, the lead authority must refer it to the Secretary of State: by ${spellDay(referBy)}.`
  return reason('DSP', says, [cite.whenItArises, cite.fourMonths, cite.determination], [dispute.id])
}

const whyLead = {
  'meeting-needs': 'it was meeting the person’s needs on the day the dispute arose',
  living: 'nobody was meeting the person’s needs and they were living in its area',
  present: 'nobody was meeting the person’s needs, they lived nowhere, and they were present in its area',
} as const

function leadReason({ leadAuthority, leadBecause }: DisputeClock, dispute: FactOf<'DisputeOpened'>): Reason {
  const lead = leadAuthority === undefined || leadBecause === undefined ? '' : ` ${leadAuthority} leads, because ${whyLead[leadBecause]}.`
  const says = `Care goes on while councils disagree, and nobody may delay or interrupt it.${lead}`
  return reason('DSP', says, [cite.careContinues, cite.leadAuthority, cite.leadNotParty], [dispute.id])
}

function followingReasons({ argumentsBy, reviewMustBeginBy }: DisputeClock, dispute: FactOf<'DisputeOpened'>): Reason[] {
  const found: Reason[] = []
  if (argumentsBy !== undefined) {
    const says = `It was referred: legal arguments go in, with copies to the others, by ${spellDay(argumentsBy)}.`
    found.push(reason('DSP', says, [cite.fourteenDays], [dispute.id]))
  }
  if (reviewMustBeginBy !== undefined) {
    const says = `It was determined: a review of the determination must begin by ${spellDay(reviewMustBeginBy)}.`
    found.push(reason('DSP', says, [cite.review], [dispute.id]))
  }
  return found
}

const onChildren =
  'The person was under 18 when the dispute arose. The regulations speak of adults, so the same times are kept, but whether they bind is arguable.'

function wantingLead({ leadAuthority }: Pick<DisputeClock, 'leadAuthority'>): MissingFact[] {
  if (leadAuthority !== undefined) return []
  return [
    {
      what: 'Which council leads meanwhile',
      settledBy: 'Who was meeting the person’s needs on the day the dispute arose; if nobody was, where they lived, or else were present',
    },
  ]
}

function wantingBirth(birthDate: PlainDate | undefined): MissingFact[] {
  if (birthDate !== undefined) return []
  return [{ what: 'Whether the person was 18 when the dispute arose', settledBy: 'Their date of birth' }]
}

function wantingKind({ data }: FactOf<'DisputeOpened'>): MissingFact[] {
  if (data.about !== 'unknown') return []
  return [{ what: 'Whether councils or NHS bodies disagree', settledBy: 'The letter that opened the dispute' }]
}

function betweenNhsBodies(dispute: FactOf<'DisputeOpened'>, { nhsStageDays }: DisputeKnown): Finding<DisputeClock> {
  const value: DisputeClock = {
    arose: dispute.effectiveOn,
    about: 'nhs',
    alerts: [],
    referralOverdue: false,
    nhsStages: nhsStages(dispute.effectiveOn, nhsStageDays),
  }
  return findingOf(value, 'PROBABLE', [nhsReason(dispute)], { doubts: ['A14'] })
}

function nhsReason(dispute: FactOf<'DisputeOpened'>): Reason {
  const says =
    'NHS bodies settle it locally, then across the system, then by arbitration of NHS England. No time for a stage is taken from the guidance, which was not read in full. Nobody is refused assessment or treatment meanwhile.'
  return reason('DSP', says, [cite.whoPays], [dispute.id])
}

function olderLaw(dispute: FactOf<'DisputeOpened'>): Finding<DisputeClock> {
  const says = `The dispute arose on ${spellDay(dispute.effectiveOn)}, before the regulations that set these times (1 April 2015). No time is worked out for it.`
  return findingOf<DisputeClock>(
    undefined,
    'NEEDS_LEGAL_ADVICE',
    [reason('DSP', says, [cite.determination, cite.whenItArises], [dispute.id])],
    {
      missing: [{ what: 'How disputes were settled before 1 April 2015', settledBy: 'Legal advice' }],
    },
  )
}
