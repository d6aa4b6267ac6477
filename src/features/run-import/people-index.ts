import { type Comparison, type PersonDetails, possibleDuplicates } from '../../core/matching/same-person.ts'
import { normaliseName } from '../../core/matching/name-keys.ts'

export interface KnownPerson extends PersonDetails {
  readonly caseId: string
  readonly reference: string
}

/** What the register already knows of whom a record is about. */
export type Match =
  | { readonly kind: 'same'; readonly person: KnownPerson; readonly because: readonly string[] }
  /** A person must look: they may be the same, or one NHS number is on two people. Kept apart until then. */
  | { readonly kind: 'possible'; readonly person: KnownPerson; readonly comparison: Comparison }
  | { readonly kind: 'nobody' }

/**
 * Everybody on one register, found by any one of the things that could show two records to be one person: NHS number,
 * local reference, date of birth, or name and postcode.
 */
export class PeopleIndex {
  readonly #people = new Map<string, KnownPerson>()
  readonly #byKey = new Map<string, Set<string>>()

  get(caseId: string): KnownPerson | undefined {
    return this.#people.get(caseId)
  }

  /** Adds a person, or what a further record says of one already there; what was known stays where the record is silent. */
  add(person: KnownPerson): void {
    const known = this.#people.get(person.caseId)
    const merged = known ? mergeDetails(known, person) : person
    this.#people.set(person.caseId, merged)
    for (const key of keysOf(person)) {
      const cases = this.#byKey.get(key)
      if (cases) cases.add(person.caseId)
      else this.#byKey.set(key, new Set([person.caseId]))
    }
  }

  /** Who this is. `same` only when exactly one person fits beyond doubt. */
  match(details: PersonDetails): Match {
    const candidates = new Set<string>()
    for (const key of keysOf(details)) for (const caseId of this.#byKey.get(key) ?? []) candidates.add(caseId)
    const people = [...candidates].map((caseId) => this.#people.get(caseId)).filter((person) => person !== undefined)
    const [best, next] = possibleDuplicates(details, people)
    if (!best) return { kind: 'nobody' }
    if (best.comparison.verdict === 'same' && next?.comparison.verdict !== 'same') {
      return { kind: 'same', person: best.record, because: best.comparison.because }
    }
    return { kind: 'possible', person: best.record, comparison: best.comparison }
  }
}

function keysOf({ nhsNumber, birthDate, familyName, postcode, localReferences = [] }: PersonDetails): string[] {
  const keys = localReferences.map(({ organisation, reference }) => `reference ${organisation} ${reference}`)
  if (nhsNumber) keys.push(`number ${nhsNumber}`)
  if (birthDate) keys.push(`birth ${birthDate}`)
  if (familyName && postcode) keys.push(`home ${normaliseName(familyName)} ${postcode}`)
  return keys
}

function mergeDetails(known: KnownPerson, more: KnownPerson): KnownPerson {
  const said = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined && value !== ''))
  return { ...known, ...said, localReferences: [...(known.localReferences ?? []), ...(more.localReferences ?? [])] }
}
