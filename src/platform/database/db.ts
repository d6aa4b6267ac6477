import { CamelCasePlugin, Kysely, type PluginTransformResultArgs, PostgresDialect, type QueryResult, type UnknownRow } from 'kysely'
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

/**
 * Writes names in snake_case. Names of what comes back are put into camelCase column by column (`rowsOf`), not key by key
 * of every row as Kysely does it: a list of 50 people has 1,250 of those. Keys inside json stay as they were stored.
 */
class SnakeCaseNames extends CamelCasePlugin {
  override transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve(result)
  }

  columnName(name: string): string {
    return this.camelCase(name)
  }
}

const snakeCaseNames = new SnakeCaseNames({ maintainNestedObjectKeys: true })

/** The rows as objects, from rows as lists of values. */
function rowsOf({ fields, rows }: pg.QueryArrayResult): UnknownRow[] {
  const columns = fields.map(({ name }) => snakeCaseNames.columnName(name))
  return rows.map((values: readonly unknown[]) => {
    const row: UnknownRow = {}
    for (let place = 0; place < columns.length; place += 1) row[columns[place] as string] = values[place]
    return row
  })
}

const opened = new WeakMap<pg.PoolClient, Db>()

/** Typed queries on one open connection, inside whatever transaction it is in. `prepared` is the same for every use of a connection. */
export function dbOn(client: pg.PoolClient, prepared = true): Db {
  const known = opened.get(client)
  if (known) return known
  const connection = {
    query: async (text: string, values: unknown[]) => {
      const result = await client.query({ text, values, rowMode: 'array', ...(prepared && { name: planName(text) }) })
      return { command: result.command, rowCount: result.rowCount, rows: rowsOf(result) }
    },
    release: () => {},
  }
  const pool = { connect: () => Promise.resolve(connection), end: () => Promise.resolve(), options: {} }
  const db = new Kysely<Tables>({
    // Kysely asks only for these; the connection is ours to open and close.
    dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }),
    plugins: [snakeCaseNames],
  })
  opened.set(client, db)
  return db
}
