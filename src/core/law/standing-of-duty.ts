import type { Alternative, Citation, Confidence, MissingFact, Reason } from '../findings/finding.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { spellDay } from '../time/spell-day.ts'
import type { CaseState, CommunityOrder, TimeAway } from '../timeline/case-state.ts'
import { sectionWords } from '../timeline/section-words.ts'
import { dutiesAfter } from './aftercare-duties.ts'
import { type Answer, answer, lessSure, reason } from './answer.ts'
import * as cite from './citations.ts'
import { communityOrdersExistFrom, informalStayWordsBegin } from './commencement.ts'
import type { Entitlement } from './entitlement-answer.ts'
import { laterStays } from './later-stays.ts'
import type { AfterDetention } from './leaving-hospital.ts'
import { isDefinite, type QualifyingRun } from './qualifying-run.ts'
import { endedBefore, endedByDetention } from './words-of-earlier-duty.ts'
import { type EndingOnRecord, endingOf } from './valid-ending.ts'
import { endingNotValid, endingWithoutEffectYet } from './words-of-ending.ts'

type Left = AfterDetention & { readonly where: 'left' }

/** A duty arose on leaving hospital. Is it still owed, and what bears on it? ENT-4 to ENT-6, ENT-10, ENT-15, ENT-16, ENT-18. */
export function standingOfDuty(state: CaseState, run: QualifyingRun, after: Left, earlier: readonly QualifyingRun[]): Answer {
  const duty = new Duty(state, run, after, earlier)
  if (duty.ending.standing === 'valid') return duty.ended()
  const abroad = state.timesAbroad.findLast((time) => time.until === undefined)
  if (abroad) return duty.abroad(abroad.from, abroad.facts)
  const order = state.communityOrders.findLast((known) => known.until === undefined)
  if (order && order.from >= communityOrdersExistFrom) return duty.onCommunityOrder(order)
  if (duty.ending.standing === 'claimed') return duty.presumed()
  const prison = state.timesInPrison.findLast((time) => time.until === undefined)
  if (prison && prison.from <= after.on && fromPrison(run)) return duty.inPrison(prison.facts)
  return duty.live(prison !== undefined)
}

/** One duty and what every answer about it shares: how it began, what was assumed, what came before and after. */
class Duty {
  readonly ending: EndingOnRecord
  private readonly since: PlainDate
  private readonly began: Reason
  private readonly around: readonly Reason[]
  private readonly assumptions: string[] = []
  private readonly missing: MissingFact[] = []
  private readonly alternatives: Alternative<Entitlement>[] = []
  private confidence: Confidence = 'CERTAIN'
  private readonly state: CaseState
  private readonly run: QualifyingRun
  private readonly after: Left

  constructor(state: CaseState, run: QualifyingRun, after: Left, earlier: readonly QualifyingRun[]) {
    this.state = state
    this.run = run
    this.after = after
    this.ending = endingOf(state, after.on)
    this.since = (this.ending.endedBeforeOn === undefined ? undefined : this.ending.reinstatedOn) ?? after.on
    this.began = this.howItBegan()
    this.around = this.beforeAndAfter(earlier)
    this.weighLeaving()
  }

  live(inPrison: boolean): Answer {
    if (inPrison) this.assumptions.push('The person is in prison: aftercare is owed, and most of it can only be given on release.')
    const wasRemitted = fromPrison(this.run) && this.state.timesInPrison.find((time) => time.from === this.after.on && time.until !== undefined)
    if (wasRemitted) return this.released(wasRemitted)
    const wasAbroad = this.state.timesAbroad.findLast((time) => time.until !== undefined && time.until > this.after.on)
    if (!wasAbroad) return this.answer({ state: 'LIVE' }, [this.began, ...this.around])
    this.confidence = lessSure(this.confidence, 'PROBABLE')
    const says = 'The person was outside England and Wales for a time. Nothing says that this ends the duty, and they are back.'
    return this.answer({ state: 'LIVE' }, [this.began, reason('ENT-18', says, [cite.s117_silentOnLeaving], wasAbroad.facts), ...this.around], ['A12'])
  }

  onCommunityOrder(order: CommunityOrder): Answer {
    const says = `A community treatment order has been in force since ${spellDay(order.from)}. Aftercare is owed, and cannot be ended while it lasts.`
    const because = [reason('ENT-5', says, [cite.s117_2, cite.s17A], order.facts, [this.began]), ...this.barred(), ...this.around]
    for (const doubt of this.state.doubts) {
      if (doubt.code !== 'community-order-past-expiry' && doubt.code !== 'community-order-section-ended') continue
      this.confidence = lessSure(this.confidence, 'PROBABLE')
      this.alternatives.push({ value: this.value({ state: 'LIVE' }), says: 'Aftercare is owed without the bar, if the order has ended.' })
    }
    return this.answer({ state: 'LIVE_END_BARRED_CTO', endBarred: true }, because)
  }

