import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { DatabaseConnection } from './connect.ts'
import { DatabaseUnavailable } from './errors.ts'
import { findNpmPostgres, type PostgresBinaries } from './find-postgres-binaries.ts'
import { ensureDatabase } from './make-login.ts'
import { type PostgresServer, startPostgresServer } from './postgres-server.ts'
import { type Claim, claimFiles } from './sole-register.ts'

export { DatabaseUnavailable, RegisterAlreadyRunning } from './errors.ts'

export interface EmbeddedSettings {
  /** Git-ignored, and kept: everything the register knows is in it. */
  readonly folder: string
  readonly log: (sentence: string) => void
}

export interface EmbeddedPostgres {
  /** The register's own database, as an account that is no administrator: row-level security binds it as it would in production. */
  readonly connection: DatabaseConnection
  /** `18.4` */
  readonly version: string
  /** Ends the server; everything is then on disk. */
  readonly stop: () => Promise<void>
}

/**
 * The database for trying the register out: npm's PostgreSQL, its files in `folder`, reachable by this account only. A server
 * left by a register that was killed is taken over, and one that stops by itself is started again. Throws DatabaseUnavailable,
 * or RegisterAlreadyRunning when another register uses these files.
 */
export async function startEmbeddedPostgres({ folder, log }: EmbeddedSettings): Promise<EmbeddedPostgres> {
  const binaries = getNpmPostgres()
  const open = () => openServer(folder, binaries, log)
  let stopping = false
  let opened = await open()
  let reopening = Promise.resolve()
  const reopenWhenLost = async () => {
    await opened.claim.lost
    if (stopping) return
    log('The connection to the database ended unexpectedly; starting the database again where it has stopped.')
    reopening = open().then(
      (again) => {
        opened = again
      },
      (error: Error) => log(error.message),
    )
    await reopening
    await pause(2_000, undefined, { ref: false })
    await reopenWhenLost()
  }
  void reopenWhenLost()
  return {
    connection: opened.connection,
    version: binaries.version,
    async stop() {
      stopping = true
      await reopening
      await opened.server.stop()
    },
  }
}

interface OpenedServer {
  readonly server: PostgresServer
  readonly connection: DatabaseConnection
  readonly claim: Claim
}

async function openServer(folder: string, binaries: PostgresBinaries, log: (sentence: string) => void): Promise<OpenedServer> {
  const server = await startPostgresServer({ folder, binaries, log })
  const connection = await ensureDatabase(server.administrator, 'register')
  const claim = await claimFiles(connection, folder)
  if (!server.adopted || (await runningVersion(connection)) === binaries.version) return { server, connection, claim }
  log('Another release of PostgreSQL was still running on these files; starting this one in its place.')
  await server.stop()
  return openServer(folder, binaries, log)
}

function getNpmPostgres(): PostgresBinaries {
  const binaries = findNpmPostgres()
  if (binaries) return binaries
  throw new DatabaseUnavailable(
    `npm brought no PostgreSQL for this machine (${process.platform} ${process.arch}). Run "npm ci" with optional packages, or set DATABASE_URL to a PostgreSQL 15 or later of your own.`,
  )
}

async function runningVersion(connection: DatabaseConnection): Promise<string | undefined> {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ version: string }>(`select split_part(current_setting('server_version'), ' ', 1) as version`)
  await client.end()
  return rows[0]?.version
}
