import type { PlainDate } from '../time/plain-date.ts'

export type OrganisationKind = 'council' | 'icb' | 'ccg' | 'pct' | 'health-board' | 'trust' | 'independent-hospital' | 'nhs-england'

/** A body in law, under the code it keeps for ever: ODS code of an NHS body, GSS code of a council. */
export interface Organisation {
  readonly code: string
  readonly kind: OrganisationKind
  readonly name: string
  /** What people call it on a crowded screen. */
  readonly shortName?: string
  readonly validFrom: PlainDate
  /** The last day on which it existed; absent while it exists. */
  readonly validTo?: PlainDate
  /** Other names in public use, for recognising it in lists. */
  readonly alsoKnownAs?: readonly string[]
  /** Whether code and dates were read in a stored copy, or are from memory and to be checked. */
  readonly standing: 'confirmed' | 'recalled'
}

/** From this day the second body carries on the work of the first, wholly or (in a split) for part of its area. */
export interface Succession {
  readonly from: string
  readonly to: string
  readonly on: PlainDate
  readonly type: 'merger' | 'split' | 'acquisition' | 'rename'
}
