import { dayNumber } from '../../time/day-number.ts'
import type { Question } from './question.ts'
import { isElsewhere, type Residence } from './residence-at.ts'

/**
 * Where the hospital sent the person: the last place recorded from the first hold to the day of leaving, or the first within
 * a week after it. Undefined while they are in hospital, and where nothing was recorded.
 */
export function sentOnDischarge({ state, moment, leftOn }: Question): Residence | undefined {
  if (leftOn === undefined) return undefined
  const places = state.residences.filter(
    ({ effectiveOn, data }) => effectiveOn >= moment.before && data.kind !== 'hospital' && data.kind !== 'prison' && !isElsewhere(data),
  )
  const arranged = places.findLast(({ effectiveOn }) => effectiveOn <= leftOn)
  return arranged ?? places.find(({ effectiveOn }) => dayNumber(effectiveOn) - dayNumber(leftOn) <= 7)
}
