import type { PlainDate } from '../../time/plain-date.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import type { FactOf } from '../../timeline/fact.ts'
import { type AftercareDuty, aftercareDuties } from '../aftercare-duties.ts'
import type { LawInForce } from '../commencement-table.ts'
import { entitlement } from '../entitlement.ts'
import { type EndingOnRecord, endingOf } from '../valid-ending.ts'
import type { EndingRequest } from './ending-request.ts'

/** Everything the tests of an ending look at, worked out once. */
export interface EndingQuestion {
  readonly state: CaseState
  readonly law: LawInForce
  readonly request: EndingRequest
  readonly entitled: ReturnType<typeof entitlement>
  /** The duty that would end, where there is one on the day. */
  readonly duty: AftercareDuty | undefined
  readonly recorded: EndingOnRecord
  readonly council: FactOf<'EndingDecided'> | undefined
  readonly nhs: FactOf<'EndingDecided'> | undefined
}

/** May a duty that stands on the day of this state be ended on it? An ending decided on that very day is the one asked about. */
export function askEnding(state: CaseState, law: LawInForce, request: EndingRequest): EndingQuestion {
  const entitled = entitlement(state)
  const duty = dutyToEnd(state)
  const from = duty?.from ?? entitled.value.since ?? state.day
  return {
    state,
    law,
    request,
    entitled,
    duty,
    recorded: endingOf(state, from),
    council: lastWord(state, 'council', from),
    nhs: lastWord(state, 'nhs', from),
  }
}

function dutyToEnd(state: CaseState): AftercareDuty | undefined {
  const last = aftercareDuties(state).at(-1)
  if (last === undefined || last.until === undefined) return last
  return last.endedBy === 'both-satisfied' && last.until === state.day ? last : undefined
}

function lastWord(state: CaseState, body: 'council' | 'nhs', from: PlainDate): FactOf<'EndingDecided'> | undefined {
  return state.endingDecisions.findLast((decision) => decision.data.body === body && decision.effectiveOn >= from)
}
