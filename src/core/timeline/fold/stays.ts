import type { PlainDate } from '../../time/plain-date.ts'
import type { Fact, FactOf } from '../fact.ts'
import { goAbroad, goToPrison } from './away.ts'
import { holdsInHospital } from './draft-period.ts'
import { type DraftStay, lastOpen, type RunningCase, takePending } from './running-case.ts'

interface Whereabouts {
  readonly hospital?: string
  readonly provider?: string
  readonly commissioner?: string
}

/** Something shows the person in hospital: unless a stay is open, one begins that nobody recorded. */
export function standInHospital(running: RunningCase, fact: Fact, where: Whereabouts): void {
  if (running.stays.some((stay) => stay.until === undefined)) return
  const stay = newStay(fact, where, true)
  running.stays.push(stay)
  const left = takePending(running, 'LeftHospital', fact.effectiveOn, (end) => end.data.spell === undefined)
  if (left) leaveStays(running, left, [stay])
}

/** A stay that begins with this fact. */
export function newStay(fact: Fact, where: Whereabouts, implied: boolean): DraftStay {
  return {
    from: fact.effectiveOn,
    until: undefined,
    implied,
    endInferred: false,
    endPrecision: undefined,
    spell: undefined,
    hospital: where.hospital,
    provider: where.provider,
    commissioner: where.commissioner,
    destination: undefined,
    facts: [fact.id],
    supersededOn: undefined,
    lastShownOn: undefined,
  }
}

/** Ends these stays; if none is left open, the person has left hospital, and a running section may have ended with it. */
export function leaveStays(running: RunningCase, fact: FactOf<'LeftHospital'>, stays: DraftStay[]): void {
  const on = fact.effectiveOn
  const { destination, spell } = fact.data
  for (const stay of stays) {
    stay.until = on
    stay.endInferred = false
    stay.endPrecision = fact.precision
    stay.destination = destination
    stay.spell ??= spell
    stay.facts.push(fact.id)
  }
  if (running.stays.some((stay) => stay.until === undefined)) return
  const informal = lastOpen(running.informalPeriods)
  if (informal) informal.until = on
  const recall = lastOpen(lastOpen(running.communityOrders)?.recalls ?? [])
  if (recall) recall.until = on
  if (destination === 'prison') goToPrison(running, fact, undefined)
  else noteLeaving(running, on, destination)
  if (destination === 'abroad') goAbroad(running, fact, undefined)
}

/** Leaving while a section runs, not on recorded leave: the section may have ended. The end, or an order, may still follow. */
function noteLeaving(running: RunningCase, on: PlainDate, destination: DraftStay['destination']): void {
  if (lastOpen(running.leaves)) return
  for (const period of running.periods) {
    if (!holdsInHospital(period)) continue
    period.leftOn = on
    period.leftTo = destination
  }
}

/** Ends a stay that a later admission overtook, on the last day on which something shows the person there. */
export function endOvertaken(running: RunningCase, stay: DraftStay, overtakenOn: PlainDate): void {
  stay.until = stay.lastShownOn ?? stay.from
  stay.endInferred = true
  if (stay.until === overtakenOn) return
  running.doubts.push({
    code: 'leaving-not-recorded',
    says: 'A later admission shows that the person had left hospital before, on a day that nobody recorded.',
    settledBy: 'The hospital’s discharge record, or the discharge letter',
    on: stay.until,
    facts: stay.facts,
  })
}
