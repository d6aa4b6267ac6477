import { postcodeDistrict } from '../identifiers/postcode.ts'
import { type BirthDateAgreement, compareBirthDates } from './compare-birth-dates.ts'
import { compareNames, type NameAgreement } from './compare-names.ts'
import { isOneSlipApart } from './name-distance.ts'
import { type PersonDetails, type Reading, readingOf } from './person-details.ts'

export type { PersonDetails } from './person-details.ts'

export interface Comparison {
  /** Evidence for and against, in powers of two: 10 is a thousand to one. For putting in order, never for showing. */
  readonly weight: number
  readonly verdict: 'same' | 'possible' | 'different'
  /** Field by field, in sentences that quote nothing from either record. */
  readonly because: readonly string[]
  readonly warning?: string
}

/** One step of the weighing: what a field says. */
interface Evidence {
  readonly weight: number
  readonly says: string
}

type NumberAgreement = 'same' | 'same-mistyped' | 'slip' | 'different' | 'unknown'
type ReferenceAgreement = 'same' | 'different' | 'unknown'
type PostcodeAgreement = 'same' | 'district' | 'different' | 'unknown'

interface Agreements {
  readonly number: NumberAgreement
  readonly birth: BirthDateAgreement
  readonly name: NameAgreement
  readonly reference: ReferenceAgreement
  readonly postcode: PostcodeAgreement
}

/** From here a pair without contradiction is one person: beyond what chance does among a hundred thousand people. */
const enoughForSame = 26
/** From here a person should look. */
const enoughToShow = 9

/**
 * Are these two records about one person? `same` needs the NHS number or a local reference to agree together with date of birth
 * or name, or else full name, date of birth and postcode; never the NHS number alone (NHS service manual), and never name and
 * date of birth alone, which two people can share. A given name that plainly differs (twins), two different good NHS numbers, or
 * a contradicted date of birth leave it to a person to decide.
 * The answer does not depend on which record is named first.
 */
export function compareRecords(a: PersonDetails, b: PersonDetails): Comparison {
  const [first, second] = [readingOf(a), readingOf(b)]
  const agreements: Agreements = {
    number: compareNumbers(first, second),
    birth: compareBirthDates(a.birthDate, b.birthDate),
    name: compareNames(first.name, second.name),
    reference: compareReferences(a, b),
    postcode: comparePostcodes(first.postcode, second.postcode),
  }
  const steps = [
    numberEvidence[agreements.number],
    birthEvidence[agreements.birth],
    ...nameEvidence(agreements.name),
    postcodeEvidence[agreements.postcode],
    genderEvidence(a.gender, b.gender),
    referenceEvidence[agreements.reference],
  ].filter((step) => step !== undefined)
  const weight = steps.reduce((sum, step) => sum + step.weight, 0)
  const because = steps.map((step) => step.says)
  const warning = warningOf(agreements)
  return { weight, verdict: verdictOf(weight, agreements), because, ...(warning && { warning }) }
}

/** The records worth showing beside a new one, likeliest first. `existing` is what a search by keys brought, no whole register. */
export function possibleDuplicates<T extends PersonDetails>(
  candidate: PersonDetails,
  existing: readonly T[],
): { readonly record: T; readonly comparison: Comparison }[] {
  return existing
    .map((record) => ({ record, comparison: compareRecords(candidate, record) }))
    .filter(({ comparison }) => comparison.verdict !== 'different')
    .sort(
      (x, y) =>
        Number(y.comparison.verdict === 'same') - Number(x.comparison.verdict === 'same') || y.comparison.weight - x.comparison.weight,
    )
}

/** A sentence when an existing record bears the same NHS number and is not plainly the same person; undefined when none does. */
export function sharedNumberWarning(candidate: PersonDetails, existing: readonly PersonDetails[]): string | undefined {
  const sharing = existing.filter((record) => {
    return compareNumbers(readingOf(candidate), readingOf(record)) === 'same' && compareRecords(candidate, record).verdict !== 'same'
  })
  if (sharing.length === 0) return undefined
  const records = sharing.length === 1 ? 'another record, which does' : `${sharing.length} other records, which do`
  return `This NHS number is on ${records} not seem to be the same person. Check the number with the NHS before relying on it.`
}

function verdictOf(weight: number, agreements: Agreements): Comparison['verdict'] {
  const { number, birth, name, reference } = agreements
  if (number === 'different' && name.given === 'different' && reference !== 'same') return 'different'
  if (weight >= enoughForSame && !isContradicted(agreements) && isAnchored(agreements)) return 'same'
  if (number === 'same' || reference === 'same' || weight >= enoughToShow) return 'possible'
  return birth === 'same' && name.family === 'same' && weight >= 0 ? 'possible' : 'different'
}

/** Something that no other agreement can outweigh without a person looking. */
function isContradicted({ number, birth, name }: Agreements): boolean {
  return number === 'different' || birth === 'different' || name.given === 'different' || name.given === 'alike'
}

/** Do enough different kinds of evidence agree, not one alone? */
function isAnchored({ number, birth, name, reference, postcode }: Agreements): boolean {
  const familyAgrees = ['same', 'near', 'part', 'former'].includes(name.family)
  const givenAgrees = ['same', 'variant', 'near', 'middle'].includes(name.given)
  const birthAgrees = birth !== 'unknown' && birth !== 'different'
  const numberAgrees = number === 'same' || number === 'same-mistyped'
  if (numberAgrees || reference === 'same') return birthAgrees || (familyAgrees && givenAgrees)
  return birth === 'same' && familyAgrees && givenAgrees && postcode === 'same'
}

