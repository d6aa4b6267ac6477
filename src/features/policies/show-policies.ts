import { conflictsFor } from '../../core/local-policies/conflicts.ts'
import { type Policy, termsOf } from '../../core/local-policies/policy.ts'
import { policyParameters } from '../../core/local-policies/parameter-groups.ts'
import { findPolicy, policies } from '../../core/local-policies/policies.ts'
import { type Answer, page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { firstDayInWords } from './first-day-in-words.ts'
import { type ListedPolicy, policiesPage } from './policies.pages.ts'
import { listMyPartnerships } from './policies.repository.ts'

/** The policies the reader's partnerships work by, and the others to compare them with. */
export async function showPolicies(visit: Visit): Promise<Answer> {
  const partnerships = await listMyPartnerships(visit.db, visit.actor)
  const listed = policies.map((policy) =>
    listPolicy(
      policy,
      partnerships.filter(({ policyPack }) => policyPack === policy.key).map(({ name }) => name),
    ),
  )
  return page(
    policiesPage(
      {
        title: 'Local policies',
        mine: listed.filter(({ usedBy }) => usedBy.length > 0),
        others: listed.filter(({ usedBy }) => usedBy.length === 0),
        without: partnerships.filter(({ policyPack }) => !findPolicy(policyPack)).map(({ name }) => name),
      },
      visit.page(),
    ),
  )
}

function listPolicy(policy: Policy, usedBy: readonly string[]): ListedPolicy {
  return {
    name: policy.name,
    href: `/policies/${policy.key}`,
    document: `${policy.document.title}${policy.document.version ? `, version ${policy.document.version}` : ''}`,
    from: firstDayInWords(policy.document),
    conflicts: conflictsFor(policy.key).length,
    notSet: policyParameters.filter((parameter) => termsOf(policy, parameter).length === 0).length,
    usedBy,
  }
}
