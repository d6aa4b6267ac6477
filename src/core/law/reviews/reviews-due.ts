import type { CaseState } from '../../timeline/case-state.ts'
import type { LawInForce } from '../commencement-table.ts'
import { aftercareReviews } from './aftercare-reviews.ts'
import { aroundHospital } from './around-hospital.ts'
import type { DueItem } from './due-item.ts'
import type { KnownForReviews } from './known-for-reviews.ts'
import { ofArrangements } from './of-arrangements.ts'
import type { ReviewPolicy } from './review-policy.ts'
import { askReviews } from './review-question.ts'

export type { DueItem, ReviewDue } from './due-item.ts'

/**
 * What is due for the person on the day of this state (REV-1 to REV-11), soonest first and what has no day last. Where several
 * authorities set a day for the same thing all are listed, and the earliest governs. A missed day never touches entitlement.
 * Nothing is due for somebody who has died. Never throws.
 */
export function reviewsDue(state: CaseState, law: LawInForce, policy: ReviewPolicy, known: KnownForReviews = {}): readonly DueItem[] {
  if (state.death) return []
  const question = askReviews(state, law, policy, known)
  const items = [...aftercareReviews(question), ...aroundHospital(question), ...ofArrangements(question)].toSorted(soonestFirst)
  return items.map((item) => ({ ...item, value: { ...item.value, governs: governs(item, items) } }))
}

/** The aftercare review that comes first, for lists and reminders; undefined where none has a day. */
export function nextAftercareReview(items: readonly DueItem[]): DueItem | undefined {
  return items.find(({ value }) => value.what === 'aftercare-review' && value.dueOn !== undefined)
}

function soonestFirst(a: DueItem, b: DueItem): number {
  const [one, other] = [a.value.dueOn ?? '9999-12-31', b.value.dueOn ?? '9999-12-31']
  return one === other ? 0 : one < other ? -1 : 1
}

/** Only days for the same aftercare review compete: every event, payment, notice and agreement stands for itself. */
function governs(item: DueItem, items: readonly DueItem[]): boolean {
  const { what, dueOn } = item.value
  if (what !== 'aftercare-review' || dueOn === undefined) return true
  return nextAftercareReview(items) === item
}
