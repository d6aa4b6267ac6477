import { cxf, watson } from '../../law/citations.ts'
import { plainDate } from '../../time/plain-date.ts'
import type { PackKey } from '../policy.ts'
import type { PolicyConflict } from '../policy-conflict.ts'
import { groupsAbolished, keyWorkers } from './citations.ts'

/** Clinical commissioning groups are named throughout, and there are none since 1 July 2022. */
export function namesAbolishedGroups(id: string, partnership: PackKey, clause: string): PolicyConflict {
  return {
    id,
    partnership,
    says: 'Clinical commissioning groups (CCGs) commission aftercare and are responsible for it.',
    clause,
    law: 'CCGs were abolished on 1 July 2022; their duties passed to integrated care boards.',
    cites: [groupsAbolished],
    wins: 'law',
    why: 'Wherever the policy says CCG, the NHS board (ICB) that followed it is meant from that day. For earlier days the CCG stands.',
    since: plainDate('2022-07-01'),
  }
}

/** Section 17 leave is said to be covered without qualification. */
export function leaveUnqualified(id: string, partnership: PackKey, clause: string): PolicyConflict {
  return {
    id,
    partnership,
    parameter: 'leaveAndCommunityOrders',
    says: 'People on section 17 leave are covered, without saying which leave.',
    clause,
    law: 'Aftercare is owed once a person has ceased to be detained and left hospital. Going out under escort or for the day does not do that; living outside hospital on leave may.',
    cites: [cxf, watson],
    wins: 'law',
    why: 'The register asks what kind of leave it was, and says so where the answer is open. Leave alone neither gives nor refuses entitlement.',
  }
}

/** The Care Programme Approach and its care co-ordinator. */
export function careProgrammeApproach(id: string, partnership: PackKey, clause: string): PolicyConflict {
  return {
    id,
    partnership,
    parameter: 'namedPractitioner',
    says: 'The Care Programme Approach and its care co-ordinator do the planning.',
    clause,
    law: 'The approach has been replaced in practice by the Community Mental Health Framework: everybody has a named key worker and a plan made with them.',
    cites: [keyWorkers],
    wins: 'law',
    why: 'National guidance has moved on. The register speaks of the named practitioner and accepts care co-ordinators recorded before.',
    since: plainDate('2022-03-01'),
  }
}
