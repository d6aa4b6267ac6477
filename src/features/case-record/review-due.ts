import type { Entitlement } from '../../core/law/entitlement-answer.ts'
import { addMonths, type PlainDate } from '../../core/time/plain-date.ts'

/**
 * By which day the next aftercare review is due under the policy most partnerships share: within 3 months of leaving
 * hospital, then at least every 12 months (Herefordshire joint policy 14; Isle of Wight policy 12.1). Statute sets no
 * interval. Null while no aftercare is owed.
 */
export function reviewDueOn(entitlement: Entitlement | undefined, lastReviewOn: PlainDate | undefined): PlainDate | null {
  const since = owed(entitlement)
  if (!since) return null
  if (lastReviewOn && lastReviewOn >= since) return addMonths(lastReviewOn, 12)
  return addMonths(since, 3)
}

function owed(entitlement: Entitlement | undefined): PlainDate | undefined {
  switch (entitlement?.state) {
    case 'LIVE':
    case 'LIVE_END_BARRED_CTO':
    case 'LIVE_ON_LEAVE':
    case 'LIVE_DELIVERY_DEFERRED':
    case 'LIVE_PRESUMED':
      return entitlement.since
    default:
      return undefined
  }
}
