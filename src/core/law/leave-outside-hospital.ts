import { dayNumber } from '../time/day-number.ts'
import type { CaseState, Leave } from '../timeline/case-state.ts'

/** What a running leave means for s117(1). */
export type LeaveMeaning =
  /** Living outside hospital: ENT-7. */
  | 'living-outside'
  /** Gone out, and coming back: ENT-8. */
  | 'gone-out'
  /** A few nights away: more than going out, less than living elsewhere (A8). */
  | 'short-overnight'
  /** The pattern is not recorded, or the leave is past its last day with no return recorded: ENT-9. */
  | 'unknown'

/** Longer-term leave is leave without a stated end, or for more than seven consecutive days (s17(2A), (2B)). */
const longestShortLeave = 7

/**
 * Does the leave that runs on the day looked at mean living outside hospital? The test is whether the person has left
 * hospital, not whether they have gone out of the building (CXF); a trial of living elsewhere may be (Watson).
 */
export function meaningOfLeave(state: CaseState, leave: Leave, inHospital: boolean): LeaveMeaning {
  const overdue = leave.dueBack !== undefined && state.day > leave.dueBack
  if (overdue && leave.kind !== 'escorted' && leave.kind !== 'day') return 'unknown'
  // The hospital closed the stay: whatever the leave was called, the person lives elsewhere.
  if (!inHospital) return 'living-outside'
  switch (leave.kind) {
    case 'residential-trial':
      return 'living-outside'
    case 'escorted':
    case 'day':
      return 'gone-out'
    case 'overnight':
      return isShort(leave) ? 'short-overnight' : 'living-outside'
    case 'unknown':
      return 'unknown'
    default:
      return leave.kind satisfies never
  }
}

/** The leave that runs on the day looked at. */
export function runningLeave(state: CaseState): Leave | undefined {
  return state.leaves.findLast((leave) => leave.until === undefined)
}

function isShort(leave: Leave): boolean {
  return leave.dueBack !== undefined && dayNumber(leave.dueBack) - dayNumber(leave.from) <= longestShortLeave
}
