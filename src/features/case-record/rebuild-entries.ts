import type pg from 'pg'
import type { PlainDate } from '../../core/time/plain-date.ts'
import { dbOn } from '../../platform/database/db.ts'
import { listFacts } from './list-facts.ts'
import { registerEntryOf, writeRegisterEntry } from './register-entry.ts'
import { writeSearchKeys } from './search-keys.ts'

/**
 * Writes every register entry and its search keys again from the facts, as at a day, and answers how many said something
 * else before. Runs as the login role, a transaction for each person; the register may go on being used meanwhile.
 */
export async function rebuildEntries(pool: pg.Pool, day: PlainDate): Promise<{ people: number; differed: number }> {
  const { rows: cases } = await pool.query<{ id: string; partnershipId: string; reference: string }>(
    'select id, partnership_id as "partnershipId", reference from aftercare_case order by id',
  )
  const client = await pool.connect()
  let differed = 0
  try {
    const db = dbOn(client)
    for (const entry of cases) {
      await client.query('begin')
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 117))', [entry.id])
      const facts = await listFacts(db, entry.id)
      if (facts.length > 0) {
        const now = registerEntryOf(facts, day)
        const before = await db.selectFrom('registerEntry').where('caseId', '=', entry.id).selectAll().executeTakeFirst()
        if (!before || Object.entries(now).some(([name, value]) => before[name as keyof typeof before] !== value)) differed += 1
        await writeRegisterEntry(db, entry, facts, facts.slice(1), day)
        await writeSearchKeys(db, entry, facts, false)
      }
      await client.query('commit')
    }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
  return { people: cases.length, differed }
}
