import pg from 'pg'
import type { DatabaseConnection } from './connect.ts'
import { DatabaseUnavailable } from './errors.ts'
import { findNpmPostgres } from './find-postgres-binaries.ts'
import { ensureDatabase } from './make-login.ts'
import { startPostgresServer } from './postgres-server.ts'

/**
 * The try-out database for a command that runs beside the register, or without it: joins the server that is running on
 * these files, or starts it for as long as the command takes. Throws DatabaseUnavailable.
 */
export async function joinEmbeddedPostgres(
  folder: string,
  log: (sentence: string) => void,
): Promise<{ connection: DatabaseConnection; leave(): Promise<void> }> {
  const binaries = findNpmPostgres()
  if (!binaries) throw new DatabaseUnavailable('npm brought no PostgreSQL for this machine. Set DATABASE_URL to the one the register uses.')
  const server = await startPostgresServer({ folder, binaries, log })
  const connection = await ensureDatabase(server.administrator, 'register')
  return { connection, leave: async () => (server.adopted || (await isUsedByOthers(connection)) ? undefined : server.stop()) }
}

/** Has the register come meanwhile and taken over the server that this command started? */
async function isUsedByOthers(connection: DatabaseConnection): Promise<boolean> {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ others: boolean }>(
    `select exists (select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()) as others`,
  )
  await client.end()
  return rows[0]?.others === true
}
