import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Tables } from './tables.generated.ts'

/** The database as one transaction sees it. Columns are camelCase here and snake_case in SQL. */
export type Db = Kysely<Tables>

const names = new Map<string, string>()
const mostNames = 400

/**
 * A statement met before keeps its plan on the connection: under row-level security planning costs more than running.
 * Bounded, because a filter can be written in many ways. Off behind a pooler that shares connections between statements.
 */
function planName(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= mostNames) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

const poolsWithoutPlans = new WeakSet<pg.Pool>()

/** Says that a pool is behind a pooler which shares connections between transactions, where a kept plan would be another's. */
export function keepNoPlans(pool: pg.Pool): void {
  poolsWithoutPlans.add(pool)
}

export function keepsPlans(pool: pg.Pool): boolean {
  return !poolsWithoutPlans.has(pool)
}

/** Typed queries on one open connection, inside whatever transaction it is in. */
export function dbOn(client: pg.PoolClient, prepared = true): Db {
  const connection = {
    query: (text: string, values: unknown[]) =>
      client.query({ text, values, ...(prepared && { name: planName(text) }) }),
    release: () => {},
  }
  const pool = { connect: () => Promise.resolve(connection), end: () => Promise.resolve(), options: {} }
  return new Kysely<Tables>({
    // Kysely asks only for these; the connection is ours to open and close.
    dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}
