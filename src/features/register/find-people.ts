import type { EntitlementState } from '../../core/law/entitlement-state.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { keptForAMoment } from './kept-for-a-moment.ts'
import { countByState, listChoices, listEntries, type RegisterRow } from './register.repository.ts'
import { type RegisterFilter, registerHref } from './register-filter.ts'
import { searchPeople } from './search-people.ts'

export interface People {
  readonly rows: readonly RegisterRow[]
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
  const search = filter.q ? await searchPeople(visit.db, partnershipId, filter.q) : undefined
  const asked = { partnershipId, today: visit.today, filter, found: search?.caseIds }
  const now = Date.parse(visit.now)
  // The counts depend on what this body may see, so they are kept apart for each.
  const scope = `${visit.actor.organisation} ${partnershipId} ${visit.today} ${registerHref({ ...filter, states: [], sort: 'name', page: 1, descending: false })}`
  const counted = search
    ? { value: await countByState(visit.db, asked), madeAt: now }
    : await countsFor(scope, now, () => countByState(visit.db, asked))
  const rows = await listEntries(visit.db, asked)
  const total = [...counted.value].reduce((sum, [state, people]) => (filter.states.length === 0 || filter.states.includes(state) ? sum + people : sum), 0)
  return { rows, counts: counted.value, countedAt: counted.madeAt, total, remark: search?.remark }
}

/** What the filter panel offers, kept for a minute. */
export async function findChoices(visit: Visit, partnershipId: string) {
  const { value } = await choicesFor(`${visit.actor.organisation} ${partnershipId}`, Date.parse(visit.now), () => listChoices(visit.db, partnershipId))
  return value
}
