import pg from 'pg'
import type { DatabaseConnection } from './connect.ts'

/** The account the register uses on a server of its own. It is no administrator; it may make the roles that migrations ask for. */
const login = 'register'

/** Makes the register's account and a database of that name where they are missing. Answers how to reach it. */
export async function ensureDatabase(administrator: DatabaseConnection, database: string): Promise<DatabaseConnection> {
  const client = new pg.Client(administrator)
  await client.connect()
  try {
    await ensureLogin(client, administrator.password)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)} owner ${login}`).catch(ignoreExisting)
  } finally {
    await client.end()
  }
  return { ...administrator, user: login, database }
}

async function ensureLogin(client: pg.Client, password: string | undefined): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [login])
  if (rowCount !== 0) return
  const secret = password === undefined ? '' : `password ${pg.escapeLiteral(password)}`
  await client.query(`create role ${login} login createrole ${secret}`).catch(ignoreExisting)
}

/** Another process has made it since we looked. */
function ignoreExisting(error: unknown): void {
  const isThere = error instanceof pg.DatabaseError && ['42P04', '42710', '23505'].includes(error.code ?? '')
  if (!isThere) throw error
}
