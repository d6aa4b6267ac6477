import { readNhsNumber } from '../../../core/identifiers/nhs-number.ts'
import { normalisePostcode } from '../../../core/identifiers/postcode.ts'
import type { Gender } from '../../../core/timeline/fact.ts'
import { addFact, daysOf, getPerson, type MhsdsExtract, type PersonInExtract, warn } from './extract.ts'
import { residenceFromPostcode } from '../residence-from-postcode.ts'
import { RowRefused } from '../row-refused.ts'
import type { MhsdsRow } from './row.ts'

// PERSON STATED GENDER CODE of the NHS Data Dictionary; X and blank are no statement.
const genders: Readonly<Record<string, Gender>> = { '1': 'male', '2': 'female', '3': 'other', '4': 'other', '9': 'other', Z: 'not-stated' }

/** MHS001MPI: who the person is. A second row for an id already taken is refused, for two rows cannot both be this person's index entry. */
export function readPerson(extract: MhsdsExtract, row: MhsdsRow): void {
  const id = row.text('LocalPatientID')
  if (id === '')
    throw new RowRefused('LocalPatientID is empty, so nothing else in the extract can be tied to this person.', { field: 'LocalPatientID' })
  if (extract.people.has(id))
    throw new RowRefused(`LocalPatientID ${id} stands on an earlier row as well. The earlier row was used.`, { field: 'LocalPatientID' })
  const birthDate = row.day('PersonBirthDate')
  const diedOn = row.day('PersDeathDate')
  if (birthDate && birthDate > extract.periodEnd)
    throw new RowRefused(`The date of birth ${birthDate} lies after the reporting period.`, { field: 'PersonBirthDate' })
  if (birthDate && diedOn && diedOn < birthDate)
    throw new RowRefused(`The date of death ${diedOn} comes before the date of birth ${birthDate}.`, { field: 'PersDeathDate' })
  const organisation = row.text('OrgIDLocalPatientID') || extract.provider
  const number = readNhsNumber(row.text('NHSNumber'))
  const nhsNumber = number.kind === 'valid' ? number.nhsNumber : undefined
  const gender = genders[row.text('Gender')] ?? genders[row.text('GenderIDCode')]
  const postcode = normalisePostcode(row.text('Postcode'))
  const references = [{ organisation, reference: id }]
  const person: PersonInExtract = {
    id,
    row,
    identity: { nhsNumber, birthDate, gender, postcode, diedOn, references },
    facts: [],
    warnings: [],
  }
  extract.people.set(id, person)
  if (number.kind === 'invalid') warn(extract, person, row, 'NHSNumber', number.because, id)
  addWhatIsStated(extract, person)
}

function addWhatIsStated(extract: MhsdsExtract, person: PersonInExtract): void {
  const { row, id } = person
  const { birthDate, gender, nhsNumber, postcode, diedOn, references } = person.identity
  const stated = { effectiveOn: extract.periodEnd, precision: 'estimated' } as const
  const ethnicCategory = row.text('EthnicCategory') || undefined
  addFact(extract, person, row, `${id}:${birthDate}:${gender}:${ethnicCategory}`, 'PersonDescribed', {
    ...stated,
    data: { ...(birthDate && { birthDate }), ...(gender && { gender }), ...(ethnicCategory && { ethnicCategory }) },
  })
  const traceStatus = row.text('NHSNumberStatus') || (nhsNumber ? '02' : '07')
  addFact(extract, person, row, `${id}:${nhsNumber}:${traceStatus}`, 'NhsNumberRecorded', {
    ...stated,
    data: { ...(nhsNumber && { nhsNumber }), traceStatus },
  })
  for (const reference of references) addFact(extract, person, row, id, 'LocalReferenceRecorded', { ...stated, data: reference })
  if (postcode)
    addFact(extract, person, row, `${id}:${postcode}`, 'ResidenceRecorded', { ...stated, data: residenceFromPostcode(postcode) })
  const language = row.text('LanguageCodePreferred').toLowerCase()
  if (language !== '' && language !== 'en') {
    addFact(extract, person, row, `${id}:${language}`, 'CommunicationNeedsRecorded', {
      ...stated,
      data: { needs: `Preferred language: ${languageName(language)}`, language },
    })
  }
  if (diedOn) addFact(extract, person, row, id, 'Died', { effectiveOn: diedOn, data: {} })
}

const languages = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'code' })

function languageName(code: string): string {
  try {
    return languages.of(code) ?? code
  } catch {
    return code
  }
}

/** MHS002GP: with which practice the person was registered, from when. */
export function readGpRegistration(extract: MhsdsExtract, row: MhsdsRow): void {
  const person = getPerson(extract, row)
  const { from } = daysOf(extract, row, { from: 'StartDateGMPRegistration', until: 'EndDateGMPRegistration' })
  const practice = row.required('GMPReg')
  addFact(extract, person, row, `002:${person.id}:${practice}:${from}`, 'GpRegistered', { effectiveOn: from, data: { practice } })
}
