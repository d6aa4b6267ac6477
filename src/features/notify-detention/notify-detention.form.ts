import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import type { FactData, SourceKind } from '../../core/timeline/fact.ts'
import type { Section } from '../../core/timeline/section.ts'
import { type Answers, type Asked, choice, day, line, lines, nhsNumber, organisation, postcode, required } from '../forms/field.ts'
import { type Fields, readFields } from '../forms/read-fields.ts'
import { readTime } from '../forms/read-time.ts'
import { commonSections, residenceChoices, sectionChoices } from '../record-fact/index.ts'

/** Who it is, as far as anybody knows yet. */
export interface PersonTyped {
  readonly givenName?: string
  readonly familyName?: string
  readonly birthDate?: PlainDate
  readonly nhsNumber?: string
}

/** The detention and what stands around it. */
export interface DetentionTyped {
  readonly section: Section
  readonly began: PlainDate
  readonly time?: string
  readonly hospital?: string
  readonly provider?: string
  readonly residence: FactData['ResidenceRecorded']['kind']
  readonly council?: string
  readonly address?: string
  readonly postcode?: string
  readonly gp?: string
  readonly needs?: string
  readonly told: PlainDate
  readonly sourceKind: SourceKind
  readonly sourceReference?: string
}

export const personFields: Fields = {
  givenName: line({ label: 'Given name', most: 100 }),
  familyName: line({ label: 'Family name', most: 100 }),
  birthDate: day({ label: 'Date of birth', what: 'the date of birth' }),
  nhsNumber: nhsNumber({ label: 'NHS number', hint: 'Ten digits, for example 999 123 4567.' }),
}

/** The sections most notices are about stand as radios; the others in a list. */
const others = Object.fromEntries(Object.entries(sectionChoices).filter(([section]) => !commonSections.includes(section as Section)))
const likely: Readonly<Record<string, string>> = {
  ...Object.fromEntries(commonSections.map((section) => [section, sectionChoices[section]])),
  other: 'Another section, from the list below',
}

export const sectionFields: Fields = {
  section: required(choice({ label: 'Which section?', options: likely, first: commonSections, as: 'radios' }), 'Choose the section'),
  otherSection: choice({ label: 'Which other section?', options: others, as: 'select' }),
  began: required(
    day({ label: 'When did it begin?', what: 'the day the section began' }),
    'Enter the day the section began, for example 27 3 2024.',
  ),
}

export const placeFields: Fields = {
  hospital: line({ label: 'Hospital and ward' }),
  provider: organisation({ label: 'NHS trust or hospital company', kinds: ['trust', 'independent-hospital'] }),
}

export const homeFields: Fields = {
  residence: required(
    choice({
      label: 'Where did they live immediately before?',
      hint: 'Not the hospital they came from. It decides which council answers for them.',
      options: residenceChoices,
    }),
    'Choose where they lived immediately before, or “Not known”',
  ),
  council: organisation({ label: 'Council of that area', kinds: ['council'] }),
  address: lines({ label: 'Address', rows: 2 }),
  postcode: postcode({ label: 'Postcode' }),
  gp: line({ label: 'GP practice' }),
  needs: lines({ label: 'Communication needs', hint: 'For example: interpreter for Urdu, large print, easy read.', rows: 2 }),
}

export const noticeFields: Fields = {
  told: required(
    day({ label: 'When did your organisation receive the notice?', what: 'the day of the notice' }),
    'Enter the day your organisation received the notice, for example 27 3 2024.',
  ),
  sourceKind: required(
    choice({
      label: 'How do you know?',
      options: {
        'statutory-form': 'I have seen the section papers',
        verbal: 'By phone or in person',
        'clinical-record': 'From the clinical record',
        other: 'Another way',
      },
    }),
    'Choose how you know',
  ),
  sourceReference: line({ label: 'Where to find it again', hint: 'For example: form A10, or who phoned.' }),
}

type Read<T> = { readonly value: T; readonly errors?: undefined } | { readonly value?: undefined; readonly errors: FieldErrors }

/** Reads who it is. A name or a number must be there, or nobody could be told from anybody. */
export function readPerson(answers: Answers, asked: Asked): Read<PersonTyped> {
  const read = readFields(personFields, answers, asked)
  if (read.errors) return { errors: read.errors }
  const person: PersonTyped = read.values
  if (person.familyName ?? person.givenName ?? person.nhsNumber) return { value: person }
  return {
    errors: {
      givenName: {
        text: 'Enter a name or an NHS number. If the name is not known, write what people call them, for example “Unknown man, Ward 4”.',
      },
    },
  }
}

/** Reads the detention. */
export function readDetention(answers: Answers, asked: Asked): Read<DetentionTyped> {
  const read = readFields({ ...sectionFields, ...placeFields, ...homeFields, ...noticeFields }, answers, asked)
  const time = readTime(answers['time'] ?? '')
  const noOther = answers['section'] === 'other' && !answers['otherSection']
  const errors: FieldErrors = {
    ...read.errors,
    ...(noOther && { otherSection: { text: 'Choose the section from the list' } }),
    ...(time.error !== undefined && { time: { text: time.error } }),
  }
  if (read.errors || Object.keys(errors).length > 0) return { errors: inPageOrder(errors) }
  const { section, otherSection, ...values } = read.values
  return {
    value: { ...values, section: section === 'other' ? otherSection : section, ...(time.time && { time: time.time }) } as DetentionTyped,
  }
}

const pageOrder = [
  ...Object.keys(sectionFields),
  'time',
  ...Object.keys(placeFields),
  ...Object.keys(homeFields),
  ...Object.keys(noticeFields),
]

function inPageOrder(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(errors).toSorted(([a], [b]) => pageOrder.indexOf(a) - pageOrder.indexOf(b)))
}
