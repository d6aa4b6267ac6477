import { kindOfSection } from '../section-kind.ts'
import type { DraftPeriod } from './running-case.ts'

/** Is this period under a community order or conditional discharge, so that nobody is detained by it now? */
export function isInterrupted(period: DraftPeriod): boolean {
  if (period.until !== undefined) return false
  const last = period.breaks.at(-1)
  return last !== undefined && last.revivedOn === undefined
}

/** A running detention in hospital, not interrupted. */
export function holdsInHospital(period: DraftPeriod): boolean {
  return period.until === undefined && kindOfSection(period.section) === 'hospital' && !isInterrupted(period)
}
