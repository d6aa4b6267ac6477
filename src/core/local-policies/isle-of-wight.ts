import { isleOfWightDocument } from './isle-of-wight-document.ts'
import { isleOfWightEnding } from './isle-of-wight-ending.ts'
import { isleOfWightMoney } from './isle-of-wight-money.ts'
import { isleOfWightReviews } from './isle-of-wight-reviews.ts'
import type { Policy } from './policy.ts'
import { termsFrom } from './policy-terms.ts'

const { sets, says } = termsFrom(isleOfWightDocument)

/** Source: `isle-of-wight-policy`. Clause numbers are the policy's own; Appendix A is named by its headings. */
export const isleOfWight: Policy = {
  key: 'isle-of-wight',
  release: '1.0.0',
  name: 'Isle of Wight',
  partners: ['Isle of Wight Council', 'Hampshire and Isle of Wight NHS board (ICB)', 'Isle of Wight NHS Trust'],
  document: isleOfWightDocument,
  limits:
    'The whole policy was read, with its appendices. Appendix A calls itself a guide and not mandatory. The templates it refers to were not read.',
  terms: {
    ...isleOfWightReviews,
    ...isleOfWightEnding,
    ...isleOfWightMoney,

    qualifyingSections: sets('2.1, 3.4', 'Detention for treatment under one of these sections, at any age.', {
      kind: 'points',
      points: ['Section 3', 'Section 37', 'Section 45A', 'Section 47', 'Section 48'],
    }),
    leaveAndCommunityOrders: says('3.4', 'Covers people on section 17 leave and on community treatment orders.'),
    aftercareNeed: says(
      '3.1, 5.1; Appendix A, Steps Two and Three',
      'Both limbs: a need arising from or related to the mental disorder, and lowering the risk of deterioration and readmission. Appendix A asks in places for needs “caused by” the disorder, or “solely” from it.',
    ),
    disorder: says(
      '3.2, 5.3, 11.4, 11.6; Appendix A, Step Three',
      'Only the disorder for which the person was detained, not later or different mental health needs.',
    ),
    dutyBegins: says('2.1, 3.4', 'When the person ceases to be detained and leaves hospital; it lasts as long as the services are needed.'),
    whoOwesAftercare: says(
      '2.1, 3.4, 13.1',
      'The policy names the council with the trust (2.1), with the CCG (3.4), and with both (13.1).',
    ),
    responsibleCouncil: says(
      '7.1.1, 7.1.2',
      'Where the person was ordinarily resident immediately before detention, whoever placed them there; for cases before 1 April 2015, where they were resident when detained.',
    ),
    responsibleNhsBody: says('7.2', 'Who Pays? of 2013 as changed from 1 April 2016; as a last resort, where the treating unit is.'),
    outOfArea: says(
      '7.2.3 to 7.2.5',
      'The commissioner the person came from goes on paying, and works with the one where the person moves.',
    ),

    partnerSystems: sets(
      '3.5, 4.1, 12.5, 13.8',
      'Each organisation records section 117 status in its own place; all are brought up to date when it changes.',
      {
        kind: 'points',
        points: [
          'Council: Paris Central Index, Legal and Offences',
          'Mental Health Act office of the trust: Mental Health Act legal record in PARIS',
        ],
      },
    ),
    registerEvents: sets(
      '12.5',
      'A change of status is recorded by the social worker and by the Mental Health Act office as soon as it happens.',
      { kind: 'points', points: ['Transfer', 'Discharge from section 117'] },
    ),

    involvement: says(
      '5.6, 5.7; Appendix A, Consultation and Involvement',
      'The person takes part at every stage. At each step professional views, the person’s and others’ views, and how differences bore on the decision are set down. Best-interests views are sought where capacity is lacking.',
    ),
    advocacy: says(
      '6.1, 6.3 to 6.5',
      'Mental health advocates for people under compulsory powers; a mental capacity advocate where the person lacks capacity about a move and has nobody appropriate to consult, or those close to them disagree.',
    ),
    capacityAdvocateBeforeMove: sets(
      '6.1, 6.4',
      'Referral before the plan is put into effect where a new residential placement is to last longer than this.',
      { kind: 'weeks', weeks: 8 },
    ),
    decliningServices: says('13.9', 'A review is arranged and risk assessed when a person loses touch or wishes to leave section 117.'),
    attorneysAndDeputies: says(
      '8.1',
      'A deputy for property and finance or an attorney (LPA or EPA) is told in writing about aftercare services.',
    ),

    planningStarts: says(
      'Appendix A, S117 discharge planning meeting',
      'A planning meeting before discharge, early enough for services to be in place. Reasons for delay are recorded (5.5).',
    ),
    planContents: sets('5.2, 5.3, 11.6', 'The council’s plan sets apart what is free under section 117 and what may be charged.', {
      kind: 'points',
      points: [
        'When section 117 took effect',
        'The nature of the mental disorder',
        'Which needs are aftercare needs',
        'Which needs are not',
      ],
    }),
    assessmentAfterLeaving: sets(
      '5.4',
      'Somebody who left hospital without an assessment has one as soon as possible, and in any case within this time.',
      { kind: 'months', months: 3 },
    ),
    planningMeeting: sets(
      'Appendix A, S117 discharge planning meeting',
      'Invited, with a minute-taker advised; for people in the community also care home, support worker, personal assistant and housing warden.',
      {
        kind: 'points',
        points: [
          'The person and any representative they wish',
          'Responsible clinician or consultant psychiatrist',
          'Key ward nurse',
          'Care coordinator',
          'Other members of the team, such as psychologist, occupational therapist, ward manager',
          'Advocate, nearest relative, solicitor, as fits',
          'Social worker of the council',
          'Probation officer',
        ],
      },
    ),
    planningSteps: sets('Appendix A, Stages of the S117 planning meeting', 'Each step is recorded with reasons.', {
      kind: 'points',
      points: [
        'Identify needs',
        'Decide which are aftercare needs and which general',
        'Identify services and support',
        'Who provides, commissions and funds',
        'At a review: are aftercare services still required?',
      ],
    }),
    needDomains: sets('Appendix A, Step One', 'A need that is being met is still a need. The list is not exhaustive.', {
      kind: 'points',
      points: [
        'Activities of daily living',
        'Mobility',
        'Personal care',
        'Managing a home',
        'Managing mental health, with treatment and therapy',
        'Accessing the community',
        'Using health care systems',
        'Psychological or emotional',
        'Meaningful activity, occupation, interests',
        'Contact with family and friends',
        'Managing finances',
        'Practising cultural and faith beliefs',
      ],
    }),

    disputesCouncilAndNhs: sets('14.1, 11.1', 'Through line management to the chairs of the shared funding panel. No days are set.', {
      kind: 'ladder',
      steps: [{ at: 'Line management of each body' }, { at: 'Chairs of the shared funding panel (council and NHS)' }],
    }),
    guidance: sets('7.1.1, 10.4', 'The policy refers people to these.', {
      kind: 'documents',
      documents: [
        {
          title: 'Third Party Top Up Policy',
          for: 'Council staff',
          url: 'https://www.iwight.com/documentlibrary/view/third-party-top-up-policy1',
        },
        { title: 'Third Party Top Up Factsheet', for: 'People and their families' },
        {
          title: 'Ordinary Residence Guide (LGA and ADASS)',
          for: 'Council staff',
          url: 'https://www.local.gov.uk/ordinary-residence-guide-determining-local-authority-responsibilities-under-care-act-and-mental',
        },
      ],
    }),
    equality: says(
      'Appendix E',
      'An equality analysis of 20 April 2022 finds a positive effect for disability and none for the other protected characteristics.',
    ),
  },
}
