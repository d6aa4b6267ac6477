import type { Alternative, Citation, Confidence, Finding, MissingFact, Reason } from '../findings/finding.ts'
import type { Entitlement } from './entitlement-answer.ts'

/** A finding that always has a value: what a rule says before the doubts of the record are added. */
export interface Answer extends Finding<Entitlement> {
  readonly value: Entitlement
}

interface Particulars {
  readonly assumptions?: readonly string[]
  readonly missing?: readonly MissingFact[]
  readonly alternatives?: readonly Alternative<Entitlement>[]
  readonly doubts?: readonly string[]
}

const none: readonly never[] = []

export function answer(value: Entitlement, confidence: Confidence, because: readonly Reason[], particulars: Particulars = {}): Answer {
  return {
    value,
    confidence,
    because,
    assumptions: particulars.assumptions ?? none,
    missing: particulars.missing ?? none,
    alternatives: particulars.alternatives ?? none,
    doubts: particulars.doubts ?? none,
  }
}

/** One step of the explanation. */
export function reason(
  rule: string,
  says: string,
  cites: readonly Citation[],
  facts: readonly string[],
  because?: readonly Reason[],
): Reason {
  return because === undefined || because.length === 0 ? { rule, says, cites, facts } : { rule, says, cites, facts, because }
}

const order: readonly Confidence[] = ['CERTAIN', 'PROBABLE', 'ARGUABLE', 'NEEDS_LEGAL_ADVICE', 'INSUFFICIENT_FACTS']

/** The less sure of the two. */
export function lessSure(one: Confidence, other: Confidence): Confidence {
  return order.indexOf(one) >= order.indexOf(other) ? one : other
}
