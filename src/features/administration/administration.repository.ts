import type { PlainDate } from '../../core/time/plain-date.ts'
import type { Db } from '../../platform/database/db.ts'

/** Accounts of one body, in order of name. */
export async function listAccounts(db: Db, organisation: string) {
  return db
    .selectFrom('account')
    .where('organisationCode', '=', organisation)
    .select(['id', 'name', 'subject', 'issuer', 'roles', 'disabledAt', 'lastVisitAt'])
    .orderBy('name')
    .execute()
}

/** Disables an account or lets it in again; its sessions end at the next request. False when it is not an account of this body. */
export async function setDisabled(db: Db, organisation: string, accountId: string, disabledAt: string | null): Promise<boolean> {
  const changed = await db
    .updateTable('account')
    .set({ disabledAt: disabledAt as never })
    .where('id', '=', accountId)
    .where('organisationCode', '=', organisation)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export async function listHolidayChanges(db: Db) {
  return db.selectFrom('bankHoliday').select(['day', 'name', 'source', 'removed']).orderBy('day').execute()
}

/** Adds a day the site does not work, or takes one of the bundled list away. Said again, the later word stands. */
export async function writeHolidayChange(
  db: Db,
  change: { day: PlainDate; name: string; source: string; removed: boolean },
): Promise<void> {
  await db
    .insertInto('bankHoliday')
    .values(change)
    .onConflict((conflict) => conflict.column('day').doUpdateSet({ name: change.name, source: change.source, removed: change.removed }))
    .execute()
}
