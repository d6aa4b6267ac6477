import { plainDate } from '../time/plain-date.ts'
import { herefordshireDocument } from './herefordshire-document.ts'
import { herefordshireEnding } from './herefordshire-ending.ts'
import { herefordshireMoney } from './herefordshire-money.ts'
import { herefordshireOversight } from './herefordshire-oversight.ts'
import type { Policy } from './policy.ts'
import { termsFrom } from './policy-terms.ts'

const { sets, says } = termsFrom(herefordshireDocument)

/** Source: `herefordshire-joint-policy`. Clause numbers are the policy's own. */
export const herefordshire: Policy = {
  key: 'herefordshire',
  release: '1.0.0',
  name: 'Herefordshire',
  partners: [
    'Herefordshire Council',
    'Herefordshire and Worcestershire NHS board (ICB)',
    'Herefordshire and Worcestershire Health and Care NHS Trust',
  ],
  document: herefordshireDocument,
  limits: 'The whole joint policy was read. The standard operating procedure that goes with it (2.1) was not.',
  terms: {
    ...herefordshireEnding,
    ...herefordshireMoney,
    ...herefordshireOversight,

    qualifyingSections: sets('1.1, 2.2, 3.3', 'Detention in hospital under one of the treatment sections, at any age.', {
      kind: 'points',
      points: ['Section 3', 'Section 37', 'Section 45A', 'Section 47', 'Section 48'],
    }),
    leaveAndCommunityOrders: says('2.2, 8.4', 'Covers people on section 17 leave and going on to a community treatment order.'),
    aftercareNeed: says(
      '1.2 to 1.4, 3.1',
      'Services that both meet a need arising from or related to the mental disorder and lower the risk of deterioration and readmission. Other support is arranged under its own law.',
    ),
    dutyBegins: says(
      '1.1, 5.3, 5.5',
      'When the person ceases to be detained and leaves hospital; an informal stay in between does not lose it; it lasts as long as there is need.',
    ),
    responsibleCouncil: says(
      '4.2, 4.3',
      'Where the person was ordinarily resident immediately before the detention; a later detention moves it, a later move does not. 4.2 speaks of where the person is registered, for both bodies.',
    ),
    responsibleNhsBody: says(
      '4.4',
      'The originating commissioner under Who Pays? of August 2020, with its cases at 1 September 2020; later detentions do not move it until aftercare has ended.',
    ),
    outOfArea: says(
      '17.1, 17.2',
      'A move or placement elsewhere changes nothing until aftercare ends or the person is detained again. The council and the NHS body keep the duty to review; reviews delegated to another area are set out and agreed.',
    ),

    registerEntry: sets('19.2', 'On admission under a qualifying section the person is placed on the register.', {
      kind: 'register-entry',
      on: 'admission-under-qualifying-section',
    }),
    registerClock: sets('19.6', 'A change of status is recorded within 5 working days after notice of it.', {
      kind: 'working-days',
      workingDays: 5,
    }),
    registerEvents: sets('19.3, 19.4', 'The oversight group agrees what the register holds; it is kept up to date, in particular:', {
      kind: 'points',
      points: ['The date aftercare ends', 'Transfer of responsibility to another authority'],
    }),
    dataSharing: says('19.1, 19.4', 'The council and the NHS body keep the register jointly under a data-sharing agreement.'),

    involvement: says(
      '5.1',
      'Decisions are reached with the person. A decision against their wishes is explained, with the authority for it, in a form they understand. Carers and advocates take part where the person wishes, or lacks capacity.',
    ),
    advocacy: says(
      '5.2',
      'Staff make sure that everybody who qualifies knows of the independent mental health advocate; an independent mental capacity advocate serves people who lack capacity and have nobody independent of services.',
    ),
    information: says(
      '7.2',
      'Clear information in an accessible format about rights under section 117, the discharge process and how to complain.',
    ),
    decliningServices: says(
      '5.6 to 5.8',
      'Nobody has to accept services; declining should be an informed choice. It neither ends entitlement nor bars a later change of mind. The named practitioner sees that needs and risks are reviewed.',
    ),
    children: says(
      '6.2 to 6.5, A2.6',
      'Planning starts on admission and fits with education, looked-after, child protection, early help and leaving-care plans, with co-ordinated reviews. The funding agreement covers children.',
    ),
    longStayNotice: sets(
      '6.1',
      'The responsible council is notified when a child is likely to be in hospital for at least 12 consecutive weeks.',
      { kind: 'weeks', weeks: 12 },
    ),

    planningStarts: says('6.2, 7.2', 'As soon as possible after admission.'),
    namedPractitioner: says(
      '7.3, Annex 1',
      'Everybody has a named practitioner, who takes part in all team and planning meetings and has overall responsibility for the plan.',
    ),
    planContents: sets('7.2', 'The plan looks at all needs and says which are met under section 117.', {
      kind: 'points',
      points: [
        'Which needs are met under section 117 and which otherwise',
        'Which aftercare needs, met, prevent relapse and readmission, and what support meets them',
        'A reference to it in every other care plan',
      ],
    }),

    firstReview: sets('14.1', 'Within 3 months of discharge from hospital.', { kind: 'months', months: 3 }),
    reviewInterval: sets('14.1', 'At the interval agreed for the person, but at least every 12 months.', { kind: 'months', months: 12 }),
    reviewTriggers: sets('14.1; 5.8; 16.6', 'A review is also held on any of these.', {
      kind: 'triggers',
      triggers: [
        'move-to-another-council',
        'plan-not-meeting-needs',
        'request-of-person-or-representative',
        'ending-considered',
        'disengaged-or-wishes-to-leave',
        'left-specialist-services',
      ],
    }),
    reviewsTogether: says('14.2', 'Held together with reviews under other law as far as can be done.'),

    guidance: sets('2.1, 4.4', 'The policy is read with the local operating procedure and with national guidance as it stood.', {
      kind: 'documents',
      documents: [
        { title: 'Herefordshire standard operating procedure', for: 'Staff of all partners' },
        { title: 'Who Pays?', for: 'NHS commissioners', version: 'August 2020', effectiveOn: plainDate('2020-09-01') },
      ],
    }),
  },
}
