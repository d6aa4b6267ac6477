import type { EntitlementState } from '../../core/law/entitlement-state.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { keptForAMoment } from './kept-for-a-moment.ts'
import { type Asked, countByState, listChoices, listEntries, listEntriesAsJson, type ListedEntries, rowsOnAPage } from './register.repository.ts'
import { type RegisterFilter, registerHref } from './register-filter.ts'
import { searchPeople, tenDigits } from './search-people.ts'

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
  const asked = { ...all, found: search?.caseIds }
  if (search && search.caseIds.length <= rowsOnAPage) return { ...(await fewPeople(visit, asked)), remark: search.remark }
  const now = Date.parse(visit.now)
  // The counts depend on what this body may see, so they are kept apart for each.
  const scope = `${visit.actor.organisation} ${partnershipId} ${visit.today} ${registerHref({ ...filter, states: [], sort: 'name', page: 1, descending: false })}`
  const counted = search
    ? { value: await countByState(visit.db, asked), madeAt: now }
    : await countsFor(scope, now, () => countByState(visit.db, asked))
  const listed = await listEntriesAsJson(visit.db, asked)
  return { listed, counts: counted.value, countedAt: counted.madeAt, total: totalOf(counted.value, filter), remark: search?.remark }
}

/** Where a search finds no more than a page, all are read in one go and counted here. */
async function fewPeople(visit: Visit, asked: Asked): Promise<People> {
  const { filter, found } = asked
  const everyState = { ...asked, filter: { ...filter, states: [] } }
  const people = found?.length === 0 ? [] : await listEntries(visit.db, everyState, rowsOnAPage, 0)
  const counts = new Map<EntitlementState, number>()
  for (const { entitlement } of people) counts.set(entitlement as EntitlementState, (counts.get(entitlement as EntitlementState) ?? 0) + 1)
  const chosen = filter.states.length === 0 ? people : people.filter((row) => (filter.states as readonly string[]).includes(row.entitlement))
  const shown = filter.page === 1 ? chosen : []
  const listed = { people: JSON.stringify(shown), caseIds: shown.map((row) => row.caseId) }
  return { listed, counts, countedAt: Date.parse(visit.now), total: totalOf(counts, filter) }
}

function totalOf(counts: ReadonlyMap<EntitlementState, number>, { states }: RegisterFilter): number {
  return [...counts].reduce((sum, [state, people]) => (states.length === 0 || states.includes(state) ? sum + people : sum), 0)
}

/** What the filter panel offers, kept for a minute. */
export async function findChoices(visit: Visit, partnershipId: string) {
  const { value } = await choicesFor(`${visit.actor.organisation} ${partnershipId}`, Date.parse(visit.now), () => listChoices(visit.db, partnershipId))
  return value
}
