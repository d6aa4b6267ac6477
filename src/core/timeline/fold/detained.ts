import { dayNumber, followsWithinADay } from '../../time/day-number.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { FactOf } from '../fact.ts'
import { opensSection117, type Section } from '../section.ts'
import { kindOfSection, longestDays } from '../section-kind.ts'
import { sectionWords } from '../section-words.ts'
import { comeBack } from './away.ts'
import { endOrder, orderBeingRecalled, reviveByRevocation } from './community-order.ts'
import { endDischarge } from './conditional-discharge.ts'
import { isInterrupted } from './draft-period.ts'
import { endBy, endOnLeaving, lapse } from './missing-ends.ts'
import { type DraftPeriod, lastOpen, type RunningCase, takePending } from './running-case.ts'
import { standInHospital } from './stays.ts'

/** A person was detained: a new legal period begins, or a known one is told again. */
export function beginDetention(running: RunningCase, fact: FactOf<'Detained'>): void {
  const told = alreadyTold(running, fact)
  if (told) return tellAgain(told, fact)
  const kind = kindOfSection(fact.data.section)
  if (kind === 'hospital') comeBack(running, fact)
  if (revivesRecalledOrder(running, fact)) return
  for (const former of running.periods) if (former.until === undefined) makeWay(running, former, fact)
  const period = newPeriod(fact)
  running.periods.push(period)
  if (kind === 'guardianship') return
  const ended = takePending(running, 'DetentionEnded', fact.effectiveOn, (end) => endsThis(end, fact))
  if (ended) {
    period.until = fact.effectiveOn
    period.facts.push(ended.id)
  } else {
    const informal = lastOpen(running.informalPeriods)
    if (informal) informal.until = fact.effectiveOn
  }
  if (kind !== 'hospital') return
  const leave = lastOpen(running.leaves)
  if (leave) leave.until = fact.effectiveOn
  standInHospital(running, fact, fact.data)
}

function alreadyTold(running: RunningCase, fact: FactOf<'Detained'>): DraftPeriod | undefined {
  const { period, section } = fact.data
  for (let at = running.periods.length - 1; at >= 0; at -= 1) {
    const known = running.periods[at]
    if (known === undefined) continue
    if (period !== undefined && known.section === section && known.periods.includes(period)) return known
    const oneIsNameless = period === undefined || known.periods.length === 0
    const stillRuns = known.until === undefined && known.leftOn === undefined && !isInterrupted(known)
    if (known.section === section && oneIsNameless && stillRuns && followsWithinADay(known.from, fact.effectiveOn)) return known
  }
  return undefined
}

function tellAgain(period: DraftPeriod, fact: FactOf<'Detained'>): void {
  period.facts.push(fact.id)
  const { data } = fact
  if (data.period !== undefined && !period.periods.includes(data.period)) period.periods.push(data.period)
  period.hospital ??= data.hospital
  period.provider ??= data.provider
  period.commissioner ??= data.commissioner
}

/** The same section recorded while a recall runs, without a period of its own, is that section taking hold again. */
function revivesRecalledOrder(running: RunningCase, fact: FactOf<'Detained'>): boolean {
  const order = orderBeingRecalled(running)
  if (!order || fact.data.period !== undefined) return false
  if (order.rests.section !== fact.data.section && order.rests.section !== 'unknown') return false
  reviveByRevocation(running, order, fact)
  running.doubts.push({
    code: 'revocation-not-recorded',
    says: `A detention under ${sectionWords(fact.data.section)} is recorded again during a recall from a community treatment order, without a revocation. We read it as the revocation.`,
    settledBy: 'Form CTO5, or a new application and its medical recommendations',
    on: fact.effectiveOn,
    facts: [fact.id],
  })
  return true
}

/** What a new section does to one that still runs: s6(4) for admission for treatment, s40(5) for hospital orders. */
function makeWay(running: RunningCase, former: DraftPeriod, fact: FactOf<'Detained'>): void {
  const { section } = fact.data
  const on = fact.effectiveOn
  const kind = kindOfSection(section)
  const formerKind = kindOfSection(former.section)
  if (kind === 'guardianship' || formerKind === 'guardianship') {
    if (formerKind === 'guardianship' && (kind === 'guardianship' || section === '3')) endBy(former, on, 'replaced')
    return
  }
  if (isInterrupted(former)) return makeWayInCommunity(running, former, section, on)
  if (former.leftOn !== undefined && !followsWithinADay(former.leftOn, on)) return endOnLeaving(running, former)
  const formerOpens = former.opens117 !== 'no'
  // Police and warrants also bring back people who are detained but absent: that ends nothing.
  if (kind === 'place-of-safety' && formerOpens) return
  const limit = longestDays(former.section)
  if (limit !== undefined && dayNumber(on) - dayNumber(former.from) > limit) return lapse(running, former, limit)
  if (formerOpens && opensSection117(section) === 'no') {
    endBy(former, on, 'later-record')
    running.doubts.push({
      code: 'section-end-not-recorded',
      says: `No end is recorded for detention under ${sectionWords(former.section)}; detention under ${sectionWords(section)} shows that it had ended by then.`,
      settledBy: `The discharge or expiry papers for ${sectionWords(former.section)}`,
      on,
      facts: [former.began.id, fact.id],
    })
    return
  }
  endBy(former, on, 'replaced')
}

/**
 * A new qualifying section ends a community order, because the authority under it ceases (ss6(4), 17C(c), 40(5)).
 * A conditional discharge outlives section 3; only a new hospital order takes its place.
 */
function makeWayInCommunity(running: RunningCase, former: DraftPeriod, section: Section, on: PlainDate): void {
  if (former.breaks.at(-1)?.by === 'community-order') {
    if (opensSection117(section) !== 'yes') return
    endOrder(running, former, on, 'new-detention')
  } else {
    if (section !== '37' && section !== '37/41' && section !== '45A') return
    endDischarge(running, former, on, 'section-ended')
  }
  endBy(former, on, 'replaced')
}

function endsThis(end: FactOf<'DetentionEnded'>, fact: FactOf<'Detained'>): boolean {
  if (end.data.period !== undefined && fact.data.period !== undefined) return end.data.period === fact.data.period
  return end.data.section === undefined ? end.data.period === undefined : end.data.section === fact.data.section
}

function newPeriod(fact: FactOf<'Detained'>): DraftPeriod {
  const { data } = fact
  return {
    section: data.section,
    opens117: opensSection117(data.section),
    from: fact.effectiveOn,
    startUnknown: false,
    until: undefined,
    endPrecision: undefined,
    endInferred: undefined,
    periods: data.period === undefined ? [] : [data.period],
    hospital: data.hospital,
    provider: data.provider,
    commissioner: data.commissioner,
    began: fact,
    facts: [fact.id],
    breaks: [],
    leftOn: undefined,
    leftTo: undefined,
  }
}
