import type { Moment } from '../../core/time/plain-date.ts'
import type { Sql } from './session.ts'

export interface EndingSessions {
  /** The account's subject at its identity provider, or everybody at once. */
  readonly whose: { readonly subject: string } | 'everybody'
  readonly now: Moment
  readonly correlationId: string
}

/** Ends open sessions, for a lost laptop or an incident, and says how many there were. Each has its line in the change log. */
export async function endSessions(sql: Sql, { whose, now, correlationId }: EndingSessions): Promise<number> {
  const ended = await sql.query(
    `with ended as (
       update session s set ended_at = $1
       from account a
       where a.id = s.account_id and s.ended_at is null and ($2::text is null or a.subject = $2)
       returning a.id, a.organisation_code)
     insert into change_log (at, account_id, organisation_code, action, correlation_id, detail)
     select $1, id, organisation_code, 'session-ended-by-operator', $3, '{}' from ended`,
    [now, whose === 'everybody' ? null : whose.subject, correlationId],
  )
  return ended.rowCount ?? 0
}