function warningOf({ number, birth, name }: Agreements): string | undefined {
  const nameDisagrees = name.given === 'different' || name.family === 'different' || name.family === 'elsewhere'
  if (number === 'same' && birth === 'different' && nameDisagrees) {
    return 'One number, two people: the NHS number is the same, but date of birth and name are not. One of the two records has the wrong number.'
  }
  if (number === 'different' && birth === 'same' && name.family === 'same' && name.given === 'same') {
    return 'Same name and date of birth, but two different NHS numbers: two people, or one person with a wrong number.'
  }
  return undefined
}

const numberEvidence: Readonly<Record<NumberAgreement, Evidence | undefined>> = {
  same: { weight: 18, says: 'The NHS number is the same.' },
  'same-mistyped': { weight: 12, says: 'The NHS number is the same, with the same typing mistake in it.' },
  slip: { weight: 9, says: 'The NHS numbers are one typing mistake apart.' },
  different: { weight: -12, says: 'The NHS numbers are different, and each could be right.' },
  unknown: undefined,
}

const birthEvidence: Readonly<Record<BirthDateAgreement, Evidence | undefined>> = {
  same: { weight: 14, says: 'The date of birth is the same.' },
  swapped: { weight: 9, says: "Day and month of birth stand in each other's place." },
  near: { weight: 6, says: 'The dates of birth are one typing mistake apart.' },
  'year-agrees': { weight: 4, says: 'The year of birth is the same; one date is not known to the day.' },
  different: { weight: -10, says: 'The dates of birth are different.' },
  unknown: undefined,
}

const referenceEvidence: Readonly<Record<ReferenceAgreement, Evidence | undefined>> = {
  same: { weight: 14, says: 'The reference at one organisation is the same.' },
  different: { weight: -3, says: 'One organisation knows them under two references.' },
  unknown: undefined,
}

const postcodeEvidence: Readonly<Record<PostcodeAgreement, Evidence | undefined>> = {
  same: { weight: 8, says: 'The postcode is the same.' },
  district: { weight: 1, says: 'The postcodes are in one district.' },
  different: { weight: -2, says: 'The postcodes are in different places; people move.' },
  unknown: undefined,
}

function familyEvidence(whole: number, same: string): Readonly<Record<NameAgreement['family'], Evidence | undefined>> {
  return {
    same: { weight: whole, says: same },
    former: { weight: whole - 1, says: 'A family name is the former family name of the other.' },
    part: { weight: whole - 2, says: 'The family names share a part.' },
    near: { weight: whole - 2, says: 'The family names are nearly the same.' },
    elsewhere: { weight: 1, says: 'The family name of one stands among the given names of the other.' },
    initial: { weight: 2, says: 'Only an initial of the family name is known, and it fits.' },
    different: { weight: -4, says: 'The family names are different.' },
    unknown: undefined,
  }
}

function givenEvidence(whole: number, same: string): Readonly<Record<NameAgreement['given'], Evidence | undefined>> {
  return {
    same: { weight: whole, says: same },
    variant: { weight: whole - 1, says: 'The given names are forms of one name.' },
    middle: { weight: Math.min(whole, 4), says: 'The given name of one is a middle name of the other.' },
    near: { weight: whole - 2, says: 'The given names are nearly the same.' },
    alike: { weight: -2, says: "The given names are alike, but may be two people's." },
    initial: { weight: 2, says: 'Only an initial of the given name is known, and it fits.' },
    different: { weight: -8, says: 'The given names are different.' },
    unknown: undefined,
  }
}

const families = {
  rare: familyEvidence(10, 'The family name is the same.'),
  common: familyEvidence(5, 'The family name is the same, and a common one.'),
}
const givens = {
  rare: givenEvidence(9, 'The given name is the same.'),
  common: givenEvidence(4, 'The given name is the same, and a common one.'),
}
const namesTurned: Evidence = { weight: -1, says: "Family and given name stand in each other's place." }

function nameEvidence({ family, given, swapped, familyIsCommon, givenIsCommon }: NameAgreement): (Evidence | undefined)[] {
  return [
    families[familyIsCommon ? 'common' : 'rare'][family],
    givens[givenIsCommon ? 'common' : 'rare'][given],
    swapped ? namesTurned : undefined,
  ]
}

function genderEvidence(a: string | undefined, b: string | undefined): Evidence | undefined {
  const told = (gender: string | undefined) => gender === 'female' || gender === 'male'
  if (!told(a) || !told(b)) return undefined
  return a === b ? { weight: 1, says: 'The gender is the same.' } : { weight: -4, says: 'The gender is recorded differently.' }
}

function compareNumbers(first: Reading, second: Reading): NumberAgreement {
  if (first.digits === '' || second.digits === '') return 'unknown'
  if (first.digits === second.digits) return first.isGoodNumber ? 'same' : 'same-mistyped'
  if (first.isGoodNumber && second.isGoodNumber) return 'different'
  return isOneSlipApart(first.digits, second.digits) ? 'slip' : 'unknown'
}

function comparePostcodes(first: string | undefined, second: string | undefined): PostcodeAgreement {
  if (!first || !second) return 'unknown'
  if (first === second) return 'same'
  return postcodeDistrict(first) === postcodeDistrict(second) ? 'district' : 'different'
}

function compareReferences(a: PersonDetails, b: PersonDetails): ReferenceAgreement {
  const fold = (reference: string) => reference.toUpperCase().replace(/[^A-Z\d]/g, '')
  const pairs = (a.localReferences ?? []).flatMap((one) => {
    return (b.localReferences ?? [])
      .filter((other) => other.organisation === one.organisation)
      .map((other) => fold(one.reference) === fold(other.reference))
  })
  if (pairs.length === 0) return 'unknown'
  return pairs.includes(true) ? 'same' : 'different'
}
