import { followsWithinADay } from '../../time/day-number.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { FactOf } from '../fact.ts'
import { wentHome } from '../hospital-destination.ts'
import { comeBack } from './away.ts'
import { holdsInHospital } from './draft-period.ts'
import { type DraftPeriod, type DraftStay, lastOpen, type RunningCase, takePending } from './running-case.ts'
import { endOvertaken, leaveStays, newStay } from './stays.ts'

/** An admission: a new stay, or a known one told again. A stay elsewhere without an end is overtaken, not closed. */
export function admit(running: RunningCase, fact: FactOf<'AdmittedToHospital'>): void {
  comeBack(running, fact)
  const known = stayTold(running, fact)
  if (known) return tellStayAgain(known, fact)
  for (const former of running.stays) if (former.until === undefined && former.supersededOn === undefined) overtake(running, former, fact)
  for (const period of running.periods) forgetLeaving(period, fact.effectiveOn)
  const leave = lastOpen(running.leaves)
  if (leave) leave.until = fact.effectiveOn
  const stay = newStay(fact, fact.data, false)
  stay.spell = fact.data.spell
  running.stays.push(stay)
  const left = takePending(running, 'LeftHospital', fact.effectiveOn, (end) => sameSpell(end.data.spell, stay.spell))
  if (left) leaveStays(running, left, [stay])
}

/** A move between hospitals: the stay goes on elsewhere. */
export function transfer(running: RunningCase, fact: FactOf<'TransferredBetweenHospitals'>): void {
  for (const stay of running.stays) {
    if (stay.until !== undefined) continue
    stay.until = fact.effectiveOn
    stay.destination = 'other-hospital'
    stay.facts.push(fact.id)
  }
  for (const period of running.periods) forgetLeaving(period, fact.effectiveOn)
  running.stays.push(newStay(fact, { hospital: fact.data.toHospital, provider: fact.data.toProvider }, false))
}

/** Leaving hospital: the stay named by the sender's id, else every stay that is open. */
export function leaveHospital(running: RunningCase, fact: FactOf<'LeftHospital'>): void {
  const stays = staysLeft(running, fact.data.spell)
  if (stays.length === 0) running.pendingEnds.push(fact)
  else leaveStays(running, fact, stays)
}

/** Leaving a hospital to which no admission is recorded: the person was there that day, and left. */
export function leaveWithoutAdmission(running: RunningCase, fact: FactOf<'LeftHospital'>): void {
  const stays = staysLeft(running, fact.data.spell)
  if (stays.length > 0) return leaveStays(running, fact, stays)
  if (running.stays.some((stay) => stay.until === undefined)) {
    running.doubts.push({
      code: 'end-fits-nothing',
      says: 'Leaving a hospital is recorded, but not the admission it belongs to; another stay is still open.',
      settledBy: 'The hospital’s record of that stay',
      on: fact.effectiveOn,
      facts: [fact.id],
    })
    return
  }
  const stay = newStay(fact, {}, true)
  stay.spell = fact.data.spell
  running.stays.push(stay)
  leaveStays(running, fact, [stay])
}

function stayTold(running: RunningCase, fact: FactOf<'AdmittedToHospital'>): DraftStay | undefined {
  const { spell, hospital, provider } = fact.data
  return running.stays.findLast((stay) => {
    if (spell !== undefined && stay.spell !== undefined) return stay.spell === spell
    if (stay.until !== undefined || stay.supersededOn !== undefined) return false
    const sameTime = followsWithinADay(stay.from, fact.effectiveOn)
    const samePlace =
      (stay.provider === undefined || provider === undefined || stay.provider === provider) &&
      (stay.hospital === undefined || hospital === undefined || stay.hospital === hospital)
    const namedAlike = (hospital !== undefined && stay.hospital === hospital) || (provider !== undefined && stay.provider === provider)
    return samePlace && (sameTime || (stay.implied && namedAlike))
  })
}

function tellStayAgain(stay: DraftStay, fact: FactOf<'AdmittedToHospital'>): void {
  const { data } = fact
  stay.implied = false
  stay.spell ??= data.spell
  stay.hospital ??= data.hospital
  stay.provider ??= data.provider
  stay.commissioner ??= data.commissioner
  stay.facts.push(fact.id)
}

/**
 * Remembers until when anything shows the person in the former stay; what it means is settled at the end. A stay
 * that nobody recorded as such has no life of its own beside a recorded one, and gives way at once.
 */
function overtake(running: RunningCase, former: DraftStay, fact: FactOf<'AdmittedToHospital'>): void {
  const held = running.periods.some((period) => holdsInHospital(period) && period.leftOn === undefined)
  former.lastShownOn = held ? fact.effectiveOn : lastDayShown(running, former.from)
  if (former.implied) endOvertaken(running, former, fact.effectiveOn)
  else former.supersededOn = fact.effectiveOn
}

function lastDayShown(running: RunningCase, from: PlainDate): PlainDate {
  let last = from
  for (const period of running.periods) {
    const released = period.breaks.at(-1)?.from
    if (period.until !== undefined && period.until > last && period.from >= from) last = period.until
    if (period.until === undefined && released !== undefined && released > last) last = released
  }
  for (const informal of running.informalPeriods) if (informal.from > last) last = informal.from
  return last
}

function sameSpell(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other
}

function staysLeft(running: RunningCase, spell: string | undefined): DraftStay[] {
  const open = running.stays.filter((stay) => stay.until === undefined)
  if (spell === undefined) return open
  const named = running.stays.filter((stay) => stay.spell === spell && (stay.until === undefined || stay.endInferred))
  if (named.length > 0) return named
  const nameless = open.findLast((stay) => stay.spell === undefined)
  return nameless ? [nameless] : []
}

/** In hospital again at once: that was a move and not a leaving. */
function forgetLeaving(period: DraftPeriod, on: PlainDate): void {
  if (period.leftOn === undefined || period.until !== undefined || !followsWithinADay(period.leftOn, on)) return
  if (wentHome(period.leftTo)) return
  period.leftOn = undefined
  period.leftTo = undefined
}
