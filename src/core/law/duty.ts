import type { Alternative, Citation, Confidence, MissingFact, Reason } from '../findings/finding.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { spellDay } from '../time/spell-day.ts'
import type { CaseState } from '../timeline/case-state.ts'
import { sectionWords } from '../timeline/section-words.ts'
import { dutiesAfter } from './aftercare-duties.ts'
import { lessSure, reason } from './answer.ts'
import * as cite from './citations.ts'
import { communityOrdersExistFrom, informalStayWordsBegin } from './commencement.ts'
import type { Entitlement } from './entitlement-answer.ts'
import { laterStays } from './later-stays.ts'
import type { AfterDetention } from './leaving-hospital.ts'
import { isDefinite, type QualifyingRun } from './qualifying-run.ts'
import { type EndingOnRecord, endingOf } from './valid-ending.ts'
import { endedBefore, endedByDetention } from './words-of-earlier-duty.ts'
import { endingWithoutEffectYet } from './words-of-ending.ts'

export type Left = AfterDetention & { readonly where: 'left' }

/** A duty that arose on leaving hospital: how it began, how sure that is, and what came before and after. */
export interface Duty {
  readonly run: QualifyingRun
  /** The day the person had both ceased to be detained and left hospital. */
  readonly arose: PlainDate
  /** The first day of the duty as it now runs: that day, or the reinstatement after an ending. */
  readonly since: PlainDate
  readonly ending: EndingOnRecord
  readonly began: Reason
  readonly around: readonly Reason[]
  readonly confidence: Confidence
  readonly assumptions: readonly string[]
  readonly missing: readonly MissingFact[]
  readonly alternatives: readonly Alternative<Entitlement>[]
}

/** Everything that any answer about this duty shares. */
export function dutyAfter(state: CaseState, run: QualifyingRun, after: Left, earlier: readonly QualifyingRun[]): Duty {
  const ending = endingOf(state, after.on)
  const weighed = new Weighed()
  weighLeaving(weighed, run, after)
  const around = [
    endingWithoutEffectYet(state, run.from, after.on),
    reinstated(weighed, ending),
    laterStays(state, after.on),
    denied(state, after.on),
    orderBeforeItsTime(weighed, state),
    earlierDuty(state, run, earlier),
  ].filter((known) => known !== undefined)
  const since = (ending.endedBeforeOn === undefined ? undefined : ending.reinstatedOn) ?? after.on
  const { confidence, assumptions, missing, alternatives } = weighed
  return { run, arose: after.on, since, ending, began: howItBegan(run, after), around, confidence, assumptions, missing, alternatives }
}

/** What weakens an answer, gathered while it is put together. */
class Weighed {
  confidence: Confidence = 'CERTAIN'
  readonly assumptions: string[] = []
  readonly missing: MissingFact[] = []
  readonly alternatives: Alternative<Entitlement>[] = []

  assume(what: string): void {
    this.assumptions.push(what)
    this.confidence = lessSure(this.confidence, 'PROBABLE')
  }

  lack(what: MissingFact): void {
    this.missing.push(what)
    this.confidence = lessSure(this.confidence, 'PROBABLE')
  }
}

function howItBegan(run: QualifyingRun, after: Left): Reason {
  const facts = [...run.facts, ...after.facts]
  const section = sectionWords(run.section)
  const owed = `aftercare was owed from ${spellDay(after.on)}.`
  if (run.endedBy === 'conditional-discharge') {
    const says = `Conditionally discharged from ${section} and left hospital: ${owed}`
    return reason('ENT-6', says, [cite.s117_1, cite.s42, cite.s73], facts)
  }
  if (run.endedBy === 'community-order') {
    const says = `Detention under ${section} ended with a community treatment order and the person left hospital: ${owed}`
    return reason('ENT-4', says, [cite.s117_1], facts)
  }
  return reason('ENT-4', `Detention under ${section} ended and the person left hospital: ${owed}`, citesOfLeaving(run, after), facts)
}

function citesOfLeaving(run: QualifyingRun, after: Left): readonly Citation[] {
  return stayedInformally(run, after) ? [cite.s117_1, cite.patientsInTheCommunity] : [cite.s117_1]
}

function stayedInformally(run: QualifyingRun, after: Left): boolean {
  return run.until !== undefined && run.until < after.on
}

