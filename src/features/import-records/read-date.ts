import { isPlainDate, type PlainDate } from '../../core/time/plain-date.ts'

/** What a cell says about a day. `trouble` is a sentence naming the value and how to write it. */
export type DateReading =
  | { readonly found: 'day'; readonly day: PlainDate; readonly time?: string; readonly precision?: 'month' | 'year' | 'estimated' }
  | { readonly found: 'nothing' }
  | { readonly found: 'trouble'; readonly says: string }

export interface DateRules {
  /** The day the file is read: two-digit years are taken not to lie beyond the year after it. */
  readonly today: PlainDate
  /** A birth date may not be in the future, and `26` may mean 1926. */
  readonly birth?: boolean
}

const nothing = new Set([
  '',
  '-',
  '--',
  '?',
  'n/a',
  'na',
  'n/k',
  'nk',
  'none',
  'nil',
  'tbc',
  'tba',
  'unknown',
  'not known',
  'ongoing',
  'current',
  'present',
  'open',
  'null',
  '00/01/1900',
  '0',
])
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const oldestPerson = 105

const isoDay = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/
const numbers = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?:[ T]+(\d{1,2}:\d{2})(?::\d{2})?)?$/
const named = /^(\d{1,2})(?:st|nd|rd|th)?[/.\- ]*([a-z]{3,9})[/.,\- ]*(\d{4}|\d{2})(?:[ T]+(\d{1,2}:\d{2})(?::\d{2})?)?$/
const namedMonth = /^([a-z]{3,9})[/.,\- ]*(\d{4}|\d{2})$/
const numberedMonth = /^(\d{1,2})[/.-](\d{4})$/
const digits = /^\d{3,6}(?:\.\d+)?$/

/**
 * The day a person wrote in a cell, in any of the ways lists hold: 05/12/2008, 22-Feb-02, 18.02.2009, 2026-11-21, an Excel day number,
 * `Jan-10` (the first of the month, known to the month) or `1974` (1 January, known to the year). Day comes before month, always.
 */
export function readDate(written: string, rules: DateRules): DateReading {
  const text = written.trim()
  const lower = text.toLowerCase()
  if (nothing.has(lower)) return { found: 'nothing' }
  const iso = isoDay.exec(text)
  if (iso) return wholeDay(text, Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4], rules)
  const numeric = numbers.exec(text)
  if (numeric) return dayWithYear(text, Number(numeric[1]), Number(numeric[2]), numeric[3] ?? '', numeric[4], rules)
  const spoken = named.exec(lower)
  if (spoken) return dayWithYear(text, Number(spoken[1]), monthNumber(spoken[2]), spoken[3] ?? '', spoken[4], rules)
  const month = namedMonth.exec(lower)
  if (month && monthNumber(month[1]) > 0) return firstOfMonth(text, monthNumber(month[1]), month[2] ?? '', rules)
  const bareMonth = numberedMonth.exec(text)
  if (bareMonth) return firstOfMonth(text, Number(bareMonth[1]), bareMonth[2] ?? '', rules)
  if (digits.test(text)) return yearOrDayNumber(text, rules)
  return notADate(text)
}

function dayWithYear(text: string, day: number, month: number, year: string, time: string | undefined, rules: DateRules): DateReading {
  if (year.length === 4) return wholeDay(text, Number(year), month, day, time, rules)
  const chosen = centuryFor(Number(year), rules)
  const reading = wholeDay(text, chosen.year, month, day, time, rules)
  return reading.found === 'day' && chosen.ambiguous ? { ...reading, precision: 'estimated' } : reading
}

/**
 * The pivot for two-digit years: an event lies no later than next year, a birth no later than today. A birth that could be a child's of
 * five or a very old person's is taken as the old person's and marked as estimated.
 */
function centuryFor(twoDigits: number, rules: DateRules): { year: number; ambiguous: boolean } {
  const thisYear = Number(rules.today.slice(0, 4))
  const recent = 2000 + twoDigits
  const earlier = 1900 + twoDigits
  if (!rules.birth) return { year: recent <= thisYear + 1 ? recent : earlier, ambiguous: false }
  if (recent > thisYear) return { year: earlier, ambiguous: false }
  return thisYear - earlier <= oldestPerson ? { year: earlier, ambiguous: true } : { year: recent, ambiguous: false }
}

function wholeDay(text: string, year: number, month: number, day: number, time: string | undefined, rules: DateRules): DateReading {
  const written = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (!isPlainDate(written)) return notADate(text)
  if (year < 1900)
    return {
      found: 'trouble',
      says: `"${short(text)}" lies before 1900. Check the year, and write the date as day/month/year, for example 28/02/2026.`,
    }
  if (year > 2200)
    return {
      found: 'trouble',
      says: `"${short(text)}" lies after 2200. Check the year, and write the date as day/month/year, for example 28/02/2026.`,
    }
  if (rules.birth && written > rules.today)
    return { found: 'trouble', says: `"${short(text)}" is a date of birth in the future. Check it.` }
  return time ? { found: 'day', day: written, time: time.padStart(5, '0') } : { found: 'day', day: written }
}

function firstOfMonth(text: string, month: number, year: string, rules: DateRules): DateReading {
  const reading = dayWithYear(text, 1, month, year, undefined, rules)
  return reading.found === 'day' ? { ...reading, precision: 'month' } : reading
}

/** Four digits are a year; other numbers are Excel's count of days since 30 December 1899. */
function yearOrDayNumber(text: string, rules: DateRules): DateReading {
  const number = Number(text)
  if (text.length <= 4) {
    const reading = wholeDay(text, number, 1, 1, undefined, rules)
    return reading.found === 'day' ? { ...reading, precision: 'year' } : reading
  }
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(number) * 86_400_000).toISOString().slice(0, 10)
  return number < 100_000
    ? wholeDay(text, Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)), undefined, rules)
    : notADate(text)
}

function monthNumber(name: string | undefined): number {
  return name === undefined ? 0 : monthNames.indexOf(name.slice(0, 3)) + 1
}

function notADate(text: string): DateReading {
  return { found: 'trouble', says: `"${short(text)}" is not a date. Write it as day/month/year, for example 28/02/2026.` }
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
