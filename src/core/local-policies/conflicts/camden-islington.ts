import { s117_1, s117_2, worcestershire } from '../../law/citations.ts'
import type { PolicyConflict } from '../policy-conflict.ts'
import { s117_6 } from './citations.ts'
import { careProgrammeApproach, namesAbolishedGroups } from './shared.ts'

const partnership = 'camden-islington'

export const camdenIslingtonConflicts: readonly PolicyConflict[] = [
  namesAbolishedGroups('CI-ccg', partnership, 'Paragraph 6 (no decision)'),
  {
    id: 'CI-final-decision',
    partnership,
    parameter: 'endingDecision',
    says: 'A funding panel or quality assurance panel makes the final decision to end aftercare.',
    clause: 'Paragraph 4',
    law: 'The duty lasts until both the council and the NHS board are satisfied that aftercare is no longer needed.',
    cites: [s117_2],
    wins: 'law',
    why: 'A panel’s decision ends aftercare only if it records that each body, by somebody named, is satisfied and why. The register asks for both.',
  },
  {
    id: 'CI-ending-test',
    partnership,
    parameter: 'endingTest',
    says: 'Aftercare may end when services are not needed to prevent readmission.',
    clause: 'Paragraph 3',
    law: 'Aftercare services also serve to lower the risk of the person’s mental condition getting worse, with readmission as the consequence to be avoided.',
    cites: [s117_2, s117_6],
    wins: 'law',
    why: 'Both limbs are asked before an ending: is there still a need from the disorder, and would it get worse without the service?',
  },
  {
    id: 'CI-recommence',
    partnership,
    parameter: 'detainedAgain',
    says: 'After a discharge from section 117 and readmission under a qualifying section, entitlement recommences on leaving hospital.',
    clause: 'Last paragraph',
    law: 'Right where the ending was valid. Where it was not, the earlier duty had never ended until the new detention, and was owed throughout.',
    cites: [s117_1, s117_2, worcestershire],
    wins: 'law',
    why: 'The register looks again at the earlier ending and shows aftercare as presumed live where both bodies’ decisions are not on record.',
  },
  careProgrammeApproach('CI-care-coordinator', partnership, 'Paragraphs 4 and 10'),
]
