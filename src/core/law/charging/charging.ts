import type { Citation, Finding, Reason } from '../../findings/finding.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import { spellDay } from '../../time/spell-day.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import { type AftercareDuty, aftercareDuties } from '../aftercare-duties.ts'
import { lessSure, reason } from '../answer.ts'
import { entitlement } from '../entitlement.ts'
import type { EntitlementState } from '../entitlement-state.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import { chargeOf, type LineCharge, type Standing } from './line-charge.ts'
import type { ServiceLine } from './service-line.ts'

/** May the person be charged? */
export interface Charging {
  /**
   * `NO_CHARGE`: aftercare is owed, nothing in the plan is charged. `SUSPEND`: it may be owed, charging stops until that is
   * settled. `NOT_YET`: it will be owed on leaving hospital. `ORDINARY_RULES`: no aftercare is owed.
   */
  readonly standing: Standing
  /** The first day of the present duty, or of what may be one: charges since then are to be looked at. */
  readonly refundFrom?: PlainDate
  readonly lines: readonly Finding<LineCharge>[]
}

/** How the bodies share the cost between them, by local agreement. The person never sees it as a charge. */
export interface CostSplit {
  readonly from: PlainDate
  readonly says: string
  readonly authority: Citation
}

/**
 * What may be asked of the person for services, as a whole and line by line (CHG-1 to CHG-10). Always has a value; a line
 * whose law is not held comes back undetermined. Never throws.
 */
export function charging(state: CaseState, lines: readonly ServiceLine[] = [], splits: readonly CostSplit[] = []): Finding<Charging> {
  const entitled = entitlement(state)
  const standing = standingOf[entitled.value.state]
  const duties = aftercareDuties(state)
  const refundFrom = standing === 'NO_CHARGE' || standing === 'SUSPEND' ? (presentDuty(duties)?.from ?? entitled.value.since) : undefined
  const byLine = lines.map((line) => chargeOf(state, standing, entitled.confidence, duties, line))
  const because = [wholeReason(standing, entitled.because, refundFrom), ...splitReasons(state, splits)]
  const confidence = standing === 'SUSPEND' ? lessSure(entitled.confidence, 'PROBABLE') : entitled.confidence
  return findingOf<Charging>({ standing, refundFrom, lines: byLine }, confidence, because, {
    missing: entitled.missing,
    assumptions: entitled.assumptions,
    doubts: entitled.doubts,
  })
}

const standingOf: Readonly<Record<EntitlementState, Standing>> = {
  LIVE: 'NO_CHARGE',
  LIVE_END_BARRED_CTO: 'NO_CHARGE',
  LIVE_ON_LEAVE: 'NO_CHARGE',
  LIVE_DELIVERY_DEFERRED: 'NO_CHARGE',
  LIVE_PRESUMED: 'SUSPEND',
  POSSIBLE: 'SUSPEND',
  NEEDS_ADVICE: 'SUSPEND',
  PROSPECTIVE: 'NOT_YET',
  PROSPECTIVE_INFORMAL: 'NOT_YET',
  ENDED: 'ORDINARY_RULES',
  NOT_ENTITLED: 'ORDINARY_RULES',
}

function presentDuty(duties: readonly AftercareDuty[]): AftercareDuty | undefined {
  const last = duties.at(-1)
  return last?.until === undefined ? last : undefined
}

function wholeReason(standing: Standing, because: readonly Reason[], refundFrom: PlainDate | undefined): Reason {
  const since = refundFrom === undefined ? '' : ` Charges for aftercare since ${spellDay(refundFrom)} are to be looked at.`
  switch (standing) {
    case 'NO_CHARGE': {
      const says = `Aftercare is owed. Nothing that is aftercare may be charged for, and no means test applies.${since}`
      return reason('CHG-1', says, [cite.s117, cite.stennett, cite.tinsley], [], because)
    }
    case 'SUSPEND': {
      const says = `Aftercare may be owed. Charging for what would be aftercare stops until that is settled.${since}`
      return reason('CHG-8', says, [cite.doubtIsNotCharged, cite.stennett, cite.ombudsmanOnDischarge], [], because)
    }
    case 'NOT_YET':
    case 'ORDINARY_RULES': {
      const says = 'No aftercare is owed on this day, so the ordinary rules of charging apply.'
      return reason('CHG-5', says, [cite.careActCharges], [], because)
    }
    default:
      return standing satisfies never
  }
}

function splitReasons(state: CaseState, splits: readonly CostSplit[]): Reason[] {
  const split = splits
    .filter(({ from }) => from <= state.day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)
  return split
    ? [reason('CHG-10', `${split.says} This is between the bodies, and never a charge to the person.`, [split.authority], [])]
    : []
}
