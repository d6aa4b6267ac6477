import { plainDate } from '../time/plain-date.ts'
import type { Policy, PolicyDocument } from './policy.ts'
import { termsFrom } from './policy-terms.ts'

const document: PolicyDocument = {
  title: 'Camden and Islington information for practitioners on section 117',
  from: plainDate('2023-05-25'),
  firstDay: 'date-on-document',
  firstDayBecause: 'The page was last updated on 25 May 2023. It does not say since when its rules apply.',
  url: 'https://ascpractice.camden.gov.uk/connecting-people-to-support/mental-health-substance-misuse/section-117-aftercare/discharge-from-s117-aftercare',
}

const { sets, says } = termsFrom(document)

/** Source: `camden-islington-practitioner-page`. It has no clause numbers, so paragraphs are named by what they are about. */
export const camdenIslington: Policy = {
  key: 'camden-islington',
  release: '1.0.0',
  name: 'Camden and Islington',
  partners: [
    'London Borough of Camden',
    'London Borough of Islington',
    'The NHS board (ICB)',
    'The mental health trust',
    'Learning disability services of both boroughs (CLDS and ILDP)',
  ],
  document,
  limits:
    'Only the practitioner page about discharge was read. The section 117 policy it refers to was not, and may set what is missing here, reviews above all.',
  terms: {
    aftercareNeed: says(
      'Paragraph 1 (what section 117 is)',
      'Meets needs that arise from or relate to the mental health condition, and lowers the risk of its getting worse and so of readmission.',
    ),
    detainedAgain: says(
      'Last paragraph (readmission)',
      'After an ending, detention under a qualifying section gives entitlement again on leaving hospital.',
    ),
    partnerSystems: sets('Paragraphs on the record of discharge', 'The care coordinator records the ending in both systems.', {
      kind: 'points',
      points: ['The trust’s electronic record (Care Notes; section 117 form in the assessment tab)', 'The council’s database'],
    }),
    endingDecision: sets(
      'Paragraphs 3 and 4 (who decides)',
      'The multidisciplinary team recommends with its reasons; the panel that fits the person makes the final decision.',
      {
        kind: 'ending-decision',
        council: 'The panel, on the recommendation of the multidisciplinary team',
        nhs: 'The panel, on the recommendation of the multidisciplinary team',
        panel: 'decides',
      },
    ),
    endingTest: says(
      'Paragraph 3 (when a person may be discharged)',
      'The team and the panel are satisfied that the person can manage life outside hospital and that services are not needed to prevent readmission for treatment.',
    ),
    panels: sets(
      'Paragraphs 3 and 4 (panels)',
      'Two panels, by the service that works with the person. Members and quorum are not given.',
      {
        kind: 'panels',
        panels: [
          { name: 'Mental health funding panel', for: 'mental-health', does: 'Decides on a recommendation to end aftercare' },
          {
            name: 'CLDS/ILDP Quality Assurance Panel',
            for: 'learning-disability',
            does: 'Decides on a recommendation to end aftercare for people of the learning disability services',
          },
        ],
      },
    ),
    panelMayPropose: says('Paragraph 5 (panel members)', 'Members of a panel may themselves ask for aftercare to be ended.'),
    professionalsDisagree: sets(
      'Paragraphs 4 and 6 (split team; no decision)',
      'A divided team brings both opinions to the panel; a panel that cannot decide sends the question to directors.',
      {
        kind: 'ladder',
        steps: [
          { at: 'The responsible clinician and the care coordinator both attend the panel with their opinions' },
          { at: 'Director level of adult social care and of the NHS board (the page says CCG), where the panel cannot decide' },
        ],
      },
    ),
    endingRecord: sets(
      'Paragraph 7 (record of discharge)',
      'A form is completed, kept in the council’s and the trust’s systems and shared with future providers of care.',
      {
        kind: 'points',
        points: [
          'A full explanation of how the decision was reached',
          'The plans for any other care outside section 117',
          'The names of those who took part in the decision',
        ],
      },
    ),
    personsPartInEnding: says(
      'Paragraph 9 (telling the person)',
      'The person, and carers where the person agrees, are consulted and told of the decision by letter. They cannot veto it.',
    ),
    forms: sets('Paragraphs 7 and 9', 'A form and a letter belong to every ending.', {
      kind: 'forms',
      forms: [
        {
          name: 'Discharge from s117 aftercare form (appendix 2 of the policy)',
          use: 'Records how the decision was reached, other care planned and who decided',
        },
        { name: 'Confirmation of discharge letter', use: 'Tells the person of the decision' },
      ],
    }),
    guidance: sets('Paragraph 2', 'The page refers to the full section 117 policy, without a version.', {
      kind: 'documents',
      documents: [
        { title: 'Section 117 policy', for: 'Practitioners' },
        {
          title: 'Information for practitioners on s117 aftercare',
          for: 'Practitioners',
          version: 'last updated 25 May 2023',
          ...(document.url !== undefined && { url: document.url }),
        },
      ],
    }),
  },
}
