import { existedOn, findOrganisation, type OrganisationDirectory } from '../../identifiers/organisations.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { OrganisationCode } from '../../timeline/fact.ts'

/** The bodies whose work this one carries on, as they were on an earlier day: one where nothing was merged since, else several. */
export function bodiesBefore(code: OrganisationCode, day: PlainDate, organisations: OrganisationDirectory): readonly OrganisationCode[] {
  const found = new Set<OrganisationCode>()
  const toVisit = [code]
  const visited = new Set<OrganisationCode>()
  for (let next = toVisit.pop(); next !== undefined; next = toVisit.pop()) {
    for (const { from, to } of organisations.successions) {
      if (to !== next || visited.has(from)) continue
      visited.add(from)
      const body = findOrganisation(from, organisations)
      if (!body) continue
      if (existedOn(body, day)) found.add(from)
      else if (day < body.validFrom) toVisit.push(from)
    }
  }
  return [...found].toSorted()
}
