import { choice, line, lines, organisation, required } from '../../forms/field.ts'
import { kind } from '../kind.ts'
import { colleagueFields, nameOfColleague } from './name-of-colleague.ts'

const group = 'People'
const workplace = organisation({ label: 'Which body they work for', kinds: ['trust', 'council', 'icb', 'independent-hospital'] })
const contact = lines({ label: 'How to reach them', rows: 2 })

export const peopleKinds = [
  kind({
    slug: 'named-practitioner',
    type: 'NamedPractitionerAssigned',
    group,
    title: 'Named practitioner (care co-ordinator)',
    happened: 'Since when?',
    day: 'the day they took over',
    fields: { ...colleagueFields, organisation: workplace },
    settle: nameOfColleague,
  }),
  kind({
    slug: 'named-practitioner-ended',
    type: 'NamedPractitionerEnded',
    group,
    title: 'No named practitioner any more',
    happened: 'Since when have they had none?',
    day: 'the day the named practitioner stopped',
    fields: {},
  }),
  kind({
    slug: 'responsible-clinician',
    type: 'ResponsibleClinicianAssigned',
    group,
    title: 'Responsible clinician',
    happened: 'Since when?',
    day: 'the day they took over',
    fields: { ...colleagueFields, organisation: workplace },
    settle: nameOfColleague,
  }),
  kind({
    slug: 'team',
    type: 'TeamAssigned',
    group,
    title: 'Team',
    happened: 'Since when have they been open to the team?',
    day: 'the day the team took them on',
    fields: {
      team: required(line({ label: 'Team' }), 'Enter the name of the team'),
      organisation: { ...workplace, label: 'Which body the team belongs to' },
    },
  }),
  kind({
    slug: 'closed-to-teams',
    type: 'ClosedToTeams',
    group,
    title: 'Open to no team',
    lead: 'No team works with them any more. Aftercare goes on all the same, and the register will show that nobody has them.',
    happened: 'When did the last team close?',
    day: 'the day the last team closed',
    fields: { reason: line({ label: 'Why' }) },
  }),
  kind({
    slug: 'deputy-or-attorney',
    type: 'DeputyOrAttorneyRecorded',
    group,
    title: 'Deputy or attorney',
    happened: 'Since when do they act?',
    day: 'the day they began to act',
    fields: {
      name: required(line({ label: 'Name' }), 'Enter the name of the deputy or attorney'),
      authority: required(
        choice({
          label: 'What may they decide?',
          options: {
            'lpa-health': 'Attorney for health and welfare (LPA)',
            'lpa-property': 'Attorney for property and money (LPA)',
            epa: 'Attorney under an enduring power (EPA)',
            'deputy-health': 'Court-appointed deputy for welfare',
            'deputy-property': 'Court-appointed deputy for property and money',
          },
        }),
        'Choose what they may decide',
      ),
      contact,
    },
  }),
  kind({
    slug: 'nearest-relative',
    type: 'NearestRelativeRecorded',
    group,
    title: 'Nearest relative',
    happened: 'Since when?',
    day: 'the day they became nearest relative',
    fields: {
      name: required(line({ label: 'Name' }), 'Enter the name of the nearest relative'),
      relationship: line({ label: 'Relationship' }),
      contact,
    },
  }),
  kind({
    slug: 'carer',
    type: 'CarerRecorded',
    group,
    title: 'Carer, and what may be shared with them',
    lead: 'Consent is for one carer and one day. Record it again whenever the person decides anew.',
    happened: 'When did the person say so?',
    day: 'the day the person said so',
    fields: {
      name: required(line({ label: 'Name' }), 'Enter the name of the carer'),
      relationship: line({ label: 'Relationship' }),
      contact,
      consentToShare: required(
        choice({
          label: 'Does the person agree that we share with them?',
          options: { given: 'Yes', refused: 'No', 'not-asked': 'Not asked yet' },
        }),
        'Choose whether the person agrees, or “Not asked yet”',
      ),
      about: line({ label: 'What may be shared', hint: 'For example: reviews and plans, but not medication.' }),
    },
  }),
]
