import { plainDate } from '../time/plain-date.ts'
import type { Policy, PolicyDocument } from './policy.ts'
import { termsFrom } from './policy-terms.ts'

const document: PolicyDocument = {
  title: 'Staffordshire and Stoke-on-Trent section 117 page',
  from: plainDate('2022-04-01'),
  firstDay: 'stated',
  firstDayBecause:
    'The page says what changes from 1 April 2022. What it says beside that bears no date and is taken to hold from the same day.',
}

const { sets, says } = termsFrom(document)
const undated = { firstDay: 'assumed' } as const

/** Source: `staffordshire-joint-register`, the public page of the partnership. Its clauses are headings, not numbers. */
export const staffordshire: Policy = {
  key: 'staffordshire',
  release: '1.0.0',
  name: 'Staffordshire and Stoke-on-Trent',
  partners: [
    'Staffordshire County Council',
    'Stoke-on-Trent City Council',
    'The NHS board (ICB), for six former clinical commissioning groups',
    'Midlands Partnership NHS Foundation Trust',
    'North Staffordshire Combined Healthcare NHS Trust',
  ],
  document,
  limits:
    'Only the public page was read. The operational guidance for adults and for children that it links to was not, and may set what is missing here.',
  terms: {
    qualifyingSections: sets(
      'Section 117',
      'Detention for treatment under any of these sections, at any age.',
      { kind: 'points', points: ['Section 3', 'Section 37', 'Section 45A', 'Section 47', 'Section 48'] },
      undated,
    ),
    leaveAndCommunityOrders: says('Section 117', 'Covers people on section 17 leave and on community treatment orders.', undated),
    dutyBegins: says('Section 117', 'The council and the NHS arrange aftercare together after discharge into the community.', undated),
    children: says(
      'Section 117; New operational guidance',
      'People of all ages are covered; children’s services have operational guidance of their own.',
    ),
    registerAccess: says(
      'Section 117 joint register',
      'People named by each partner: chiefly AMHPs, business support and their managers. Access is asked for through the organisation’s representative.',
      undated,
    ),
    learning: sets(
      'Section 117 eLearning module',
      'An e-learning module stands in the learning systems of four partners; a fifth, the commissioning support unit, was still to come.',
      {
        kind: 'points',
        points: [
          'Stoke-on-Trent City Council',
          'Midlands Partnership NHS Foundation Trust',
          'North Staffordshire Combined Healthcare NHS Trust',
          'Staffordshire County Council',
        ],
      },
      undated,
    ),
    reviewInterval: sets(
      'New financial agreement',
      'No interval is set as such, but an annual review is taken for granted: earlier people come under the new split at “their next annual review”.',
      { kind: 'months', months: 12 },
      { standing: 'inference' },
    ),
    fundingModel: sets(
      'New financial agreement',
      'Half and half, funded nursing care included where it applies: for new people from 1 April 2022, and for people from before then from their next annual review.',
      {
        kind: 'fixed-split',
        councilPercent: 50,
        nhsPercent: 50,
        includesFundedNursingCare: true,
        earlierPeople: 'from-next-annual-review',
      },
    ),
    fundedNursingCare: says('New financial agreement', 'Counted inside the half-and-half split where it applies.'),
    guidance: sets(
      'New operational guidance; Section 117',
      'New guidance for adults and for children is to be adopted from 1 April 2022. An easy-read explanation is offered. The page gives no version numbers.',
      {
        kind: 'documents',
        documents: [
          { title: 'Operational guidance for adults', for: 'Staff working with adults', effectiveOn: '2022-04-01' },
          { title: 'Operational guidance for children', for: 'Staff working with children and young people', effectiveOn: '2022-04-01' },
          { title: 'Easy-read version', for: 'People and their carers' },
          { title: 'Register user support materials', for: 'People who use the register' },
        ],
      },
    ),
  },
}
