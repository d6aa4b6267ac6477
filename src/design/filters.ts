import nunjucks from 'nunjucks'
import { addDays, isPlainDate, londonDay, moment, plainDate } from '../core/time/plain-date.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `2024-05-03` as "3 May 2024". Throws when it is not a day: a page never shows a date that does not exist. */
export function dayInWords(day: string): string {
  const [year, month, ofMonth] = plainDate(day).split('-')
  return `${Number(ofMonth)} ${months[Number(month) - 1]} ${Number(year)}`
}

/** `2024-05-03` as "May 2024". */
export function monthAndYear(day: string): string {
  return dayInWords(day).replace(/^\d+ /, '')
}

/** `2026-11-21T09:30:00.000Z` as "21 November 2026, 09:30", in London. Throws a RangeError when it is no moment. */
export function momentInWords(at: string): string {
  const [day, month, year, hour, minute] = inLondon(at)
  return `${Number(day)} ${months[Number(month) - 1]} ${year}, ${hour}:${minute}`
}

/** The time of day of a moment in London, "09:30". */
export function londonClock(at: string): string {
  return inLondon(at).slice(3).join(':')
}

/** Day, month, year, hour and minute. A long timeline shows a hundred moments, so this asks the calendar once for each. */
function inLondon(at: string): string[] {
  return london.format(new Date(at)).match(/\d+/g) ?? []
}

/** Ten digits as "999 123 4567", kept on one line. Anything else is shown as it is: it may be what somebody typed. */
export function nhsNumberInGroups(digits: string): string {
  return /^\d{10}$/.test(digits) ? `${digits.slice(0, 3)}\u00a0${digits.slice(3, 6)}\u00a0${digits.slice(6)}` : digits
}

/**
 * The official filter is quadratic on white space and slows every official macro; this one keeps the same safeness.
 * Text that was safe before stays safe, so macros' HTML is not escaped twice.
 */
function trim(text: string | nunjucks.runtime.SafeString | null | undefined): string | nunjucks.runtime.SafeString {
  const trimmed = (text ?? '').toString().trim()
  return text instanceof nunjucks.runtime.SafeString ? new nunjucks.runtime.SafeString(trimmed) : trimmed
}

/** The two filters of MoJ's timeline and messages, without the package they come with. Only the forms those macros use. */
function mojDate(timestamp: string, form: string): string {
  if (isPlainDate(timestamp)) return dayInWords(timestamp)
  if (form === 'date' || form === 'shortdate') return dayInWords(londonDay(moment(timestamp)))
  return form === 'time' ? londonClock(timestamp) : momentInWords(timestamp)
}

/** Absent stays absent, so that a template can ask `{% if person.birthDate %}` or print nothing. */
function whenGiven(show: (text: string) => string): (text: string | null | undefined) => string {
  return (text) => (text === undefined || text === null || text === '' ? '' : show(text))
}

export function addFilters(environment: nunjucks.Environment): void {
  environment.addFilter('trim', trim)
  environment.addFilter('day', whenGiven(dayInWords))
  environment.addFilter('monthAndYear', whenGiven(monthAndYear))
  environment.addFilter('moment', whenGiven(momentInWords))
  environment.addFilter('clock', whenGiven(londonClock))
  environment.addFilter('nhsNumber', whenGiven(nhsNumberInGroups))
  environment.addFilter('dayBefore', (day: string) => addDays(plainDate(day), -1))
  environment.addFilter('mojDate', mojDate)
  environment.addFilter('date', (timestamp: string) => mojDate(timestamp, 'date'))
}
