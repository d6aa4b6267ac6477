import { herefordshireDocument } from './herefordshire-document.ts'
import type { PolicyTerms } from './policy.ts'
import { termsFrom } from './policy-terms.ts'

const { sets, says } = termsFrom(herefordshireDocument)

/** Sections 4, 15 and 16 of the policy: ending, disputes, complaints. */
export const herefordshireEnding = {
  endingDecision: sets(
    '16.1, 16.7',
    'Both the council and, for the NHS body, the trust (or another provider) are satisfied. On the NHS side the responsible clinician decides.',
    {
      kind: 'ending-decision',
      council: 'The responsible council',
      nhs: 'The responsible clinician of the trust, or of another provider, acting for the NHS body',
      panel: 'on-disagreement',
    },
  ),
  endingTest: says(
    '16.3, 16.4',
    'A review has shown that aftercare is no longer needed and that ending it does not put the person at risk of readmission; other care is considered.',
  ),
  panels: sets(
    '16.8, 8.2',
    'The section 117 panel for the area looks again where professionals differ or the person objects. Members and quorum are not given.',
    {
      kind: 'panels',
      panels: [
        {
          name: 'Section 117 Panel',
          for: 'everybody',
          does: 'Reviews an ending on which the social worker and the responsible clinician differ, or to which the person, their representative or IMCA objects',
        },
      ],
    },
  ),
  endingBars: sets('16.2, 5.3', 'Not while the person is on a community treatment order.', {
    kind: 'ending-bars',
    bars: [{ while: 'community-treatment-order', basis: 'statute' }],
  }),
  notAloneGrounds: sets('16.9, 16.6, 5.7', 'Services are not withdrawn solely because:', {
    kind: 'points',
    points: [
      'the person refuses the aftercare plan',
      'the person was discharged from specialist mental health services',
      'an arbitrary time has passed',
      'the person is deprived of their liberty under the Mental Capacity Act',
      'the person may return to hospital informally or under section 2',
      'a community treatment order or section 17 leave has ended',
    ],
  }),
  leavingServices: says(
    '16.6',
    'Discharge from community mental health services is not an ending. Council and NHS body are told, review the person’s needs and consider whether to end aftercare together.',
  ),
  endingRecord: sets('16.3, 16.4', 'Kept in the person’s record.', {
    kind: 'points',
    points: [
      'Reasons why aftercare is not needed',
      'That removing it does not put the person at risk of readmission',
      'Other health and social care the person may have',
    ],
  }),
  personsPartInEnding: says('16.5', 'The person, their representative or both are fully informed and involved at every stage.'),
  objectionToEnding: says('16.8', 'An objection goes to the section 117 panel; a person who disagrees with the panel may complain.'),
  professionalsDisagree: sets('16.8', 'Where the social worker and the responsible clinician differ about an ending.', {
    kind: 'ladder',
    steps: [{ at: 'Section 117 Panel for the area' }],
  }),

  disputesBetweenCouncils: sets('4.3.4, 15.4', 'The process of the national regulations on disputes between councils.', {
    kind: 'ladder',
    steps: [{ at: 'Disputes regulations: the councils settle it, or the lead authority refers it to the Secretary of State' }],
    meanwhile:
      'The council meeting the person’s needs when the dispute arises carries on; if none does, the one where the person lives or is present.',
  }),
  disputesBetweenNhsBodies: sets('4.4.8, 15.5, 15.6', 'The steps of Who Pays?.', {
    kind: 'ladder',
    steps: [
      { at: 'Local resolution between directors' },
      { at: 'Resolution at system level between directors or executives' },
      { at: 'Arbitration by NHS England' },
    ],
    meanwhile: 'One commissioner arranges assessment, planning and aftercare; the cost is shared.',
    afterwards: 'The commissioner found not responsible is reimbursed.',
  }),
  disputesCouncilAndNhs: sets(
    '8.5',
    'A proposed change of funding on which the two cannot agree goes to the local disputes procedure, whose steps the policy does not give.',
    {
      kind: 'ladder',
      steps: [{ at: 'Local disputes procedure' }],
      meanwhile: 'Current funding stays until the dispute is settled.',
    },
  ),
  complaints: sets(
    '15.2, 15.3',
    'First to the provider for quality of care; joint handling where the commissioned service itself is complained of.',
    {
      kind: 'ladder',
      steps: [
        { at: 'The providing organisation, then the commissioning body where that is another' },
        { at: 'The responsible commissioning bodies together, where type or level of a joint service is the complaint' },
        { at: 'Local Government and Social Care Ombudsman or Parliamentary and Health Service Ombudsman' },
      ],
    },
  ),
  careMeanwhile: says(
    '4.1, 15.1',
    'No necessary assessment, care or treatment is refused or delayed because of doubt, complaint or dispute about who is responsible.',
  ),
} satisfies PolicyTerms
