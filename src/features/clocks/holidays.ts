import { type Holidays, holidaysWith } from '../../core/time/bank-holidays.ts'
import type { Db } from '../../platform/database/db.ts'

/** The bundled bank holidays of England with what this site added or took away. */
export async function readHolidays(db: Db): Promise<Holidays> {
  const changes = await db.selectFrom('bankHoliday').select(['day', 'name', 'removed']).execute()
  return holidaysWith(changes)
}
