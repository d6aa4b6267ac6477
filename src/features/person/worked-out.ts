import type { Finding } from '../../core/findings/finding.ts'
import type { LawInForce } from '../../core/law/commencement-table.ts'
import type { PlaceDirectory } from '../../core/law/responsible-commissioner/place-directory.ts'
import { type ResponsibleCommissioner, responsibleCommissioner } from '../../core/law/responsible-commissioner/responsible-commissioner.ts'
import { type CouncilFinding, responsibleCouncil } from '../../core/law/responsible-council/responsible-council.ts'
import type { CaseState } from '../../core/timeline/case-state.ts'

/** Who answers for somebody by the law in force, as their record stands. */
export interface WorkedOut {
  readonly council: CouncilFinding
  readonly nhs: Finding<ResponsibleCommissioner>
}

interface Asked {
  readonly state: CaseState
  readonly law: LawInForce
  readonly places: PlaceDirectory
}

/** Both bodies from one state: no second look at the database. */
export function workedOut({ state, law, places }: Asked): WorkedOut {
  return { council: responsibleCouncil(state, law), nhs: responsibleCommissioner(state, law, places) }
}
