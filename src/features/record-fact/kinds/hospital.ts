import { choice, line, organisation, required } from '../../forms/field.ts'
import { kind } from '../kind.ts'
import { commonSections, sectionChoices } from './section-choices.ts'

const group = 'Hospital and sections'
const hospital = line({ label: 'Hospital and ward' })
const provider = organisation({ label: 'NHS trust or hospital company', kinds: ['trust', 'independent-hospital'] })
const commissioner = organisation({
  label: 'Who commissions the bed',
  hint: 'As the hospital reports it.',
  kinds: ['icb', 'ccg', 'pct', 'nhs-england', 'health-board'],
})
const section = choice({ label: 'Which section?', options: sectionChoices, first: commonSections, as: 'select' })

export const hospitalKinds = [
  kind({
    slug: 'detained',
    type: 'Detained',
    group,
    asksTime: true,
    title: 'Detained, or the section changed',
    lead: 'Also for a change of section, for example from 2 to 3: the earlier section then ends on this day.',
    happened: 'When did detention under this section begin?',
    day: 'the day the section began',
    fields: { section: required(section, 'Choose the section'), hospital, provider, commissioner },
  }),
  kind({
    slug: 'detention-ended',
    type: 'DetentionEnded',
    group,
    asksTime: true,
    title: 'A section ended',
    lead: 'The section was discharged, ran out, or was ended by a tribunal or hospital managers. Whether they stayed in hospital is recorded separately.',
    happened: 'When did the section end?',
    day: 'the day the section ended',
    fields: {
      section: { ...section, label: 'Which section ended?' },
      reason: line({ label: 'How it ended', hint: 'For example: discharged by the responsible clinician, tribunal, expired.' }),
    },
  }),
  kind({
    slug: 'became-informal',
    type: 'BecameInformal',
    group,
    title: 'Stayed in hospital informally',
    lead: 'They are in hospital without a section. Aftercare that is to come is not lost by it.',
    happened: 'From when were they in hospital without a section?',
    day: 'the day they became informal',
    fields: {},
  }),
  kind({
    slug: 'admitted',
    type: 'AdmittedToHospital',
    group,
    asksTime: true,
    title: 'Admitted to hospital',
    happened: 'When were they admitted?',
    day: 'the day they were admitted',
    fields: { hospital, provider, commissioner },
  }),
  kind({
    slug: 'left-hospital',
    type: 'LeftHospital',
    group,
    asksTime: true,
    title: 'Left hospital',
    lead: 'For good, not on leave. If a section or community treatment order began or ended on the same day, record that too.',
    happened: 'When did they leave hospital?',
    day: 'the day they left hospital',
    fields: {
      destination: choice({
        label: 'Where did they go?',
        options: {
          home: 'Home',
          'care-home': 'Care home or nursing home',
          'other-hospital': 'Another hospital',
          prison: 'Prison',
          abroad: 'Out of England and Wales',
          other: 'Somewhere else',
          unknown: 'Not known',
        },
        as: 'radios',
      }),
      note: line({ label: 'Note' }),
    },
  }),
  kind({
    slug: 'transferred',
    type: 'TransferredBetweenHospitals',
    group,
    title: 'Moved between hospitals',
    happened: 'When did they move?',
    day: 'the day they moved',
    fields: {
      toHospital: line({ label: 'Hospital and ward they moved to' }),
      toProvider: { ...provider, label: 'NHS trust or hospital company they moved to' },
    },
  }),
  kind({
    slug: 'returned-to-prison',
    type: 'ReturnedToPrison',
    group,
    title: 'Returned to prison',
    happened: 'When did they go to prison?',
    day: 'the day they went to prison',
    fields: { prison: line({ label: 'Prison' }) },
  }),
]
