import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { DatabaseConnection } from './connect.ts'
import { RegisterAlreadyRunning } from './errors.ts'
import { isAlive } from './starting-lock.ts'

export interface Claim {
  /** Resolves when the claim is gone, which is when the connection to the server is. Never rejects. */
  readonly lost: Promise<void>
}

/** Any number nobody else uses: whoever holds it is the register that runs on these files. */
const registerLock = 117_000_002

/** How long the server may take to notice that a register was killed. */
const noticedAfterMs = 5_000

/**
 * Makes this process the only register on a server of its own files. PostgreSQL lets the claim go with its connection, so one
 * that was killed leaves none behind. Throws RegisterAlreadyRunning.
 */
export async function claimFiles(connection: DatabaseConnection, folder: string): Promise<Claim> {
  const client = new pg.Client({ ...connection, application_name: `register, process ${process.pid}` })
  const { promise: lost, resolve } = Promise.withResolvers<void>()
  client.on('error', () => {}) // it ends too, and that is what counts
  client.once('end', resolve)
  await client.connect()
  const until = Date.now() + noticedAfterMs
  while (!(await tryToClaim(client))) {
    const holder = await findHolder(client)
    if (Date.now() < until && (holder === undefined || !isAlive(holder))) {
      await pause(50)
      continue
    }
    await client.end()
    const process = holder === undefined ? '' : ` (process ${holder})`
    throw new RegisterAlreadyRunning(`The register is already running on the files in ${folder}${process}. Use that one, or stop it first.`)
  }
  return { lost }
}

async function tryToClaim(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ claimed: boolean }>('select pg_try_advisory_lock($1) as claimed', [registerLock])
  return rows[0]?.claimed === true
}

/** The process of the register that holds the claim; undefined when it has just let go. */
async function findHolder(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and objid = $1 and granted and pg_locks.database = (select oid from pg_database where datname = current_database())`,
    [registerLock],
  )
  const holder = /\d+$/.exec(rows[0]?.name ?? '')?.[0]
  return holder === undefined ? undefined : Number(holder)
}
