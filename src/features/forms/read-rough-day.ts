import type { PlainDate } from '../../core/time/plain-date.ts'
import type { Answers } from './field.ts'
import { type DayAsked, readDay } from './read-day.ts'

/** A day as exactly as somebody knows it, or one sentence that says what to put right. */
export type RoughDayTyped =
  | { readonly day: PlainDate; readonly precision?: 'month' | 'year' | 'estimated'; readonly error?: undefined }
  | { readonly day?: undefined; readonly error: string }

/**
 * The day in three boxes where the day box, or day and month, may stay empty: old papers often give only the month or year.
 * It is then the first day of that time, with its precision, as imports write it. The tick `id-estimated` marks a guess.
 */
export function readRoughDay(answers: Answers, id: string, asked: DayAsked): RoughDayTyped {
  const box = (part: string) => (answers[`${id}-${part}`] ?? '').trim()
  const known = box('year') === '' ? 'day' : box('day') !== '' ? 'day' : box('month') === '' ? 'year' : 'month'
  if (known === 'day') {
    const typed = readDay(answers, id, asked)
    if (typed.error !== undefined) return typed
    return answers[`${id}-estimated`] ? { day: typed.day, precision: 'estimated' } : typed
  }
  const filled = { ...answers, [`${id}-day`]: '1', ...(known === 'year' && { [`${id}-month`]: '1' }) }
  const typed = readDay(filled, id, asked)
  return typed.error === undefined ? { day: typed.day, precision: known } : typed
}
