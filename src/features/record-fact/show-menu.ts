import { page, redirect } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { openPerson } from '../person/index.ts'
import { groups, type Kind } from './kind.ts'
import { findKind, kinds } from './kinds.ts'
import { likelyKinds } from './likely-kinds.ts'
import { menuPage } from './record-fact.pages.ts'

/** Everything that can be recorded of somebody, the likeliest first. */
export async function showRecordMenu(visit: Visit) {
  const person = await openPerson(visit)
  // Nothing is recorded from a day that is past.
  if (person.timeTravel) return redirect(visit.path)
  const linkTo = ({ slug, title }: Kind) => ({ text: title, href: `/people/${person.caseId}/record/${slug}` })
  return page(
    menuPage(
      {
        ...person.frame('Record what happened'),
        likely: likelyKinds(person.state)
          .flatMap((slug) => findKind(slug) ?? [])
          .map(linkTo),
        groups: groups.map((name) => ({ name, links: kinds.filter(({ group }) => group === name).map(linkTo) })),
        noticeHref: `/people/${person.caseId}/notices`,
      },
      person.page(),
    ),
  )
}
