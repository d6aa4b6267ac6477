import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

/** Where a PostgreSQL listens. `host` is a socket folder on Unix, a loopback address with a `password` on Windows. */
export interface DatabaseConnection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
  readonly password?: string
}

export interface PoolSettings {
  /** `postgres://…`, as an operator writes it in DATABASE_URL. Give this or `connection`. */
  readonly connectionString?: string
  readonly connection?: DatabaseConnection
  /** Most connections open at once. */
  readonly max?: number
  /** Shown in pg_stat_activity, so that an operator sees who holds a connection. */
  readonly applicationName?: string
  /** Told when an idle connection is lost; without a listener Node would end the process. The pool reconnects by itself. */
  readonly onLostConnection?: (error: Error) => void
}

/** A pool of connections whose rows carry days, big numbers and moments as text: see `readColumn`. */
export function createPool(settings: PoolSettings): pg.Pool {
  const { connectionString, connection, max = 10, applicationName = 'section-117-register', onLostConnection = () => {} } = settings
  const pool = new pg.Pool({
    ...(connectionString === undefined ? connection : { connectionString }),
    max,
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: readColumn },
  })
  pool.on('error', onLostConnection)
  return pool
}

/**
 * Typed queries. Columns are snake_case in SQL and camelCase in code. Keys inside a json column are left as they were
 * stored: facts are a record, and a plugin may not rename what they say.
 */
export function createKysely<Tables>(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

type ColumnReader = (text: string) => unknown

const asText: ColumnReader = (text) => text
const textArrayType: number = 1009
const textArray: (text: string) => (string | null)[] = pg.types.getTypeParser(textArrayType)

/** PostgreSQL's own numbers for its types (pg_type.oid); they never change. */
const readers: Readonly<Record<number, ColumnReader>> = {
  20: asText, // int8: a JavaScript number loses digits
  1700: asText, // numeric: money
  1082: asText, // date: a JavaScript Date shifts a London day
  1114: asText, // timestamp without time zone: says no moment, so it is given none
  1184: asMoment, // timestamptz
  1016: textArray, // int8[]
  1231: textArray, // numeric[]
  1182: textArray, // date[]
  1115: textArray, // timestamp[]
  1185: (text) => textArray(text).map((item) => (item === null ? null : asMoment(item))),
}

/** How a column of this type is read. Kept on each pool: changing pg's global parsers would change them for its other users too. */
function readColumn(type: number, format?: 'text' | 'binary'): ColumnReader {
  return (format !== 'binary' && readers[type]) || pg.types.getTypeParser(type, format)
}

const inUtc = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\d*\+00$/

/**
 * A moment as ISO UTC with milliseconds. `infinity` stays the word it is. Most servers speak UTC, where rewriting the text does;
 * a calendar, asked for each of a hundred rows, costs more than reading the rows.
 */
function asMoment(text: string): string {
  const utc = inUtc.exec(text)
  if (utc) return `${utc[1]}T${utc[2]}.${(utc[3] ?? '').padEnd(3, '0')}Z`
  const parsed: unknown = pg.types.getTypeParser(1184)(text)
  return parsed instanceof Date ? parsed.toISOString() : text
}
