import type { CaseState } from './case-state-parts.ts'
import type { FactOf } from './fact.ts'

/** Which body somebody relied on for a duty, as last recorded: of two on one day the later told counts. Undefined while nobody has. */
export function reliedOn(
  { reliances }: Pick<CaseState, 'reliances'>,
  question: 'council' | 'nhs',
): FactOf<'DeterminationReliedOn'> | undefined {
  let latest: FactOf<'DeterminationReliedOn'> | undefined
  for (const made of reliances) {
    if (made.data.question === question && (!latest || made.recordedAt >= latest.recordedAt)) latest = made
  }
  return latest
}
