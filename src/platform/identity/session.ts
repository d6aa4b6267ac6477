import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type pg from 'pg'
import type { Moment } from '../../core/time/plain-date.ts'
import type { AssuranceEvidence } from './assurance.ts'

/** Anything SQL can be sent to: the pool of the login role, or one client of it inside a transaction. */
export type Sql = Pick<pg.ClientBase, 'query'> | Pick<pg.Pool, 'query'>

/** Last seen is written at most this often; open_session allows the same half minute on top of the 15 minutes. */
export const touchAfterSeconds = 30

const tokenShape = /^[A-Za-z0-9_-]{43}$/

/** A secret nobody can guess: 256 random bits as 43 letters of base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Could this cookie value be a token of ours? Anything else is not worth a question to the database. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && tokenShape.test(text)
}

/** What the table holds of a token: its SHA-256. Somebody who reads the database cannot act as anybody. */
export function tokenHashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** The token every form carries. Made from the session's own secret, so nothing is stored and no other session's fits. */
export function csrfTokenFor(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('section 117 register form').digest('base64url')
}

/** Did this form come from a page of this session? Takes the same time whatever was given. */
export function isCsrfToken(sessionToken: string, given: unknown): boolean {
  const expected = Buffer.from(csrfTokenFor(sessionToken))
  const offered = Buffer.from(typeof given === 'string' ? given : '')
  return offered.length === expected.length && timingSafeEqual(offered, expected)
}

export interface NewSession {
  readonly accountId: string
  readonly now: Moment
  /** What the identity provider said about how the person signed in; kept with the session (ASVS 16.3.1). */
  readonly assurance: AssuranceEvidence
}

/**
 * Begins a session and gives the token for the cookie: always a new one. Also moves the account's visits on, so that
 * "since you were last here" means the visit before this one. Call it inside the transaction that logs the sign-in.
 */
export async function startSession(sql: Sql, { accountId, now, assurance }: NewSession): Promise<string> {
  const token = newToken()
  await sql.query('insert into session (token_hash, account_id, began_at, last_seen_at, assurance) values ($1, $2, $3, $3, $4)', [
    tokenHashOf(token),
    accountId,
    now,
    JSON.stringify(assurance),
  ])
  await sql.query('update account set previous_visit_at = last_visit_at, last_visit_at = $2 where id = $1', [accountId, now])
  return token
}

/** Ends the session at once, on the server: a copied cookie is worth nothing afterwards. */
export async function endSession(sql: Sql, sessionToken: string, now: Moment): Promise<void> {
  await sql.query('select end_session($1, $2)', [tokenHashOf(sessionToken), now])
}

/** Notes that the person is still there. Call it when `seenSecondsAgo` has reached `touchAfterSeconds`. */
export async function touchSession(sql: Sql, sessionToken: string, now: Moment): Promise<void> {
  await sql.query('select touch_session($1, $2)', [tokenHashOf(sessionToken), now])
}

/** Who holds this session, while it is neither idle for 15 minutes, nor 12 hours old, nor its account disabled. */
export interface SessionHolder {
  readonly accountId: string
  readonly organisation: string
  readonly seenSecondsAgo: number
}

/** The holder of the session, or undefined when it is over. The limits live in the database function open_session. */
export async function findSessionHolder(sql: Sql, sessionToken: string, now: Moment): Promise<SessionHolder | undefined> {
  const found = await sql.query<{ opened: SessionHolder | null }>('select open_session($1, $2) as opened', [tokenHashOf(sessionToken), now])
  return found.rows[0]?.opened ?? undefined
}
