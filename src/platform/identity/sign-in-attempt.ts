import { createHash } from 'node:crypto'
import type { Moment } from '../../core/time/plain-date.ts'
import type { Sql } from './session.ts'

/** Minutes a person has at their identity provider. Long enough to find a phone, short enough to be worth little if stolen. */
export const attemptMinutes = 10

/** What we must remember between sending a browser to its identity provider and its coming back. */
export interface SignInAttempt {
  readonly issuer: string
  readonly codeVerifier: string
  readonly state: string
  readonly nonce: string
  readonly returnTo: string
}

/** Keeps an attempt for the browser that holds this cookie, and throws away those that took too long. */
export async function keepAttempt(sql: Sql, cookie: string, attempt: SignInAttempt, now: Moment): Promise<void> {
  await sql.query('delete from sign_in_attempt where began_at < $1::timestamptz - make_interval(mins => $2)', [now, attemptMinutes])
  await sql.query(
    `insert into sign_in_attempt (id_hash, issuer, code_verifier, state, nonce, return_to, began_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [hashOf(cookie, attempt.state), attempt.issuer, attempt.codeVerifier, attempt.state, attempt.nonce, attempt.returnTo, now],
  )
}

/**
 * Takes the attempt this answer belongs to, so that no answer can be used twice. Undefined when there is none: another
 * browser's, another provider's, one already used, one older than ten minutes, or one nobody began.
 */
export async function takeAttempt(
  sql: Sql,
  answer: { readonly cookie: string; readonly state: string; readonly issuer: string },
  now: Moment,
): Promise<SignInAttempt | undefined> {
  const taken = await sql.query<SignInAttempt>(
    `delete from sign_in_attempt
     where id_hash = $1 and issuer = $2 and began_at >= $3::timestamptz - make_interval(mins => $4)
     returning issuer, code_verifier as "codeVerifier", state, nonce, return_to as "returnTo"`,
    [hashOf(answer.cookie, answer.state), answer.issuer, now, attemptMinutes],
  )
  return taken.rows[0]
}

/** One browser may have several attempts open, in several tabs: the state tells them apart. */
function hashOf(cookie: string, state: string): Buffer {
  return createHash('sha256').update(`${cookie} ${state}`).digest()
}
