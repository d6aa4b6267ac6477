import { bankHolidaysOfEngland, type Holidays } from '../../core/time/bank-holidays.ts'
import type { Db } from '../../platform/database/db.ts'

/** The bundled bank holidays of England with what this site added or took away. */
export async function readHolidays(db: Db): Promise<Holidays> {
  const changes = await db.selectFrom('bankHoliday').select(['day', 'name', 'removed']).execute()
  if (changes.length === 0) return bankHolidaysOfEngland
  const days = new Map(bankHolidaysOfEngland.days)
  for (const { day, name, removed } of changes) {
    if (removed) days.delete(day)
    else days.set(day, name)
  }
  return { ...bankHolidaysOfEngland, days }
}
