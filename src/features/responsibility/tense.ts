import type { EntitlementState } from '../../core/law/entitlement-state.ts'

/** How a sentence about a body's duty is put: it owes aftercare, will, did, or would if any is owed. */
export type Tense = 'now' | 'to-come' | 'past' | 'if-owed'

export function tenseOf(state: EntitlementState | undefined): Tense {
  switch (state) {
    case 'LIVE':
    case 'LIVE_END_BARRED_CTO':
    case 'LIVE_ON_LEAVE':
    case 'LIVE_DELIVERY_DEFERRED':
    case 'LIVE_PRESUMED':
      return 'now'
    case 'PROSPECTIVE':
    case 'PROSPECTIVE_INFORMAL':
      return 'to-come'
    case 'ENDED':
      return 'past'
    default:
      return 'if-owed'
  }
}
