import type pg from 'pg'
import type { Moment } from '../../core/time/plain-date.ts'
import { type Account, type NotAdmitted, refusalOf, type Vouched } from './admission.ts'
import type { IssuerSettings } from './issuer-settings.ts'
import { endSession, type Sql, startSession } from './session.ts'
import { logSignInEvent } from './sign-in-log.ts'

export interface Arrival {
  readonly vouched: Vouched
  readonly issuer: IssuerSettings
  readonly now: Moment
  readonly correlationId: string
  /** Token of the session this browser had until now; it ends with the new one's beginning. */
  readonly earlierToken?: string
}

/** Lets somebody in, or says why not. Account, session and log line are one transaction: no session without its line. */
export async function admit(pool: pg.Pool, arrival: Arrival): Promise<{ readonly token: string } | NotAdmitted> {
  const client = await pool.connect()
  let lost: Error | undefined
  try {
    await client.query('begin')
    const outcome = await admitIn(client, arrival)
    await client.query('commit')
    return outcome
  } catch (error) {
    await client.query('rollback').catch((broken: Error) => {
      lost = broken
    })
    throw error
  } finally {
    client.release(lost)
  }
}

async function admitIn(sql: Sql, arrival: Arrival): Promise<{ readonly token: string } | NotAdmitted> {
  const { vouched, issuer, now, correlationId } = arrival
  const account = await findAccount(sql, issuer.accountsUnder, vouched.subject)
  const refused = refusalOf(account, vouched, issuer)
  const base = { at: now, correlationId, account }
  if (refused || !account) {
    const because = refused ?? { refusal: 'unknown-account' as const }
    // The subject is what an administrator needs to make the account; it names nobody.
    await logSignInEvent(sql, { ...base, action: 'sign-in-refused', detail: { ...because, ...vouched.evidence, subject: vouched.subject } })
    return because
  }
  if (vouched.roles && vouched.roles.join() !== account.roles.toSorted().join()) {
    await sql.query('update account set roles = $2 where id = $1', [account.id, vouched.roles])
    await logSignInEvent(sql, { ...base, action: 'roles-from-provider', detail: { before: account.roles, now: vouched.roles } })
  }
  if (arrival.earlierToken) await endSession(sql, arrival.earlierToken, now)
  const token = await startSession(sql, { accountId: account.id, now, assurance: vouched.evidence })
  await logSignInEvent(sql, { ...base, action: 'sign-in', detail: vouched.evidence })
  return { token }
}

async function findAccount(sql: Sql, issuer: string, subject: string): Promise<Account | undefined> {
  const found = await sql.query<Account>(
    `select id, organisation_code as organisation, roles, disabled_at is not null as disabled
     from account where issuer = $1 and subject = $2`,
    [issuer, subject],
  )
  return found.rows[0]
}
