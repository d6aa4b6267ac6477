import { lawRelease } from '../../core/law/release.ts'
import { dayInWords } from '../../design/filters.ts'
import { type Answer, page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { entitlementSentence, nextReview, openPerson, type OpenedPerson, workedOut } from '../person/index.ts'
import { dutyPart } from './duty-part.ts'
import { responsibilityPage, type DutyPart, type TopAnswer } from './responsibility.pages.ts'

/** Entitled, which council, which NHS body, what is due next: each answer, then why, step by step (HE4c). */
export async function showResponsibility(visit: Visit): Promise<Answer> {
  const person = await openPerson(visit)
  const found = workedOut(person)
  const duties = [dutyPart(person, 'council', found), dutyPart(person, 'nhs', found)]
  const model = {
    ...person.frame('Responsibility', 'responsibility'),
    day: person.day,
    answers: topAnswers(person, duties),
    dispute: disputeInWords(person),
    duties,
    release: lawRelease,
  }
  return page(responsibilityPage(model, person.page()), person.mistake ? 422 : 200)
}

function topAnswers(person: OpenedPerson, duties: readonly DutyPart[]): TopAnswer[] {
  const { finding } = person
  const next = nextReview(person)
  return [
    {
      question: 'Entitled to aftercare?',
      says: entitlementSentence(finding.value),
      state: finding.value?.state ?? 'NEEDS_ADVICE',
      confidence: finding.confidence,
      why: { text: 'Why?', href: person.hrefTo('entitlement') },
    },
    ...duties.map(
      ({ question, answer, finding: { confidence }, duty }): TopAnswer => ({
        question,
        says: answer,
        confidence,
        why: { text: 'Why?', href: `#${duty}` },
      }),
    ),
    { question: 'What is due next?', says: next.says, tag: next.tag },
  ]
}

/** Nobody is left without care while bodies disagree. */
function disputeInWords({ state }: OpenedPerson): string | undefined {
  const { openDispute } = state.current
  if (!openDispute) return undefined
  const about = {
    council: 'which council is responsible',
    nhs: 'which NHS body is responsible',
    both: 'who is responsible',
    unknown: 'who is responsible',
  }
  return `Bodies have disagreed since ${dayInWords(openDispute.effectiveOn)} about ${about[openDispute.data.about]}. Care must continue meanwhile.`
}
