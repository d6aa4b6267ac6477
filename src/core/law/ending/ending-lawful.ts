import type { Confidence, Finding, MissingFact, Reason } from '../../findings/finding.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import { spellDay } from '../../time/spell-day.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import { lessSure, reason } from '../answer.ts'
import type { LawInForce } from '../commencement-table.ts'
import { findingOf } from '../finding-of.ts'
import { byGrounds } from './by-grounds.ts'
import { byStatute } from './by-statute.ts'
import { s117_2 } from './citations.ts'
import type { EndingItem } from './ending-item.ts'
import { askEnding, type EndingQuestion } from './ending-question.ts'
import type { EndingRequest } from './ending-request.ts'
import { withReasons } from './with-reasons.ts'

/** Would an ending of aftercare decided on this day be lawful? */
export interface EndingVerdict {
  /** `LAWFUL` only with no `BLOCK` among the items; every `WARN` then still needs its reasons recorded. */
  readonly verdict: 'LAWFUL' | 'BLOCKED'
  readonly on: PlainDate
  readonly items: readonly EndingItem[]
}

/**
 * May aftercare be ended on the day of this state, on what the timeline and the request say (DIS-1 to DIS-17)? What is not
 * said counts against the ending. Always has a value. Never throws.
 */
export function endingLawful(
  state: CaseState,
  law: LawInForce,
  request: EndingRequest = {},
): Finding<EndingVerdict> & { readonly value: EndingVerdict } {
  const question = askEnding(state, law, request)
  const items = [...byStatute(question), ...byGrounds(question), ...withReasons(question)]
  const verdict = items.some(({ effect }) => effect === 'BLOCK') ? 'BLOCKED' : 'LAWFUL'
  const value: EndingVerdict = { verdict, on: state.day, items }
  const found = findingOf<EndingVerdict>(value, confidenceOf(question, value), reasonsOf(value), {
    missing: missingFor(question),
    doubts: doubtsOf(question, items),
  })
  return { ...found, value }
}

function reasonsOf({ verdict, on, items }: EndingVerdict): readonly Reason[] {
  const steps = items.map(({ rule, says, cites, facts }) => reason(rule, says, cites, facts))
  if (verdict === 'BLOCKED') return steps
  const says = `Both bodies are satisfied and nothing forbids ending aftercare on ${spellDay(on)}.`
  return [reason('DIS-2', says, [s117_2], []), ...steps]
}

/** A bar of the Act is as sure as the entitlement it rests on; anything else rests on what people recorded or on guidance. */
function confidenceOf({ entitled }: EndingQuestion, { verdict, items }: EndingVerdict): Confidence {
  const barredByAct = items.some(({ effect, basis }) => effect === 'BLOCK' && basis === 'statute')
  return verdict === 'BLOCKED' && barredByAct ? entitled.confidence : lessSure(entitled.confidence, 'PROBABLE')
}

function missingFor({ request, council, nhs }: EndingQuestion): readonly MissingFact[] {
  const missing: MissingFact[] = []
  const ask = (known: boolean, what: string, settledBy: string) => {
    if (!known) missing.push({ what, settledBy })
  }
  ask(
    request.grounds !== undefined && request.grounds.length > 0,
    'Why aftercare should end',
    'The grounds, as each body’s decision gives them',
  )
  ask(request.assessment !== undefined, 'Whether the need has gone', 'An assessment that answers both limbs of section 117(6)')
  ask(request.involvement !== undefined, 'Whether the person took part', 'The record of the meeting')
  ask(request.servicesPreventRelapse !== undefined, 'Whether services still keep the person well', 'The assessment')
  ask(request.accommodation !== undefined, 'Whether the person’s home is part of aftercare', 'The aftercare plan')
  const decided = (request.council?.organisation ?? council?.data.organisation) && (request.nhs?.organisation ?? nhs?.data.organisation)
  const responsible = request.responsibleCouncils?.length && request.responsibleNhsBodies?.length
  ask(Boolean(decided && responsible), 'Whether the right bodies decided', 'Which council and board are responsible, and which decided')
  return missing
}

function doubtsOf({ entitled, state }: EndingQuestion, items: readonly EndingItem[]): readonly string[] {
  const doubts = [...entitled.doubts]
  if (state.leaves.some(({ until }) => until === undefined)) doubts.push('A8')
  if (items.some(({ rule, says }) => rule === 'DIS-3' && says.startsWith('A trust'))) doubts.push('A13')
  return [...new Set(doubts)]
}