  ended(): Answer {
    const on = this.ending.on
    const says = `Both the council and the NHS board (ICB) were satisfied that aftercare was no longer needed, the second on ${on ? spellDay(on) : 'an unknown day'}.`
    const later = this.state.claims.filter((claim) => claim.data.claim === 'entitled' && on !== undefined && claim.effectiveOn > on)
    const conditional = this.state.conditionalDischarges.some((known) => known.until === undefined)
    if (later.length > 0) {
      this.missing.push({ what: 'A list still calls the person entitled after that day', settledBy: 'Whether aftercare was reinstated, or the list is out of date' })
    }
    if (conditional) this.assumptions.push('Ending aftercare during a conditional discharge is not forbidden by the Act, but is hard to justify.')
    if (later.length > 0 || conditional) this.confidence = lessSure(this.confidence, 'PROBABLE')
    return this.answer({ state: 'ENDED', endedOn: on }, [reason('ENT-15', says, [cite.s117_2], this.ending.facts), this.began, ...this.around])
  }

  presumed(): Answer {
    this.confidence = lessSure(this.confidence, 'PROBABLE')
    const { says, missing, cites } = endingNotValid(this.ending)
    this.missing.push(...missing)
    return this.answer({ state: 'LIVE_PRESUMED' }, [reason('ENT-16', says, cites, this.ending.facts), this.began, ...this.around])
  }

  inPrison(facts: readonly string[]): Answer {
    this.confidence = lessSure(this.confidence, 'PROBABLE')
    const says = `Went from hospital to prison on ${spellDay(this.after.on)}. Detention in hospital ended and hospital was left, so aftercare is owed; most of it can only be given on release.`
    return this.answer({ state: 'LIVE_DELIVERY_DEFERRED' }, [reason('ENT-10', says, [cite.s117_1, cite.codeOnPlanning, cite.s50], facts, [this.began]), ...this.around], ['A9'])
  }

  /** Out of prison again, as far as the record shows: the duty has been there since hospital, the doubt about that too (A9). */
  private released(remission: TimeAway): Answer {
    this.confidence = lessSure(this.confidence, 'PROBABLE')
    const says = `Went from hospital to prison on ${spellDay(remission.from)}, and is recorded outside prison from ${spellDay(remission.until ?? remission.from)}: what was owed can be given.`
    return this.answer({ state: 'LIVE' }, [this.began, reason('ENT-10', says, [cite.s117_1, cite.codeOnPlanning, cite.s50], remission.facts), ...this.around], ['A9'])
  }

  abroad(from: PlainDate, facts: readonly string[]): Answer {
    const order = this.state.communityOrders.some((known) => known.until === undefined)
    this.alternatives.push(
      { value: this.value({ state: 'LIVE' }), says: 'Aftercare goes on, because nothing in section 117 ends it and both bodies have not.' },
      { value: this.value({ state: 'ENDED', endedOn: from }), says: 'Aftercare is no longer owed, if the duty reaches only people in England and Wales.' },
    )
    const says = `Left England and Wales on ${spellDay(from)}. The Act does not say what becomes of aftercare then.`
    const because = [reason('ENT-18', says, [cite.s117_silentOnLeaving], facts, [this.began]), ...this.barred(), ...this.around]
    const value: Entitlement = { ...this.value({ state: 'NEEDS_ADVICE', endBarred: order }), since: from }
    return answer(value, 'NEEDS_LEGAL_ADVICE', because, { ...this.particulars(), doubts: ['A12'] })
  }

  private value(part: Pick<Entitlement, 'state'> & Partial<Entitlement>): Entitlement {
    return { since: this.since, endBarred: false, qualifyingSection: this.run.section, ...part }
  }

  private answer(part: Pick<Entitlement, 'state'> & Partial<Entitlement>, because: readonly Reason[], doubts: readonly string[] = []): Answer {
    return answer(this.value(part), this.confidence, because, { ...this.particulars(), doubts })
  }

  private particulars() {
    return { assumptions: this.assumptions, missing: this.missing, alternatives: this.alternatives }
  }

  private howItBegan(): Reason {
    const { run, after } = this
    const facts = [...run.facts, ...after.facts]
    const on = spellDay(after.on)
    if (run.endedBy === 'conditional-discharge') {
      return reason('ENT-6', `Conditionally discharged from ${sectionWords(run.section)} and left hospital: aftercare was owed from ${on}.`, [cite.s117_1, cite.s42, cite.s73], facts)
    }
    if (run.endedBy === 'community-order') {
      return reason('ENT-4', `Detention under ${sectionWords(run.section)} ended with a community treatment order and the person left hospital: aftercare was owed from ${on}.`, [cite.s117_1], facts)
    }
    return reason('ENT-4', `Detention under ${sectionWords(run.section)} ended and the person left hospital: aftercare was owed from ${on}.`, this.citesOfLeaving(), facts)
  }

  private citesOfLeaving(): readonly Citation[] {
    return this.run.until !== undefined && this.run.until < this.after.on ? [cite.s117_1, cite.patientsInTheCommunity] : [cite.s117_1]
  }

