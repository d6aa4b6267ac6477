import type { PolicyConflict } from '../policy-conflict.ts'
import { leaveUnqualified, namesAbolishedGroups } from './shared.ts'

export const staffordshireConflicts: readonly PolicyConflict[] = [
  namesAbolishedGroups('ST-ccg', 'staffordshire', 'New financial agreement; Section 117 joint register'),
  leaveUnqualified('ST-leave', 'staffordshire', 'Section 117'),
]
