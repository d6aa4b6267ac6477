import type { Finding, MissingFact, Reason } from '../../findings/finding.ts'
import { ageOn, plainDate } from '../../time/plain-date.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import { reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import type { LineCharge } from './line-charge.ts'
import type { ServiceLine, TopUp } from './service-line.ts'

/** The regulations on choosing accommodation, and with them any top-up under section 117, begin. */
export const topUpsBegin = plainDate('2015-04-01')

interface Condition {
  /** `undefined`: not known. */
  readonly met: boolean | undefined
  readonly what: string
  readonly notMet: string
  readonly settledBy: string
}

/** May the difference for dearer accommodation be paid by the person or another? CHG-3 and CHG-4; undetermined before 1 April 2015. */
export function topUpCharge(state: CaseState, line: ServiceLine, topUp: TopUp): Finding<LineCharge> {
  if (topUp.dearerBecause === 'need') return placeIsNeeded(line)
  if (state.day < topUpsBegin) return beforeTheRegulations()
  if (topUp.actualWeekly <= topUp.usualWeekly) return noDifference(line)
  const conditions = conditionsOf(state, topUp)
  const broken = conditions.filter(({ met }) => met === false)
  if (broken.length > 0) return refused(line, broken)
  const open = conditions.filter(({ met }) => met === undefined)
  if (open.length > 0) return notShown(line, open)
  const payer = topUp.payer === 'person' ? 'the person' : 'somebody else'
  const most = topUp.actualWeekly - topUp.usualWeekly
  const says = `A top-up for preferred accommodation may be paid by ${payer}, at most ${inPounds(most)} a week: the difference from the usual cost. If it stops being paid, the need must still be met free.`
  return findingOf<LineCharge>({ line: line.id, charge: 'TOP_UP_ONLY', mostWeekly: most }, 'CERTAIN', [step('CHG-3', says)])
}

function conditionsOf(state: CaseState, topUp: TopUp): readonly Condition[] {
  const { birthDate } = state.current.person
  return [
    {
      met: birthDate === undefined ? undefined : ageOn(birthDate, state.day) >= 18,
      what: 'Whether the person is 18 or over',
      notMet: 'the person is under 18',
      settledBy: 'Their date of birth',
    },
    {
      met: topUp.dearerBecause === 'unknown' ? undefined : true,
      what: 'Whether the dearer place is wanted or needed',
      notMet: '',
      settledBy: 'The assessment: a place that is needed is paid for in full',
    },
    {
      met: topUp.kindOfPlace === undefined ? undefined : topUp.kindOfPlace !== 'other',
      what: 'What kind of place it is',
      notMet: 'it is no care home, shared lives or supported living',
      settledBy: 'The plan',
    },
    {
      met: topUp.sameKindAsOffered,
      what: 'Whether it is of the same kind as the council would arrange',
      notMet: 'it is of another kind than the council would arrange',
      settledBy: 'The plan',
    },
    {
      met: topUp.suitable,
      what: 'Whether the place suits the person’s needs',
      notMet: 'the place does not suit the person’s needs',
      settledBy: 'The assessment',
    },
    {
      met: topUp.providerAcceptsTerms,
      what: 'Whether the provider accepts the council’s terms',
      notMet: 'the provider does not accept the council’s terms',
      settledBy: 'The provider’s answer',
    },
    {
      met: topUp.usualCostPlaceOffered,
      what: 'Whether a suitable place at the usual cost was offered',
      notMet: 'no suitable place at the usual cost was offered',
      settledBy: 'What was offered, in writing',
    },
    {
      met: topUp.writtenAgreement,
      what: 'Whether there is a full written agreement',
      notMet: 'there is no full written agreement',
      settledBy: 'The agreement: amount, payee, review, what happens if payment stops, price rises and changes of means',
    },
    {
      met: topUp.payerAbleAndWilling,
      what: 'Whether the payer can and will pay for as long as expected',
      notMet: 'the council is not satisfied that the payer can and will pay',
      settledBy: 'The council’s check of the payer’s means',
    },
  ]
}

function refused(line: ServiceLine, broken: readonly Condition[]): Finding<LineCharge> {
  const says = `No top-up is lawful here: ${broken.map(({ notMet }) => notMet).join('; ')}. The accommodation is provided free.`
  return findingOf<LineCharge>({ line: line.id, charge: 'NO_CHARGE' }, 'CERTAIN', [step('CHG-4', says)])
}

function notShown(line: ServiceLine, open: readonly Condition[]): Finding<LineCharge> {
  const missing: readonly MissingFact[] = open.map(({ what, settledBy }) => ({ what, settledBy }))
  const says = 'It is not shown that a top-up is lawful, so none may be asked for yet.'
  return findingOf<LineCharge>({ line: line.id, charge: 'NO_CHARGE' }, 'INSUFFICIENT_FACTS', [step('CHG-4', says)], { missing })
}

function placeIsNeeded(line: ServiceLine): Finding<LineCharge> {
  const says = 'The dearer place is what meets the assessed need. Its whole cost is the cost of aftercare, and none of it a top-up.'
  return findingOf<LineCharge>({ line: line.id, charge: 'NO_CHARGE' }, 'CERTAIN', [reason('CHG-2', says, [cite.s117, cite.stennett], [])])
}

function noDifference(line: ServiceLine): Finding<LineCharge> {
  const says = 'The place costs no more than the usual cost, so there is no difference to top up.'
  return findingOf<LineCharge>({ line: line.id, charge: 'NO_CHARGE' }, 'CERTAIN', [step('CHG-4', says)])
}

function beforeTheRegulations(): Finding<LineCharge> {
  const says = 'The regulations that allow top-ups under section 117 began on 1 April 2015. For an earlier day no rule is held here.'
  return findingOf<LineCharge>(undefined, 'NEEDS_LEGAL_ADVICE', [step('CHG-3', says)], {
    missing: [{ what: 'Whether a top-up was lawful before 1 April 2015', settledBy: 'Legal advice' }],
  })
}

function step(rule: 'CHG-3' | 'CHG-4', says: string): Reason {
  return reason(rule, says, rule === 'CHG-3' ? [cite.topUps] : [cite.topUps, cite.affordableOption], [])
}

function inPounds(pence: number): string {
  return `£${(pence / 100).toFixed(2)}`
}
