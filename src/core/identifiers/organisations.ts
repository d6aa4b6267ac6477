import type { PlainDate } from '../time/plain-date.ts'
import type { Organisation, Succession } from './organisation.ts'
import { organisationTable } from './organisation-table.ts'
import { successionTable } from './succession-table.ts'

export type { Organisation, OrganisationKind, Succession } from './organisation.ts'

/** The bodies known here and what became of them. A partnership can add its own to the bundled ones. */
export interface OrganisationDirectory {
  readonly organisations: readonly Organisation[]
  readonly successions: readonly Succession[]
}

/** Who carries on a body's work on a day. `several`: it was split, and which of them has a person needs facts about that person. */
export type Successors =
  | { readonly kind: 'one'; readonly organisation: Organisation }
  | { readonly kind: 'several'; readonly organisations: readonly Organisation[]; readonly because: string }
  | { readonly kind: 'none'; readonly because: string }

/** The bundled snapshot, so that the register works with no network. */
export const bundledDirectory: OrganisationDirectory = { organisations: organisationTable, successions: successionTable }

interface Index {
  readonly byCode: ReadonlyMap<string, Organisation>
  readonly successorsByCode: ReadonlyMap<string, readonly Succession[]>
}

const indexes = new WeakMap<OrganisationDirectory, Index>()

function indexOf(directory: OrganisationDirectory): Index {
  const known = indexes.get(directory)
  if (known) return known
  const made = {
    byCode: new Map(directory.organisations.map((organisation) => [organisation.code, organisation])),
    successorsByCode: Map.groupBy(directory.successions, (succession) => succession.from),
  }
  indexes.set(directory, made)
  return made
}

/** The body with this code; capitals and spaces do not matter. */
export function findOrganisation(code: string, directory = bundledDirectory): Organisation | undefined {
  return indexOf(directory).byCode.get(code.trim().toUpperCase())
}

/** The body's name for a page; a code we do not know is shown as it is. */
export function organisationName(code: string, directory = bundledDirectory): string {
  return findOrganisation(code, directory)?.name ?? code
}

/** Did the body exist on this day? */
export function existedOn(organisation: Organisation, day: PlainDate): boolean {
  return organisation.validFrom <= day && (organisation.validTo === undefined || day <= organisation.validTo)
}

/**
 * Which body does the work of this one on a day: itself while it exists, else whoever took over, through as many changes as
 * there were. Responsibility is stored against the body of its time and only shown through this; a split is never guessed
 * (rulebook section 7 and ICB-22).
 */
export function successorsOf(code: string, day: PlainDate, directory = bundledDirectory): Successors {
  const start = findOrganisation(code, directory)
  if (!start) return { kind: 'none', because: `No body with the code ${code.slice(0, 20)} is known here.` }
  if (day < start.validFrom) return { kind: 'none', because: `${start.name} did not yet exist on that day.` }
  const { ended, dead } = follow(start, day, directory)
  const [only] = ended
  if (only === undefined || dead.length > 0) {
    return { kind: 'none', because: `Who took over from ${(dead[0] ?? start).name} is not recorded here.` }
  }
  if (ended.length === 1) return { kind: 'one', organisation: only }
  const names = ended.map((organisation) => organisation.name).join(', ')
  return {
    kind: 'several',
    organisations: ended,
    because: `The work of ${start.name} was divided between ${names}. The person's GP practice or address decides.`,
  }
}

/** Everybody reached on that day, and those at which the trail ends although they no longer exist. */
function follow(start: Organisation, day: PlainDate, directory: OrganisationDirectory) {
  const { byCode, successorsByCode } = indexOf(directory)
  const ended: Organisation[] = []
  const dead: Organisation[] = []
  const visited = new Set<string>([start.code])
  const toVisit = [start]
  for (let organisation = toVisit.pop(); organisation; organisation = toVisit.pop()) {
    if (existedOn(organisation, day)) {
      ended.push(organisation)
      continue
    }
    const next = (successorsByCode.get(organisation.code) ?? []).filter((succession) => succession.on <= day)
    if (next.length === 0) dead.push(organisation)
    for (const { to } of next) {
      const successor = byCode.get(to)
      if (!successor || visited.has(to)) continue
      visited.add(to)
      toVisit.push(successor)
    }
  }
  return { ended: ended.toSorted((a, b) => (a.code < b.code ? -1 : 1)), dead }
}
