import { isleOfWightDocument } from './isle-of-wight-document.ts'
import type { PolicyTerms } from './policy.ts'
import { termsFrom } from './policy-terms.ts'

const { sets, says } = termsFrom(isleOfWightDocument)

/** Sections 6.2 and 8 to 11 of the policy: who pays for what. */
export const isleOfWightMoney = {
  fundingModel: sets('11.1, 11.2', 'The panel sets each body’s proportion from assessed health and social care needs and risks.', {
    kind: 'panel-decides',
    panel: 'Local Panel (Section 117 Panel)',
  }),
  continuingHealthcare: says(
    '9.1, 8.2',
    'Only for needs that are not aftercare needs. It is made plain for each need under which power it is funded.',
  ),
  directPayments: says(
    '6.2',
    'A duty to offer them to people under mental health law; said to be only a power for people conditionally discharged, and for conditions of guardianship, leave and community treatment orders. The NHS offers personal budgets.',
  ),
  charging: says(
    '8.1, 2.1, 5.2',
    'No charge for any aftercare service, residential care included; the social worker tells the finance team of the status.',
  ),
  accommodation: says('8.1, 13.2', 'Residential care given as aftercare is free.'),
  topUps: sets(
    '10.1 to 10.3',
    'Social care placements only, at the council’s discretion, in four recorded steps. The risks are explained and the joint manager agrees.',
    {
      kind: 'points',
      points: [
        'The council assesses the need, finds a placement that meets it and agrees the funding',
        'It offers that placement, which has a vacancy',
        'A preferred place that costs no more is normally funded',
        'For a dearer one the council considers a top-up by the person or somebody else',
        'Risk told: if the money runs out the person may have to move, unless their needs keep them there; then the bodies pay in full',
        'Risk told: after an ending the usual financial rules apply',
      ],
    },
  ),
} satisfies PolicyTerms
