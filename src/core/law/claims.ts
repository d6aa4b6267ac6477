import type { CaseState } from '../timeline/case-state.ts'
import type { Fact } from '../timeline/fact.ts'

/** What lists, letters and decisions say about section 117 where no section papers speak. */
export interface Claims {
  /** Facts that make sense only if somebody took the person to be, or to have been, entitled. */
  readonly asserting: readonly string[]
  /** Facts that leave it open: a list with a question mark, a column that names a responsible body. */
  readonly open: readonly string[]
  /** Lists that say not entitled. */
  readonly denying: readonly string[]
}

export function claimsIn(state: CaseState): Claims {
  const said = (...kinds: readonly string[]) => state.claims.filter((claim) => kinds.includes(claim.data.claim))
  return {
    asserting: ids([
      ...said('entitled', 'ended'),
      ...state.endingDecisions,
      ...state.endingClaims,
      ...state.reinstatements,
      ...state.reviews,
    ]),
    open: ids([...said('unclear'), state.current.recordedCouncil, state.current.recordedNhsBody]),
    denying: ids(said('not-entitled')),
  }
}

function ids(facts: readonly (Fact | undefined)[]): readonly string[] {
  return facts.flatMap((fact) => (fact ? [fact.id] : []))
}
