import type { Moment, PlainDate } from '../../core/time/plain-date.ts'
import type { Db } from '../../platform/database/db.ts'

/** What somebody entered about the start of a provision. */
export interface CommencementEntry {
  readonly provision: string
  /** The first day in force; null takes back what was entered before. */
  readonly inForceFrom: PlainDate | null
  readonly evidence: string
  readonly evidenceUrl: string
  /** Name and body, as they were that day. */
  readonly checkedBy: string
  readonly checkedOn: PlainDate
}

/** Every entry about commencement, oldest first: of one provision the last counts. */
export async function listCommencements(db: Db): Promise<CommencementEntry[]> {
  return db
    .selectFrom('commencement')
    .select(['provision', 'inForceFrom', 'evidence', 'evidenceUrl', 'checkedBy', 'checkedOn'])
    .orderBy('id')
    .execute()
}

export async function addCommencement(db: Db, entry: CommencementEntry, enteredAt: Moment): Promise<void> {
  await db
    .insertInto('commencement')
    .values({ ...entry, enteredAt })
    .execute()
}
