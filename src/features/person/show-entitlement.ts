import type { Confidence } from '../../core/findings/finding.ts'
import type { Entitlement } from '../../core/law/entitlement-answer.ts'
import { sectionWords } from '../../core/timeline/section-words.ts'
import { episodeChain } from '../../core/timeline/episode-chain.ts'
import { chainPicture } from '../../design/chain-picture.ts'
import { dayInWords } from '../../design/filters.ts'
import { type Answer, page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { confidenceSentences } from './confidence-sentences.ts'
import { doubtSentences } from './doubt-sentences.ts'
import { entitlementSentence } from './entitlement-sentence.ts'
import { factLinks } from './fact-links.ts'
import { openPerson } from './open-person.ts'
import { entitlementPage } from './person.pages.ts'
import { recordDoubts } from './show-overview.ts'

/** Why a person is, or is not, entitled to aftercare: every step with its rule, authority and facts (HE3, HE4c), and the episode chain. */
export async function showEntitlement(visit: Visit): Promise<Answer> {
  const person = await openPerson(visit)
  const { finding, state, day } = person
  const model = {
    ...person.frame('Entitlement', 'entitlement'),
    finding,
    state: finding.value?.state ?? ('NEEDS_ADVICE' as const),
    words: { answer: entitlementSentence(finding.value), facts: factLinks(person, finding.because), doubts: doubtSentences },
    particulars: particularsOf(finding.value, finding.confidence),
    picture: chainPicture(
      episodeChain(state).flatMap(({ pieces }) => pieces),
      {
        today: day,
        todayLabel: person.timeTravel ? dayInWords(day) : 'Today',
        hrefOf: ({ facts: [first] }) => (first ? person.hrefToFact(first) : person.hrefTo('timeline')),
      },
    ),
    doubts: recordDoubts(person),
    statesHref: '/law/states',
    day,
  }
  return page(entitlementPage(model, person.page()), person.mistake ? 422 : 200)
}

function particularsOf(value: Entitlement | undefined, confidence: Confidence): { key: string; value: string }[] {
  const rows: [string, string | undefined][] = [
    ['Since', value?.since && dayInWords(value.since)],
    ['Ended on', value?.endedOn && dayInWords(value.endedOn)],
    ['Section that brings aftercare', value?.qualifyingSection && capital(sectionWords(value.qualifyingSection))],
    [
      'May it be ended now?',
      value?.endBarred ? 'No. The Act forbids it while the person is a community patient (section 117(2)).' : undefined,
    ],
    ['How sure this is', confidenceSentences[confidence]],
  ]
  return rows.flatMap(([key, text]) => (text === undefined ? [] : [{ key, value: text }]))
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
