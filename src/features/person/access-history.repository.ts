import { sql } from 'kysely'
import type { Moment } from '../../core/time/plain-date.ts'
import type { Db } from '../../platform/database/db.ts'

/** One line of who looked or who changed. `action` is the audit name of what was done. */
export interface HistoryLine {
  readonly at: Moment
  /** Null where the account belongs to a body whose accounts the reader's body may not see. */
  readonly accountName: string | null
  readonly organisation: string | null
  readonly action: string
  /** Set where a fact was recorded. */
  readonly factId: string | null
}

/** Views, changes and recorded facts. A change that is a fact stands once, as the fact. */
const history = (caseId: string) => sql`
  select at, account_id, organisation_code, action, null::uuid as fact_id, null::integer as sequence from view_log where case_id = ${caseId}
  union all
  select at, account_id, organisation_code, action, null, null from change_log c where case_id = ${caseId}
    and not exists (select from case_fact f where f.case_id = ${caseId} and f.recorded_at = c.at and f.recorded_by = c.account_id)
  union all
  select recorded_at, recorded_by, body, 'record-fact', id, sequence from case_fact where case_id = ${caseId}`

export async function countHistory(db: Db, caseId: string): Promise<number> {
  const { rows } = await sql<{ total: string }>`select count(*) as total from (${history(caseId)}) h`.execute(db)
  return Number(rows[0]?.total ?? 0)
}

/** Newest first. */
export async function listHistory(db: Db, caseId: string, page: { readonly from: number; readonly most: number }): Promise<HistoryLine[]> {
  const { rows } = await sql<HistoryLine>`
    select h.at, a.name as account_name, h.organisation_code as organisation, h.action, h.fact_id
    from (${history(caseId)}) h left join account a on a.id = h.account_id
    order by h.at desc, h.sequence desc nulls first, h.action limit ${page.most} offset ${page.from}`.execute(db)
  return rows
}

/** Views of lists, searches and exports in which the person stood, since a moment, newest first, 200 at most. */
export async function listListsWith(db: Db, caseId: string, since: Moment): Promise<HistoryLine[]> {
  const { rows } = await sql<HistoryLine>`
    select l.at, a.name as account_name, l.organisation_code as organisation, l.action, null as fact_id
    from lists_showing(${caseId}, ${since}) l left join account a on a.id = l.account_id
    order by l.at desc limit 200`.execute(db)
  return rows
}
