import type { Moment } from '../../core/time/plain-date.ts'
import type { AssuranceEvidence } from './assurance.ts'
import type { Sql } from './session.ts'

/** One line of the change log about coming in or going out (ASVS 16.3.1). Never a secret, a token or a name. */
export interface SignInEvent {
  readonly at: Moment
  readonly action: 'sign-in' | 'sign-in-refused' | 'sign-out' | 'sign-out-by-provider' | 'roles-from-provider'
  readonly correlationId: string
  readonly account?: { readonly id: string; readonly organisation: string }
  readonly detail: Readonly<Record<string, unknown>> | AssuranceEvidence
}

export async function logSignInEvent(sql: Sql, { at, action, correlationId, account, detail }: SignInEvent): Promise<void> {
  await sql.query(
    'insert into change_log (at, account_id, organisation_code, action, correlation_id, detail) values ($1, $2, $3, $4, $5, $6)',
    [at, account?.id ?? null, account?.organisation ?? null, action, correlationId, JSON.stringify(detail)],
  )
}
