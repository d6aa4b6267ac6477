import { factSentence } from '../../core/timeline/fact-words.ts'
import { organisationName } from '../../core/identifiers/organisations.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import { dayInWords } from '../../design/filters.ts'
import { type Answer, page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { type OpenedPerson, openPerson } from './open-person.ts'
import { type Contact, peopleAround, whoToCall } from './people-around.ts'
import { overviewPage } from './person.pages.ts'
import type { RunningClock } from './person.repository.ts'
import { standing } from './standing.ts'
import { currentEntries } from './timeline-items.ts'

export interface OverviewContact extends Omit<Contact, 'factId'> {
  readonly href: string
}

/** Something not known, what would settle it, and the facts it is about. */
export interface MissingLine {
  readonly what: string
  readonly settledBy: string
  readonly links: readonly { readonly text: string; readonly href: string }[]
}

export interface ClockLine {
  readonly tag: { readonly state: 'running' | 'due-today' | 'late'; readonly text: string }
  readonly says: string
}

const latestShown = 5

/** The overview of one person (ST1): the answers first, then whom to call, what is missing and what happened last. */
export async function showOverview(visit: Visit): Promise<Answer> {
  const person = await openPerson(visit)
  const { state, caseId } = person
  const entries = currentEntries(person)
  const needs = state.current.communicationNeeds
  const linked = ({ factId, ...contact }: Contact): OverviewContact => ({ ...contact, href: person.hrefToFact(factId) })
  const model = {
    ...person.frame('Overview', 'overview'),
    answers: standing(person),
    toCall: whoToCall(state.current).map(linked),
    around: peopleAround(state.current).map(linked),
    needs: needs && { says: needsInWords(needs.data), href: person.hrefToFact(needs.id) },
    missing: [...missingFacts(person), ...recordDoubts(person)],
    clocks: person.clocks.map((clock) => clockLine(clock, visit.today)),
    latest: entries
      .slice(0, latestShown)
      .map((fact) => ({ day: dayInWords(fact.effectiveOn), title: factSentence(fact), href: person.hrefToFact(fact.id) })),
    factsKnown: entries.length,
    timelineHref: person.hrefTo('timeline'),
    statesHref: '/law/states',
    reference: person.reference,
    recordHref: person.mayRecord ? `/people/${caseId}/record` : undefined,
  }
  return page(overviewPage(model, person.page()), person.mistake ? 422 : 200)
}

/** What the answer turns on and nobody has told us. */
function missingFacts({ finding }: OpenedPerson): MissingLine[] {
  return finding.missing.map(({ what, settledBy }) => ({ what: asSentence(what), settledBy: asSentence(settledBy), links: [] }))
}

/** Where the record is silent or does not fit together. */
export function recordDoubts(person: OpenedPerson): MissingLine[] {
  const titles = new Map(person.facts.map((fact) => [fact.id, fact]))
  return person.state.doubts.map(({ says, settledBy, facts }) => ({
    what: asSentence(says),
    settledBy: asSentence(settledBy),
    links: facts.flatMap((id) => {
      const fact = titles.get(id)
      return fact ? [{ text: `${dayInWords(fact.effectiveOn)}: ${factSentence(fact)}`, href: person.hrefToFact(id) }] : []
    }),
  }))
}

function clockLine({ about, organisation, noticeOn, dueOn }: RunningClock, today: PlainDate): ClockLine {
  const says = `${asSentence(about)} ${organisationName(organisation)} had notice on ${dayInWords(noticeOn)}`
  const due = dayInWords(dueOn)
  if (dueOn < today) return { tag: { state: 'late', text: 'Late' }, says: `${says} and should have recorded it by ${due}.` }
  if (dueOn === today) return { tag: { state: 'due-today', text: 'Due today' }, says: `${says} and must record it today.` }
  return { tag: { state: 'running', text: 'Running' }, says: `${says} and must record it by ${due}.` }
}

function needsInWords({ needs, language, interpreter }: { needs: string; language?: string; interpreter?: boolean }): string[] {
  return [
    asSentence(needs),
    ...(language ? [`Language: ${language}.`] : []),
    ...(interpreter === undefined ? [] : [interpreter ? 'Needs an interpreter.' : 'Needs no interpreter.']),
  ].filter(Boolean)
}

function asSentence(words: string): string {
  const trimmed = words.trim()
  if (!trimmed) return ''
  const begun = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return /[.?!…]$/.test(begun) ? begun : `${begun}.`
}