  private beforeAndAfter(earlier: readonly QualifyingRun[]): readonly Reason[] {
    const reasons: Reason[] = []
    const tooEarly = endingWithoutEffectYet(this.state, this.run.from, this.after.on)
    if (tooEarly) reasons.push(tooEarly)
    if (this.ending.reinstatedOn !== undefined) reasons.push(this.reinstated(this.ending.reinstatedOn))
    const later = laterStays(this.state, this.after.on)
    if (later) reasons.push(later)
    const denied = this.state.claims.filter((claim) => claim.data.claim === 'not-entitled' && claim.effectiveOn >= this.after.on)
    if (denied.length > 0) {
      reasons.push(reason('ENT-4', 'A list calls the person not entitled. The legal record above shows otherwise, and counts for more.', [cite.s117_1], denied.map((claim) => claim.id)))
    }
    const oldOrder = this.state.communityOrders.find((order) => order.from < communityOrdersExistFrom)
    if (oldOrder) {
      const says = `A community treatment order is recorded before such orders existed (${spellDay(communityOrdersExistFrom)}). It may have been supervised aftercare, which barred an ending in its time.`
      reasons.push(reason('ENT-5', says, [cite.communityOrdersBegin, cite.supervisedAftercare], oldOrder.facts))
      this.confidence = lessSure(this.confidence, 'PROBABLE')
      this.missing.push({ what: 'What that order was', settledBy: 'The order, or the hospital’s record of that time' })
    }
    return earlier.length === 0 ? reasons : [...reasons, ...this.earlierDuty(earlier)]
  }

  private earlierDuty(earlier: readonly QualifyingRun[]): readonly Reason[] {
    const last = dutiesAfter(this.state, earlier.filter(isDefinite), this.run.from).at(-1)
    if (!last) return []
    if (last.endedBy === 'both-satisfied') return [endedBefore(last.from, last.until, last.facts)]
    return [endedByDetention(this.run, last.from, last.facts)]
  }

  private reinstated(on: PlainDate): Reason {
    if (this.ending.endedBeforeOn === undefined) {
      return reason('ENT-15', `Aftercare was reinstated on ${spellDay(on)}: what was recorded before about an ending no longer counts.`, [cite.codeOnReinstatement], [])
    }
    this.confidence = lessSure(this.confidence, 'PROBABLE')
    this.assumptions.push('The ending before the reinstatement is not relied on. In law an ended duty revives only if its ending was invalid.')
    return reason('ENT-15', `Aftercare had ended on ${spellDay(this.ending.endedBeforeOn)} and was reinstated on ${spellDay(on)}.`, [cite.codeOnReinstatement], [])
  }

  private barred(): readonly Reason[] {
    if (this.ending.standing === 'none') return []
    const { says, cites } = endingNotValid(this.ending)
    return [reason('DIS-1', says, cites, this.ending.facts)]
  }

  /** What is not recorded about the leaving, or only roughly, and what the age of the law leaves open. */
  private weighLeaving(): void {
    const { after, run } = this
    if (after.estimated) this.assume(`The day, ${spellDay(after.on)}, is an estimate.`)
    if (run.until !== undefined && run.until < after.on && run.until < informalStayWordsBegin) {
      this.assume('An informal stay before 1 April 1996 kept the entitlement too.')
    }
    if (this.endOfDetention() === 'left-hospital') {
      this.assume('The detention ended when the person left hospital: neither its end nor leave is recorded.')
      this.alternatives.push({
        value: { state: 'LIVE_ON_LEAVE', since: after.on, endBarred: false, qualifyingSection: run.section },
        says: 'Still detained, and owed aftercare on leave, if the person left on section 17 leave that nobody recorded.',
      })
    }
    if (after.presumedFrom === undefined) return
    this.assume(presumption[after.presumedFrom])
    this.missing.push({ what: 'The day on which the person left hospital', settledBy: 'The discharge letter, or the hospital’s record of the stay' })
    if (after.presumedFrom === 'silence') {
      this.alternatives.push({
        value: { state: 'PROSPECTIVE_INFORMAL', since: after.on, endBarred: false, qualifyingSection: run.section },
        says: 'Aftercare is not owed yet, if the person stayed in hospital without detention and is still there.',
      })
    }
  }

  private endOfDetention() {
    return this.run.detentions.at(-1)?.period.endInferred
  }

  private assume(what: string): void {
    this.assumptions.push(what)
    this.confidence = lessSure(this.confidence, 'PROBABLE')
  }
}

const presumption: Readonly<Record<NonNullable<Left['presumedFrom']>, string>> = {
  order: 'The person left hospital on the day the order let them out; no leaving is recorded.',
  silence: 'The person left hospital when the section ended; neither leaving nor an informal stay is recorded.',
  'later-record': 'The day of leaving is taken from later records; nobody recorded it.',
}

/** Held under a section for people from prison or facing sentence: ss45A, 47, 48. */
function fromPrison(run: QualifyingRun): boolean {
  switch (run.section) {
    case '45A': case '47': case '47/49': case '48': case '48/49':
      return true
    default:
      return false
  }
}
