import type { Moment, PlainDate } from '../time/plain-date.ts'
import type { CaseState } from './case-state-parts.ts'
import type { Fact } from './fact.ts'
import { detentionsIn } from './fold/detentions.ts'
import { episodesOf } from './fold/episodes.ts'
import { evolve } from './fold/evolve.ts'
import { doubtLifeAfterDeath } from './fold/life-after-death.ts'
import { emptyCase } from './fold/running-case.ts'
import { settle, takeUnmatchedEnds } from './fold/settle.ts'
import { timesInHospital } from './fold/times-in-hospital.ts'
import { byDayThenKind } from './same-day-order.ts'
import { standingFacts } from './standing-facts.ts'

export type * from './case-state-parts.ts'

/**
 * The state on a day, from the facts that had happened by that day and, where a moment is given, were recorded by
 * it. Pure, and independent of the order in which the facts are handed over. Never throws: a record that does not fit
 * together comes back with its doubts.
 */
export function caseStateAsAt(facts: readonly Fact[], asAt: { readonly day: PlainDate; readonly knownBy?: Moment }): CaseState {
  const { day, knownBy } = asAt
  const happened = standingFacts(facts, knownBy)
    .filter((fact) => fact.effectiveOn <= day)
    .sort(byDayThenKind)
  const running = emptyCase(day, knownBy)
  for (const fact of happened) {
    takeUnmatchedEnds(running, fact.effectiveOn)
    if (running.death) doubtLifeAfterDeath(running, running.death, fact)
    evolve(running, fact)
  }
  settle(running)
  const detentions = detentionsIn(running.periods)
  return {
    day,
    knownBy,
    legalPeriods: running.periods,
    detentions,
    episodes: episodesOf(detentions, running.stays),
    stays: running.stays,
    timesInHospital: timesInHospital(running.stays),
    informalPeriods: running.informalPeriods,
    leaves: running.leaves,
    communityOrders: running.communityOrders,
    conditionalDischarges: running.conditionalDischarges,
    timesInPrison: running.timesInPrison,
    timesAbroad: running.timesAbroad,
    death: running.death,
    endingDecisions: running.endingDecisions,
    endingClaims: running.endingClaims,
    claims: running.claims,
    reinstatements: running.reinstatements,
    reviews: running.reviews,
    residences: running.residences,
    gpRegistrations: running.gpRegistrations,
    lookedAfter: running.lookedAfter,
    determinations: running.determinations,
    reliances: running.reliances,
    aftercareServices: running.aftercareServices,
    doubts: running.doubts,
    current: running.current,
  }
}
