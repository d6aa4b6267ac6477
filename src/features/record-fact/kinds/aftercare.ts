import { choice, line, lines, organisation, required, yesOrNo } from '../../forms/field.ts'
import { kind } from '../kind.ts'
import { commonSections, sectionChoices } from './section-choices.ts'

const group = 'Aftercare and review'
const words = lines({ label: 'In their words', hint: 'Copy the sentence from the letter or list.' })
const nhsBodies = ['icb', 'ccg', 'pct', 'health-board', 'nhs-england'] as const

export const aftercareKinds = [
  kind({
    slug: 'review-held',
    type: 'ReviewHeld',
    group,
    title: 'Aftercare review held',
    happened: 'When was the review?',
    day: 'the day of the review',
    fields: {
      outcome: choice({
        label: 'What came of it?',
        options: {
          continue: 'Aftercare goes on as it is',
          change: 'Aftercare goes on with changes',
          'end-proposed': 'Ending was proposed',
          unknown: 'Not known',
        },
      }),
    },
  }),
  kind({
    slug: 'entitlement-claimed',
    type: 'Section117Claimed',
    group,
    title: 'Somebody says they are entitled, papers missing',
    lead: 'For a list, letter or person that says something about section 117 without the papers. It is shown as said, and what would settle it.',
    happened: 'When was it said?',
    day: 'the day it was said',
    fields: {
      claim: required(
        choice({
          label: 'What is said?',
          options: {
            entitled: 'They are entitled',
            'not-entitled': 'They are not entitled',
            ended: 'Aftercare ended',
            unclear: 'It is not clear',
          },
        }),
        'Choose what is said',
      ),
      words: required({ ...words }, 'Write what is said, in the words of the letter or person'),
      section: choice({ label: 'Which section do they name?', options: sectionChoices, first: commonSections, as: 'select' }),
    },
  }),
  kind({
    slug: 'responsible-council',
    type: 'ResponsibleBodyRecorded',
    group,
    title: 'Responsible council, as recorded',
    lead: 'The council that answers for aftercare according to a letter, list or agreement. What the law says is worked out separately.',
    happened: 'Since when?',
    day: 'the day the council became responsible',
    fixed: { duty: 'council' },
    fields: { organisation: required(organisation({ label: 'Council', kinds: ['council'] }), 'Choose the council'), words },
  }),
  kind({
    slug: 'responsible-nhs-body',
    type: 'ResponsibleBodyRecorded',
    group,
    title: 'Responsible NHS board (ICB), as recorded',
    lead: 'The NHS board that answers for aftercare according to a letter, list or agreement. What the law says is worked out separately.',
    happened: 'Since when?',
    day: 'the day the NHS board became responsible',
    fixed: { duty: 'nhs' },
    fields: { organisation: required(organisation({ label: 'NHS board (ICB)', kinds: nhsBodies }), 'Choose the NHS board'), words },
  }),
  kind({
    slug: 'council-determined',
    type: 'ResponsibilityDetermined',
    group,
    needsEvidence: true,
    title: 'Responsible council, as determined',
    lead: 'What a court, the Secretary of State or an agreement says. It stands above what the register works out, for the detention before this day.',
    happened: 'When was it determined or agreed?',
    day: 'the day it was determined or agreed',
    fixed: { duty: 'council' },
    fields: {
      organisation: required(organisation({ label: 'Council', kinds: ['council'] }), 'Choose the council'),
      by: required(
        choice({
          label: 'By whom?',
          options: {
            court: 'A court',
            'secretary-of-state': 'The Secretary of State',
            'agreement-between-bodies': 'An agreement in writing between the councils',
          },
        }),
        'Choose who determined it',
      ),
      reference: line({ label: 'Reference', hint: 'Number or date of the judgment, determination or agreement.' }),
    },
  }),
  kind({
    slug: 'nhs-body-determined',
    type: 'ResponsibilityDetermined',
    group,
    needsEvidence: true,
    title: 'Responsible NHS board (ICB), as determined',
    lead: 'What a court, NHS England or an agreement says. It stands above what the register works out.',
    happened: 'When was it determined or agreed?',
    day: 'the day it was determined or agreed',
    fixed: { duty: 'nhs' },
    fields: {
      organisation: required(organisation({ label: 'NHS board (ICB)', kinds: nhsBodies }), 'Choose the NHS board'),
      by: required(
        choice({
          label: 'By whom?',
          options: {
            court: 'A court',
            'nhs-england': 'NHS England',
            'agreement-between-bodies': 'An agreement in writing between the NHS bodies',
          },
        }),
        'Choose who determined it',
      ),
      reference: line({ label: 'Reference', hint: 'Number or date of the judgment, decision or agreement.' }),
    },
  }),
  kind({
    slug: 'aftercare-services',
    type: 'AftercareServicesRecorded',
    group,
    title: 'Aftercare services given or stopped',
    lead: 'For people who left hospital before 1 April 2015: whether services under section 117 were being given on 31 March 2015, and ever since, decides which law applies.',
    happened: 'From which day?',
    day: 'the day services began or stopped',
    fields: {
      state: required(
        choice({ label: 'What happened?', options: { provided: 'Services were being given', stopped: 'Services stopped' } }),
        'Choose what happened',
      ),
      words,
    },
  }),
  kind({
    slug: 'dispute-opened',
    type: 'DisputeOpened',
    group,
    title: 'Bodies disagree about responsibility',
    lead: 'One of them leads and care goes on until it is settled.',
    happened: 'When did the disagreement begin?',
    day: 'the day the disagreement began',
    fields: {
      about: required(
        choice({
          label: 'About whose duty?',
          options: { council: "The council's", nhs: "The NHS board's", both: 'Both', unknown: 'Not known' },
        }),
        'Choose whose duty it is about',
      ),
      words,
    },
  }),
  kind({
    slug: 'dispute-closed',
    type: 'DisputeClosed',
    group,
    title: 'A disagreement was settled',
    happened: 'When was it settled?',
    day: 'the day it was settled',
    fields: { outcome: lines({ label: 'What was agreed or decided' }) },
  }),
  kind({
    slug: 'ending-decided-before',
    type: 'EndingDecided',
    group,
    needsEvidence: true,
    title: 'An ending decided before this register',
    lead: 'For history only. Aftercare ended only if the council and the NHS board both decided that it was no longer needed: record the decision of each, with the paper that shows it.',
    happened: 'When did this body decide?',
    day: 'the day of the decision',
    fields: {
      body: required(
        choice({ label: 'Whose decision?', options: { council: "The council's", nhs: "The NHS board's" } }),
        'Choose whose decision it was',
      ),
      satisfied: required(
        { ...yesOrNo({ label: 'Did it decide that aftercare was no longer needed?' }) },
        'Choose whether it decided that aftercare was no longer needed',
      ),
      organisation: organisation({ label: 'Which body', kinds: ['council', ...nhsBodies, 'trust'] }),
      decidedBy: line({ label: 'Who decided' }),
      words,
    },
  }),
  kind({
    slug: 'ending-claimed',
    type: 'EndingClaimed',
    group,
    title: 'A record says aftercare ended, decisions missing',
    lead: 'Without the decision of both bodies aftercare is treated as going on, and this is shown beside it.',
    happened: 'When is it said to have ended?',
    day: 'the day it is said to have ended',
    fields: { words: required({ ...words }, 'Write what the record says') },
  }),
  kind({
    slug: 'aftercare-taken-up-again',
    type: 'AftercareReinstated',
    group,
    needsEvidence: true,
    title: 'Aftercare taken up again after an ending',
    happened: 'From when was it owed again?',
    day: 'the day it was taken up again',
    fields: { reason: lines({ label: 'Why' }) },
  }),
]
