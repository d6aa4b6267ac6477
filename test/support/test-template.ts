import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { createPool, type DatabaseConnection } from '../../src/platform/database/connect.ts'
import { ensureDatabase } from '../../src/platform/database/make-login.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { digestOf, listMigrations } from '../../src/platform/database/migration-files.ts'
import { isAlive } from '../../src/platform/database/starting-lock.ts'

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** Held by whoever makes the template. */
const templateLock = 117_000_004

/** The name of a database that has had every migration, made once for each state of the migrations. */
export async function ensureTemplate(administrator: DatabaseConnection, client: pg.Client): Promise<string> {
  const template = `template_${digestOf(await listMigrations(migrationsFolder)).slice(0, 12)}`
  await client.query('select pg_advisory_lock($1)', [templateLock])
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) await makeTemplate(administrator, client, template)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [templateLock])
  }
  return template
}

/** Databases of test runs that were killed, and templates of migrations as they no longer are. */
export async function removeLeftDatabases(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where datname ~ '^(test|template|making)_'`,
  )
  for (const { name } of rows) {
    const maker = /^test_(\d+)_/.exec(name)?.[1]
    if (maker === undefined || !isAlive(Number(maker)))
      await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
  }
}

/** Under another name until it is complete. */
async function makeTemplate(administrator: DatabaseConnection, client: pg.Client, template: string): Promise<void> {
  await client.query('drop database if exists making_template with (force)')
  const pool = createPool({ connection: await ensureDatabase(administrator, 'making_template'), max: 1 })
  try {
    await migrate(pool, migrationsFolder)
  } finally {
    await pool.end()
  }
  await client.query(`alter database making_template rename to ${pg.escapeIdentifier(template)}`)
}
