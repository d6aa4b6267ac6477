import type { LeaveKind } from '../../../core/timeline/fact.ts'
import { daysBetween, type PlainDate } from '../../../core/time/plain-date.ts'
import { addFact, daysOf, type MhsdsExtract } from './extract.ts'
import { RowRefused } from '../row-refused.ts'
import type { MhsdsRow } from './row.ts'

/**
 * Leave of more than this many days is "longer-term leave": since 3 November 2008 it may not be granted without first considering a
 * community treatment order (Mental Health Act 1983 s17(2A) and (2B), inserted by the 2007 Act). It is read here as living outside
 * hospital on trial. There was no such line before, so the kind of earlier unescorted leave stays unknown. Add entries; never edit one.
 */
const longerTermLeaveDays: readonly { readonly from: string; readonly days: number }[] = [{ from: '2008-11-03', days: 7 }]

/** MHS510LeaveOfAbsence: leave under section 17. Nothing is read into a blank escort indicator. */
export function readLeave(extract: MhsdsExtract, row: MhsdsRow): void {
  const ward = row.required('WardStayID')
  const stay = extract.wardStays.get(ward)
  if (!stay)
    throw new RowRefused(`The ward stay ${ward} is not in table MHS502WardStay, or its row there was not imported.`, {
      field: 'WardStayID',
    })
  const { from, until } = daysOf(extract, row, { from: 'StartDateMHLeaveAbs', until: 'EndDateMHLeaveAbs' })
  const { person } = stay.spell
  const onTrial = stay.trialLeaveUntil !== undefined && stay.trialLeaveUntil >= from
  const kind = onTrial
    ? 'residential-trial'
    : kindOfLeave(row.text('EscortedLeaveIndicator'), from, until ?? lastDayOut(extract, stay.spell.until))
  const time = row.time('StartTimeMHLeaveAbs')
  const id = `510:${ward}:${from}${time ? `T${time}` : ''}`
  addFact(extract, person, row, id, 'LeaveBegan', {
    effectiveOn: from,
    effectiveTime: time,
    data: { kind, ...(onTrial && { until: stay.trialLeaveUntil }) },
  })
  if (!until) return
  addFact(extract, person, row, id, 'LeaveEnded', {
    effectiveOn: until,
    effectiveTime: row.time('EndTimeMHLeaveAbs'),
    data: { how: 'unknown' },
  })
}

/** Leave without an end has lasted at least until the person left hospital or the reporting period ended. */
function lastDayOut(extract: MhsdsExtract, leftHospital: PlainDate | undefined): PlainDate {
  return leftHospital !== undefined && leftHospital < extract.periodEnd ? leftHospital : extract.periodEnd
}

/** What kind of leave the escort indicator and the length show. */
export function kindOfLeave(escorted: string, from: PlainDate, until: PlainDate): LeaveKind {
  if (escorted === 'Y') return 'escorted'
  if (escorted !== 'N') return 'unknown'
  const days = daysBetween(from, until)
  if (days === 0) return 'day'
  const line = longerTermLeaveDays.findLast((entry) => entry.from <= from)
  if (!line) return 'unknown'
  return days > line.days ? 'residential-trial' : 'overnight'
}
