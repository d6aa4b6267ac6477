import { followsWithinADay } from '../../time/day-number.ts'
import type { Fact, FactOf } from '../fact.ts'
import { opensSection117 } from '../section.ts'
import { kindOfSection } from '../section-kind.ts'
import { sectionWords } from '../section-words.ts'
import { endOrder } from './community-order.ts'
import { endDischarge } from './conditional-discharge.ts'
import { holdsInHospital, isInterrupted } from './draft-period.ts'
import { endOnLeaving } from './missing-ends.ts'
import { type DraftPeriod, lastOpen, type RunningCase } from './running-case.ts'
import { standInHospital } from './stays.ts'

/** A detention ended. Which one is told by the sender's period, else by the section, else it is the one that runs. */
export function endDetention(running: RunningCase, fact: FactOf<'DetentionEnded'>): void {
  if (closesInformalPeriod(running, fact)) return
  const period = periodMeant(running, fact)
  if (!period) {
    running.pendingEnds.push(fact)
    return
  }
  period.facts.push(fact.id)
  if (period.until !== undefined) return endAgain(running, period, fact)
  if (isInterrupted(period)) return endInCommunity(running, period, fact)
  close(running, period, fact)
}

/** The person stayed or came in without compulsion: whatever held them has ended by that day. */
export function becomeInformal(running: RunningCase, fact: FactOf<'BecameInformal'>): void {
  for (const period of running.periods) {
    if (period.until !== undefined || kindOfSection(period.section) === 'guardianship' || isInterrupted(period)) continue
    if (period.leftOn !== undefined && !followsWithinADay(period.leftOn, fact.effectiveOn)) {
      endOnLeaving(running, period)
      continue
    }
    period.facts.push(fact.id)
    close(running, period, fact)
    period.endInferred = 'became-informal'
  }
  standInHospital(running, fact, {})
  const known = lastOpen(running.informalPeriods)
  if (known) {
    known.facts.push(fact.id)
    known.period ??= fact.data.period
    return
  }
  running.informalPeriods.push({ from: fact.effectiveOn, until: undefined, period: fact.data.period, facts: [fact.id] })
}

/**
 * An end whose beginning was never recorded still proves the detention: it becomes a period of which only the
 * last day is known. Without a section nothing can be made of it but a doubt.
 */
export function endWithoutBeginning(running: RunningCase, fact: FactOf<'DetentionEnded'>): void {
  const { section, period } = fact.data
  running.doubts.push({
    code: section === undefined ? 'end-fits-nothing' : 'start-not-recorded',
    says:
      section === undefined
        ? 'The end of a detention is recorded, but no detention it could belong to.'
        : `The end of detention under ${sectionWords(section)} is recorded, but not its beginning.`,
    settledBy: section === undefined ? 'The section papers of that time' : `The papers for ${sectionWords(section)}`,
    on: fact.effectiveOn,
    facts: [fact.id],
  })
  if (section === undefined) return
  running.periods.push({
    section,
    opens117: opensSection117(section),
    from: fact.effectiveOn,
    startUnknown: true,
    until: fact.effectiveOn,
    endPrecision: fact.precision,
    endInferred: undefined,
    periods: period === undefined ? [] : [period],
    began: fact,
    facts: [fact.id],
    breaks: [],
    leftOn: undefined,
    leftTo: undefined,
  })
  const last = running.stays.at(-1)
  const leftThatDay = last?.until !== undefined && last.until >= fact.effectiveOn
  if (kindOfSection(section) === 'hospital' && !leftThatDay) standInHospital(running, fact, {})
}

function closesInformalPeriod(running: RunningCase, fact: FactOf<'DetentionEnded'>): boolean {
  const { period } = fact.data
  if (period === undefined) return false
  const informal = running.informalPeriods.find((known) => known.period === period)
  if (!informal) return false
  informal.until ??= fact.effectiveOn
  informal.facts.push(fact.id)
  return true
}

function periodMeant(running: RunningCase, fact: FactOf<'DetentionEnded'>): DraftPeriod | undefined {
  const { period, section } = fact.data
  const { periods } = running
  if (period !== undefined) {
    const named = periods.filter((known) => known.periods.includes(period))
    if (named.length > 0) return named.findLast((known) => known.until === undefined) ?? named.at(-1)
    return periods.findLast((known) => known.until === undefined && known.periods.length === 0 && known.section === section)
  }
  if (section !== undefined) {
    return (
      periods.findLast((known) => known.until === undefined && known.section === section) ??
      periods.findLast((known) => known.section === section && known.endInferred !== undefined)
    )
  }
  return (
    periods.findLast(holdsInHospital) ??
    periods.findLast((known) => known.until === undefined && kindOfSection(known.section) === 'place-of-safety') ??
    periods.findLast((known) => known.until === undefined)
  )
}

function close(running: RunningCase, period: DraftPeriod, fact: Fact): void {
  const on = fact.effectiveOn
  period.until = on
  period.endPrecision = fact.precision
  period.endInferred = undefined
  const leave = kindOfSection(period.section) === 'hospital' ? lastOpen(running.leaves) : undefined
  if (leave) leave.until = on
}

/** A recorded end for a period that other records had closed: it wins unless another section had begun meanwhile. */
function endAgain(running: RunningCase, period: DraftPeriod, fact: FactOf<'DetentionEnded'>): void {
  const on = fact.effectiveOn
  const until = period.until ?? on
  const overtaken = running.periods.some(
    (other) => other !== period && other.from >= until && other.from <= on && other.from >= period.from,
  )
  if (period.endInferred !== undefined && !overtaken) {
    period.until = on
    period.endInferred = undefined
    return
  }
  if (followsWithinADay(until, on)) return
  running.doubts.push({
    code: 'ends-disagree',
    says: `Detention under ${sectionWords(period.section)} is recorded as ending on a later day than the day on which it had already ended.`,
    settledBy: `The papers for ${sectionWords(period.section)}`,
    on,
    facts: [period.began.id, fact.id],
  })
}

/**
 * The end of a detention that a community order or conditional discharge had already interrupted. On the day of
 * the order it is only another way to say that the person was let out. Later, and by the sender's own id, it is
 * the end of the authority. Otherwise it may be a late note of the former: the order stays, with a doubt.
 */
function endInCommunity(running: RunningCase, period: DraftPeriod, fact: FactOf<'DetentionEnded'>): void {
  const last = period.breaks.at(-1)
  const on = fact.effectiveOn
  if (last === undefined || on === last.from) return
  const isOrder = last.by === 'community-order'
  if (fact.data.period !== undefined && period.periods.includes(fact.data.period)) {
    period.until = on
    if (isOrder) endOrder(running, period, on, 'section-ended')
    else endDischarge(running, period, on, 'section-ended')
    return
  }
  running.doubts.push({
    code: isOrder ? 'community-order-section-ended' : 'conditional-discharge-section-ended',
    says: isOrder
      ? 'The end of a detention is recorded while a community treatment order runs. We take the order to be still in force.'
      : 'The end of a detention is recorded during a conditional discharge. We take the discharge to be still conditional.',
    settledBy: isOrder ? 'The papers ending the community treatment order' : 'The absolute discharge, or the end of the restriction order',
    on,
    facts: [period.began.id, fact.id],
  })
}
