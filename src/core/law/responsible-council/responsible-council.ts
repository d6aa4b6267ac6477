import { spellDay } from '../../time/spell-day.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import { reason } from '../answer.ts'
import { s117_1 } from '../citations.ts'
import { claimsIn } from '../claims.ts'
import { section117Begins } from '../commencement.ts'
import type { LawInForce } from '../commencement-table.ts'
import { findingOf } from '../finding-of.ts'
import { isDefinite, qualifyingRuns, type QualifyingRun } from '../qualifying-run.ts'
import type { CouncilFinding, ResponsibleCouncil } from './council-finding.ts'
import { councilOfRun } from './council-of-run.ts'
import { determinedWithoutDetention, firstDetention } from './determination.ts'
import { earlierUnlessNew } from './doubtful-run.ts'
import { underDispute } from './open-dispute.ts'

export type { CouncilFinding, CouncilRegime, InterimCouncil, ResponsibleCouncil } from './council-finding.ts'

/**
 * Which council owes section 117 aftercare for the last detention that opened it, on the day looked at: owed now, owed on
 * leaving hospital, or, where it has ended, the one that owed it. Always has a reason with its citation. `value` is undefined
 * where the record or the law leaves it open; then `missing` says what would settle it, or `alternatives` holds each answer.
 * An answer with alternatives is never CERTAIN. Never throws. Rules LA-0 to LA-21 of the rulebook.
 */
export function responsibleCouncil(state: CaseState, law: LawInForce): CouncilFinding {
  if (state.day < section117Begins) return beforeTheAct
  return underDispute(state, law, lastDuty(state, law, qualifyingRuns(state)))
}

function lastDuty(state: CaseState, law: LawInForce, runs: readonly QualifyingRun[]): CouncilFinding {
  const last = runs.at(-1)
  const found = councilOfRun(state, law, runs, runs.length - 1)
  if (!last || !found) return withoutDetention(state)
  if (isDefinite(last)) return found
  const earlier = runs.slice(0, -1)
  return earlierUnlessNew(last, earlier.length === 0 ? undefined : lastDuty(state, law, earlier), found)
}

function withoutDetention(state: CaseState): CouncilFinding {
  const determined = determinedWithoutDetention(state)
  if (determined) return determined
  const claims = claimsIn(state)
  const facts = [...claims.asserting, ...claims.open]
  if (facts.length === 0) {
    const says = `No detention that opens section 117 is recorded up to ${spellDay(state.day)}, so no council owes aftercare.`
    return findingOf<ResponsibleCouncil>(undefined, 'CERTAIN', [reason('LA-0', says, [s117_1], [])])
  }
  const says =
    'A list or letter speaks of aftercare, but no detention that opens section 117 is recorded. Where the person lived just before it would decide.'
  return findingOf<ResponsibleCouncil>(undefined, 'INSUFFICIENT_FACTS', [reason('LA-0', says, [s117_1], facts)], {
    missing: [firstDetention],
  })
}

const beforeTheAct = findingOf<ResponsibleCouncil>(undefined, 'CERTAIN', [
  reason('LA-0', 'Section 117 came into force on 30 September 1983; on an earlier day no council owed aftercare.', [s117_1], []),
])
