import { londonDay } from '../../core/time/plain-date.ts'
import { type Answer, page, redirect } from '../../platform/http/answer.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { dayBoxes } from '../forms/read-day.ts'
import { type FactGroup, factGroups, groupOf, isFactGroup } from './fact-groups.ts'
import { type OpenedPerson, openPerson } from './open-person.ts'
import { timelinePage } from './person.pages.ts'
import { type TimelineEntry, timelineEntries, timelineItems } from './timeline-items.ts'
import { isWhenTyped, readWhenTyped } from './when-typed.ts'

const shownOnAPage = 50

/** Every fact of one person, newest first; the record as at a day and as known by a moment, when asked (HE4c). */
export async function showTimeline(visit: Visit): Promise<Answer> {
  const person = await openPerson(visit)
  if (!isWhenTyped(visit.query)) return timeline(visit, person)
  const typed = readWhenTyped(visit.query, visit.today)
  return typed.errors ? timeline(visit, person, typed.errors) : redirect(`${visit.path}?${typed.search}`)
}

function timeline(visit: Visit, person: OpenedPerson, wrong?: FieldErrors): Answer {
  const { query, path } = visit
  const entries = timelineEntries(person)
  const kind = isFactGroup(query.kind ?? '') ? (query.kind as FactGroup) : undefined
  const chosen = kind ? entries.filter((entry) => groupOf(entry.version) === kind) : entries
  const lastPage = Math.max(1, Math.ceil(chosen.length / shownOnAPage))
  const pageNumber = Math.min(lastPage, pageWith(query.fact, chosen) ?? pageAsked(query.page))
  const firstShown = (pageNumber - 1) * shownOnAPage
  const errors = wrong ?? (person.mistake && { [person.mistake.field]: { text: person.mistake.says } })
  const model = {
    ...person.frame('Timeline', 'timeline'),
    items: timelineItems(chosen.slice(firstShown, firstShown + shownOnAPage), person),
    total: chosen.length,
    firstShown: firstShown + 1,
    kinds: kindLinks(entries, kind, (value) => hrefWith(person, { kind: value })),
    pageNumber,
    lastPage,
    hrefBefore: hrefWith(person, { kind, page: '' }),
    answers: wrong ? query : answersOf(person, query['known-by']),
    action: path,
    recordHref: person.mayRecord ? `/people/${person.caseId}/record` : undefined,
  }
  return page(timelinePage(model, person.page(errors)), errors ? 422 : 200)
}

/** The page a fact stands on, for links to one fact. */
function pageWith(fact: string | undefined, entries: readonly TimelineEntry[]): number | undefined {
  if (!fact) return undefined
  const position = entries.findIndex(({ version, supersededBy }) => version.id === fact && supersededBy?.type !== 'FactCorrected')
  return position === -1 ? undefined : Math.floor(position / shownOnAPage) + 1
}

function pageAsked(asked: string | undefined): number {
  return /^[1-9]\d{0,5}$/.test(asked ?? '') ? Number(asked) : 1
}

function kindLinks(entries: readonly TimelineEntry[], chosen: FactGroup | undefined, hrefOf: (kind?: FactGroup) => string) {
  const counts = new Map<FactGroup, number>()
  for (const { version } of entries) counts.set(groupOf(version), (counts.get(groupOf(version)) ?? 0) + 1)
  const there = (Object.keys(factGroups) as FactGroup[]).filter((group) => counts.has(group) || group === chosen)
  return [
    { text: 'Everything', href: hrefOf(), count: entries.length, chosen: chosen === undefined },
    ...there.map((group) => ({ text: factGroups[group], href: hrefOf(group), count: counts.get(group) ?? 0, chosen: group === chosen })),
  ]
}

/** The timeline's address with these choices, staying at the day looked at. An empty choice is left open for a number to follow. */
function hrefWith(person: OpenedPerson, choices: Readonly<Record<string, string | undefined>>): string {
  const chosen = Object.entries(choices).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
  const href = person.hrefTo('timeline')
  return chosen.length > 0 ? `${href}${href.includes('?') ? '&' : '?'}${chosen.join('&')}` : href
}

/** The form shows the day and time that are looked at now. */
function answersOf({ timeTravel }: OpenedPerson, knownAsked = ''): Record<string, string> {
  if (!timeTravel) return {}
  const { asAt, knownBy } = timeTravel
  const time = knownAsked.split('T')[1] ?? ''
  return { ...dayBoxes('as-at', asAt), ...(knownBy && { ...dayBoxes('known-by', londonDay(knownBy)), 'known-by-time': time }) }
}
