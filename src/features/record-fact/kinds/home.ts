import { choice, line, lines, organisation, postcode, required, yesOrNo } from '../../forms/field.ts'
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
  council: organisation({
    label: 'Council of that area',
    hint: 'The council whose area the place is in, even if another one pays.',
    kinds: ['council'],
  }),
  address: lines({ label: 'Address', rows: 2 }),
  postcode: postcode({ label: 'Postcode' }),
  arrangedBy: choice({
    label: 'Who arranged the place?',
    options: {
      'self-or-family': 'They or their family',
      council: 'A council',
      nhs: 'The NHS',
      'council-and-nhs': 'A council and the NHS together',
      'court-or-prison': 'A court or prison',
      unknown: 'Not known',
    },
  }),
  arrangingBody: organisation({ label: 'Which body arranged it', kinds: ['council', 'icb', 'ccg', 'trust'] }),
  nation: choice({
    label: 'Country',
    options: {
      england: 'England',
      wales: 'Wales',
      scotland: 'Scotland',
      'northern-ireland': 'Northern Ireland',
      elsewhere: 'Another country',
    },
    as: 'select',
  }),
  settled: choice({
    label: 'Is it where they live for now, as a settled part of their life?',
    hint: 'Chosen by them, or by whoever may decide for them. A shelter, respite or a stay that was not meant to last is not settled.',
    options: { yes: 'Yes', no: 'No', unclear: 'Not clear' },
  }),
  capacityToDecide: choice({
    label: 'Could they decide for themselves where to live?',
    options: { has: 'Yes', lacks: 'No, they lacked capacity to decide it', unknown: 'Not known' },
  }),
  needsMetUnder: choice({
    label: 'Under which law are their needs met there?',
    options: {
      'section-117': 'Section 117 aftercare',
      'care-act': 'Care Act 2014',
      'nhs-continuing-healthcare': 'NHS continuing healthcare',
      'children-act': 'Children Act 1989',
      none: 'None: no body arranges care there',
      unknown: 'Not known',
    },
  }),
  onlyThere: yesOrNo({ label: 'Can their needs be met only in a place of this kind?', hint: 'The care and support plan says so.' }),
  placedFrom: choice({
    label: 'From which country were they placed?',
    hint: 'Only if a council in another country of the United Kingdom placed them there.',
    options: { england: 'England', wales: 'Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland' },
    as: 'select',
  }),
  note: line({ label: 'Note', hint: 'For example the name of a council that is not in the list.' }),
} as const

export const homeKinds = [
  kind({
    slug: 'residence',
    type: 'ResidenceRecorded',
    group,
    title: 'Where they live',
    lead: 'Who arranged a place, and whose area it is in, decides which council answers for them. A place in hospital is recorded as an admission; record it here as well only if they gave up their home while in it.',
    happened: 'Since when have they lived there?',
    day: 'the day they moved there',
    fields: residenceFields,
  }),
  kind({
    slug: 'looked-after',
    type: 'LookedAfterStatusRecorded',
    group,
    title: 'Looked after by a council',
    lead: 'A council that looks after a child, or did until they came of age, may answer for aftercare although they live in the area of another.',
    happened: 'Since when?',
    day: 'the day it began',
    fields: {
      status: required(
        choice({
          label: 'Is a council looking after them?',
          options: { 'looked-after': 'Yes, as a child', 'care-leaver': 'No longer: they are a care leaver', 'not-looked-after': 'No' },
        }),
        'Choose whether a council is looking after them',
      ),
      council: organisation({ label: 'Which council', kinds: ['council'] }),
    },
  }),
  kind({
    slug: 'gp',
    type: 'GpRegistered',
    group,
    title: 'GP practice',
    happened: 'Since when have they been registered there?',
    day: 'the day they registered',
    fields: {
      practiceName: required(line({ label: 'GP practice' }), 'Enter the name of the GP practice'),
      practice: line({ label: 'Code of the practice', hint: 'Such as M83001, if you know it.', most: 10, width: 'short' }),
      icb: organisation({ label: 'NHS board (ICB) the practice belongs to', kinds: ['icb', 'ccg', 'pct', 'health-board'] }),
    },
  }),
  kind({
    slug: 'left-england-and-wales',
    type: 'LeftEnglandAndWales',
    group,
    title: 'Left England and Wales',
    happened: 'When did they leave?',
    day: 'the day they left',
    fields: { to: line({ label: 'Where to' }) },
  }),
  kind({
    slug: 'returned-to-england-and-wales',
    type: 'ReturnedToEnglandAndWales',
    group,
    title: 'Returned to England and Wales',
    happened: 'When did they return?',
    day: 'the day they returned',
    fields: {},
  }),
]
