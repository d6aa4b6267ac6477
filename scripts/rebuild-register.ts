import { londonDay, moment } from '../src/core/time/plain-date.ts'
import { rebuildEntries } from '../src/features/case-record/index.ts'
import { openDatabase } from '../src/open-database.ts'

/** Writes every register entry and search key again from the facts. */
async function rebuild(): Promise<void> {
  const { pool, close } = await openDatabase(process.env['DATABASE_URL'], 'register, rebuild')
  try {
    const { people, differed } = await rebuildEntries(pool, londonDay(moment(new Date().toISOString())))
    process.stdout.write(`${people} people written again from their facts; ${differed} had been out of date.\n`)
  } finally {
    await close()
  }
}

await rebuild().catch((error: unknown) => {
  process.stderr.write(`The register was not rebuilt. ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
