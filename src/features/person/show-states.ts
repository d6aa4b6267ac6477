import { type Answer, page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { statesPage } from './person.pages.ts'

/** The legend: every state of entitlement with its word, its tag and what it means. */
export function showStates(visit: Visit): Promise<Answer> {
  return Promise.resolve(page(statesPage({ title: 'What the states mean' }, visit.page())))
}
