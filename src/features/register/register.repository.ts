import { type AliasableExpression, type InferResult, type SelectQueryBuilder, sql } from 'kysely'
import type { EntitlementState } from '../../core/law/entitlement-state.ts'
import { addDays, type PlainDate } from '../../core/time/plain-date.ts'
import type { Db } from '../../platform/database/db.ts'
import type { Tables } from '../../platform/database/tables.generated.ts'
import type { Flag, RegisterFilter, Sort } from './register-filter.ts'

export const rowsOnAPage = 50

/** Which register is asked, on which day, and narrowed to whom a search found (absent: no search). */
export interface Asked {
  readonly partnershipId: string
  readonly today: PlainDate
  readonly filter: RegisterFilter
  readonly found?: readonly string[]
}

const columns = [
  'caseId', 'reference', 'familyName', 'givenName', 'birthDate', 'nhsNumber', 'traceStatus', 'entitlement', 'entitlementSince',
  'confidence', 'section', 'council', 'nhsBody', 'team', 'namedPractitioner', 'openToTeam', 'lastReviewOn', 'reviewDueOn',
  'onCto', 'onLeave', 'conditionallyDischarged', 'outOfArea', 'disputed', 'diedOn', 'lastFactAt',
] as const

export type RegisterRow = Awaited<ReturnType<typeof listEntries>>[number]

/**
 * One page of the list in the order asked for; `limit` and `offset` in rows. Whoever has no such day comes last in either
 * direction. Numbers of rows are written into the statement where the plan depends on them: a plan that is kept does not know
 * what they will be, and would sort the whole register for fifty people.
 */
export async function listEntries(db: Db, asked: Asked, limit = rowsOnAPage, offset = (asked.filter.page - 1) * rowsOnAPage) {
  const { filter, found } = asked
  const column = orderColumn[filter.sort]
  const most = sql.lit(roundedUp(offset + limit))
  const entries = () => withStates(narrow(db.selectFrom('registerEntry').select(columns), asked), filter.states).limit(most)
  type Row = InferResult<ReturnType<typeof entries>>[number]
  const page = (ordered: AliasableExpression<Row>) => db.selectFrom(ordered.as('listed')).selectAll().limit(sql.lit(limit)).offset(offset).execute()
  if (found && filter.sort === 'name' && !filter.descending) return page(entries().orderBy(sql`array_position(${found}::uuid[], case_id)`))
  if (!filter.descending) return page(entries().orderBy(column).orderBy('caseId'))
  const descending = entries().orderBy(column, 'desc').orderBy('caseId', 'desc')
  if (!mayBeUnknown.has(filter.sort)) return page(descending)
  const [known, unknown] = [descending.where(column, 'is not', null), descending.where(column, 'is', null)]
  return page(db.selectFrom(known.as('known')).selectAll().unionAll(db.selectFrom(unknown.as('unknown')).selectAll()))
}

/** 500, 5,000, 50,000 …: few different statements, so that their plans are kept. */
function roundedUp(rows: number): number {
  let most = 500
  while (most < rows) most *= 10
  return most
}

/** How many people stand in each state under the other filters. */
export async function countByState(db: Db, asked: Asked): Promise<ReadonlyMap<EntitlementState, number>> {
  const rows = await narrow(db.selectFrom('registerEntry'), asked)
    .groupBy('entitlement')
    .select(['entitlement', sql<string>`count(*)`.as('people')])
    .execute()
  return new Map(rows.map((row) => [row.entitlement as EntitlementState, Number(row.people)]))
}

const orderColumn = {
  name: 'sortName',
  since: 'entitlementSince',
  review: 'reviewDueOn',
  birth: 'birthDate',
  changed: 'lastFactAt',
} as const satisfies Record<Sort, string>

const mayBeUnknown: ReadonlySet<Sort> = new Set(['since', 'review', 'birth'])

