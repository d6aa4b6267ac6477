import { organisationName } from '../../identifiers/organisations.ts'
import { spellDay } from '../../time/spell-day.ts'
import { lessSure } from '../answer.ts'
import { lastRun } from './before-2022.ts'
import { bodyBeforeDetention } from './before-detention.ts'
import { takenAsNamed } from './body-taken.ts'
import * as cite from './citations.ts'
import { coreResponsibility } from './core-responsibility.ts'
import { isNhsEngland, nhsEngland } from './nhs-england.ts'
import { placementOf } from './placed-child.ts'
import type { Question } from './question.ts'
import type { Reading } from './reading.ts'
import { usualResidenceOn, usuallyInEngland } from './usual-residence.ts'
import { findOrganisation } from '../../identifiers/organisations.ts'

/** ICB-14: for a child whom a council or the NHS placed elsewhere, the originating body answers. The plain reading stands beside it. */
export function forPlacedChild(
  { state, places }: Question,
  readings: readonly Reading[],
  citation = cite.placedChildren,
): readonly Reading[] {
  return readings.flatMap((reading) => {
    const day = reading.taken.takenOn
    const placement = day === undefined ? undefined : placementOf(state, day)
    if (!placement) return [reading]
    const taken = coreResponsibility(state, placement.dayBefore, places)
    const says = `On that day the person was a child placed away from home: the body responsible before the placement stays so. ${reading.says}`
    const originating: Reading = {
      ...reading,
      rule: 'ICB-14',
      says,
      cites: [citation, ...reading.cites],
      facts: [...reading.facts, ...placement.facts],
      taken,
      confidence: lessSure(reading.confidence, 'PROBABLE'),
      doubts: [...(reading.doubts ?? []), 'A3'],
    }
    return [originating, { ...reading, ifDiffers: lessSure(reading.ifDiffers ?? 'PROBABLE', 'PROBABLE') }]
  })
}

/** ICB-1: a practice of NHS England's own (serving forces and families), and care given inside prison. */
export function forNhsEnglandGroups({ state, places, at }: Question, readings: readonly Reading[]): readonly Reading[] {
  const own = readings.map((reading): Reading => {
    const { now } = reading.taken
    if (now.kind !== 'one' || !isNhsEngland(now.code, places.organisations)) return reading
    const says = `The practice is one of NHS England’s own, as for serving members of the armed forces: it arranges this aftercare while that lasts. ${reading.says}`
    return {
      ...reading,
      rule: 'ICB-1',
      says,
      cites: [cite.reg8, cite.armedForces, ...reading.cites],
      confidence: lessSure(reading.confidence, 'PROBABLE'),
    }
  })
  const prison = state.timesInPrison.find((time) => time.from <= at && (time.until === undefined || time.until > at))
  if (!prison) return own
  const taken = takenAsNamed(nhsEngland, 'It arranges health care in prisons.', prison.facts, {
    takenOn: at,
    lookedAtOn: state.day,
    places,
  })
  const says = 'The person is in prison: NHS England arranges the health care given there, and this body what is given on release.'
  const inside: Reading = {
    rule: 'ICB-1',
    says,
    cites: [cite.reg8, cite.prisoners],
    facts: prison.facts,
    taken,
    confidence: 'PROBABLE',
    ifDiffers: 'PROBABLE',
  }
  return [...own, inside]
}

/** ICB-2: regulation 7 moves the duty only for people usually resident in England; for others section 117(3) is left. */
export function outsideEngland(asked: Question, readings: readonly Reading[]): readonly Reading[] {
  const { state, places, at } = asked
  const home = usualResidenceOn(state, at)
  const abroad = state.timesAbroad.find((time) => time.from <= at && (time.until === undefined || time.until > at))
  const elsewhere = abroad !== undefined || usuallyInEngland(home) === false
  const [main] = readings
  const noBoard = main?.taken.now.kind === 'one' && findOrganisation(main.taken.now.code, places.organisations)?.kind === 'health-board'
  const run = lastRun(asked)
  if ((!elsewhere && !noBoard) || !run) return readings
  const why = abroad
    ? `Outside England and Wales since ${spellDay(abroad.from)}`
    : elsewhere
      ? 'Not usually resident in England'
      : `On the day that would decide, no board in England had core responsibility, but ${main?.taken.now.kind === 'one' ? organisationName(main.taken.now.code, places.organisations) : 'another body'}`
  const byStatute: Reading = {
    rule: 'ICB-2',
    says: `${why}: the regulations of 2022 do not move the duty, and it stays with the body for where the person lived before being detained.`,
    cites: [cite.reg7_residence, cite.s117_3],
    facts: [...run.facts, ...(abroad?.facts ?? []), ...(home ? [home.id] : [])],
    taken: bodyBeforeDetention(state, run, places),
    confidence: 'NEEDS_LEGAL_ADVICE',
  }
  return [byStatute, ...readings.map((reading): Reading => ({ ...reading, ifDiffers: 'NEEDS_LEGAL_ADVICE' }))]
}
