import type { Fact } from '../../core/timeline/fact.ts'
import { aftercareKinds } from './kinds/aftercare.ts'
import { communityKinds } from './kinds/community.ts'
import { deathKinds } from './kinds/death.ts'
import { homeKinds } from './kinds/home.ts'
import { hospitalKinds } from './kinds/hospital.ts'
import { leaveKinds } from './kinds/leave.ts'
import { peopleKinds } from './kinds/people.ts'
import { personKinds } from './kinds/person-details.ts'
import type { Kind } from './kind.ts'

/** Everything people can record by hand. */
export const kinds: readonly Kind[] = [
  ...hospitalKinds,
  ...leaveKinds,
  ...communityKinds,
  ...homeKinds,
  ...peopleKinds,
  ...aftercareKinds,
  ...personKinds,
  ...deathKinds,
]

const bySlug = new Map(kinds.map((kind) => [kind.slug, kind]))

export function findKind(slug: string): Kind | undefined {
  return bySlug.get(slug)
}

/** The kind whose page asks for this fact; undefined for corrections and withdrawals, which have no page. */
export function kindOfFact(fact: Fact): Kind | undefined {
  const said = fact.data as Readonly<Record<string, unknown>>
  return kinds.find(({ type, fixed }) => type === fact.type && Object.entries(fixed).every(([name, value]) => said[name] === value))
}
