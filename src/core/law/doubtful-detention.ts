import type { Citation, Confidence, Reason } from '../findings/finding.ts'
import { spellDay } from '../time/spell-day.ts'
import { sectionWords } from '../timeline/section-words.ts'
import { type Answer, answer, lessSure, reason } from './answer.ts'
import * as cite from './citations.ts'
import type { EntitlementState } from './entitlement-state.ts'
import type { QualifyingRun } from './qualifying-run.ts'

/**
 * The last detention may or may not be one that s117(1) counts: a revocation (ENT-13), a recall (ENT-14), an order
 * whose effect a person must look at. Both readings were worked out; here they are laid beside each other. Where both
 * come to the same state, that is the answer.
 */
export function eitherReading(run: QualifyingRun, ifCounts: Answer, ifNot: Answer): Answer {
  const question = questionOf(run)
  const doubts = [...new Set([...ifCounts.doubts, ...ifNot.doubts, ...question.doubts])]
  const assumptions = [...new Set([...ifCounts.assumptions, ...ifNot.assumptions])]
  const missing = [...ifCounts.missing, ...question.missing]
  const bothOwed = isOwed(ifCounts.value.state) && isOwed(ifNot.value.state)
  const countsSays = `${question.ifCounts}: ${ifCounts.because[0]?.says ?? ''}`
  const notSays = `${question.ifNot}: ${ifNot.because[0]?.says ?? ''}`
  if (bothOwed || ifCounts.value.state === ifNot.value.state) {
    const value = { ...ifCounts.value, endBarred: ifCounts.value.endBarred || ifNot.value.endBarred }
    const same = ifCounts.value.since === ifNot.value.since && ifCounts.value.state === ifNot.value.state
    const says = `${question.says} Either way ${bothOwed ? 'aftercare is owed' : 'the answer is the same'}${same ? '' : '; the day it counts from differs'}.`
    const step = reason(question.rule, says, question.cites, run.facts, ifNot.because)
    return answer(value, lessSure(lessSure(ifCounts.confidence, ifNot.confidence), 'PROBABLE'), [...ifCounts.because, step], {
      assumptions,
      missing,
      doubts,
      alternatives: [...ifCounts.alternatives, ...(same ? [] : [{ value: ifNot.value, says: notSays }])],
    })
  }
  const because: Reason[] = [
    reason(
      question.rule,
      `${question.says} Take legal advice before relying on either answer; care continues meanwhile.`,
      question.cites,
      run.facts,
      [...ifCounts.because, ...ifNot.because],
    ),
  ]
  return answer(
    {
      state: question.confidence === 'INSUFFICIENT_FACTS' ? 'POSSIBLE' : 'NEEDS_ADVICE',
      since: run.from,
      endBarred: ifCounts.value.endBarred || ifNot.value.endBarred,
      qualifyingSection: run.opens === 'yes' ? run.section : undefined,
    },
    question.confidence,
    because,
    {
      assumptions,
      missing,
      doubts,
      alternatives: [
        { value: ifCounts.value, says: countsSays },
        { value: ifNot.value, says: notSays },
      ],
    },
  )
}

function isOwed(state: EntitlementState): boolean {
  return (
    state === 'LIVE' ||
    state === 'LIVE_END_BARRED_CTO' ||
    state === 'LIVE_ON_LEAVE' ||
    state === 'LIVE_DELIVERY_DEFERRED' ||
    state === 'LIVE_PRESUMED'
  )
}

interface Question {
  readonly rule: string
  readonly says: string
  readonly cites: readonly Citation[]
  readonly ifCounts: string
  readonly ifNot: string
  readonly doubts: readonly string[]
  readonly missing: Answer['missing']
  readonly confidence: Confidence
}

function questionOf(run: QualifyingRun): Question {
  const on = spellDay(run.from)
  if (run.origin === 'revoked') {
    return {
      rule: 'ENT-13',
      says: `The community treatment order was revoked on ${on}. Whether being detained again by revocation is a new detention is unsettled: the old authority applies as if it had never been suspended.`,
      cites: [cite.s17D, cite.s17G, cite.worcestershire],
      ifCounts: 'If revocation is a new detention',
      ifNot: 'If it is not, and the earlier duty goes on',
      doubts: ['A2'],
      missing: [],
      confidence: 'NEEDS_LEGAL_ADVICE',
    }
  }
  if (run.origin === 'recalled') {
    return {
      rule: 'ENT-14',
      says: `The person was recalled from conditional discharge on ${on}. Recall is by warrant under the old order; whether it is a new detention is unsettled, and Wiltshire suggests that it changes nothing.`,
      cites: [cite.wiltshire, cite.s42_4, cite.worcestershire],
      ifCounts: 'If recall is a new detention',
      ifNot: 'If it is not, and the earlier duty goes on',
      doubts: ['A2'],
      missing: [],
      confidence: 'NEEDS_LEGAL_ADVICE',
    }
  }
  return {
    rule: run.section === 'unknown' ? 'ENT-17' : 'ENT-1',
    says: effectOf(run),
    cites: citesOf(run),
    ifCounts: 'If it opens section 117',
    ifNot: 'If it does not',
    doubts: [],
    missing: [
      {
        what: run.section === 'unknown' ? 'The section of that detention' : 'What the order was, and under which provision it took effect',
        settledBy: 'The order of the court, or the section papers',
      },
    ],
    confidence: run.section === 'unknown' ? 'INSUFFICIENT_FACTS' : 'NEEDS_LEGAL_ADVICE',
  }
}

function effectOf(run: QualifyingRun): string {
  const on = spellDay(run.from)
  switch (run.section) {
    case '44':
      return `Committed to hospital under section 44 on ${on}. It has the effect of a hospital order with restrictions, but is not made under section 37.`
    case 'CPIA':
      return `Detained under the Criminal Procedure (Insanity) Act on ${on}. Some such orders are hospital orders as section 37 means them; a person must look at the order.`
    case 'unknown':
      return `Detained on ${on} under a section that was not recorded.`
    default:
      return `Detained under ${sectionWords(run.section)} on ${on}. Whether that opens section 117 needs a person to look at the order.`
  }
}

function citesOf(run: QualifyingRun): readonly Citation[] {
  switch (run.section) {
    case '44':
      return [cite.s44_3, cite.s117_1]
    case 'CPIA':
      return [cite.insanityAct, cite.s117_1]
    case '51(5)':
      return [cite.s51_5, cite.s117_1]
    default:
      return [cite.s117_1]
  }
}
