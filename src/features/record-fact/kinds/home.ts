import { choice, line, lines, organisation, postcode, required } from '../../forms/field.ts'
import { kind } from '../kind.ts'
import { residenceChoices } from './residence-choices.ts'

const group = 'Where the person lives'

const residenceFields = {
  kind: required(
    choice({
      label: 'What kind of place?',
      options: residenceChoices,
    }),
    'Choose the kind of place, or “Not known”',
  ),
  council: organisation({ label: 'Council of that area', hint: 'The council whose area the place is in, even if another one pays.', kinds: ['council'] }),
  address: lines({ label: 'Address', rows: 2 }),
  postcode: postcode({ label: 'Postcode' }),
  arrangedBy: choice({
    label: 'Who arranged the place?',
    options: {
      'self-or-family': 'They or their family', council: 'A council', nhs: 'The NHS', 'council-and-nhs': 'A council and the NHS together',
      'court-or-prison': 'A court or prison', unknown: 'Not known',
    },
  }),
  arrangingBody: organisation({ label: 'Which body arranged it', kinds: ['council', 'icb', 'ccg', 'trust'] }),
  nation: choice({
    label: 'Country',
    options: { england: 'England', wales: 'Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland', elsewhere: 'Another country' },
    as: 'select',
  }),
  note: line({ label: 'Note', hint: 'For example the name of a council that is not in the list.' }),
} as const

export const homeKinds = [
  kind({
    slug: 'residence', type: 'ResidenceRecorded', group,
    title: 'Where they live',
    lead: 'Who arranged a place, and whose area it is in, decides which council answers for them. A place in hospital is recorded as an admission.',
    happened: 'Since when have they lived there?', day: 'the day they moved there',
    fields: residenceFields,
  }),
  kind({
    slug: 'gp', type: 'GpRegistered', group,
    title: 'GP practice',
    happened: 'Since when have they been registered there?', day: 'the day they registered',
    fields: {
      practiceName: required(line({ label: 'GP practice' }), 'Enter the name of the GP practice'),
      practice: line({ label: 'Code of the practice', hint: 'Such as M83001, if you know it.', most: 10, width: 'short' }),
      icb: organisation({ label: 'NHS board (ICB) the practice belongs to', kinds: ['icb', 'ccg', 'pct', 'health-board'] }),
    },
  }),
  kind({
    slug: 'left-england-and-wales', type: 'LeftEnglandAndWales', group,
    title: 'Left England and Wales',
    happened: 'When did they leave?', day: 'the day they left',
    fields: { to: line({ label: 'Where to' }) },
  }),
  kind({
    slug: 'returned-to-england-and-wales', type: 'ReturnedToEnglandAndWales', group,
    title: 'Returned to England and Wales',
    happened: 'When did they return?', day: 'the day they returned',
    fields: {},
  }),
]
