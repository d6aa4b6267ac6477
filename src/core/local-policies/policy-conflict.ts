import type { Citation } from '../findings/finding.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { PackKey } from './policy.ts'
import type { PolicyParameter } from './policy-parameters.ts'

/**
 * A clause that cannot be followed as it stands, because the law, or another clause of the same policy, says otherwise.
 * `law`: the law counts. `earlier`: two dates are set and the earlier is worked to. `to be chosen`: the partnership has to say which it means.
 */
export interface PolicyConflict {
  readonly id: string
  readonly partnership: PackKey
  /** The parameter it bears on; absent where it runs through the whole document. */
  readonly parameter?: PolicyParameter
  /** What the clause says. */
  readonly says: string
  readonly clause: string
  /** What the law, or the other clause, says. */
  readonly law: string
  readonly cites: readonly [Citation, ...Citation[]]
  readonly wins: 'law' | 'earlier' | 'to be chosen'
  readonly why: string
  /** First day of the conflict, where the clause was right before. */
  readonly since?: PlainDate
}
