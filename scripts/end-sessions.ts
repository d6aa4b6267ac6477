import { randomUUID } from 'node:crypto'
import { moment } from '../src/core/time/plain-date.ts'
import { createPool } from '../src/platform/database/connect.ts'
import { endSessions } from '../src/platform/identity/end-sessions.ts'

/** `node scripts/end-sessions.ts SUBJECT`, or `--everybody`. See docs/operations/sign-in.md. */
async function run(): Promise<void> {
  const [whom] = process.argv.slice(2)
  const { DATABASE_URL } = process.env
  if (!whom || !DATABASE_URL) throw new Error('Give the account reference of one person, or --everybody, and set DATABASE_URL.')
  const pool = createPool({ connectionString: DATABASE_URL, max: 1, applicationName: 'register, end-sessions' })
  const correlationId = randomUUID()
  try {
    const whose = whom === '--everybody' ? ('everybody' as const) : { subject: whom }
    const ended = await endSessions(pool, { whose, now: moment(new Date().toISOString()), correlationId })
    process.stdout.write(`${ended} sessions ended. Reference in the change log: ${correlationId}\n`)
  } finally {
    await pool.end()
  }
}

await run().catch((error: unknown) => {
  process.stderr.write(`No session was ended.\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
