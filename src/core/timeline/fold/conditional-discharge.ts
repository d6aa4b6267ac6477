import type { PlainDate } from '../../time/plain-date.ts'
import type { CommunityFact, ConditionalDischarge } from '../case-state-parts.ts'
import type { FactOf } from '../fact.ts'
import { holdsInHospital } from './draft-period.ts'
import { periodToRestOn } from './resting-period.ts'
import { type DraftDischarge, type DraftPeriod, lastOpen, type RunningCase } from './running-case.ts'
import { standInHospital } from './stays.ts'

export function dischargeConditionally(running: RunningCase, fact: FactOf<'ConditionallyDischarged'>): void {
  const { period, residenceCondition } = fact.data
  const inForce = lastOpen(running.conditionalDischarges)
  if (inForce && (inForce.period === undefined || period === undefined || inForce.period === period)) {
    if (inForce.from === fact.effectiveOn) inForce.startUnknown = false
    inForce.residenceCondition = residenceCondition ?? inForce.residenceCondition
    inForce.facts.push(fact.id)
    return
  }
  const leave = lastOpen(running.leaves)
  if (leave) leave.until = fact.effectiveOn
  startDischarge(running, fact, false).residenceCondition = residenceCondition
}

/** Recall is by warrant: no fresh order, the old one takes hold again (s42(3), (4)). */
export function recallFromDischarge(running: RunningCase, fact: FactOf<'RecalledFromConditionalDischarge'>): void {
  const discharge = dischargeMeant(running, fact)
  discharge.facts.push(fact.id)
  if (discharge.until !== undefined) return
  discharge.until = fact.effectiveOn
  discharge.endedBy = 'recalled'
  discharge.rests.until = undefined
  discharge.rests.endInferred = undefined
  discharge.rests.facts.push(fact.id)
  const last = discharge.rests.breaks.at(-1)
  if (last) last.revivedOn = fact.effectiveOn
  standInHospital(running, fact, {})
}

/** Absolute discharge ends the order itself, whether the person was in hospital or conditionally discharged. */
export function dischargeAbsolutely(running: RunningCase, fact: FactOf<'AbsolutelyDischarged'>): void {
  const inForce = lastOpen(running.conditionalDischarges)
  const held = running.periods.findLast((period) => holdsInHospital(period) && period.opens117 !== 'no')
  if (!inForce && held) {
    held.until = fact.effectiveOn
    held.endInferred = undefined
    held.leftOn = undefined
    held.facts.push(fact.id)
    const leave = lastOpen(running.leaves)
    if (leave) leave.until = fact.effectiveOn
    return
  }
  const discharge = inForce ?? dischargeMeant(running, fact)
  discharge.facts.push(fact.id)
  discharge.until = fact.effectiveOn
  discharge.endedBy = 'absolute-discharge'
  discharge.rests.until = fact.effectiveOn
  discharge.rests.endInferred = undefined
}

/** Ends the conditional discharge that rests on this period, for a reason found elsewhere. */
export function endDischarge(
  running: RunningCase,
  period: DraftPeriod,
  on: PlainDate,
  how: NonNullable<ConditionalDischarge['endedBy']>,
): void {
  for (const discharge of running.conditionalDischarges) {
    if (discharge.rests !== period || discharge.until !== undefined) continue
    discharge.until = on
    discharge.endedBy = how
  }
}

function dischargeMeant(running: RunningCase, fact: CommunityFact): DraftDischarge {
  const period = fact.data.period
  const named = period === undefined ? [] : running.conditionalDischarges.filter((discharge) => discharge.period === period)
  const discharge = lastOpen(named) ?? named.at(-1) ?? lastOpen(running.conditionalDischarges)
  if (discharge) return discharge
  const closedThatDay = running.conditionalDischarges.at(-1)
  if (closedThatDay?.until === fact.effectiveOn) return closedThatDay
  return startDischarge(running, fact, true)
}

function startDischarge(running: RunningCase, fact: CommunityFact, startUnknown: boolean): DraftDischarge {
  const rests = periodToRestOn(running, fact, 'conditional-discharge')
  rests.breaks.push({ from: fact.effectiveOn, by: 'conditional-discharge', revivedOn: undefined })
  const discharge: DraftDischarge = {
    from: fact.effectiveOn,
    startUnknown,
    until: undefined,
    endedBy: undefined,
    period: fact.data.period,
    residenceCondition: undefined,
    facts: startUnknown ? [] : [fact.id],
    rests,
  }
  running.conditionalDischarges.push(discharge)
  return discharge
}
