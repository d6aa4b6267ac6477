import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

const target = fileURLToPath(new URL('../src/platform/database/tables.generated.ts', import.meta.url))

/** PostgreSQL types as they arrive in code (see connect.ts): days, moments and big numbers are text. */
const inCode: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  date: 'PlainDate',
  timestamptz: 'Moment',
  time: 'string',
  int4: 'number',
  int8: 'string',
  bool: 'boolean',
  bytea: 'Buffer',
  jsonb: 'Json',
  _text: 'string[]',
  _uuid: 'string[]',
  numeric: 'string',
}

interface Column {
  table: string
  column: string
  type: string
  nullable: boolean
  generated: boolean
}

/** The TypeScript of every table, written from a migrated database. `npm run check` proves the committed file is current. */
export async function databaseTypes(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<Column>(`
    select table_name as "table", column_name as "column", udt_name as type, is_nullable = 'YES' as nullable,
      (column_default is not null or is_identity = 'YES') as generated
    from information_schema.columns
    where table_schema = 'public' and table_name <> 'schema_migration'
    order by table_name, ordinal_position`)
  const tables = Map.groupBy(rows, (row) => row.table)
  const interfaces = [...tables].map(
    ([table, columns]) => `export interface ${pascal(table)}Table {\n${columns.map(field).join('\n')}\n}\n`,
  )
  const list = [...tables.keys()].map((table) => `  ${camel(table)}: ${pascal(table)}Table`).join('\n')
  return [
    '// Generated from migrations/ by scripts/generate-database-types.ts. Do not edit.',
    "import type { ColumnType, Generated } from 'kysely'",
    "import type { Moment, PlainDate } from '../../core/time/plain-date.ts'",
    '',
    '/** Read as parsed JSON; written as text. */',
    'type Json = ColumnType<unknown, string, string>',
    'type JsonWithDefault = ColumnType<unknown, string | undefined, string>',
    '',
    ...interfaces,
    `export interface Tables {\n${list}\n}\n`,
  ].join('\n')
}

function field({ table, column, type, nullable, generated }: Column): string {
  const plain = inCode[type]
  if (!plain) throw new Error(`No TypeScript type is given for PostgreSQL type ${type} (${table}.${column})`)
  if (type === 'jsonb' && generated) return `  ${camel(column)}: JsonWithDefault`
  const whole = nullable ? `${plain} | null` : plain
  return `  ${camel(column)}: ${generated ? `Generated<${whole}>` : whole}`
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function pascal(name: string): string {
  const inner = camel(name)
  return inner[0]?.toUpperCase() + inner.slice(1)
}

/** Writes the file when it is not what the database says, and tells whether it was. */
export async function writeDatabaseTypes(pool: pg.Pool): Promise<void> {
  writeFileSync(target, await databaseTypes(pool))
}
