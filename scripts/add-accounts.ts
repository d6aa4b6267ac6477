import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { moment } from '../src/core/time/plain-date.ts'
import { roles } from '../src/platform/access/permissions.ts'
import { createPool } from '../src/platform/database/connect.ts'
import { addAccounts } from '../src/platform/identity/add-accounts.ts'
import { readIssuerSettings } from '../src/platform/identity/issuer-settings.ts'

/** `node scripts/add-accounts.ts people.csv`, with the settings the register itself runs with. See docs/operations/sign-in.md. */
async function run(): Promise<void> {
  const [file] = process.argv.slice(2)
  const { DATABASE_URL, REGISTER_ISSUERS, REGISTER_ISSUERS_FILE } = process.env
  const issuers = REGISTER_ISSUERS_FILE ? readFileSync(REGISTER_ISSUERS_FILE, 'utf8') : REGISTER_ISSUERS
  if (!file || !DATABASE_URL || !issuers) {
    throw new Error(
      'Give a CSV file, and set DATABASE_URL and REGISTER_ISSUERS (or REGISTER_ISSUERS_FILE) as the register itself has them.',
    )
  }
  const pool = createPool({ connectionString: DATABASE_URL, max: 1, applicationName: 'register, add-accounts' })
  const correlationId = randomUUID()
  const knownRoles = Object.keys(roles)
  try {
    const { added, already } = await addAccounts(pool, {
      csv: readFileSync(file, 'utf8'),
      issuers: readIssuerSettings(issuers, knownRoles),
      knownRoles,
      now: moment(new Date().toISOString()),
      correlationId,
    })
    process.stdout.write(`${added} accounts added, ${already} were there already. Reference in the change log: ${correlationId}\n`)
  } finally {
    await pool.end()
  }
}

await run().catch((error: unknown) => {
  process.stderr.write(`No account was added.\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
