import type { Finding, Reason } from '../../core/findings/finding.ts'
import { bundledDirectory } from '../../core/identifiers/organisations.ts'
import type { LawInForce } from '../../core/law/commencement-table.ts'
import { entitlement } from '../../core/law/entitlement.ts'
import { type PlaceDirectory, placeDirectory } from '../../core/law/responsible-commissioner/place-directory.ts'
import { responsibleCommissioner } from '../../core/law/responsible-commissioner/responsible-commissioner.ts'
import { responsibleCouncil } from '../../core/law/responsible-council/responsible-council.ts'
import { reviewPolicyOf } from '../../core/law/reviews/review-policy-of.ts'
import { sharedPractice } from '../../core/law/reviews/review-policy.ts'
import { reviewsDue } from '../../core/law/reviews/reviews-due.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import { caseStateAsAt } from '../../core/timeline/case-state.ts'
import { dayInWords } from '../../design/filters.ts'
import type { Question } from '../determine/index.ts'
import { entitlementSentence } from '../person/index.ts'
import { councilSentence, nhsSentence } from './responsibility-sentences.ts'

/** One of the four questions, answered in a sentence, with the findings behind it. */
export interface Answered {
  readonly id: 'entitled' | 'council' | 'nhs' | 'due'
  readonly question: string
  readonly says: string
  readonly findings: readonly Finding<unknown>[]
}

/** Entitled? Which council? Which NHS body? What is due? For one timeline, one day and the law in force. Pure; keeps nothing. */
export function fourAnswers(question: Question, law: LawInForce, places: PlaceDirectory, asAt: PlainDate): readonly Answered[] {
  const state = caseStateAsAt(question.facts, { day: asAt })
  const entitled = entitlement(state)
  const council = responsibleCouncil(state, law)
  const nhs = responsibleCommissioner(state, law, placesOf(question) ?? places)
  const policy = (question.policy && reviewPolicyOf(question.policy, asAt)) ?? sharedPractice(asAt)
  const due = reviewsDue(state, law, policy, question.reviews)
  const [next] = due
  return [
    { id: 'entitled', question: 'Entitled to aftercare?', says: entitlementSentence(entitled.value), findings: [entitled] },
    { id: 'council', question: 'Which council is responsible?', says: councilSentence(council), findings: [council] },
    { id: 'nhs', question: 'Which NHS body is responsible?', says: nhsSentence(nhs), findings: [nhs] },
    { id: 'due', question: 'What is due next?', says: next ? nextInWords(next.value.dueOn, next.because) : 'Nothing is due on this day.', findings: due },
  ]
}

function nextInWords(dueOn: PlainDate | undefined, because: readonly Reason[]): string {
  return dueOn ? `Next by ${dayInWords(dueOn)}.` : (because[0]?.says ?? '')
}

/** Lists handed in with the timeline stand in the place of the site's own. */
function placesOf({ places }: Question): PlaceDirectory | undefined {
  if (!places) return undefined
  const { practices = [], districts = [] } = places
  return placeDirectory({ practices, districts, authority: 'handed in' }, bundledDirectory)
}
