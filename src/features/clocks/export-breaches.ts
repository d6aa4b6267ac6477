import { stringify } from 'csv-stringify/sync'
import { addMonths } from '../../core/time/plain-date.ts'
import { countWorkingDays } from '../../core/time/working-days.ts'
import { file } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { listBreaches } from './clocks.repository.ts'
import { readHolidays } from './holidays.ts'

/** Breaches of the last twelve months as a CSV file for reports: references, no names. Formulas in a cell are shown, never run. */
export async function exportBreaches(visit: Visit) {
  const since = addMonths(visit.today, -12)
  const holidays = await readHolidays(visit.db)
  const breaches = await listBreaches(visit.db, since, visit.today)
  visit.viewed(breaches.map(({ caseId }) => caseId))
  const rows = breaches.map(({ organisationName, reference, about, noticeOn, dueOn, recordedOn }) => [
    organisationName,
    reference,
    about,
    noticeOn,
    dueOn,
    recordedOn ?? '',
    countWorkingDays(noticeOn, recordedOn ?? visit.today, holidays).counted,
    recordedOn ? 'recorded late' : 'not recorded yet',
  ])
  const head = ['Body', 'Reference', 'Change', 'Notice received', 'Due by', 'Recorded on', 'Working days', 'State']
  const csv = stringify([[`Breaches of the 5 working days, due ${since} to ${visit.today}; made ${visit.now}`], head, ...rows], {
    bom: true,
    escape_formulas: true,
  })
  return file(`clock-breaches-${visit.today}.csv`, 'text/csv; charset=utf-8', csv)
}
