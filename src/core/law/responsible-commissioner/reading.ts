import type { Citation, Confidence, MissingFact } from '../../findings/finding.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import type { BodyTaken } from './body-taken.ts'
import { coreResponsibility } from './core-responsibility.ts'
import type { PlaceDirectory } from './place-directory.ts'

/**
 * One tenable reading: the rule, and the body that it leads to. The first of several is the answer; the others stand beside it where they
 * lead to another body, and only then take from its confidence.
 */
export interface Reading {
  readonly rule: string
  /** Why this day and this body, as a whole sentence. */
  readonly says: string
  readonly cites: readonly Citation[]
  readonly facts: readonly string[]
  readonly taken: BodyTaken
  readonly confidence: Confidence
  /** For a second reading: how sure the answer still is where this one leads to another body. */
  readonly ifDiffers?: Confidence
  readonly assumptions?: readonly string[]
  readonly missing?: readonly MissingFact[]
  readonly doubts?: readonly string[]
}

type Rest = Pick<Reading, 'rule' | 'says' | 'cites' | 'facts' | 'confidence'> & Partial<Reading>

/** A reading that goes by core responsibility on a day. */
export function byCore(state: CaseState, places: PlaceDirectory, day: PlainDate, rest: Rest): Reading {
  return { ...rest, taken: coreResponsibility(state, day, places) }
}
