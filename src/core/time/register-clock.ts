import type { Holidays } from './bank-holidays.ts'
import type { PlainDate } from './plain-date.ts'
import { spellDay } from './spell-day.ts'
import { countWorkingDays, type DayNotCounted, workingDaysAfter } from './working-days.ts'

/** Working days within which a change of status is to be recorded after the body had notice of it (requirement HE19b). */
export const workingDaysToRecord = 5

export interface RegisterClock {
  /** The last day that is in time. */
  readonly dueOn: PlainDate
  readonly state: 'recorded-in-time' | 'recorded-late' | 'running' | 'overdue'
  /** Working days counted until it was recorded, or until today. The day of notice is day 0. */
  readonly day: number
  readonly limit: number
  readonly notCounted: readonly DayNotCounted[]
  /** The counting in words: "day 3 of 5; 25 and 26 December not counted". Weekends go without saying. */
  readonly says: string
}

interface Notice {
  /** The day on which the body received notice. */
  readonly noticeOn: PlainDate
  /** The day on which it was recorded; absent while it is not. */
  readonly recordedOn?: PlainDate
  readonly today: PlainDate
  readonly limit?: number
  readonly holidays: Holidays
}

/** Where the clock from notice to record stands. */
export function registerClock({ noticeOn, recordedOn, today, limit = workingDaysToRecord, holidays }: Notice): RegisterClock {
  const dueOn = workingDaysAfter(noticeOn, limit, holidays)
  const { counted, notCounted, holidaysKnown } = countWorkingDays(noticeOn, recordedOn ?? today, holidays)
  const named = notCounted.filter((skipped) => skipped.why !== 'Saturday' && skipped.why !== 'Sunday').map((skipped) => skipped.day)
  const says = [`day ${counted} of ${limit}`]
  if (named.length > 0) says.push(`${listDays(named)} not counted`)
  if (!holidaysKnown) says.push('bank holidays of that year are not in our list')
  return { dueOn, state: stateOf(dueOn, recordedOn, today), day: counted, limit, notCounted, says: says.join('; ') }
}

function stateOf(dueOn: PlainDate, recordedOn: PlainDate | undefined, today: PlainDate): RegisterClock['state'] {
  if (recordedOn !== undefined) return recordedOn <= dueOn ? 'recorded-in-time' : 'recorded-late'
  return today <= dueOn ? 'running' : 'overdue'
}

/** "25 and 26 December", "25 and 26 December and 1 January": the month is named once for the days in it. */
function listDays(days: readonly PlainDate[]): string {
  const months = new Map<string, string[]>()
  for (const day of days) {
    const [ofMonth = '', month = ''] = spellDay(day).split(' ')
    const known = months.get(month)
    if (known) known.push(ofMonth)
    else months.set(month, [ofMonth])
  }
  return joined([...months].map(([month, ofMonth]) => `${joined(ofMonth)} ${month}`))
}

function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
