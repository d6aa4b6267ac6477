import type { CaseState } from '../../core/timeline/case-state.ts'

/** Which kinds are likely to be recorded next for somebody who stands here, the likeliest first, as slugs. An offer, not a limit. */
export function likelyKinds(state: CaseState): readonly string[] {
  if (state.death) return ['ending-claimed', 'entitlement-claimed']
  const order = state.communityOrders.find(({ until }) => until === undefined)
  if (order?.recalls.some(({ until }) => until === undefined)) {
    return ['community-treatment-order-revoked', 'community-treatment-order-released', 'transferred', 'named-practitioner']
  }
  if (order)
    return [
      'community-treatment-order-recalled',
      'community-treatment-order-extended',
      'community-treatment-order-ended',
      'residence',
      'review-held',
      'named-practitioner',
    ]
  if (state.conditionalDischarges.some(({ until }) => until === undefined)) {
    return ['conditional-discharge-recalled', 'absolutely-discharged', 'residence', 'review-held', 'named-practitioner']
  }
  if (state.leaves.some(({ until }) => until === undefined)) {
    return ['leave-ended', 'left-hospital', 'detention-ended', 'community-treatment-order-made', 'residence']
  }
  if (state.detentions.some(({ until }) => until === undefined)) {
    const restricted = state.legalPeriods.some(({ until, section }) => until === undefined && section.includes('/'))
    const release = restricted ? 'conditionally-discharged' : 'community-treatment-order-made'
    return ['detention-ended', 'leave-began', 'detained', 'left-hospital', release, 'became-informal', 'transferred', 'named-practitioner']
  }
  if (state.stays.some(({ until }) => until === undefined))
    return ['left-hospital', 'detained', 'transferred', 'residence', 'named-practitioner']
  return ['detained', 'residence', 'review-held', 'team', 'named-practitioner', 'gp']
}
