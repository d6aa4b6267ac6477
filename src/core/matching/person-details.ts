import { readNhsNumber } from '../identifiers/nhs-number.ts'
import { isPseudoPostcode, normalisePostcode } from '../identifiers/postcode.ts'
import { type PersonName, type Words, wordsOf } from './name-in-words.ts'

/** What one list or record says about who a person is. Everything may be missing, and anything may be wrong. */
export interface PersonDetails extends PersonName {
  /** As written; a number with a wrong check digit is weighed as a slip, a filler not at all. */
  readonly nhsNumber?: string
  /** `YYYY-MM-DD`, or only `YYYY-MM` or `YYYY`. */
  readonly birthDate?: string
  readonly postcode?: string
  readonly gender?: string
  readonly localReferences?: readonly { readonly organisation: string; readonly reference: string }[]
}

/** A record made ready for comparing. */
export interface Reading {
  readonly name: Words
  /** The ten digits written, good or mistyped; empty for fillers and texts of another length, which say nothing about anybody. */
  readonly digits: string
  readonly isGoodNumber: boolean
  /** Absent where there is none, or one of the ZZ99 codes that place nobody. */
  readonly postcode?: string
}

/** Kept as long as the record itself, since one record is compared with many. */
const readings = new WeakMap<PersonDetails, Reading>()

export function readingOf(details: PersonDetails): Reading {
  const known = readings.get(details)
  if (known) return known
  const postcode = normalisePostcode(details.postcode)
  const made = { name: wordsOf(details), ...digitsOf(details.nhsNumber), ...(postcode && !isPseudoPostcode(postcode) ? { postcode } : {}) }
  readings.set(details, made)
  return made
}

function digitsOf(written: string | undefined): { digits: string; isGoodNumber: boolean } {
  const reading = readNhsNumber(written)
  if (reading.kind === 'valid') return { digits: reading.nhsNumber, isGoodNumber: true }
  const digits = reading.kind === 'invalid' ? (written ?? '').slice(0, 60).replace(/\D/g, '') : ''
  const isFiller = new Set(digits).size < 3 || '01234567890'.includes(digits) || digits === '9876543210'
  return { digits: digits.length === 10 && !isFiller ? digits : '', isGoodNumber: false }
}
