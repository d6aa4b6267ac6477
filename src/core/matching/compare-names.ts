import { isCommonFamilyName, isCommonGivenName } from './common-names.ts'
import { givenNameVariants, isKnownGivenName, isSameGivenName } from './given-name-variants.ts'
import { isOneSlipApart, wordDistance } from './name-distance.ts'
import type { Words } from './name-in-words.ts'

export type FamilyAgreement = 'same' | 'former' | 'part' | 'near' | 'elsewhere' | 'initial' | 'different' | 'unknown'
export type GivenAgreement = 'same' | 'variant' | 'middle' | 'near' | 'alike' | 'initial' | 'different' | 'unknown'

export interface NameAgreement {
  readonly family: FamilyAgreement
  readonly given: GivenAgreement
  /** Family and given name stand in each other's place. */
  readonly swapped: boolean
  /** Whether the agreeing name is one that many bear. */
  readonly familyIsCommon: boolean
  readonly givenIsCommon: boolean
}

/** How two names stand to one another, whichever is named first. Names in each other's place are tried where they do not fit. */
export function compareNames(a: Words, b: Words): NameAgreement {
  const straight = compareWords(a, b)
  return fits(straight) ? { ...straight, swapped: false } : (compareTurned(a, b) ?? { ...straight, swapped: false })
}

function fits({ family, given }: { family: FamilyAgreement; given: GivenAgreement }): boolean {
  return family !== 'different' && family !== 'elsewhere' && given !== 'different'
}

/** Family name against given name and the other way about; undefined unless both pairs are close. */
function compareTurned(a: Words, b: Words): NameAgreement | undefined {
  const pairs = [turnedPair(a, b), turnedPair(b, a)]
  const isClose = (x: string, y: string) => x.length > 1 && (isSameGivenName(x, y) || isTypingSlip(x, y))
  if (!pairs.every(([x, y]) => isClose(x, y))) return undefined
  const isExact = pairs.every(([x, y]) => x === y)
  return {
    family: isExact ? 'same' : 'near',
    given: isExact ? 'same' : 'near',
    swapped: true,
    familyIsCommon: pairs.flat().some(isCommonFamilyName),
    givenIsCommon: pairs.flat().some(isCommonGivenName),
  }
}

/** The family name of one and what stands for it among the given names of the other: all of them, or the first. */
function turnedPair(one: Words, other: Words): readonly [string, string] {
  const family = one.family.join('')
  const all = other.given.join('')
  return [family, family === all ? all : (other.given[0] ?? '')]
}

function compareWords(a: Words, b: Words) {
  const family = compareFamilies(a, b)
  const given = compareGiven(a, b)
  return {
    family,
    given,
    familyIsCommon: !(family === 'same' && a.family.length > 1) && [...a.family, ...b.family].some(isCommonFamilyName),
    givenIsCommon: [a.given[0], b.given[0]].some((word) => word !== undefined && isCommonGivenName(word)),
  }
}

function compareFamilies(a: Words, b: Words): FamilyAgreement {
  if (a.family.length === 0 || b.family.length === 0) return initialsOfWhole(a, b) ?? 'unknown'
  const [first, second] = [a.family.join(''), b.family.join('')]
  if (first === second) return 'same'
  const formers = [a.former.join(''), b.former.join('')]
  if (formers[0] === second || formers[1] === first || (formers[0] !== '' && formers[0] === formers[1])) return 'former'
  if (a.family.length > 1 && a.family.length === b.family.length && a.family.every((word) => b.family.includes(word))) return 'part'
  const share = (one: readonly string[], other: readonly string[]) => one.some((word) => word.length > 2 && other.includes(word))
  if ((a.family.length > 1 || b.family.length > 1) && share(a.family, b.family)) return 'part'
  if (isTypingSlip(first, second)) return 'near'
  if (formers.some((former, which) => former !== '' && isTypingSlip(former, which === 0 ? second : first))) return 'former'
  if (share(a.family, b.given) || share(b.family, a.given)) return 'elsewhere'
  return 'different'
}

function compareGiven(a: Words, b: Words): GivenAgreement {
  const [first, second] = [a.given[0], b.given[0]]
  if (first === undefined || second === undefined) return compareLetters(a, b)
  if (first === second) return first.length === 1 ? 'initial' : 'same'
  if (first.length === 1) return letterFits(first, b) ? 'initial' : 'different'
  if (second.length === 1) return letterFits(second, a) ? 'initial' : 'different'
  if (isSameGivenName(first, second)) return 'variant'
  if (a.given.slice(1).some((word) => isSameGivenName(word, second)) || b.given.slice(1).some((word) => isSameGivenName(word, first)))
    return 'middle'
  const twoNames = (isKnownGivenName(first) && isKnownGivenName(second)) || first[0] !== second[0]
  const shortened = first.length >= 3 && second.length >= 3 && (first.startsWith(second) || second.startsWith(first))
  if (shortened) return twoNames ? 'alike' : 'variant'
  if (isTypingSlip(first, second)) return twoNames ? 'alike' : 'near'
  return isSlipOfVariant(first, second) ? 'near' : 'different'
}

function compareLetters(a: Words, b: Words): GivenAgreement {
  const letters = a.given.length === 0 ? a.letters : b.letters
  const other = a.given.length === 0 ? b : a
  const [letter] = letters
  if (letter === undefined || (other.given.length === 0 && other.letters === '')) return 'unknown'
  return letterFits(letter, other) ? 'initial' : 'different'
}

/** Does an initial fit a person: their given name, a middle name, a pet name of the given name? */
function letterFits(letter: string, { given, letters }: Words): boolean {
  const [first] = given
  if (first === undefined) return letters.startsWith(letter)
  return given.some((word) => word.startsWith(letter)) || givenNameVariants(first).some((word) => word.startsWith(letter))
}

/** Where a list has only `JM`, the last letter stands for the family name. */
function initialsOfWhole(a: Words, b: Words): FamilyAgreement | undefined {
  const [bare, other] = a.family.length === 0 ? [a, b] : [b, a]
  const last = bare.letters.at(-1)
  const expected = other.family.length > 0 ? [...other.family, ...other.former].map((word) => word[0]) : [other.letters.at(-1)]
  if (last === undefined || bare.letters.length < 2 || (other.family.length === 0 && other.letters.length < 2)) return undefined
  return expected.includes(last) ? 'initial' : 'different'
}

/** One slip where a word has four letters or more, two where both have eight. */
function isTypingSlip(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length]
  if (longer < 4 || longer - shorter > 2) return false
  return isOneSlipApart(a, b) || (shorter >= 8 && wordDistance(a, b) === 2)
}

/** A slip in a pet name: "Frred" for Frederick. */
function isSlipOfVariant(a: string, b: string): boolean {
  return variantsBeginWith(a, b) || variantsBeginWith(b, a)
}

function variantsBeginWith(mistyped: string, name: string): boolean {
  if (mistyped.length < 4) return false
  const shorter = Array.from(mistyped, (_, place) => mistyped.slice(0, place) + mistyped.slice(place + 1))
  return shorter.some((word) => word.length >= 3 && word !== name && isKnownGivenName(word) && isSameGivenName(word, name))
}
