import { plainDate } from '../../core/time/plain-date.ts'
import { entitlementStates, wordsFor, type EntitlementState } from '../../core/law/entitlement-state.ts'
import { sections } from '../../core/timeline/section.ts'

/** Yes-or-no facts a list can be narrowed by, in the words of the screen. */
export const flags = {
  cto: 'On a community treatment order',
  leave: 'On section 17 leave',
  conditional: 'Conditionally discharged',
  'out-of-area': 'Living out of area',
  'under-18': 'Under 18',
  'no-team': 'Open to no team',
  disputed: 'Responsibility disputed',
} as const
export type Flag = keyof typeof flags

export const reviewStates = {
  overdue: 'Review overdue',
  soon: 'Review due within 28 days',
  'in-date': 'Review in date',
  none: 'No review due',
} as const
export type ReviewState = keyof typeof reviewStates

export const sorts = { name: 'Name', since: 'State since', review: 'Next review', birth: 'Date of birth', changed: 'Last change' } as const
export type Sort = keyof typeof sorts

/** What somebody asked of the register. Everything stands in the address, so that a list can be sent and bookmarked. */
export interface RegisterFilter {
  readonly q: string
  readonly states: readonly EntitlementState[]
  readonly section?: string
  readonly council?: string
  readonly nhsBody?: string
  readonly team?: string
  readonly practitioner?: string
  readonly review?: ReviewState
  readonly flags: readonly Flag[]
  readonly sort: Sort
  readonly descending: boolean
  readonly page: number
}

interface Asked {
  readonly query: Readonly<Record<string, string>>
  readonly allOf: (name: string) => readonly string[]
}

/** Reads the filter from an address. What is not understood is left out: a link from an older version still opens a list. */
export function readFilter({ query, allOf }: Asked): RegisterFilter {
  return {
    q: words(query['q'], 200) ?? '',
    states: allOf('state').filter(isState),
    section: (sections as readonly string[]).includes(query['section'] ?? '') ? query['section'] : undefined,
    council: words(query['council'], 20),
    nhsBody: words(query['nhs'], 20),
    team: words(query['team'], 100),
    practitioner: words(query['practitioner'], 100),
    review: isKey(reviewStates, query['review']) ? query['review'] : undefined,
    flags: allOf('flag').filter((flag) => isKey(flags, flag)),
    sort: isKey(sorts, query['sort']) ? query['sort'] : 'name',
    descending: query['dir'] === 'down',
    page: pageNumber(query['page']),
  }
}

const lastPage = 2000

function pageNumber(text: string | undefined): number {
  const number = /^\d{1,4}$/.test(text ?? '') ? Number(text) : 1
  return Math.min(Math.max(number, 1), lastPage)
}

function words(text: string | undefined, most: number): string | undefined {
  const kept = text?.replaceAll('\u0000', '').trim().slice(0, most)
  return kept || undefined
}

function isKey<T extends object>(known: T, text: string | undefined): text is Extract<keyof T, string> {
  return text !== undefined && Object.hasOwn(known, text)
}

function isState(text: string): text is EntitlementState {
  return (entitlementStates as readonly string[]).includes(text)
}

type Change = Partial<
  Record<'q' | 'section' | 'council' | 'nhs' | 'team' | 'practitioner' | 'review' | 'sort' | 'dir' | 'page', string>
> & {
  readonly states?: readonly string[]
  readonly flags?: readonly string[]
}

/** The address of the same list with something changed; changing anything but the page goes back to the first. */
export function registerHref(filter: RegisterFilter, change: Change = {}, path = '/register'): string {
  const address = new URLSearchParams()
  const all: Record<string, string | undefined> = {
    q: filter.q || undefined,
    section: filter.section,
    council: filter.council,
    nhs: filter.nhsBody,
    team: filter.team,
    practitioner: filter.practitioner,
    review: filter.review,
    sort: filter.sort === 'name' ? undefined : filter.sort,
    dir: filter.descending ? 'down' : undefined,
    ...change,
    states: undefined,
    flags: undefined,
  }
  for (const [name, value] of Object.entries(all)) if (value) address.append(name, value)
  for (const state of change.states ?? filter.states) address.append('state', state)
  for (const flag of change.flags ?? filter.flags) address.append('flag', flag)
  const text = address.toString()
  return text ? `${path}?${text}` : path
}

/** The filters in force in words, each with the address of the list without it. */
export function chipsOf(filter: RegisterFilter, nameOf: (code: string) => string): { text: string; href: string }[] {
  const chips: { text: string; href: string }[] = []
  const add = (text: string, change: Change) => chips.push({ text, href: registerHref(filter, change) })
  if (filter.q) add(`Search: ${filter.q}`, { q: '' })
  for (const state of filter.states) add(wordsFor(state).word, { states: filter.states.filter((other) => other !== state) })
  if (filter.section) add(`Section ${filter.section}`, { section: '' })
  if (filter.council) add(filter.council === 'none' ? 'No council recorded' : nameOf(filter.council), { council: '' })
  if (filter.nhsBody) add(filter.nhsBody === 'none' ? 'No NHS body recorded' : nameOf(filter.nhsBody), { nhs: '' })
  if (filter.team) add(`Team: ${filter.team}`, { team: '' })
  if (filter.practitioner) add(`Named practitioner: ${filter.practitioner}`, { practitioner: '' })
  if (filter.review) add(reviewStates[filter.review], { review: '' })
  for (const flag of filter.flags) add(flags[flag], { flags: filter.flags.filter((other) => other !== flag) })
  return chips
}

/** A day typed into the search box the way people write it, or undefined. */
export function dayTyped(text: string): string | undefined {
  const found = /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*$/.exec(text)
  if (!found) return undefined
  const [, day = '', month = '', year = ''] = found
  try {
    return plainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  } catch {
    return undefined
  }
}
