import { Temporal } from 'temporal-polyfill'
import { dayNumber, dayNumbered } from './day-number.ts'

/**
 * A calendar day as `YYYY-MM-DD`. The law counts in days; a `Date` is a moment and shifts a London
 * day at midnight in summer, so no `Date` may stand for a day anywhere in this product.
 * Plain string comparison orders days correctly.
 */
export type PlainDate = string & { readonly plainDate: unique symbol }

/** A moment as an ISO 8601 UTC instant, `2026-11-21T09:30:00.000Z`: when we were told, never when it happened. */
export type Moment = string & { readonly moment: unique symbol }

const shape = /^\d{4}-\d{2}-\d{2}$/

/** Is this text a day that exists in the calendar, written `YYYY-MM-DD`? */
export function isPlainDate(text: string): text is PlainDate {
  if (!shape.test(text)) return false
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month)
}

/** The day written as `YYYY-MM-DD`. Throws a RangeError when no such day exists. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`"${text}" is not a day written as YYYY-MM-DD`)
  return text
}

/** The moment written as an ISO instant. Throws a RangeError when it is not one. */
export function moment(text: string): Moment {
  if (isMoment(text)) return text
  return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 }) as Moment
}

/** Is it written exactly as moments are here, as a clock writes it? Every request asks, and this needs no calendar. */
function isMoment(text: string): text is Moment {
  const at = Date.parse(text)
  return text.length === 24 && !Number.isNaN(at) && new Date(at).toISOString() === text
}

/** The hour asked for last and the day it falls on in London: every request asks, and within an hour of UTC no day begins there. */
let lastHour = { hour: '', day: '' as PlainDate }

/** The day it is in London at this moment. */
export function londonDay(at: Moment): PlainDate {
  if (!at.endsWith('Z')) return londonDayOf(at)
  const hour = at.slice(0, 13)
  if (hour !== lastHour.hour) lastHour = { hour, day: londonDayOf(at) }
  return lastHour.day
}

function londonDayOf(at: Moment): PlainDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').toPlainDate().toString() as PlainDate
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return dayNumbered(dayNumber(day) + days)
}

/** Calendar months later; 31 October plus four months is 28 or 29 February. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  const ofMonth = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month))
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}` as PlainDate
}

/** Days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Completed years from birth to a day. A person born on 29 February comes of age on 1 March in a common year. */
export function ageOn(birthDate: PlainDate, day: PlainDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** 1 to 7, Monday to Sunday. */
export function dayOfWeek(day: PlainDate): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
