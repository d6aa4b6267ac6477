import type { Confidence, Finding, MissingFact, Reason } from '../../findings/finding.ts'
import { type PlainDate, plainDate } from '../../time/plain-date.ts'
import { spellDay } from '../../time/spell-day.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import type { AftercareDuty } from '../aftercare-duties.ts'
import { lessSure, reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import type { ServiceLine } from './service-line.ts'
import { topUpCharge } from './top-up.ts'

/** What may be asked of the person for one service. */
export interface LineCharge {
  /** The id of the line. */
  readonly line: string
  readonly charge: 'NO_CHARGE' | 'TOP_UP_ONLY' | 'SUSPEND' | 'CARE_ACT_ASSESSMENT' | 'OUTSIDE_AFTERCARE'
  /** The most a top-up may be, in pence a week. */
  readonly mostWeekly?: number
  /** Charged while aftercare was, or may have been, owed: look at giving it back. The last day is not inside. */
  readonly refunds?: readonly Refund[]
}

export interface Refund {
  readonly from: PlainDate
  readonly until?: PlainDate
}

/** Section 117(6) says what aftercare is only from this day; before it the courts did. */
const definitionBegins = plainDate('2015-04-01')

export type Standing = 'NO_CHARGE' | 'SUSPEND' | 'NOT_YET' | 'ORDINARY_RULES'

/** What may be charged for one line, given how charging stands as a whole. */
export function chargeOf(
  state: CaseState,
  standing: Standing,
  confidence: Confidence,
  duties: readonly AftercareDuty[],
  line: ServiceLine,
): Finding<LineCharge> {
  const found = ruleFor(state, standing, line)
  const refunds = refundsOf(line, duties, found.value?.charge)
  const sure = lessSure(found.confidence, confidence)
  if (refunds.length === 0 || found.value === undefined) return { ...found, confidence: sure }
  const days = refunds.map(({ from, until }) =>
    until === undefined ? `from ${spellDay(from)}` : `from ${spellDay(from)} until ${spellDay(until)}`,
  )
  const says = `It was charged ${days.join(' and ')} while aftercare was owed, or may have been: look at giving the money back, with interest.`
  const because = [
    ...found.because,
    reason(
      'CHG-8',
      says,
      [cite.stennett, cite.ombudsmanOnRent],
      duties.flatMap(({ facts }) => facts),
    ),
  ]
  return { ...found, value: { ...found.value, refunds }, confidence: sure, because }
}

function ruleFor(state: CaseState, standing: Standing, line: ServiceLine): Finding<LineCharge> {
  if (line.kind === 'continuing-healthcare' || line.kind === 'funded-nursing-care') return neverCharged(line)
  if (standing === 'ORDINARY_RULES' || standing === 'NOT_YET') return underCareAct(line, noDuty[standing])
  if (line.mixed === true) return mixed(line)
  const { meetsNeedFromMentalDisorder: first, reducesRiskOfReadmission: second } = line
  if (first === false || second === false) return outside(state, line)
  if (first === undefined || second === undefined) return notAssessed(line)
  if (standing === 'SUSPEND') return suspended(line)
  if (line.topUp) return topUpCharge(state, line, line.topUp)
  return line.kind === 'care' ? free(state, line) : freeAccommodation(state, line)
}

function simple(
  line: ServiceLine,
  charge: LineCharge['charge'],
  confidence: Confidence,
  because: Reason,
  missing?: readonly MissingFact[],
): Finding<LineCharge> {
  return findingOf<LineCharge>({ line: line.id, charge }, confidence, [because], { missing })
}

function neverCharged(line: ServiceLine): Finding<LineCharge> {
  const says =
    line.kind === 'continuing-healthcare'
      ? 'NHS continuing healthcare is never charged for. What is aftercare is provided as aftercare; continuing healthcare is for other needs.'
      : 'NHS-funded nursing care is never charged for.'
  return simple(line, 'NO_CHARGE', 'CERTAIN', reason('CHG-7', says, [cite.continuingHealthcare], []))
}

const noDuty = {
  ORDINARY_RULES: 'No aftercare is owed, so social care is charged for by the ordinary rules of the Care Act.',
  NOT_YET: 'Aftercare is not owed yet: it will be, free of charge, on leaving hospital. Until then the ordinary rules apply.',
} as const

function underCareAct(line: ServiceLine, says: string): Finding<LineCharge> {
  return simple(line, 'CARE_ACT_ASSESSMENT', 'CERTAIN', reason('CHG-5', says, [cite.careActCharges], []))
}

function mixed(line: ServiceLine): Finding<LineCharge> {
  const says = 'Part of this is aftercare and part is not. Until it is split, all of it is treated as aftercare and nothing is charged.'
  return simple(line, 'SUSPEND', 'PROBABLE', reason('CHG-6', says, [cite.mixedLines, cite.stennett], []), [
    { what: 'Which part of the service is aftercare', settledBy: 'An assessment that puts each need beside what meets it' },
  ])
}

function outside(state: CaseState, line: ServiceLine): Finding<LineCharge> {
  const cites = [cite.s117_6, cite.mwanza]
  const sure: Confidence = state.day < definitionBegins ? 'PROBABLE' : 'CERTAIN'
  if (line.kind !== 'ordinary-housing') {
    const says =
      'The assessment says that this does not serve both purposes of aftercare. It is social care, charged for under the Care Act.'
    return simple(line, 'CARE_ACT_ASSESSMENT', sure, reason('CHG-5', says, [cite.s117_6, cite.careActCharges], []))
  }
  const says =
    'Ordinary housing or living costs that do not serve both purposes are outside section 117. That rests on the assessment, not on the label.'
  return simple(line, 'OUTSIDE_AFTERCARE', sure, reason('CHG-9', says, cites, []))
}

function notAssessed(line: ServiceLine): Finding<LineCharge> {
  const rule = line.kind === 'ordinary-housing' ? 'CHG-9' : 'CHG-8'
  const says =
    line.kind === 'ordinary-housing'
      ? 'Housing is never left out for its label alone. Nothing is charged until both purposes of aftercare have been looked at.'
      : 'Whether this is aftercare was not assessed. Nothing is charged until it is.'
  return simple(line, 'SUSPEND', 'INSUFFICIENT_FACTS', reason(rule, says, [cite.s117_6, cite.doubtIsNotCharged], []), [
    {
      what: 'Whether it meets a need from the mental disorder, and lowers the risk of readmission',
      settledBy: 'An assessment that answers both',
    },
  ])
}

function suspended(line: ServiceLine): Finding<LineCharge> {
  const says = 'Aftercare may be owed, so nothing is charged for what would be aftercare until that is settled.'
  return simple(line, 'SUSPEND', 'PROBABLE', reason('CHG-8', says, [cite.doubtIsNotCharged, cite.stennett], []))
}

function free(state: CaseState, line: ServiceLine): Finding<LineCharge> {
  const says = 'It serves both purposes of aftercare. There is no power to charge for it, whatever the person owns or was awarded.'
  return simple(line, 'NO_CHARGE', 'CERTAIN', reason('CHG-1', says, [definition(state), cite.stennett, cite.tinsley], []))
}

function freeAccommodation(state: CaseState, line: ServiceLine): Finding<LineCharge> {
  const says =
    'It serves both purposes of aftercare: rent and board within the council’s arrangement are not charged to the person, and not turned into a claim for benefits.'
  return simple(line, 'NO_CHARGE', 'CERTAIN', reason('CHG-2', says, [definition(state), cite.stennett, cite.ombudsmanOnRent], []), [
    { what: 'How housing benefit and other benefits are affected', settledBy: 'A benefits adviser' },
  ])
}

function definition(state: CaseState) {
  return state.day < definitionBegins ? cite.s117 : cite.s117_6
}

/** The charged days that lie in a time of aftercare. What is not aftercare is not given back. */
function refundsOf(line: ServiceLine, duties: readonly AftercareDuty[], charge: LineCharge['charge'] | undefined): Refund[] {
  const { chargedFrom, chargedUntil, meetsNeedFromMentalDisorder, reducesRiskOfReadmission } = line
  if (chargedFrom === undefined || charge === undefined || charge === 'OUTSIDE_AFTERCARE') return []
  if (meetsNeedFromMentalDisorder === false || reducesRiskOfReadmission === false || line.topUp?.dearerBecause === 'preference') return []
  return duties.flatMap((duty) => {
    const from = chargedFrom > duty.from ? chargedFrom : duty.from
    const until = earlier(chargedUntil, duty.until)
    return until !== undefined && until <= from ? [] : [{ from, until }]
  })
}

function earlier(one: PlainDate | undefined, other: PlainDate | undefined): PlainDate | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one < other ? one : other
}
