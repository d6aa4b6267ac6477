import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { DatabaseConnection } from '../../src/platform/database/connect.ts'
import { findNpmPostgres } from '../../src/platform/database/find-postgres-binaries.ts'
import { ensureDatabase } from '../../src/platform/database/make-login.ts'
import { startPostgresServer } from '../../src/platform/database/postgres-server.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What the filled database is made of: when any of it changes, it is made anew. */
const madeOf = [
  'migrations/*.sql',
  'bench/invent/*.ts',
  'bench/database/fill-database.ts',
  'src/features/case-record/{register-entry,search-keys,review-due}.ts',
]

export interface BenchDatabase {
  /** As the register's own account, which is no administrator. */
  readonly connection: DatabaseConnection
  readonly version: string
  stop(): Promise<void>
}

/**
 * Starts npm's PostgreSQL on its own folder under `build/`, with everything forced to disk as in use, and gives a fresh copy of a
 * register of this many people. The original is made once and kept.
 */
export async function openBenchDatabase(people: number, say: (sentence: string) => void): Promise<BenchDatabase> {
  const binaries = findNpmPostgres()
  if (!binaries) throw new Error('npm brought no PostgreSQL for this machine: run "npm ci" with optional packages.')
  const server = await startPostgresServer({ folder: path.join(root, 'build/bench-postgres'), binaries, log: say })
  const { administrator } = server
  const original = `bench_${people}_${digestOfWhatItIsMadeOf()}`
  const client = new pg.Client(administrator)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(`select datname as name from pg_database where datname ~ '^(bench|making)_'`)
    const others = rows
      .map(({ name }) => name)
      .filter((name) => name !== original && (name.startsWith(`bench_${people}_`) || name === 'bench_run' || name.startsWith('making_')))
    for (const name of others) await client.query(`drop database ${pg.escapeIdentifier(name)} with (force)`)
    if (!rows.some(({ name }) => name === original)) await makeOriginal(administrator, client, original, people, say)
    await ensureDatabase(administrator, 'register') // makes the account too
    await client.query(`create database bench_run template ${pg.escapeIdentifier(original)} strategy file_copy owner register`)
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
  return { connection: { ...administrator, user: 'register', database: 'bench_run' }, version: binaries.version, stop: () => server.stop() }
}

/** Under another name until it is complete. */
async function makeOriginal(
  administrator: DatabaseConnection,
  client: pg.Client,
  name: string,
  people: number,
  say: (sentence: string) => void,
): Promise<void> {
  say(`Making a register of ${people} people (kept for the next run)…`)
  const connection = await ensureDatabase(administrator, 'making_bench')
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'make-database.ts'), JSON.stringify({ connection, people })], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error('The register to measure could not be made.')
  await client.query(`alter database making_bench rename to ${pg.escapeIdentifier(name)}`)
}

function digestOfWhatItIsMadeOf(): string {
  const hash = createHash('sha256')
  for (const file of madeOf.flatMap((pattern) => globSync(pattern, { cwd: root })).sort())
    hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex').slice(0, 12)
}
