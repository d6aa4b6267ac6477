import { herefordshireDocument } from './herefordshire-document.ts'
import type { PolicyTerms } from './policy.ts'
import { termsFrom } from './policy-terms.ts'

const { sets, says } = termsFrom(herefordshireDocument)

/** Sections 8 to 13 and Annex 2 of the policy: who pays for what. */
export const herefordshireMoney = {
  fundingModel: sets(
    'A2.1, A2.3, A2.7',
    'Case by case, each body paying the whole of the element it commissions. Another split may be agreed for a case. It does not reach councils or NHS bodies from elsewhere.',
    {
      kind: 'by-element',
      otherwise: 'agreed-case-by-case',
    },
  ),
  fundingMechanism: says('A2.2, 8.2', 'The oversight group agrees how proportions are worked out.'),
  leaveFunding: says('A2.5, 8.4', 'The NHS body pays during section 17 leave unless the council agreed otherwise before.'),
  placementAfterLeave: says(
    'A2.5',
    'Where leave is to a residential place meant to become the long-term one, both bodies agree its funding and fitness before the leave begins.',
  ),
  retrospectiveCharges: says(
    'A2.4',
    'Agreement of both, then written notice, then written acknowledgement, before anything is charged for the past.',
  ),
  changesOfFunding: says(
    '8.5',
    'Neither body withdraws on its own: joint review, consultation with the other, the change put to the person in writing by the body proposing it; current funding stays while it is disputed.',
  ),
  dearerServices: says(
    '8.3',
    'Where the person chooses care and support dearer than what was commissioned, they or somebody else pay the difference.',
  ),
  continuingHealthcare: says(
    '9.2, 9.3, 9.5',
    'Only for needs that are not aftercare needs; not assessed where every service is aftercare.',
  ),
  fundedNursingCare: says(
    '10.1, 10.2',
    'On the same terms as for anybody else in a nursing home; separately assessed and separately paid by the NHS.',
  ),
  directPayments: says(
    '12.1 to 12.4',
    'The council offers direct payments under the Care Act, with few exceptions and not for permanent residential care; the NHS part may be a personal health budget; both may be joined in one integrated budget.',
  ),
  charging: says('11.1, 13.1', 'Aftercare is free. Needs met under the Care Act are financially assessed and may be charged.'),
  accommodation: says('13.1', 'Free where it is specialist or bound up with the aftercare given there; the plan says so.'),
  choiceOfAccommodation: sets('13.2', 'The person may choose where all of these are met.', {
    kind: 'points',
    points: [
      'They are 18 or over',
      'The place is suitable',
      'The place is available',
      'Its provider accepts the terms of the council and of the NHS body',
      'Its cost is in line with both bodies’ policies on resources and choice',
    ],
  }),
  topUps: sets('13.3', 'Where the chosen place gives the same care at a higher cost, the person or somebody else may pay the difference.', {
    kind: 'points',
    points: ['The council is sure that the extra cost can be met for the likely time of the placement'],
  }),
} satisfies PolicyTerms
