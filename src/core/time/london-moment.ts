import { Temporal } from 'temporal-polyfill'
import type { Moment, PlainDate } from './plain-date.ts'

/**
 * The moment at which London's clocks show this time (`HH:MM`, or with seconds) on this day. A time that summer time
 * skips is read an hour later, one that comes twice as the first. Throws a RangeError for a time that is none.
 */
export function momentInLondon(day: PlainDate, time: string): Moment {
  return Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime('Europe/London')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 }) as Moment
}
