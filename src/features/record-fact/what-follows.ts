import { entitlement } from '../../core/law/entitlement.ts'
import { type EntitlementState, wordsFor } from '../../core/law/entitlement-state.ts'
import { caseStateAsAt, type CaseState } from '../../core/timeline/case-state.ts'
import type { Fact, FactOf } from '../../core/timeline/fact.ts'
import type { Moment, PlainDate } from '../../core/time/plain-date.ts'
import { spellDay } from '../../core/time/spell-day.ts'

/** What becomes of a person's standing when an entry is not relied on any more. */
export interface Consequence {
  /** Sentences: what stands before and after, and what else changes. */
  readonly says: readonly string[]
  /** Somebody who is, or may be, owed aftercare would no longer be. */
  readonly losesEntitlement: boolean
}

const owedOrPossible: ReadonlySet<EntitlementState> = new Set<EntitlementState>([
  'LIVE',
  'LIVE_END_BARRED_CTO',
  'LIVE_ON_LEAVE',
  'LIVE_DELIVERY_DEFERRED',
  'LIVE_PRESUMED',
  'PROSPECTIVE',
  'PROSPECTIVE_INFORMAL',
  'POSSIBLE',
  'NEEDS_ADVICE',
])

/** Compares where the person stands today with and without one fact. */
export function whatFollows(facts: readonly Fact[], factId: string, today: PlainDate, now: Moment): Consequence {
  const withdrawal: FactOf<'FactWithdrawn'> = {
    id: 'not-recorded-yet',
    type: 'FactWithdrawn',
    effectiveOn: today,
    recordedAt: now,
    source: { kind: 'other' },
    data: { fact: factId, reason: '' },
  }
  const before = caseStateAsAt(facts, { day: today })
  const after = caseStateAsAt([...facts, withdrawal], { day: today })
  const was = answerOf(before)
  const becomes = answerOf(after)
  const says =
    was.says === becomes.says
      ? [`The answer about section 117 stays as it is: ${was.says}.`]
      : [`Section 117 today: ${was.says}.`, `Without this entry: ${becomes.says}.`]
  return {
    says: [...says, ...newDoubts(before, after)],
    losesEntitlement: owedOrPossible.has(was.state) && !owedOrPossible.has(becomes.state),
  }
}

function answerOf(state: CaseState): { state: EntitlementState; says: string } {
  const { value } = entitlement(state)
  const named = value?.state ?? 'NEEDS_ADVICE'
  return { state: named, says: `${wordsFor(named).word}${value?.since ? `, since ${spellDay(value.since)}` : ''}` }
}

/** Gaps that the withdrawal would tear in the record. */
function newDoubts(before: CaseState, after: CaseState): string[] {
  const known = new Set(before.doubts.map(({ says }) => says))
  return after.doubts.filter(({ says }) => !known.has(says)).map(({ says }) => says)
}
