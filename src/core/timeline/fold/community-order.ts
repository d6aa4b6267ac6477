import { dayNumber } from '../../time/day-number.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { CommunityFact, CommunityOrder } from '../case-state-parts.ts'
import type { Fact, FactOf } from '../fact.ts'
import { periodToRestOn } from './resting-period.ts'
import { type DraftOrder, type DraftPeriod, lastOpen, type RunningCase } from './running-case.ts'
import { standInHospital } from './stays.ts'

/** A community treatment order was made: the detention is interrupted, its authority lives on underneath (s17D). */
export function makeOrder(running: RunningCase, fact: FactOf<'CommunityTreatmentOrderMade'>): void {
  const { period, expiresOn } = fact.data
  const inForce = lastOpen(running.communityOrders)
  if (inForce && sameOrder(inForce, period)) {
    if (inForce.from === fact.effectiveOn) inForce.startUnknown = false
    inForce.expiresOn = expiresOn ?? inForce.expiresOn
    inForce.facts.push(fact.id)
    return
  }
  if (inForce) closeOrder(inForce, fact.effectiveOn, 'ended')
  const leave = lastOpen(running.leaves)
  if (leave) leave.until = fact.effectiveOn
  startOrder(running, fact, false).expiresOn = expiresOn
}

export function recallFromOrder(running: RunningCase, fact: FactOf<'RecalledFromCommunityTreatmentOrder'>): void {
  const order = orderMeant(running, fact)
  order.facts.push(fact.id)
  if (order.until !== undefined) return doubtAfterEnd(running, order, fact)
  const recall = lastOpen(order.recalls)
  if (recall) recall.facts.push(fact.id)
  else order.recalls.push({ from: fact.effectiveOn, until: undefined, facts: [fact.id] })
  standInHospital(running, fact, {})
}

export function releaseFromRecall(running: RunningCase, fact: FactOf<'ReleasedFromRecall'>): void {
  const last = running.communityOrders.at(-1)
  // A sender may close the recall on the day of revocation: that releases nobody.
  if (last?.until === fact.effectiveOn) {
    last.facts.push(fact.id)
    return
  }
  const order = orderMeant(running, fact)
  order.facts.push(fact.id)
  const recall = lastOpen(order.recalls)
  if (!recall) return
  recall.until = fact.effectiveOn
  recall.facts.push(fact.id)
  const stay = lastOpen(running.stays)
  if (!stay?.implied || stay.from !== recall.from) return
  stay.until = fact.effectiveOn
  stay.facts.push(fact.id)
}

export function revokeOrder(running: RunningCase, fact: FactOf<'CommunityTreatmentOrderRevoked'>): void {
  const order = orderMeant(running, fact)
  if (order.until !== undefined) return doubtAfterEnd(running, order, fact)
  reviveByRevocation(running, order, fact)
}

/** A recall or revocation of an order that had already ended shows that one of the two records is wrong. */
function doubtAfterEnd(running: RunningCase, order: DraftOrder, fact: CommunityFact): void {
  if (order.until === fact.effectiveOn) return
  running.doubts.push({
    code: 'ends-disagree',
    says: 'A recall or revocation is recorded after the community treatment order had already ended.',
    settledBy: 'The papers that ended the community treatment order',
    on: fact.effectiveOn,
    facts: [...order.facts, fact.id],
  })
}

/** On revocation the old authority applies as if the person had never been discharged (s17G(2)). */
export function reviveByRevocation(running: RunningCase, order: DraftOrder, fact: Fact): void {
  order.facts.push(fact.id)
  closeOrder(order, fact.effectiveOn, 'revoked')
  order.rests.until = undefined
  order.rests.endInferred = undefined
  order.rests.facts.push(fact.id)
  const last = order.rests.breaks.at(-1)
  if (last) last.revivedOn = fact.effectiveOn
  standInHospital(running, fact, {})
}

