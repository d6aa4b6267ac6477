import { nameTokens } from './normalise-name.ts'

/** The parts of a name as lists hold them. */
export interface PersonName {
  readonly familyName?: string
  readonly givenName?: string
  readonly otherNames?: string
  readonly formerFamilyName?: string
  /** Where a list writes only letters: `J`, `JM`. Of the given names when there is a family name, else of the whole name. */
  readonly initials?: string
}

/** A name in normalised words. */
export interface Words {
  readonly family: readonly string[]
  readonly former: readonly string[]
  readonly given: readonly string[]
  readonly letters: string
}

/** Words that stand beside names in lists and are none. */
const notNames = new Set([
  'mr',
  'mrs',
  'miss',
  'ms',
  'mx',
  'dr',
  'rev',
  'sir',
  'aka',
  'nee',
  'known',
  'as',
  'deceased',
  'see',
  'notes',
  'formerly',
])

/** A name taken apart for comparing; titles and remarks beside it are left out. */
export function wordsOf(name: PersonName): Words {
  const words = (text: string | undefined) => nameTokens(text ?? '').filter((word) => !notNames.has(word))
  return {
    family: words(name.familyName),
    former: words(name.formerFamilyName),
    given: [...words(name.givenName), ...words(name.otherNames)],
    letters: nameTokens(name.initials ?? '').join(''),
  }
}
