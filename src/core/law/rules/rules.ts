import { chargingRules } from './charging-rules.ts'
import { commissionerRules } from './commissioner-rules.ts'
import { councilRules } from './council-rules.ts'
import { disputeRules } from './dispute-rules.ts'
import { endingRules } from './ending-rules.ts'
import { entitlementRules } from './entitlement-rules.ts'
import type { LawRule } from './law-rule.ts'
import { reviewRules } from './review-rules.ts'

/** Every rule that a finding can name, question by question. */
export const rules: readonly LawRule[] = [
  ...entitlementRules,
  ...councilRules,
  ...commissionerRules,
  ...reviewRules,
  ...endingRules,
  ...chargingRules,
  ...disputeRules,
]

const byId = new Map(rules.map((rule) => [rule.id, rule]))

export function findRule(id: string): LawRule | undefined {
  return byId.get(id)
}
