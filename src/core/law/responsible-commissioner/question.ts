import type { PlainDate } from '../../time/plain-date.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import type { LawInForce } from '../commencement-table.ts'
import type { DetentionChain } from './detention-chain.ts'
import type { PlaceDirectory } from './place-directory.ts'

/** For which chain of detentions, and for which day, the NHS body is asked. */
export interface Question {
  readonly state: CaseState
  readonly law: LawInForce
  readonly places: PlaceDirectory
  readonly chain: DetentionChain
  /** Every chain of the record, oldest first. */
  readonly chains: readonly DetentionChain[]
  /** The day asked about: the day looked at, or the day aftercare ended or the person died, if that is earlier. */
  readonly at: PlainDate
}
