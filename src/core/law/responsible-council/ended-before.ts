import type { PlainDate } from '../../time/plain-date.ts'
import { endingOf } from '../valid-ending.ts'
import type { Question } from './question.ts'

/** Had the duty of this detention ended before a day: by a new detention, by both bodies, or by death? */
export function endedBefore({ state, leftOn, nextFrom }: Question, day: PlainDate): boolean {
  if (nextFrom !== undefined && nextFrom <= day) return true
  if (state.death !== undefined && state.death.effectiveOn < day) return true
  if (leftOn === undefined) return false
  const { on } = endingOf(state, leftOn, nextFrom)
  return on !== undefined && on < day
}
