import type { Finding } from '../findings/finding.ts'
import type { CaseState } from '../timeline/case-state.ts'
import { afterDeath } from './after-death.ts'
import { type Answer, answer, reason } from './answer.ts'
import { s117_1 } from './citations.ts'
import { section117Begins } from './commencement.ts'
import { eitherReading } from './doubtful-detention.ts'
import type { Entitlement } from './entitlement-answer.ts'
import { weighEvidence } from './evidence.ts'
import { isDefinite, type QualifyingRun, qualifyingRuns } from './qualifying-run.ts'
import { standingAfterDetention } from './standing-after-detention.ts'
import { standingWhileDetained } from './standing-while-detained.ts'
import { standingWithoutDetention } from './standing-without-detention.ts'

export type { Entitlement } from './entitlement-answer.ts'
export type { EntitlementState } from './entitlement-state.ts'

/**
 * Is this person entitled to section 117 aftercare on the day looked at, since when, and why? Always has a value and at
 * least one reason with its citation; what is not certain says so in `confidence`, `alternatives` and `missing`. Never throws.
 * Rules ENT-1 to ENT-19 of the rulebook.
 */
export function entitlement(state: CaseState): Finding<Entitlement> & { readonly value: Entitlement } {
  if (state.day < section117Begins) return beforeTheAct
  const runs = qualifyingRuns(state)
  const last = runs.at(-1)
  const living = last ? weighEvidence(state, last, standing(state, runs, last)) : standingWithoutDetention(state)
  if (!state.death) return living
  return afterDeath(
    state.death,
    living,
    state.doubts.some((doubt) => doubt.code === 'recorded-after-death'),
  )
}

/** Where the last detention is one whose effect is unsettled, both readings are worked out. */
function standing(state: CaseState, runs: readonly QualifyingRun[], last: QualifyingRun): Answer {
  const ifCounts = standingAfter(state, runs)
  if (isDefinite(last)) return ifCounts
  return eitherReading(last, ifCounts, standingAfter(state, runs.filter(isDefinite)))
}

function standingAfter(state: CaseState, runs: readonly QualifyingRun[]): Answer {
  const last = runs.at(-1)
  if (!last) return standingWithoutDetention(state)
  const earlier = runs.slice(0, -1)
  return last.until === undefined ? standingWhileDetained(state, last, earlier) : standingAfterDetention(state, last, last.until, earlier)
}

const beforeTheAct = answer({ state: 'NOT_ENTITLED', endBarred: false }, 'CERTAIN', [
  reason('ENT-1', 'Section 117 came into force on 30 September 1983; on an earlier day nobody was entitled under it.', [s117_1], []),
])
