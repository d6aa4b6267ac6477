import type { Fact, FactOf } from '../fact.ts'
import { holdsInHospital } from './draft-period.ts'
import { lastOpen, type RunningCase } from './running-case.ts'

/** To prison: that ends a detention in hospital (ss50, 51, 53). */
export function goToPrison(
  running: RunningCase,
  fact: FactOf<'ReturnedToPrison'> | FactOf<'LeftHospital'>,
  prison: string | undefined,
): void {
  const on = fact.effectiveOn
  for (const period of running.periods) {
    if (!holdsInHospital(period)) continue
    period.until = on
    period.endInferred = 'remitted'
    period.facts.push(fact.id)
  }
  for (const stay of running.stays) {
    if (stay.until !== undefined) continue
    stay.until = on
    stay.destination = 'prison'
    stay.facts.push(fact.id)
  }
  const leave = lastOpen(running.leaves)
  if (leave) leave.until = on
  const there = lastOpen(running.timesInPrison)
  if (there) {
    there.place ??= prison
    there.facts.push(fact.id)
    return
  }
  running.timesInPrison.push({ from: on, until: undefined, place: prison, facts: [fact.id] })
}

/** Out of England and Wales. */
export function goAbroad(
  running: RunningCase,
  fact: FactOf<'LeftEnglandAndWales'> | FactOf<'LeftHospital'> | FactOf<'ResidenceRecorded'>,
  to: string | undefined,
): void {
  const there = lastOpen(running.timesAbroad)
  if (there) {
    there.place ??= to
    there.facts.push(fact.id)
    return
  }
  running.timesAbroad.push({ from: fact.effectiveOn, until: undefined, place: to, facts: [fact.id] })
}

/** Something shows the person in a hospital here: neither in prison nor abroad any more. */
export function comeBack(running: RunningCase, fact: Fact): void {
  returnFrom(running.timesInPrison, fact)
  returnFrom(running.timesAbroad, fact)
}

/** Where somebody lives shows whether they are in prison or abroad. A temporary address abroad shows nothing. */
export function liveElsewhere(running: RunningCase, fact: FactOf<'ResidenceRecorded'>): void {
  const { kind, nation, council, address } = fact.data
  if (kind !== 'prison' && kind !== 'hospital' && kind !== 'unknown') returnFrom(running.timesInPrison, fact)
  const here = nation === 'england' || nation === 'wales' || (nation === undefined && council !== undefined && /^[EW]\d/.test(council))
  if (here) returnFrom(running.timesAbroad, fact)
  else if (nation !== undefined && kind !== 'temporary' && kind !== 'unknown') goAbroad(running, fact, address)
}

export function returnFrom(times: RunningCase['timesAbroad'], fact: Fact): void {
  const away = lastOpen(times)
  if (!away) return
  away.until = fact.effectiveOn
  away.facts.push(fact.id)
}
