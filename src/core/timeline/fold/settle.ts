import { dayNumber } from '../../time/day-number.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import { longestDays } from '../section-kind.ts'
import { doubtOpenOrder } from './community-order.ts'
import { endWithoutBeginning } from './detention-ended.ts'
import { holdsInHospital, isInterrupted } from './draft-period.ts'
import { leaveWithoutAdmission } from './hospital.ts'
import { endOnLeaving, lapse } from './missing-ends.ts'
import type { DraftStay, RunningCase } from './running-case.ts'
import { endOvertaken } from './stays.ts'

/** Ends that found no beginning on their own day are taken for what they prove. Asked before the first fact of a later day. */
export function takeUnmatchedEnds(running: RunningCase, before?: PlainDate): void {
  if (running.pendingEnds.length === 0) return
  const due = running.pendingEnds.filter((end) => before === undefined || end.effectiveOn < before)
  if (due.length === 0) return
  running.pendingEnds = running.pendingEnds.filter((end) => !due.includes(end))
  for (const end of due) if (end.type === 'DetentionEnded') endWithoutBeginning(running, end)
  for (const end of due) if (end.type === 'LeftHospital') leaveWithoutAdmission(running, end)
}

/** After the last fact: what the record leaves open is closed where the record itself shows it, each time with its doubt. */
export function settle(running: RunningCase): void {
  takeUnmatchedEnds(running)
  settlePeriods(running)
  for (const stay of running.stays) if (stay.until === undefined && stay.supersededOn !== undefined) settleOvertaken(running, stay)
  for (const order of running.communityOrders) if (order.until === undefined) doubtOpenOrder(running, order)
  doubtUnknownHospital(running)
}

function settlePeriods(running: RunningCase): void {
  for (const period of running.periods) {
    if (period.until !== undefined || isInterrupted(period)) continue
    if (period.leftOn !== undefined && period.leftTo !== 'other-hospital') {
      endOnLeaving(running, period)
      continue
    }
    const limit = longestDays(period.section)
    if (limit !== undefined && dayNumber(running.day) - dayNumber(period.from) > limit) lapse(running, period, limit)
  }
}

/**
 * A stay with a later admission beside it and no end of its own. While the later one lasts, the person is there.
 * When that has ended and a section still runs, both records say the person went back; otherwise they had left.
 */
function settleOvertaken(running: RunningCase, stay: DraftStay): void {
  const overtakenOn = stay.supersededOn ?? stay.from
  const laterOpen = running.stays.some((other) => other !== stay && other.from >= overtakenOn && other.until === undefined)
  if (laterOpen || !running.periods.some(holdsInHospital)) return endOvertaken(running, stay, overtakenOn)
  running.doubts.push({
    code: 'stays-overlap',
    says: 'Two stays in hospital overlap. The later one has ended; the earlier one and the section are still open, so we take the person to be back there.',
    settledBy: 'The discharge record of the first hospital',
    on: overtakenOn,
    facts: stay.facts,
  })
}

function doubtUnknownHospital(running: RunningCase): void {
  const last = running.stays.at(-1)
  if (last?.until === undefined || last.destination !== 'other-hospital' || running.stays.some((stay) => stay.until === undefined)) return
  running.doubts.push({
    code: 'next-hospital-not-known',
    says: 'The person went on to another hospital; nothing is recorded after that.',
    settledBy: 'The admission and section papers of the next hospital',
    on: last.until,
    facts: last.facts,
  })
}