type Entries<O> = SelectQueryBuilder<Tables, 'registerEntry', O>

/** Every filter but the state, which the counts above the list leave out. */
function narrow<O>(query: Entries<O>, { partnershipId, today, filter, found }: Asked): Entries<O> {
  let narrowed = query.where('partnershipId', '=', partnershipId)
  if (found) narrowed = narrowed.where(sql<boolean>`case_id = any(${found}::uuid[])`)
  if (filter.section) narrowed = narrowed.where('section', '=', filter.section)
  if (filter.council) narrowed = narrowed.where(codeOrNone('council', filter.council))
  if (filter.nhsBody) narrowed = narrowed.where(codeOrNone('nhsBody', filter.nhsBody))
  if (filter.team) narrowed = narrowed.where('team', '=', filter.team)
  if (filter.practitioner) narrowed = narrowed.where('namedPractitioner', '=', filter.practitioner)
  if (filter.review === 'none') narrowed = narrowed.where('reviewDueOn', 'is', null)
  if (filter.review === 'overdue') narrowed = narrowed.where('reviewDueOn', '<', today)
  if (filter.review === 'soon') narrowed = narrowed.where('reviewDueOn', '>=', today).where('reviewDueOn', '<=', addDays(today, 28))
  if (filter.review === 'in-date') narrowed = narrowed.where('reviewDueOn', '>=', today)
  for (const flag of filter.flags) narrowed = narrowed.where(flagHolds(flag, partnershipId, today))
  return narrowed
}

/** One state is an equality, whose index is in the order of the list; several are one list, however many they are. */
function withStates<O>(query: Entries<O>, states: readonly EntitlementState[]): Entries<O> {
  if (states.length === 0) return query
  return states.length === 1 ? query.where('entitlement', '=', states[0] ?? '') : query.where(sql<boolean>`entitlement = any(${states}::text[])`)
}

function codeOrNone(column: 'council' | 'nhsBody', code: string) {
  return code === 'none' ? sql<boolean>`${sql.ref(column)} is null` : sql<boolean>`${sql.ref(column)} = ${code}`
}

function flagHolds(flag: Flag, partnershipId: string, today: PlainDate) {
  switch (flag) {
    case 'cto':
      return sql<boolean>`on_cto`
    case 'leave':
      return sql<boolean>`on_leave`
    case 'conditional':
      return sql<boolean>`conditionally_discharged`
    case 'out-of-area':
      return sql<boolean>`out_of_area`
    case 'disputed':
      return sql<boolean>`disputed`
    case 'no-team':
      return sql<boolean>`not open_to_team and died_on is null`
    case 'under-18':
      // Found by their birth dates first: they are few, and a kept plan cannot know that from the day.
      return sql<boolean>`case_id = any(array(select case_id from register_entry
        where partnership_id = ${partnershipId} and birth_date > ${eighteenYearsBefore(today)} and died_on is null))`
    default:
      return flag satisfies never
  }
}

function eighteenYearsBefore(today: PlainDate): string {
  const day = `${Number(today.slice(0, 4)) - 18}${today.slice(4)}`
  // Somebody born on 1 March is still 17 on 29 February.
  return day.endsWith('02-29') ? `${day.slice(0, 5)}02-28` : day
}

/** The councils, NHS bodies and teams to choose from: the partnership's own and whatever its entries name. */
export async function listChoices(db: Db, partnershipId: string) {
  const distinct = async (column: 'council' | 'nhsBody' | 'team') => {
    const rows = await db
      .selectFrom('registerEntry')
      .where('partnershipId', '=', partnershipId)
      .where(column, 'is not', null)
      .select(column)
      .distinct()
      .orderBy(column)
      .limit(300)
      .execute()
    return rows.map((row) => (row as Record<string, string>)[column] as string)
  }
  return { councils: await distinct('council'), nhsBodies: await distinct('nhsBody'), teams: await distinct('team') }
}
