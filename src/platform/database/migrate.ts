import type { EventEmitter } from 'node:events'
import type { Pool, PoolClient } from 'pg'
import { DatabaseError } from 'pg'
import { listMigrations, type Migration, MigrationRefused } from './migration-files.ts'
import { lineAt, listStatements } from './sql-statements.ts'

export { MigrationRefused } from './migration-files.ts'

export interface Migrated {
  /** Ids run now, in order: `['0001', '0002']`. */
  readonly applied: readonly string[]
  /** Id of the newest migration in the database; undefined when there is none at all. */
  readonly latest: string | undefined
}

/** Any number nobody else uses: whoever holds it in a database is changing that database's schema. */
const migrationLock = 117_000_001

/**
 * Brings a database up to the migrations of a folder, forwards only. Each runs in its own transaction under a lock, so
 * several processes may start at once: the others wait and find the work done. The lock ends with the transaction, which
 * keeps it safe behind a pooler. Throws MigrationRefused, having changed nothing since the last migration that went through.
 */
export async function migrate(pool: Pool, folder: string): Promise<Migrated> {
  const migrations = await listMigrations(folder)
  for (const migration of migrations) refuseTransactionControl(migration)
  const applied: string[] = []
  const client = await pool.connect()
  try {
    for (;;) {
      const id = await runNext(client, migrations)
      if (id === undefined) break
      applied.push(id)
    }
  } finally {
    client.release()
  }
  return { applied, latest: migrations.at(-1)?.id }
}

/** Runs the first migration not yet in the database and answers its id; undefined when there is none. */
async function runNext(client: PoolClient, migrations: readonly Migration[]): Promise<string | undefined> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
    const next = findNext(migrations, await listApplied(client))
    if (next) await run(client, next)
    await client.query('commit')
    return next?.id
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

interface AppliedMigration {
  readonly id: string
  readonly name: string
  readonly sha256: string
}

async function listApplied(client: PoolClient): Promise<AppliedMigration[]> {
  const { rows } = await client.query<{ known: boolean }>(`select to_regclass('public.schema_migration') is not null as known`)
  if (!rows[0]?.known) {
    await client.query(`
      create table public.schema_migration (
        id text primary key,
        name text not null,
        sha256 text not null,
        applied_at timestamptz not null default now()
      );
      comment on table public.schema_migration is 'Which migrations this database has had, and the digest of each file as it was run.'`)
  }
  return (await client.query<AppliedMigration>('select id, name, sha256 from public.schema_migration order by id')).rows
}

/** The first migration still to run. Throws where the files and the database tell different histories. */
function findNext(migrations: readonly Migration[], applied: readonly AppliedMigration[]): Migration | undefined {
  const files = new Map(migrations.map((migration) => [migration.id, migration]))
  for (const { id, name, sha256 } of applied) {
    const migration = files.get(id)
    if (!migration) {
      throw new MigrationRefused(
        `The database has had ${name}, which this release does not have. Start the release that made it, or a newer one.`,
      )
    }
    if (migration.sha256 !== sha256) {
      throw new MigrationRefused(
        `${migration.file} was changed after it had run. Put it back as it was and write the change as a new migration.`,
      )
    }
  }
  const done = new Set(applied.map(({ id }) => id))
  const next = migrations.find(({ id }) => !done.has(id))
  const last = applied.at(-1)
  if (next && last && next.id < last.id) {
    throw new MigrationRefused(`${next.file} comes before ${last.name}, which has already run. Give it a higher number.`)
  }
  return next
}

/** `reset` undoes what a migration set for the session, so that the next one begins as the login user again. */
async function run(client: PoolClient, migration: Migration): Promise<void> {
  const counted = countStatements(client)
  try {
    await client.query(migration.sql)
  } catch (error) {
    throw refusal(migration, error, counted.done())
  } finally {
    counted.stop()
  }
  await client.query('reset role; reset all')
  await client.query('insert into public.schema_migration (id, name, sha256) values ($1, $2, $3)', [
    migration.id,
    migration.file,
    migration.sha256,
  ])
}

/** Counts the statements PostgreSQL reports as done. Most of its refusals give no place in the text; the count does. */
function countStatements(client: PoolClient): { done: () => number; stop: () => void } {
  const { connection } = client as PoolClient & { connection: EventEmitter }
  let done = 0
  const count = () => done++
  connection.on('commandComplete', count)
  return { done: () => done, stop: () => connection.off('commandComplete', count) }
}

/** The sentence for whoever starts the product: which file, which line, and what PostgreSQL said. */
function refusal(migration: Migration, error: unknown, statementsDone: number): unknown {
  if (!(error instanceof DatabaseError)) return error
  const line =
    error.position === undefined ? listStatements(migration.sql)[statementsDone]?.line : lineAt(migration.sql, Number(error.position) - 1)
  const hint = error.hint === undefined ? '' : ` ${error.hint}`
  const says = `PostgreSQL says "${error.message}".${hint} Nothing of this migration was kept.`
  return new MigrationRefused(`${migration.file}, line ${line ?? 1}: ${says}`, { cause: error })
}

const transactionControl = new Set(['begin', 'start', 'commit', 'end', 'rollback', 'abort', 'savepoint', 'prepare', 'release'])

/** A `commit` inside a migration would keep half of it when the other half is refused. */
function refuseTransactionControl(migration: Migration): void {
  const wrong = listStatements(migration.sql).find(({ words }) => transactionControl.has(words[0] ?? ''))
  if (!wrong) return
  throw new MigrationRefused(
    `${migration.file}, line ${wrong.line}: a migration may not say "${wrong.words[0]}". Each file already runs in a transaction of its own.`,
  )
}
