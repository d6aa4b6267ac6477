import { followsWithinADay } from '../time/day-number.ts'
import type { Detention, HospitalStay } from './case-state-parts.ts'
import { wentHome } from './hospital-destination.ts'

/**
 * Does one detention follow on another without a day of freedom between? Ends and starts within a day of each other
 * are one change of section or hospital, unless an order let the person out or they are recorded as going home.
 */
export function isUnbroken(former: Detention, next: Detention, stays: readonly HospitalStay[]): boolean {
  const { until } = former
  if (until === undefined) return true
  if (former.endedBy === 'community-order' || former.endedBy === 'conditional-discharge') return next.from < until
  if (!followsWithinADay(until, next.from)) return false
  return !stays.some((stay) => stay.until !== undefined && stay.until >= until && stay.until <= next.from && wentHome(stay.destination))
}
