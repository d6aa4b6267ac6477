import { dayNumber, dayNumbered } from '../../time/day-number.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { CaseState, Detention } from '../../timeline/case-state.ts'
import type { Section } from '../../timeline/section.ts'
import type { QualifyingRun } from '../qualifying-run.ts'

/** "Immediately before being detained" (s117(3)). */
export interface ReferenceMoment {
  /** The first day of the first compulsory hold of the unbroken chain. */
  readonly before: PlainDate
  /** The last whole day before it. */
  readonly takenOn: PlainDate
  /** What held the person first; `recall` where a recall to hospital did. */
  readonly firstHold: Section | 'recall'
  readonly facts: readonly string[]
}

/**
 * The moment before the first compulsory hold of the chain that led to this detention: section 136 or 5(2), then section 2,
 * then section 3 is one chain, because being held changes nobody's residence. A revocation counts from its recall.
 */
export function referenceMoment(state: CaseState, run: QualifyingRun): ReferenceMoment {
  const [opening] = run.detentions
  const episode = opening && state.episodes.find(({ detentions }) => detentions.includes(opening))
  const first = episode?.detentions[0] ?? opening
  if (first === undefined) return at(run.from, run.section, run.facts)
  const recall = first.origin === 'revoked' ? recallBefore(state, first) : undefined
  if (recall) return at(recall.from, 'recall', recall.facts)
  return at(first.from, first.origin === 'made' ? first.period.section : 'recall', first.period.facts.slice(0, 1))
}

function recallBefore(state: CaseState, revoked: Detention) {
  return state.communityOrders
    .find((order) => order.endedBy === 'revoked' && order.until === revoked.from)
    ?.recalls.findLast((recall) => recall.from <= revoked.from)
}

function at(before: PlainDate, firstHold: ReferenceMoment['firstHold'], facts: readonly string[]): ReferenceMoment {
  return { before, takenOn: dayNumbered(dayNumber(before) - 1), firstHold, facts }
}