/** What is not recorded about the leaving, or only roughly, and what the age of the law leaves open. */
function weighLeaving(weighed: Weighed, run: QualifyingRun, after: Left): void {
  if (after.estimated) weighed.assume(`The day, ${spellDay(after.on)}, is an estimate.`)
  if (stayedInformally(run, after) && run.until !== undefined && run.until < informalStayWordsBegin) {
    weighed.assume('An informal stay before 1 April 1996 kept the entitlement too.')
  }
  if (run.detentions.at(-1)?.period.endInferred === 'left-hospital') {
    weighed.assume('The detention ended when the person left hospital: neither its end nor leave is recorded.')
    weighed.alternatives.push({
      value: { state: 'LIVE_ON_LEAVE', since: after.on, endBarred: false, qualifyingSection: run.section },
      says: 'Still detained, and owed aftercare on leave, if the person left on section 17 leave that nobody recorded.',
    })
  }
  if (after.presumedFrom === undefined) return
  weighed.assume(presumption[after.presumedFrom])
  weighed.lack({
    what: 'The day on which the person left hospital',
    settledBy: 'The discharge letter, or the hospital’s record of the stay',
  })
  if (after.presumedFrom !== 'silence') return
  weighed.alternatives.push({
    value: { state: 'PROSPECTIVE_INFORMAL', since: after.on, endBarred: false, qualifyingSection: run.section },
    says: 'Aftercare is not owed yet, if the person stayed in hospital without detention and is still there.',
  })
}

const presumption: Readonly<Record<NonNullable<Left['presumedFrom']>, string>> = {
  order: 'The person left hospital on the day the order let them out; no leaving is recorded.',
  silence: 'The person left hospital when the section ended; neither leaving nor an informal stay is recorded.',
  'later-record': 'The day of leaving is taken from later records; nobody recorded it.',
}

function reinstated(weighed: Weighed, ending: EndingOnRecord): Reason | undefined {
  if (ending.reinstatedOn === undefined) return undefined
  const on = spellDay(ending.reinstatedOn)
  if (ending.endedBeforeOn === undefined) {
    const says = `Aftercare was reinstated on ${on}: what was recorded before about an ending no longer counts.`
    return reason('ENT-15', says, [cite.codeOnReinstatement], ending.reinstatedBy)
  }
  weighed.assume('The ending before the reinstatement is not relied on. In law an ended duty revives only if its ending was invalid.')
  const says = `Aftercare had ended on ${spellDay(ending.endedBeforeOn)} and was reinstated on ${on}.`
  return reason('ENT-15', says, [cite.codeOnReinstatement], ending.reinstatedBy)
}

/** A list that denies what the legal record shows: said, and outweighed. */
function denied(state: CaseState, arose: PlainDate): Reason | undefined {
  const claims = state.claims.filter((claim) => claim.data.claim === 'not-entitled' && claim.effectiveOn >= arose)
  if (claims.length === 0) return undefined
  const says = 'A list calls the person not entitled. The legal record above shows otherwise, and counts for more.'
  return reason(
    'ENT-4',
    says,
    [cite.s117_1],
    claims.map((claim) => claim.id),
  )
}

function orderBeforeItsTime(weighed: Weighed, state: CaseState): Reason | undefined {
  const order = state.communityOrders.find((known) => known.from < communityOrdersExistFrom)
  if (!order) return undefined
  weighed.lack({ what: 'What that order was', settledBy: 'The order, or the hospital’s record of that time' })
  const began = spellDay(communityOrdersExistFrom)
  const says = `A community treatment order is recorded before such orders existed (${began}). It may have been supervised aftercare, which barred an ending in its time.`
  return reason('ENT-5', says, [cite.communityOrdersBegin, cite.supervisedAftercare], order.facts)
}

function earlierDuty(state: CaseState, run: QualifyingRun, earlier: readonly QualifyingRun[]): Reason | undefined {
  if (earlier.length === 0) return undefined
  const last = dutiesAfter(state, earlier.filter(isDefinite), run.from).at(-1)
  if (!last) return undefined
  return last.endedBy === 'both-satisfied' ? endedBefore(last.from, last.until, last.facts) : endedByDetention(run, last.from, last.facts)
}
