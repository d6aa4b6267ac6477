import type { Reason } from '../../findings/finding.ts'
import { spellDay } from '../../time/spell-day.ts'
import { reason } from '../answer.ts'
import { worcestershire } from '../citations.ts'
import * as cite from './citations.ts'
import type { Question } from './question.ts'
import { areaWords } from './value-for.ts'

/** LA-20: moving house, or being placed elsewhere, changes nothing until there is a new detention. Undefined where nobody moved away. */
export function laterMove({ state, leftOn, nextFrom }: Question, council: string | undefined): Reason | undefined {
  if (leftOn === undefined || council === undefined) return undefined
  const moved = state.residences.findLast(
    ({ effectiveOn, data }) =>
      effectiveOn >= leftOn &&
      (nextFrom === undefined || effectiveOn < nextFrom) &&
      data.council !== undefined &&
      data.kind !== 'prison' &&
      data.kind !== 'hospital',
  )
  if (!moved || moved.data.council === council) return undefined
  const says = `Since ${spellDay(moved.effectiveOn)} the person lives in ${areaWords(moved)}. Moving does not change which council answers; only a new detention under one of the sections does.`
  return reason('LA-20', says, [cite.guidanceOnMoves, worcestershire], [moved.id])
}
