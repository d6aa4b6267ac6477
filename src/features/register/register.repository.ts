import { type RawBuilder, sql } from 'kysely'
import type { EntitlementState } from '../../core/law/entitlement-state.ts'
import { addDays, type Moment, type PlainDate } from '../../core/time/plain-date.ts'
import type { Db } from '../../platform/database/db.ts'
import type { Flag, RegisterFilter, Sort } from './register-filter.ts'

export const rowsOnAPage = 50

/** Which register is asked, on which day, and narrowed to whom a search found or who bears this NHS number (absent: no search). */
export interface Asked {
  readonly partnershipId: string
  readonly today: PlainDate
  readonly filter: RegisterFilter
  readonly found?: readonly string[]
  readonly nhsNumber?: string
}

/** A person as the register's list knows them. */
export interface RegisterRow {
  readonly caseId: string
  readonly reference: string
  readonly familyName: string
  readonly givenName: string
  readonly birthDate: PlainDate | null
  readonly nhsNumber: string | null
  readonly traceStatus: string | null
  readonly entitlement: string
  readonly entitlementSince: PlainDate | null
  readonly confidence: string
  readonly section: string | null
  readonly council: string | null
  readonly nhsBody: string | null
  readonly team: string | null
  readonly namedPractitioner: string | null
  readonly openToTeam: boolean
  readonly lastReviewOn: PlainDate | null
  readonly reviewDueOn: PlainDate | null
  readonly onCto: boolean
  readonly onLeave: boolean
  readonly conditionallyDischarged: boolean
  readonly outOfArea: boolean
  readonly disputed: boolean
  readonly diedOn: PlainDate | null
  readonly lastFactAt: Moment
}

/** The columns of a RegisterRow by its names. */
const columns = sql.raw(`
  case_id as "caseId", reference, family_name as "familyName", given_name as "givenName", birth_date as "birthDate",
  nhs_number as "nhsNumber", trace_status as "traceStatus", entitlement, entitlement_since as "entitlementSince", confidence, section,
  council, nhs_body as "nhsBody", team, named_practitioner as "namedPractitioner", open_to_team as "openToTeam",
  last_review_on as "lastReviewOn", review_due_on as "reviewDueOn", on_cto as "onCto", on_leave as "onLeave",
  conditionally_discharged as "conditionallyDischarged", out_of_area as "outOfArea", disputed, died_on as "diedOn",
  to_char(last_fact_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastFactAt"`)

/** People as JSON text, a list of RegisterRow, and their ids. */
export interface ListedEntries {
  readonly people: string
  readonly caseIds: readonly string[]
}

/**
 * One page of the list in the order asked for; `limit` and `offset` in rows. Whoever has no such day comes last in either
 * direction. It comes as one JSON value: fifty rows of 25 columns take this process many times as long to read. Numbers of rows
 * are written into the statement, where the plan depends on them: a plan that is kept does not know what they will be, and would
 * sort the whole register for fifty people.
 */
export async function listEntriesAsJson(
  db: Db,
  asked: Asked,
  limit = rowsOnAPage,
  offset = (asked.filter.page - 1) * rowsOnAPage,
): Promise<ListedEntries> {
  const { rows } = await sql<{ people: string | null; caseIds: string | null }>`
    select json_agg(p)::text as people, string_agg(p."caseId"::text, ' ') as case_ids
    from (select * from (${ordered(asked, roundedUp(offset + limit))}) l limit ${sql.lit(limit)} offset ${offset}) p`.execute(db)
  return { people: rows[0]?.people ?? '[]', caseIds: rows[0]?.caseIds?.split(' ') ?? [] }
}

/** The same page as rows. */
export async function listEntries(db: Db, asked: Asked, limit?: number, offset?: number): Promise<RegisterRow[]> {
  const { people } = await listEntriesAsJson(db, asked, limit, offset)
  return JSON.parse(people) as RegisterRow[]
}

