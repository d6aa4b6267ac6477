import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db.ts'
import type { CaseEntry, Told } from './append-facts.ts'

/** Opens a new entry in a partnership's register, in the caller's transaction. It is empty until facts are appended. */
export async function openCase(db: Db, told: Told, partnershipId: string, id: string = randomUUID()): Promise<CaseEntry> {
  const next = await sql<{ number: string }>`select nextval('case_number')::text as number`.execute(db)
  const reference = `S117-${(next.rows[0]?.number ?? '').padStart(6, '0')}`
  await db.insertInto('aftercareCase').values({ id, partnershipId, reference, openedAt: told.at, openedBy: told.by.accountId }).execute()
  return { id, partnershipId, reference }
}
