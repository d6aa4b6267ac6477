import { entitlement } from '../../core/law/entitlement.ts'
import { caseStateAsAt } from '../../core/timeline/case-state.ts'
import { type Answer, json, notFound } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { listFacts } from '../case-record/index.ts'
import { isUuid } from './is-uuid.ts'

/** One person as JSON for signed-in programs: who they are, where they stand today, and every fact in the order recorded. */
export async function readPerson(visit: Visit): Promise<Answer> {
  const caseId = visit.params.caseId ?? ''
  if (!isUuid(caseId)) notFound()
  const facts = await listFacts(visit.db, caseId)
  if (facts.length === 0) notFound()
  visit.viewed(caseId)
  const state = caseStateAsAt(facts, { day: visit.today })
  const { value, confidence, missing, doubts } = entitlement(state)
  const { person, nhsNumber } = state.current
  return json({
    person: {
      id: caseId,
      ...person,
      nhsNumber: nhsNumber?.data.nhsNumber,
      nhsNumberStatus: nhsNumber?.data.traceStatus,
      diedOn: state.death?.effectiveOn,
    },
    entitlement: { asAt: visit.today, ...value, state: value?.state ?? 'NEEDS_ADVICE', confidence, missing, doubts },
    facts,
  })
}
