import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { createPool } from './platform/database/connect.ts'
import { joinEmbeddedPostgres } from './platform/database/join-embedded-postgres.ts'
import { migrate } from './platform/database/migrate.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Where the try-out database keeps its files, and where the migrations are. */
export const registerFolder = path.join(root, '.register')
export const migrationsFolder = path.join(root, 'migrations')

/**
 * The register's database for a command: the one DATABASE_URL names, else the try-out one, whether or not the register is
 * running. Migrated first, so that a command never meets an older schema.
 */
export async function openDatabase(
  databaseUrl: string | undefined,
  applicationName: string,
): Promise<{ pool: pg.Pool; close: () => Promise<void> }> {
  const joined = databaseUrl
    ? undefined
    : await joinEmbeddedPostgres(registerFolder, (sentence) => void process.stderr.write(`${sentence}\n`))
  const pool = createPool({ ...(joined ? { connection: joined.connection } : { connectionString: databaseUrl }), max: 8, applicationName })
  const close = async () => {
    await pool.end()
    await joined?.leave()
  }
  try {
    await migrate(pool, migrationsFolder)
  } catch (error) {
    await close()
    throw error
  }
  return { pool, close }
}
