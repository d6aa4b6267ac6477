import type { Citation, MissingFact, Reason } from '../findings/finding.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { CaseState } from '../timeline/case-state.ts'
import { reason } from './answer.ts'
import * as cite from './citations.ts'
import type { EndingOnRecord } from './valid-ending.ts'

interface NotValid {
  readonly says: string
  readonly cites: readonly Citation[]
  readonly missing: readonly MissingFact[]
}

/** Why an ending on record does not end the duty, in words. */
export function endingNotValid(ending: EndingOnRecord): NotValid {
  const wants = (rule: 'DIS-1' | 'DIS-2' | 'DIS-3') => ending.wanting.some((known) => known.rule === rule)
  const missing: MissingFact[] = []
  if (wants('DIS-2'))
    missing.push({
      what: 'That the council was satisfied aftercare was no longer needed',
      settledBy: 'The council’s own dated and reasoned decision',
    })
  if (wants('DIS-3'))
    missing.push({
      what: 'That the NHS board (ICB) was satisfied aftercare was no longer needed',
      settledBy: 'The board’s own decision, or its written delegation to the trust that decided',
    })
  const cites = [cite.s117_2, cite.ombudsmanOnDischarge]
  if (wants('DIS-1')) {
    const says =
      'A decision to end aftercare was recorded while a community treatment order was in force. The Act does not allow that: it is of no effect.'
    return { says, cites: [cite.s117_2], missing }
  }
  const says =
    wants('DIS-2') && wants('DIS-3')
      ? 'A record says that aftercare ended, but neither body’s decision is recorded. It takes both; until then it goes on.'
      : wants('DIS-2')
        ? 'Only the NHS board (ICB) is recorded as satisfied. It takes both bodies to end aftercare; until then it goes on.'
        : 'Only the council is recorded as satisfied. It takes both bodies to end aftercare; until then it goes on.'
  return { says, cites, missing }
}

/** Decisions made before the duty began: there was nothing to end (DIS-6). */
export function endingWithoutEffectYet(state: CaseState, detainedFrom: PlainDate, dutyFrom: PlainDate): Reason | undefined {
  const early = [...state.endingDecisions.filter((decision) => decision.data.satisfied), ...state.endingClaims].filter(
    (fact) => fact.effectiveOn >= detainedFrom && fact.effectiveOn < dutyFrom,
  )
  if (early.length === 0) return undefined
  const says = 'An ending is recorded for a day before this duty began, when there was nothing to end.'
  return reason(
    'DIS-6',
    says,
    [cite.s117_1, cite.worcestershire],
    early.map((fact) => fact.id),
  )
}
