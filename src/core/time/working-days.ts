import type { Holidays } from './bank-holidays.ts'
import { dayNumber, dayNumbered } from './day-number.ts'
import type { PlainDate } from './plain-date.ts'

/** A day that was not counted, and why: "Saturday", "Christmas Day". */
export interface DayNotCounted {
  readonly day: PlainDate
  readonly why: string
}

export interface WorkingDaysCounted {
  readonly counted: number
  readonly notCounted: readonly DayNotCounted[]
  /** False when the count runs outside the years whose bank holidays we hold: then weekends alone were left out. */
  readonly holidaysKnown: boolean
}

/** The n-th working day after a notice; the day of notice is day 0, whatever day it is. */
export function workingDaysAfter(notice: PlainDate, n: number, holidays: Holidays): PlainDate {
  let number = dayNumber(notice)
  for (let left = n; left > 0; ) {
    number += 1
    if (whyNotCounted(number, holidays) === undefined) left -= 1
  }
  return dayNumbered(number)
}

/** Working days after the notice up to and with the last day, and the days left out. Nothing, when the last day is not after it. */
export function countWorkingDays(notice: PlainDate, until: PlainDate, holidays: Holidays): WorkingDaysCounted {
  let counted = 0
  const notCounted: DayNotCounted[] = []
  const last = dayNumber(until)
  for (let number = dayNumber(notice) + 1; number <= last; number += 1) {
    const why = whyNotCounted(number, holidays)
    if (why === undefined) counted += 1
    else notCounted.push({ day: dayNumbered(number), why })
  }
  return { counted, notCounted, holidaysKnown: covers(holidays, notice) && covers(holidays, until) }
}

function whyNotCounted(number: number, holidays: Holidays): string | undefined {
  // 1 January 1970 was a Thursday.
  const weekday = (((number + 3) % 7) + 7) % 7
  if (weekday === 5) return 'Saturday'
  if (weekday === 6) return 'Sunday'
  return holidays.days.get(dayNumbered(number))
}

function covers(holidays: Holidays, day: PlainDate): boolean {
  const year = Number(day.slice(0, 4))
  return year >= holidays.firstYear && year <= holidays.lastYear
}
