import type { PlainDate } from '../time/plain-date.ts'
import type { CaseState } from '../timeline/case-state.ts'
import type { Section } from '../timeline/section.ts'
import { afterDetention } from './leaving-hospital.ts'
import { isDefinite, type QualifyingRun, qualifyingRuns } from './qualifying-run.ts'
import { endingOf } from './valid-ending.ts'

/** One time during which aftercare was owed. */
export interface AftercareDuty {
  readonly from: PlainDate
  readonly until?: PlainDate
  readonly endedBy?: 'new-detention' | 'both-satisfied' | 'death'
  /** The section that opened it. */
  readonly section: Section
  /** The first day was worked out or estimated, or something says that it ended without showing it. */
  readonly doubtful: boolean
  readonly facts: readonly string[]
}

/**
 * Every duty the record shows, oldest first, the present one last. A revocation or recall is read as not interrupting
 * a duty, and a detention whose effect needs advice as opening none: `entitlement` says where that is in doubt.
 */
export function aftercareDuties(state: CaseState): readonly AftercareDuty[] {
  return dutiesAfter(state, qualifyingRuns(state).filter(isDefinite))
}

/** The duties that followed these detentions. A new one ends the duty of the one before (Worcestershire). */
export function dutiesAfter(state: CaseState, runs: readonly QualifyingRun[], endedByDetentionFrom?: PlainDate): readonly AftercareDuty[] {
  const duties: AftercareDuty[] = []
  for (const [at, run] of runs.entries()) {
    if (run.until === undefined) continue
    const after = afterDetention(state, run, run.until)
    const nextFrom = runs[at + 1]?.from ?? endedByDetentionFrom
    if (after.where !== 'left' || (nextFrom !== undefined && after.on >= nextFrom)) continue
    const died = state.death?.effectiveOn
    if (died !== undefined && after.on >= died) continue
    const facts = [...run.facts, ...after.facts]
    const ending = endingOf(state, after.on, nextFrom)
    const doubtful = after.presumedFrom !== undefined || after.estimated || ending.standing === 'claimed'
    const { endedBeforeOn, reinstatedOn } = ending
    if (endedBeforeOn !== undefined) {
      duties.push({ from: after.on, until: endedBeforeOn, endedBy: 'both-satisfied', section: run.section, doubtful, facts })
    }
    duties.push({
      from: (endedBeforeOn === undefined ? undefined : reinstatedOn) ?? after.on,
      ...howItEnded(ending.on, nextFrom, died),
      section: run.section,
      doubtful,
      facts: [...facts, ...ending.facts],
    })
  }
  return duties
}

function howItEnded(
  satisfiedOn: PlainDate | undefined,
  nextFrom: PlainDate | undefined,
  died: PlainDate | undefined,
): Pick<AftercareDuty, 'until' | 'endedBy'> {
  if (satisfiedOn !== undefined) return { until: satisfiedOn, endedBy: 'both-satisfied' }
  if (nextFrom !== undefined) return { until: nextFrom, endedBy: 'new-detention' }
  return died === undefined ? {} : { until: died, endedBy: 'death' }
}
