import { mayRecord, type Warning } from '../../core/decisions/may-record.ts'
import type { Fact, NewFact } from '../../core/timeline/fact.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { clockInLondon } from './london-clock.ts'
import { listOthersWithNumber } from './record-fact.repository.ts'

/** What stands in the way of recording this fact of this person now. */
export interface FactChecked {
  readonly errors?: FieldErrors
  /** To be confirmed by a tick. */
  readonly warnings: readonly Warning[]
}

const fieldOf = { day: 'happened', time: 'time', told: 'told', what: 'form' } as const

/** Asks the core whether the fact fits the record, and the register whether its NHS number is somebody else's too. */
export async function checkFact(visit: Visit, caseId: string, facts: readonly Fact[], fact: NewFact): Promise<FactChecked> {
  const verdict = mayRecord({ facts, fact, today: visit.today, timeNow: clockInLondon(visit.now) })
  const warnings = [...verdict.warnings, ...(await numberOfSomebodyElse(visit, caseId, fact))]
  if (verdict.refusals.length === 0) return { warnings }
  const errors: Record<string, { text: string }> = {}
  for (const { about, says } of verdict.refusals) errors[fieldOf[about]] ??= { text: says }
  return { errors, warnings }
}

async function numberOfSomebodyElse(visit: Visit, caseId: string, fact: NewFact): Promise<Warning[]> {
  if (fact.type !== 'NhsNumberRecorded' || fact.data.nhsNumber === undefined) return []
  const others = await listOthersWithNumber(visit.db, fact.data.nhsNumber, caseId)
  if (others.length === 0) return []
  visit.viewed(others.map((other) => other.caseId))
  const references = others.map(({ reference }) => reference).join(', ')
  const says = `One number, two people: ${references} bears this NHS number too. Check it with the NHS. Both entries are kept until one of them is corrected.`
  return [{ code: 'number-of-another', says }]
}

/** Those of the warnings that nobody has said yes to: `confirmed` holds the codes of those that were shown and ticked. */
export function unconfirmed(warnings: readonly Warning[], confirmed: string | undefined): readonly Warning[] {
  const ticked = new Set((confirmed ?? '').split(' '))
  return warnings.filter(({ code }) => !ticked.has(code))
}

/** The sentence of the summary at the top of a form whose warnings are not confirmed. */
export function askToConfirm(warnings: readonly Warning[]): string {
  const [only] = warnings
  if (warnings.length !== 1 || !only)
    return `Look again at ${warnings.length} things that do not fit the register. Change what is wrong, or tick that it is so.`
  return `${only.says} Change what is wrong, or tick that it is so.`
}
