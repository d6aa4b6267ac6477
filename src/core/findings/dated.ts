import type { PlainDate } from '../time/plain-date.ts'
import type { Citation } from './finding.ts'

/** A value of the law or of a local policy with its first day. Lists of these are append only: add entries, never edit one. */
export interface Dated<T, A = Citation> {
  /** The first day on which the value stands. */
  readonly from: PlainDate
  readonly value: T
  readonly authority: A
  /** The first day on which it no longer stands; only where it was repealed and nothing replaced it. */
  readonly until?: PlainDate
}

/**
 * The entry in force on a day: the one with the latest first day that has come. Undefined before the first entry and after a
 * repeal without replacement; never the nearest entry, for that would be a guess.
 */
export function inForceOn<E extends Dated<unknown, unknown>>(entries: readonly E[], day: PlainDate): E | undefined {
  let latest: E | undefined
  for (const entry of entries) if (entry.from <= day && (!latest || entry.from > latest.from)) latest = entry
  return latest?.until !== undefined && latest.until <= day ? undefined : latest
}
