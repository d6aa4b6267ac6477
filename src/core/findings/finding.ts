/** How sure an answer is. The words are the rulebook's (section 8.0). */
export type Confidence = 'CERTAIN' | 'PROBABLE' | 'ARGUABLE' | 'NEEDS_LEGAL_ADVICE' | 'INSUFFICIENT_FACTS'

/** Where a rule comes from, and whether its words were read in a published copy. */
export interface Citation {
  readonly instrument: string
  readonly provision: string
  readonly url?: string
  /** `confirmed`: read in a stored copy. `recalled`: from memory, to be checked. `inference`: our own reading of confirmed text. */
  readonly standing: 'confirmed' | 'recalled' | 'inference'
}

/** One step of an explanation: the rule, what it says here, the facts it used. Steps of rules it asked stand beneath it. */
export interface Reason {
  /** Rule id of the rulebook, for instance `ENT-4`. */
  readonly rule: string
  readonly says: string
  readonly cites: readonly Citation[]
  readonly facts: readonly string[]
  readonly because?: readonly Reason[]
}

/** Another answer that is tenable, and on what it turns. */
export interface Alternative<T> {
  readonly value: T
  readonly says: string
}

/** An answer of the law, never without its reasons. An absent value is "undetermined", which is an answer too. */
export interface Finding<T> {
  readonly value: T | undefined
  readonly confidence: Confidence
  readonly because: readonly Reason[]
  readonly assumptions: readonly string[]
  /** What is not known, each with what would settle it, in words for a caseworker. */
  readonly missing: readonly MissingFact[]
  readonly alternatives: readonly Alternative<T>[]
  /** Codes of the ambiguity register (A1 to A14) that this answer touches. */
  readonly doubts: readonly string[]
}

export interface MissingFact {
  readonly what: string
  readonly settledBy: string
}
