import { verifyRecord } from '../../scripts/verify-record.ts'
import { migrationsFolder } from '../../src/open-database.ts'
import { createPool, type DatabaseConnection } from '../../src/platform/database/connect.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { fillDatabase } from './fill-database.ts'

/**
 * Run as a process of its own, so that its memory and warmed-up code are nobody else's: migrates the database named on the
 * command line, fills it, and proves every digest of the record. Throws where one does not hold.
 */
const { connection, people } = JSON.parse(process.argv[2] ?? '{}') as { connection: DatabaseConnection; people: number }
const pool = createPool({ connection, max: 4 })
await migrate(pool, migrationsFolder)
const began = performance.now()
await fillDatabase(pool, people)
const filled = performance.now()
const { facts, broken } = await verifyRecord(pool)
if (broken.length > 0) throw new Error(`The invented record does not hold: ${broken[0]}`)
process.stdout.write(
  `${facts} facts recorded in ${seconds(filled - began)} s; all their digests hold (${seconds(performance.now() - filled)} s)\n`,
)
await pool.end()

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1)
}
