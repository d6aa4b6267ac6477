import type { TraceStatus } from '../../../core/identifiers/nhs-number-trace.ts'
import { choice, day, line, lines, nhsNumber, organisation, required, yesOrNo } from '../../forms/field.ts'
import { kind } from '../kind.ts'

const group = 'Person details'

export const traceChoices: Readonly<Record<TraceStatus, string>> = {
  '01': 'Checked with the national service',
  '02': 'Not yet checked',
  '03': 'Number still to be found',
  '04': 'Looked for: no match, or more than one',
  '05': 'Looked for: a person must settle the match',
  '06': 'Being looked for now',
  '07': 'Not present and not needed',
  '08': 'Search put off',
}

export const personKinds = [
  kind({
    slug: 'person-details',
    type: 'PersonDescribed',
    group,
    title: 'Name, date of birth, gender',
    lead: 'Fill in only what is new: everything left empty stays as it is. Former names stay findable.',
    happened: 'From when is this right?',
    day: 'the day from which it is right',
    fields: {
      givenName: line({ label: 'Given name', most: 100 }),
      familyName: line({ label: 'Family name', most: 100 }),
      otherNames: line({ label: 'Other names', most: 100 }),
      formerFamilyName: line({ label: 'Former family name', most: 100 }),
      birthDate: day({ label: 'Date of birth', what: 'the date of birth' }),
      gender: choice({
        label: 'Gender',
        options: { female: 'Female', male: 'Male', other: 'Another gender', 'not-stated': 'They prefer not to say' },
      }),
      ethnicCategory: line({ label: 'Ethnic group, as they describe it', most: 100 }),
    },
    settle: (values) =>
      Object.keys(values).length > 0
        ? { values }
        : {
            wrong: { field: 'givenName', says: 'Fill in at least one of these: a name, the date of birth, the gender or the ethnic group' },
          },
  }),
  kind({
    slug: 'nhs-number',
    type: 'NhsNumberRecorded',
    group,
    title: 'NHS number, and whether it was checked',
    happened: 'When was it looked up?',
    day: 'the day it was looked up',
    fields: {
      nhsNumber: nhsNumber({ label: 'NHS number', hint: 'Ten digits, for example 999 123 4567. Leave it empty if none was found.' }),
      traceStatus: required(choice({ label: 'How far was it checked?', options: traceChoices }), 'Choose how far the number was checked'),
    },
  }),
  kind({
    slug: 'local-reference',
    type: 'LocalReferenceRecorded',
    group,
    title: 'Reference at one of the bodies',
    happened: 'Since when?',
    day: 'the day of the reference',
    fields: {
      organisation: required(
        organisation({ label: 'Whose reference', kinds: ['council', 'trust', 'icb', 'independent-hospital'] }),
        'Choose whose reference it is',
      ),
      reference: required(line({ label: 'Reference', most: 60, width: 'medium' }), 'Enter the reference'),
    },
  }),
  kind({
    slug: 'communication-needs',
    type: 'CommunicationNeedsRecorded',
    group,
    title: 'Communication needs',
    happened: 'When was this found out?',
    day: 'the day this was found out',
    fields: {
      needs: required(
        lines({ label: 'What helps', hint: 'For example: large print, short sentences, British Sign Language, phone calls only.' }),
        'Write what helps, or “None”',
      ),
      language: line({ label: 'Language they prefer', most: 60 }),
      interpreter: yesOrNo({ label: 'Do they need an interpreter?' }),
    },
  }),
]
