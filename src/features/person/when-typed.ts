import type { PlainDate } from '../../core/time/plain-date.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import { isDayTyped, readDay } from '../forms/read-day.ts'
import { readTime } from '../forms/read-time.ts'
import { searchFor } from './time-travel.ts'

/** What was typed into "look at the record as it stood": the address's search to go to, or what to put right. */
export type WhenTyped =
  | { readonly search: string; readonly errors?: undefined }
  | { readonly search?: undefined; readonly errors: FieldErrors }

type Answers = Readonly<Record<string, string>>

/** Was the form sent? */
export function isWhenTyped(query: Answers): boolean {
  return 'as-at-day' in query || 'known-by-day' in query
}

/** Reads the form. The day may be left out when only "known by" is asked for, and the other way round. */
export function readWhenTyped(query: Answers, today: PlainDate): WhenTyped {
  const asksKnown = isDayTyped(query, 'known-by')
  const asksDay = isDayTyped(query, 'as-at') || !asksKnown
  const day = asksDay ? readDay(query, 'as-at', { what: 'the day to look at', today }) : { day: today }
  const known = asksKnown ? readDay(query, 'known-by', { what: 'the day by which it was known', today }) : undefined
  const time = readTime(query['known-by-time'] ?? '')
  const errors: Record<string, { text: string }> = {}
  if (day.error) errors['as-at'] = { text: day.error }
  if (known?.error) errors['known-by'] = { text: known.error }
  if (time.error) errors['known-by-time'] = { text: time.error }
  if (time.time && !asksKnown) errors['known-by'] = { text: 'Enter the day as well as the time by which it was known.' }
  if (Object.keys(errors).length > 0 || !day.day) return { errors }
  return { search: searchFor(day.day, known?.day && (time.time ? `${known.day}T${time.time}` : known.day)) }
}
