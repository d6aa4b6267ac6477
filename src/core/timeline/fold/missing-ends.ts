import { dayNumber, dayNumbered } from '../../time/day-number.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import { sectionWords } from '../section-words.ts'
import type { DraftPeriod, RunningCase } from './running-case.ts'

/** Ends a period on a day that nobody recorded as its end. */
export function endBy(period: DraftPeriod, on: PlainDate, how: NonNullable<DraftPeriod['endInferred']>): void {
  period.until = on
  period.endInferred = how
}

/** The person left hospital, nothing says why, and no more was heard of the section. */
export function endOnLeaving(running: RunningCase, period: DraftPeriod): void {
  const leftOn = period.leftOn ?? period.from
  endBy(period, leftOn, 'left-hospital')
  running.doubts.push({
    code: 'section-end-not-recorded',
    says: `The person left hospital while detained under ${sectionWords(period.section)}. Neither its end nor leave, a community order or a conditional discharge is recorded.`,
    settledBy: `The discharge papers for ${sectionWords(period.section)}, the section 17 leave form, or the community order`,
    on: leftOn,
    facts: [period.began.id],
  })
}

/** A short power without an end ran out by law. */
export function lapse(running: RunningCase, period: DraftPeriod, limit: number): void {
  endBy(period, dayNumbered(dayNumber(period.from) + limit), 'lapsed')
  running.doubts.push({
    code: 'power-past-its-limit',
    says: `No end is recorded for detention under ${sectionWords(period.section)}, which can run ${limit === 1 ? 'a day' : `${limit} days`} at most. We take it to have run out.`,
    settledBy: `The end of that detention, or the section that followed it`,
    on: period.from,
    facts: [period.began.id],
  })
}
