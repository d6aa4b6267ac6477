import type { Alternative, Confidence, Finding, MissingFact, Reason } from '../findings/finding.ts'

interface Particulars<T> {
  readonly assumptions?: readonly string[]
  readonly missing?: readonly MissingFact[]
  readonly alternatives?: readonly Alternative<T>[]
  readonly doubts?: readonly string[]
}

const none: readonly never[] = []

/** A finding with what was left out filled in as empty. `value` undefined says "undetermined". */
export function findingOf<T>(
  value: T | undefined,
  confidence: Confidence,
  because: readonly Reason[],
  particulars: Particulars<T> = {},
): Finding<T> {
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
