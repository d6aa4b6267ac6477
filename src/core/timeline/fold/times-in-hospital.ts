import { followsWithinADay } from '../../time/day-number.ts'
import type { HospitalStay, TimeInHospital } from '../case-state-parts.ts'
import { wentHome } from '../hospital-destination.ts'
import type { Draft } from './running-case.ts'

/** Joins stays that overlap, or where the person went from one hospital to the next. Takes them oldest first. */
export function timesInHospital(stays: readonly HospitalStay[]): TimeInHospital[] {
  const times: Draft<TimeInHospital>[] = []
  let current: Draft<TimeInHospital> | undefined
  for (const stay of stays) {
    if (current && goesOn(current, stay)) join(current, stay)
    else times.push((current = begin(stay)))
  }
  return times
}

function goesOn(time: Draft<TimeInHospital>, stay: HospitalStay): boolean {
  if (time.until === undefined || stay.from < time.until) return true
  if (time.destination === 'other-hospital') return followsWithinADay(time.until, stay.from)
  return stay.from === time.until && !wentHome(time.destination)
}

function begin(stay: HospitalStay): Draft<TimeInHospital> {
  return {
    from: stay.from,
    until: stay.until,
    implied: stay.implied,
    endInferred: stay.endInferred,
    endPrecision: stay.endPrecision,
    destination: stay.destination,
    facts: [...stay.facts],
  }
}

function join(time: Draft<TimeInHospital>, stay: HospitalStay): void {
  time.implied &&= stay.implied
  time.facts.push(...stay.facts)
  if (time.until === undefined || (stay.until !== undefined && stay.until < time.until)) return
  time.until = stay.until
  time.destination = stay.destination
  time.endInferred = stay.endInferred
  time.endPrecision = stay.endPrecision
}