export function extendOrder(running: RunningCase, fact: FactOf<'CommunityTreatmentOrderExtended'>): void {
  const order = orderMeant(running, fact)
  order.facts.push(fact.id)
  order.expiresOn = fact.data.expiresOn ?? order.expiresOn
  order.extendedOn = fact.effectiveOn
}

/** The order ended by discharge or expiry: the authority under it ends with it (ss17C, 23). */
export function finishOrder(running: RunningCase, fact: FactOf<'CommunityTreatmentOrderEnded'>): void {
  const order = orderMeant(running, fact)
  order.facts.push(fact.id)
  if (order.endedBy === 'revoked') return
  closeOrder(order, fact.effectiveOn, 'ended')
  if (order.rests.until !== undefined) return
  order.rests.until = fact.effectiveOn
  order.rests.endInferred = 'community-order-ended'
}

/** Ends the order that rests on this period, for a reason found elsewhere. */
export function endOrder(running: RunningCase, period: DraftPeriod, on: PlainDate, how: NonNullable<CommunityOrder['endedBy']>): void {
  for (const order of running.communityOrders) if (order.rests === period && order.until === undefined) closeOrder(order, on, how)
}

export function orderBeingRecalled(running: RunningCase): DraftOrder | undefined {
  const order = lastOpen(running.communityOrders)
  return order && lastOpen(order.recalls) ? order : undefined
}

/** What an order still in force on the day looked at leaves in doubt. */
export function doubtOpenOrder(running: RunningCase, order: DraftOrder): void {
  if (
    order.expiresOn !== undefined &&
    order.expiresOn < running.day &&
    !(order.extendedOn !== undefined && order.extendedOn >= order.expiresOn)
  ) {
    running.doubts.push({
      code: 'community-order-past-expiry',
      says: 'The community treatment order was to expire before this day, and neither an extension nor its end is recorded.',
      settledBy: 'The extension report (form CTO7), or the papers ending the order',
      on: order.expiresOn,
      facts: order.facts,
    })
  }
  const recall = lastOpen(order.recalls)
  if (recall && dayNumber(running.day) - dayNumber(recall.from) > 3) {
    running.doubts.push({
      code: 'power-past-its-limit',
      says: 'A recall can last 72 hours; neither release nor revocation is recorded.',
      settledBy: 'The revocation (form CTO5), or the record of release',
      on: recall.from,
      facts: recall.facts,
    })
  }
}

/** The order a fact speaks of; where none was recorded, the fact itself shows that there was one. */
function orderMeant(running: RunningCase, fact: CommunityFact): DraftOrder {
  const period = fact.data.period
  const named = period === undefined ? [] : running.communityOrders.filter((order) => order.period === period)
  const order = lastOpen(named) ?? named.at(-1) ?? lastOpen(running.communityOrders)
  if (order) return order
  const closedThatDay = running.communityOrders.at(-1)
  if (closedThatDay?.until === fact.effectiveOn) return closedThatDay
  return startOrder(running, fact, true)
}

function startOrder(running: RunningCase, fact: CommunityFact, startUnknown: boolean): DraftOrder {
  const rests = periodToRestOn(running, fact, 'community-order')
  rests.breaks.push({ from: fact.effectiveOn, by: 'community-order', revivedOn: undefined })
  const order: DraftOrder = {
    from: fact.effectiveOn,
    startUnknown,
    until: undefined,
    endedBy: undefined,
    expiresOn: undefined,
    extendedOn: undefined,
    period: fact.data.period,
    recalls: [],
    facts: startUnknown ? [] : [fact.id],
    rests,
  }
  running.communityOrders.push(order)
  return order
}

function sameOrder(order: DraftOrder, period: string | undefined): boolean {
  return order.period === undefined || period === undefined || order.period === period
}

function closeOrder(order: DraftOrder, on: PlainDate, how: NonNullable<CommunityOrder['endedBy']>): void {
  order.until = on
  order.endedBy = how
  const recall = lastOpen(order.recalls)
  if (recall) recall.until = on
}
