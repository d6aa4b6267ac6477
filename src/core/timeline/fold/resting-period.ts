import { followsWithinADay } from '../../time/day-number.ts'
import type { CommunityFact } from '../case-state-parts.ts'
import { holdsInHospital } from './draft-period.ts'
import type { DraftBreak, DraftPeriod, RunningCase } from './running-case.ts'

/**
 * The detention on which a community order or conditional discharge rests: the sender's period, else the one that
 * runs, else one that ended that day or the day before (an order is often noted as an end). If there is none, the
 * order itself proves a detention that nobody recorded, for it can be made on no other footing.
 */
export function periodToRestOn(running: RunningCase, fact: CommunityFact, by: DraftBreak['by']): DraftPeriod {
  const period =
    named(running, fact) ??
    running.periods.findLast((known) => canCarry(known) && holdsInHospital(known)) ??
    running.periods.findLast((known) => canCarry(known) && known.until !== undefined && followsWithinADay(known.until, fact.effectiveOn))
  if (!period) return unrecordedPeriod(running, fact, by)
  period.until = undefined
  period.endInferred = undefined
  period.leftOn = undefined
  period.leftTo = undefined
  period.facts.push(fact.id)
  if (fact.data.period !== undefined && !period.periods.includes(fact.data.period)) period.periods.push(fact.data.period)
  return period
}

function named(running: RunningCase, fact: CommunityFact): DraftPeriod | undefined {
  const ref = fact.data.period
  return ref === undefined ? undefined : running.periods.findLast((known) => known.periods.includes(ref) && canCarry(known))
}

function canCarry(period: DraftPeriod): boolean {
  return period.opens117 !== 'no'
}

function unrecordedPeriod(running: RunningCase, fact: CommunityFact, by: DraftBreak['by']): DraftPeriod {
  const isOrder = by === 'community-order'
  running.doubts.push({
    code: isOrder ? 'community-order-without-section' : 'conditional-discharge-without-section',
    says: isOrder
      ? 'A community treatment order is recorded, but not the section 3 or hospital order on which it rests.'
      : 'A conditional discharge is recorded, but not the restricted hospital order or direction on which it rests.',
    settledBy: isOrder ? 'The section papers and form CTO1' : 'The court order or warrant, and the conditional discharge',
    on: fact.effectiveOn,
    facts: [fact.id],
  })
  const period: DraftPeriod = {
    section: 'unknown',
    opens117: 'yes',
    from: fact.effectiveOn,
    startUnknown: true,
    until: undefined,
    endPrecision: undefined,
    endInferred: undefined,
    periods: fact.data.period === undefined ? [] : [fact.data.period],
    began: fact,
    facts: [fact.id],
    breaks: [],
    leftOn: undefined,
    leftTo: undefined,
  }
  running.periods.push(period)
  return period
}
