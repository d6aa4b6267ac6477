import type { EntitlementState } from '../../core/law/entitlement-state.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { keptForAMoment } from './kept-for-a-moment.ts'
import {
  type Asked,
  countByState,
  listChoices,
  listEntries,
  listEntriesAsJson,
  type ListedEntries,
  rowsOnAPage,
} from './register.repository.ts'
import { type RegisterFilter, registerHref } from './register-filter.ts'
import { type Found, searchPeople, tenDigits } from './search-people.ts'

export interface People {
  /** One page of them. */
  readonly listed: ListedEntries
  readonly counts: ReadonlyMap<EntitlementState, number>
  /** The moment the counts were made, in milliseconds; they are kept for a few seconds. */
  readonly countedAt: number
  /** People in the list over all its pages: the states chosen, or all. */
  readonly total: number
  readonly remark?: string
}

const countsFor = keptForAMoment<ReadonlyMap<EntitlementState, number>>(3000, 500)
const choicesFor = keptForAMoment<Awaited<ReturnType<typeof listChoices>>>(60_000, 50)

/** The people of the reader's register that fit a filter: a page of them, and the counts by state. */
export async function findPeople(visit: Visit, partnershipId: string, filter: RegisterFilter): Promise<People> {
  const all = { partnershipId, today: visit.today, filter }
  const nhsNumber = tenDigits(filter.q)
  const bearers = nhsNumber && (await fewPeople(visit, { ...all, nhsNumber }))
  if (bearers && bearers.counts.size > 0) return bearers
  const search = filter.q ? await searchPeople(visit.db, partnershipId, filter.q) : undefined
  if (search && isAsFound(filter)) return { ...(await pageOfFound(visit, all, search.people)), remark: search.remark }
  const asked = { ...all, found: search?.people.map(({ caseId }) => caseId) }
  const now = Date.parse(visit.now)
  // The counts depend on what this body may see, so they are kept apart for each.
  const scope = `${visit.actor.organisation} ${partnershipId} ${visit.today} ${registerHref({ ...filter, states: [], sort: 'name', page: 1, descending: false })}`
  const counted = search
    ? { value: await countByState(visit.db, asked), madeAt: now }
    : await countsFor(scope, now, () => countByState(visit.db, asked))
  const listed = await listEntriesAsJson(visit.db, asked)
  return { listed, counts: counted.value, countedAt: counted.madeAt, total: totalOf(counted.value, filter), remark: search?.remark }
}

/** Is the list what the search found, in its order, but for the states chosen? */
function isAsFound({ section, council, nhsBody, team, practitioner, review, flags, sort, descending }: RegisterFilter): boolean {
  return !section && !council && !nhsBody && !team && !practitioner && !review && flags.length === 0 && sort === 'name' && !descending
}

/** A page of those a search found: their states are known, so only the page is read. */
async function pageOfFound(visit: Visit, asked: Asked, found: Found['people']): Promise<People> {
  const { filter } = asked
  const chosen = found.filter(({ entitlement }) => filter.states.length === 0 || (filter.states as readonly string[]).includes(entitlement))
  const onPage = chosen.slice((filter.page - 1) * rowsOnAPage, filter.page * rowsOnAPage).map(({ caseId }) => caseId)
  const listed =
    onPage.length === 0 ? { people: '[]', caseIds: [] } : await listEntriesAsJson(visit.db, { ...asked, found: onPage }, rowsOnAPage, 0)
  return { listed, counts: countStates(found), countedAt: Date.parse(visit.now), total: chosen.length }
}

function countStates(people: readonly { readonly entitlement: string }[]): ReadonlyMap<EntitlementState, number> {
  const counts = new Map<EntitlementState, number>()
  for (const { entitlement } of people) counts.set(entitlement as EntitlementState, (counts.get(entitlement as EntitlementState) ?? 0) + 1)
  return counts
}

/** Whoever bears one NHS number: all are read in one go and counted here. */
async function fewPeople(visit: Visit, asked: Asked): Promise<People> {
  const { filter } = asked
  const everyState = { ...asked, filter: { ...filter, states: [] } }
  const people = await listEntries(visit.db, everyState, rowsOnAPage, 0)
  const counts = countStates(people)
  const chosen =
    filter.states.length === 0 ? people : people.filter((row) => (filter.states as readonly string[]).includes(row.entitlement))
  const shown = filter.page === 1 ? chosen : []
  const listed = { people: JSON.stringify(shown), caseIds: shown.map((row) => row.caseId) }
  return { listed, counts, countedAt: Date.parse(visit.now), total: totalOf(counts, filter) }
}

function totalOf(counts: ReadonlyMap<EntitlementState, number>, { states }: RegisterFilter): number {
  return [...counts].reduce((sum, [state, people]) => (states.length === 0 || states.includes(state) ? sum + people : sum), 0)
}

/** What the filter panel offers, kept for a minute. */
export async function findChoices(visit: Visit, partnershipId: string) {
  const { value } = await choicesFor(`${visit.actor.organisation} ${partnershipId}`, Date.parse(visit.now), () =>
    listChoices(visit.db, partnershipId),
  )
  return value
}
