import { after } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { createPool, type DatabaseConnection } from '../../src/platform/database/connect.ts'
import { ensureDatabase } from '../../src/platform/database/make-login.ts'
import { type JoinedTestServer, joinTestServer, serverVariable, type TestServer } from './test-server.ts'

/** A database of one test file's own, on a real PostgreSQL. */
export interface TestDatabase {
  /** As the register's own account, like in production: not an administrator. */
  readonly pool: pg.Pool
  readonly connection: DatabaseConnection
  /** Ends the pool and removes the database. What is not dropped goes when the file's tests have ended. */
  readonly drop: () => Promise<void>
}

let joined: Promise<JoinedTestServer> | undefined
const open = new Set<TestDatabase>()
let made = 0

after(async () => {
  for (const database of open) await database.drop()
  await (await joined)?.leave()
})

/**
 * A new database that has had every migration, or none where `empty`. In a whole run the server is there already (see
 * `test/global-setup.ts`); a test file run alone starts it, or joins the one another run uses.
 */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const { administrator, template } = await getServer()
  made += 1
  const name = `test_${process.pid}_${made}`
  if (!empty) await administer(administrator, `create database ${name} template ${pg.escapeIdentifier(template)} owner register`)
  const connection = await ensureDatabase(administrator, name)
  const pool = createPool({ connection })
  const database: TestDatabase = {
    pool,
    connection,
    async drop() {
      if (!open.delete(database)) return
      // A connection a test has kept would make this wait for ever; PostgreSQL then ends it.
      await Promise.race([pool.end(), pause(2_000, undefined, { ref: false })])
      await administer(administrator, `drop database if exists ${name} with (force)`)
    },
  }
  open.add(database)
  return database
}

function getServer(): Promise<TestServer> {
  const running = process.env[serverVariable]
  if (running !== undefined) return Promise.resolve(JSON.parse(running) as TestServer)
  joined ??= joinTestServer()
  return joined
}

async function administer(administrator: DatabaseConnection, sql: string): Promise<void> {
  const client = new pg.Client(administrator)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
