import type { CaseState } from '../../timeline/case-state.ts'
import { dutiesAfter } from '../aftercare-duties.ts'
import type { LawInForce } from '../commencement-table.ts'
import { isDefinite, type QualifyingRun } from '../qualifying-run.ts'
import type { CouncilFinding } from './council-finding.ts'
import { determinedFor } from './determination.ts'
import { laterMove } from './later-moves.ts'
import { councilByLaw } from './law-of-2015.ts'
import { ifMovedDuringTheHold } from './moved-during-the-hold.ts'
import { askAbout, type Question } from './question.ts'

/** Which council answers for the aftercare of one of these detentions, the one at `at`? */
export function councilOfRun(state: CaseState, law: LawInForce, runs: readonly QualifyingRun[], at: number): CouncilFinding | undefined {
  const run = runs[at]
  if (!run) return undefined
  const earlier = runs.slice(0, at).filter(isDefinite)
  const question = askAbout(state, law, run, earlier, runs.slice(at + 1).find(isDefinite)?.from, () => dutyBefore(state, law, run, earlier))
  return councilFor(question)
}

function councilFor(question: Question): CouncilFinding {
  const computed = ifMovedDuringTheHold(question, councilByLaw(question))
  const found = determinedFor(question, computed) ?? computed
  const moved = laterMove(question, found.value?.council)
  return moved ? { ...found, because: [...found.because, moved] } : found
}

/** Worcestershire: a duty that was living when the person was detained anew ended then. Who owed it? */
function dutyBefore(state: CaseState, law: LawInForce, run: QualifyingRun, earlier: readonly QualifyingRun[]): CouncilFinding | undefined {
  const living = dutiesAfter(state, earlier, run.from).at(-1)?.endedBy === 'new-detention'
  return living ? councilOfRun(state, law, [...earlier, run], earlier.length - 1) : undefined
}
