import { londonDay, moment } from '../src/core/time/plain-date.ts'
import { rebuildEntries } from '../src/features/case-record/index.ts'
import { openDatabase } from '../src/open-database.ts'

/** Writes every register entry and search key again from the facts. */
const { pool, close } = await openDatabase(process.env['DATABASE_URL'], 'register, rebuild')
const { people, differed } = await rebuildEntries(pool, londonDay(moment(new Date().toISOString())))
await close()
process.stdout.write(`${people} people written again from their facts; ${differed} had been out of date.\n`)
