import { isleOfWightDocument } from './isle-of-wight-document.ts'
import type { PolicyTerms } from './policy.ts'
import { termsFrom } from './policy-terms.ts'

const { sets, says } = termsFrom(isleOfWightDocument)

/** Section 13 of the policy. */
export const isleOfWightEnding = {
  endingDecision: sets(
    '13.1, 13.4',
    'All organisations are satisfied, agreed at a review by the multidisciplinary team with health and social care.',
    {
      kind: 'ending-decision',
      council: 'Social care at a multidisciplinary review',
      nhs: 'Health at a multidisciplinary review',
    },
  ),
  singleAgencyEnding: says('13.4', 'Where only one agency still provides services, it may end aftercare by itself and tells the other.'),
  endingTest: says(
    '13.2, 13.3, 12.2',
    'Mental health has improved so far that the needs are gone, after a fresh assessment with the person and those around them. Somebody in specialist residential care has a fitting place to move to first.',
  ),
  panels: sets(
    '11.1, 11.2',
    'The panel sets who pays and in what proportion; it does not decide endings. Members beyond the two bodies, and quorum, are not given.',
    {
      kind: 'panels',
      panels: [
        {
          name: 'Local Panel (Section 117 Panel)',
          for: 'everybody',
          members: ['Representatives of the NHS trust', 'Representatives of the council'],
          does: 'Sets funding responsibility and proportions, and settles disputes about them',
        },
      ],
    },
  ),
  endingBars: sets(
    '13.7',
    'Not on a community treatment order, not while conditionally discharged under section 37/41, not on leave from a qualifying section.',
    {
      kind: 'ending-bars',
      bars: [
        { while: 'community-treatment-order', basis: 'statute' },
        { while: 'conditional-discharge', basis: 'policy' },
        { while: 'section-17-leave', basis: 'policy' },
      ],
    },
  ),
  notAloneGrounds: sets('13.5', 'Services are not withdrawn solely because:', {
    kind: 'points',
    points: [
      'the person was discharged from specialist mental health services',
      'an arbitrary time has passed',
      'the person is deprived of their liberty under the Mental Capacity Act',
      'the person has returned to hospital informally or under section 2',
      'a community treatment order or section 17 leave has ended',
    ],
  }),
  leavingServices: says(
    '13.10',
    'Section 117 does not hold up leaving specialist services. If it is not ended then, needs are fully reviewed first and the plan says how others will meet them.',
  ),
  endingRecord: sets('12.2, 13.8', 'In the electronic record and the notes of both.', {
    kind: 'points',
    points: ['The decision', 'Who took part in it', 'The reasons'],
  }),
  personsPartInEnding: says('13.3', 'The person, their carer, nearest relative and providers take part, where possible.'),
  reinstatement: says('13.6', 'Aftercare may be put back if it becomes plain that it was withdrawn too early.'),
  forms: sets('Appendix A', 'Templates are used; their text was not seen.', {
    kind: 'forms',
    forms: [
      { name: 'Planning and review template', use: 'Needs, reasons, services and outcome of each step' },
      { name: 'Lead agency notification', use: 'Tells the other agency of a review, signed, and is acknowledged by it' },
    ],
  }),
} satisfies PolicyTerms
