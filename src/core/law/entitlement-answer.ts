import type { PlainDate } from '../time/plain-date.ts'
import type { Section } from '../timeline/section.ts'
import type { EntitlementState } from './entitlement-state.ts'

/** The answer to "is this person entitled to section 117 aftercare?" for one day. */
export interface Entitlement {
  readonly state: EntitlementState
  /**
   * The first day of what the state says: the day the present duty began; for a prospective state the day
   * the detention (or the informal stay) began; where advice is needed, the day the doubt began. Absent
   * where no day is known.
   */
  readonly since?: PlainDate
  /** The day aftercare ended, for `ENDED`. */
  readonly endedOn?: PlainDate
  /** The Act forbids an ending now: the person is a community patient (s117(2)). */
  readonly endBarred: boolean
  /** The section that opened section 117 for the present duty or detention. */
  readonly qualifyingSection?: Section
}
