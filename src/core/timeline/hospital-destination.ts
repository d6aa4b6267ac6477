import type { HospitalStay } from './case-state-parts.ts'

/** Did the person leave for a place that is no hospital? */
export function wentHome(destination: HospitalStay['destination']): boolean {
  return destination === 'home' || destination === 'care-home' || destination === 'prison' || destination === 'abroad'
}
