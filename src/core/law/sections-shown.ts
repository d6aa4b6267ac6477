import type { CaseState } from '../timeline/case-state.ts'
import { sectionWords } from '../timeline/section-words.ts'

/** The sections on record, each named once: "section 136 and section 2". */
export function sectionsShown(state: CaseState): string {
  const names = [...new Set(state.legalPeriods.map((period) => sectionWords(period.section)))]
  const last = names.pop() ?? 'no section'
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`
}

/** The facts that show them. */
export function periodFacts(state: CaseState): readonly string[] {
  return state.legalPeriods.flatMap((period) => period.facts)
}
