import type { Finding } from '../../core/findings/finding.ts'
import { bundledDirectory } from '../../core/identifiers/organisations.ts'
import type { LawInForce } from '../../core/law/commencement-table.ts'
import { entitlement } from '../../core/law/entitlement.ts'
import { type PlaceDirectory, placeDirectory } from '../../core/law/responsible-commissioner/place-directory.ts'
import { responsibleCommissioner } from '../../core/law/responsible-commissioner/responsible-commissioner.ts'
import { responsibleCouncil } from '../../core/law/responsible-council/responsible-council.ts'
import { reviewPolicyOf } from '../../core/law/reviews/review-policy-of.ts'
import { sharedPractice } from '../../core/law/reviews/review-policy.ts'
import { type DueItem, nextAftercareReview, reviewsDue } from '../../core/law/reviews/reviews-due.ts'
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
  return [
    { id: 'entitled', question: 'Entitled to aftercare?', says: entitlementSentence(entitled.value), findings: [entitled] },
    { id: 'council', question: 'Which council is responsible?', says: councilSentence(council), findings: [council] },
    { id: 'nhs', question: 'Which NHS body is responsible?', says: nhsSentence(nhs), findings: [nhs] },
    { id: 'due', question: 'What is due next?', says: nextInWords(due, asAt), findings: due },
  ]
}

/** The aftercare review first, where one has a day; else whatever comes first. A day that has passed is never called next. */
function nextInWords(due: readonly DueItem[], asAt: PlainDate): string {
  const first = nextAftercareReview(due) ?? due[0]
  if (!first) return 'Nothing is due on this day.'
  const { what, dueOn } = first.value
  if (dueOn === undefined) return first.because[0]?.says ?? ''
  const words = whatIsDue[what]
  return dueOn < asAt
    ? `${words} was due by ${dayInWords(dueOn)}, and the timeline does not show that it was done.`
    : `${words}, by ${dayInWords(dueOn)}.`
}

const whatIsDue: Readonly<Record<DueItem['value']['what'], string>> = {
  'contact-after-leaving': 'Contact after leaving hospital',
  'aftercare-review': 'An aftercare review',
  'direct-payment-review': 'A review of the direct payment',
  'review-before-leaving': 'A review before leaving hospital',
  'notice-to-childrens-services': 'Notice to children’s services',
  'care-treatment-review': 'A care, education and treatment review',
  'assessment-after-leaving': 'An assessment after leaving hospital',
  'register-entry': 'The entry on the register',
  'top-up-review': 'A review of the top-up',
}

/** Lists handed in with the timeline stand in the place of the site's own. */
function placesOf({ places }: Question): PlaceDirectory | undefined {
  if (!places) return undefined
  const { practices = [], districts = [] } = places
  return placeDirectory({ practices, districts, authority: 'handed in' }, bundledDirectory)
}
