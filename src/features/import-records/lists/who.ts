import { readNhsNumber } from '../../../core/identifiers/nhs-number.ts'
import { normalisePostcode } from '../../../core/identifiers/postcode.ts'
import type { Gender, OrganisationCode, ResidenceKind } from '../../../core/timeline/fact.ts'
import type { RecordIdentity } from '../imported-record.ts'
import { residenceFromPostcode } from '../residence-from-postcode.ts'
import { type NameReading, readName, readNames } from '../read-name.ts'
import type { ListRow } from './list-row.ts'
import type { RecordFacts } from './record-facts.ts'

/** Who a row is about, as the list has it. `reference` is the list's own id, where it has one. */
export function identityOf(row: ListRow, organisation: OrganisationCode | undefined, reference: string): RecordIdentity {
  const born = row.date('birthDate', true)
  const number = readNhsNumber(row.text('nhsNumber'))
  if (number.kind === 'invalid') row.trouble('nhsNumber', number.because)
  const died = row.pastDate('deathDate')
  return {
    ...nameOf(row),
    ...(born && { birthDate: born.day }),
    ...(born?.precision && { birthDatePrecision: born.precision }),
    ...(number.kind === 'valid' && { nhsNumber: number.nhsNumber }),
    ...definedOnly({
      gender: genderOf(row.text('gender')),
      postcode: normalisePostcode(row.text('postcode')),
      address: row.text('address') || undefined,
      diedOn: died?.day,
    }),
    references: organisation && reference ? [{ organisation, reference }] : [],
  }
}

function nameOf(row: ListRow): NameReading {
  const family = row.text('familyName')
  return family === '' ? readName(row.text('name')) : readNames(family, row.text('givenName'))
}

function genderOf(text: string): Gender | undefined {
  switch (text.toLowerCase()) {
    case 'm':
    case 'male':
    case 'man':
      return 'male'
    case 'f':
    case 'female':
    case 'woman':
      return 'female'
    case 'o':
    case 'other':
    case 'non-binary':
      return 'other'
    default:
      return undefined
  }
}

/** States name, birth, number, reference and address as facts. A birth date known only roughly identifies, but is not stated as one. */
export function stateWho(facts: RecordFacts, identity: RecordIdentity, kind: ResidenceKind = 'unknown'): void {
  const { familyName, givenName, otherNames, gender, nhsNumber, references, postcode, address, diedOn } = identity
  const birthDate = identity.birthDatePrecision ? undefined : identity.birthDate
  const description = definedOnly({ familyName, givenName, otherNames, birthDate, gender })
  if (Object.keys(description).length > 0) facts.stated('PersonDescribed', description)
  if (nhsNumber) facts.stated('NhsNumberRecorded', { nhsNumber, traceStatus: '02' })
  for (const reference of references) facts.stated('LocalReferenceRecorded', reference)
  if (diedOn) facts.happened('Died', { effectiveOn: diedOn }, {})
  const nowhere = address !== undefined && /^(nfa|no fixed (abode|address))$/i.test(address)
  const said = postcode ? residenceFromPostcode(postcode) : undefined
  if (nowhere || said?.kind === 'no-fixed-abode') facts.stated('ResidenceRecorded', { kind: 'no-fixed-abode' })
  else if (postcode || address) facts.stated('ResidenceRecorded', { ...said, kind, ...definedOnly({ address }) })
}

/** The same without what is undefined. */
export function definedOnly<T extends object>(values: T): Partial<T> {
  const defined: Partial<T> = {}
  for (const name in values) if (values[name] !== undefined) defined[name] = values[name]
  return defined
}