/** The people asked for in the order asked for, at most so many. */
function ordered(asked: Asked, most: number): RawBuilder<unknown> {
  const { filter, found } = asked
  const listed = (order: RawBuilder<unknown>, more: readonly RawBuilder<unknown>[] = []) =>
    sql`select ${columns} from register_entry where ${all([...narrow(asked), ...inStates(filter.states), ...more])} order by ${order} limit ${sql.lit(most)}`
  if (found && filter.sort === 'name' && !filter.descending) return listed(sql`array_position(${found}::uuid[], case_id)`)
  const column = sql.ref(orderColumn[filter.sort])
  if (!filter.descending) return listed(sql`${column}, case_id`)
  const turned = sql`${column} desc, case_id desc`
  if (!mayBeUnknown.has(filter.sort)) return listed(turned)
  return sql`(${listed(turned, [sql`${column} is not null`])}) union all (${listed(turned, [sql`${column} is null`])})`
}

/** 500, 5,000, 50,000 …: few different statements, so that their plans are kept. */
function roundedUp(rows: number): number {
  let most = 500
  while (most < rows) most *= 10
  return most
}

/** How many people stand in each state under the other filters. */
export async function countByState(db: Db, asked: Asked): Promise<ReadonlyMap<EntitlementState, number>> {
  const { rows } = await sql<{ entitlement: EntitlementState; people: number }>`
    select entitlement, count(*)::int as people from register_entry where ${all(narrow(asked))} group by entitlement`.execute(db)
  return new Map(rows.map(({ entitlement, people }) => [entitlement, people]))
}

const orderColumn = {
  name: 'sort_name',
  since: 'entitlement_since',
  review: 'review_due_on',
  birth: 'birth_date',
  changed: 'last_fact_at',
} as const satisfies Record<Sort, string>

const mayBeUnknown: ReadonlySet<Sort> = new Set(['since', 'review', 'birth'])

function all(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(conditions, sql` and `)
}

/** Every filter but the state, which the counts above the list leave out. */
function narrow({ partnershipId, today, filter, found, nhsNumber }: Asked): RawBuilder<unknown>[] {
  const conditions = [sql`partnership_id = ${partnershipId}`]
  if (found) conditions.push(sql`case_id = any(${found}::uuid[])`)
  if (nhsNumber) conditions.push(sql`nhs_number = ${nhsNumber}`)
  if (filter.section) conditions.push(sql`section = ${filter.section}`)
  if (filter.council) conditions.push(filter.council === 'none' ? sql`council is null` : sql`council = ${filter.council}`)
  if (filter.nhsBody) conditions.push(filter.nhsBody === 'none' ? sql`nhs_body is null` : sql`nhs_body = ${filter.nhsBody}`)
  if (filter.team) conditions.push(sql`team = ${filter.team}`)
  if (filter.practitioner) conditions.push(sql`named_practitioner = ${filter.practitioner}`)
  if (filter.review === 'none') conditions.push(sql`review_due_on is null`)
  if (filter.review === 'overdue') conditions.push(sql`review_due_on < ${today}`)
  if (filter.review === 'soon') conditions.push(sql`review_due_on >= ${today} and review_due_on <= ${addDays(today, 28)}`)
  if (filter.review === 'in-date') conditions.push(sql`review_due_on >= ${today}`)
  for (const flag of filter.flags) conditions.push(flagHolds(flag, partnershipId, today))
  return conditions
}

/** One state is an equality, whose index is in the order of the list; several are one list, however many they are. */
function inStates(states: readonly EntitlementState[]): RawBuilder<unknown>[] {
  if (states.length === 0) return []
  return [states.length === 1 ? sql`entitlement = ${states[0]}` : sql`entitlement = any(${states}::text[])`]
}

function flagHolds(flag: Flag, partnershipId: string, today: PlainDate): RawBuilder<unknown> {
  switch (flag) {
    case 'cto':
      return sql`on_cto`
    case 'leave':
      return sql`on_leave`
    case 'conditional':
      return sql`conditionally_discharged`
    case 'out-of-area':
      return sql`out_of_area`
    case 'disputed':
      return sql`disputed`
    case 'no-team':
      return sql`not open_to_team and died_on is null`
    case 'under-18':
      // Found by their birth dates first: they are few, and a kept plan cannot know that from the day.
      return sql`case_id = any(array(select case_id from register_entry
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
