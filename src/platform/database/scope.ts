import type pg from 'pg'
import type { Moment, PlainDate } from '../../core/time/plain-date.ts'
import type { Actor } from '../access/actor.ts'
import { type Db, dbOn, keepsPlans } from './db.ts'

export interface Scope {
  readonly db: Db
  readonly actor: Actor
  /** Seconds since this session was last seen; undefined outside a session. */
  readonly seenSecondsAgo?: number
}

/** Who is acting: the holder of a session, or an account named by a command or a test. */
export type Opening = { readonly tokenHash: Buffer; readonly now: Moment } | { readonly account: string; readonly on: PlainDate }

/**
 * Runs work in one transaction under the role that row-level security binds. Session, account, agreements and
 * transaction open in a single round trip. Undefined when the session or account is not valid any more.
 * A read answers as soon as its work is done; a write only once it is committed.
 */
export async function inScope<T>(
  pool: pg.Pool,
  opening: Opening,
  mode: 'read' | 'write',
  work: (scope: Scope) => Promise<T>,
): Promise<T | undefined> {
  const client = await pool.connect()
  let lost: Error | undefined
  try {
    const opened = await open(client, opening, mode)
    if (!opened) return undefined
    const { seenSecondsAgo, ...actor } = opened
    const result = await work({ db: dbOn(client, keepsPlans(pool)), actor, seenSecondsAgo })
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((broken: Error) => {
      lost = broken
    })
    throw error
  } finally {
    client.release(lost)
  }
}

type Opened = Actor & { readonly seenSecondsAgo?: number }

async function open(client: pg.PoolClient, opening: Opening, mode: 'read' | 'write'): Promise<Opened | undefined> {
  const call =
    'tokenHash' in opening
      ? `open_session('\\x${opening.tokenHash.toString('hex')}', ${client.escapeLiteral(opening.now)})`
      : `open_scope(${client.escapeLiteral(opening.account)}, ${client.escapeLiteral(opening.on)})`
  const results = (await client.query(
    `begin ${mode === 'read' ? 'read only' : 'read write'}; set local role register_app; set local plan_cache_mode = force_generic_plan; select ${call} as opened`,
  )) as unknown as pg.QueryResult<{ opened: Opened | null }>[]
  const opened = results[3]?.rows[0]?.opened
  if (opened) return opened
  await client.query('rollback')
  return undefined
}
