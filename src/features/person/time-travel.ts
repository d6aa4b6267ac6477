import { momentInLondon } from '../../core/time/london-moment.ts'
import { isPlainDate, type Moment, type PlainDate, plainDate } from '../../core/time/plain-date.ts'

/** How somebody asked to see the record: as it is today, as it stood, or in a way that makes no sense. */
export type WhenAsked =
  | { readonly kind: 'today' }
  | {
      readonly kind: 'past'
      readonly asAt: PlainDate
      readonly knownBy?: Moment /** Goes behind a `?` to stay there. */
      readonly search: string
    }
  | { readonly kind: 'mistake'; readonly says: string; readonly field: 'as-at' | 'known-by' }

const earliest = plainDate('1900-01-01')

/**
 * Reads `?as-at=2024-05-01&known-by=2024-05-03T14:30` of an address: the day the record is to stand at, and what was known by a
 * time on London's clocks (without a time, by the end of that day).
 */
export function readWhenAsked(query: Readonly<Record<string, string>>, today: PlainDate, now: Moment): WhenAsked {
  const asAt = query['as-at'] ?? ''
  const knownBy = query['known-by'] ?? ''
  if (!asAt && !knownBy) return { kind: 'today' }
  const wrongDay = asAt && whyNot(asAt, today, 'The day to look at')
  if (wrongDay) return { kind: 'mistake', says: wrongDay, field: 'as-at' }
  const [knownOn = '', time] = knownBy.split('T')
  const wrongMoment = knownBy && (whyNot(knownOn, today, 'The day by which it was known') || whyNotATime(time))
  if (wrongMoment) return { kind: 'mistake', says: wrongMoment, field: 'known-by' }
  const day = asAt ? plainDate(asAt) : today
  return {
    kind: 'past',
    asAt: day,
    ...(knownBy && { knownBy: earlierOf(momentOf(plainDate(knownOn), time), now) }),
    search: searchFor(day, knownBy),
  }
}

/** The part of an address behind its `?` that keeps the record at a day. */
export function searchFor(asAt: PlainDate, knownBy = ''): string {
  return knownBy ? `as-at=${asAt}&known-by=${knownBy}` : `as-at=${asAt}`
}

function momentOf(day: PlainDate, time: string | undefined): Moment {
  return momentInLondon(day, time ? `${time}:59.999` : '23:59:59.999')
}

/** A moment still to come is now: nothing more can be known. */
function earlierOf(a: Moment, b: Moment): Moment {
  return a < b ? a : b
}

/** Why this text cannot be the day, as a sentence; undefined when it can. */
function whyNot(text: string, today: PlainDate, what: string): string | undefined {
  if (!isPlainDate(text)) return `${what} is not in the calendar. Enter a day such as 27 3 2024. The record is shown as it is today.`
  if (text > today) return `${what} is in the future. Enter today or a day before it. The record is shown as it is today.`
  if (text < earliest) return `${what} is too long ago. Check the year. The record is shown as it is today.`
  return undefined
}

/** Is this a time of day written as `14:30`? Why not, as a sentence; undefined when it is, or when none is given. */
function whyNotATime(time: string | undefined): string | undefined {
  if (time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined
  return 'The time by which it was known must be written as hours and minutes, for example 14:30. The record is shown as it is today.'
}
