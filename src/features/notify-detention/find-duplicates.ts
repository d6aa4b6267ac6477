import { possibleDuplicates } from '../../core/matching/same-person.ts'
import type { Db } from '../../platform/database/db.ts'
import type { PersonTyped } from './notify-detention.form.ts'
import { listAlike, type OnRegister } from './notify-detention.repository.ts'

/** Somebody on the register who may be the person typed, with what agrees and what differs, field by field. */
export interface Duplicate {
  readonly person: OnRegister
  readonly likely: boolean
  readonly because: readonly string[]
  readonly warning?: string
}

const mostShown = 8

/** The likeliest people first; empty when nobody on the register could be this person. */
export async function findDuplicates(db: Db, typed: PersonTyped): Promise<Duplicate[]> {
  const alike = (await listAlike(db, typed)).map((person) => ({
    person,
    familyName: person.familyName || undefined,
    givenName: person.givenName || undefined,
    birthDate: person.birthDate ?? undefined,
    nhsNumber: person.nhsNumber ?? undefined,
  }))
  return possibleDuplicates(typed, alike)
    .slice(0, mostShown)
    .map(({ record, comparison }) => ({
      person: record.person,
      likely: comparison.verdict === 'same',
      because: comparison.because,
      warning: comparison.warning,
    }))
}
