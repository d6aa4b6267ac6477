import type { PlainDate } from './plain-date.ts'

/**
 * Days since 1 January 1970, by arithmetic alone: the fold asks this for every person on the register,
 * where `Temporal` would cost more than everything else together. Proleptic Gregorian, years 0 to 9999.
 */
export function dayNumber(day: PlainDate): number {
  const month = two(day, 5)
  const shifted = month > 2 ? month - 3 : month + 9
  const year = two(day, 0) * 100 + two(day, 2) - (month > 2 ? 0 : 1)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * shifted + 2) / 5) + two(day, 8) - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The day with this number. */
export function dayNumbered(number: number): PlainDate {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate
}

/** Is the second day the same as the first, the next one, or earlier? Ends and starts so near stand for one change. */
export function followsWithinADay(until: PlainDate, from: PlainDate): boolean {
  return from <= until || dayNumber(from) - dayNumber(until) === 1
}

function two(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
}
