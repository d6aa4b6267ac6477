import type { PlainDate } from '../../time/plain-date.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import type { InterimCouncil } from './council-finding.ts'
import { arrangingCouncil } from './residence-at.ts'

/**
 * Who acts while councils disagree (SI 2014/2829, regulation 2): the council meeting the needs on the day the dispute arose,
 * else that of the area where the person lives, else where they are present. As far as the record shows it.
 */
export function interimCouncil(state: CaseState, arose: PlainDate): InterimCouncil & { readonly facts: readonly string[] } {
  const home = state.residences.findLast(
    ({ effectiveOn, data }) => effectiveOn <= arose && data.kind !== 'hospital' && data.kind !== 'prison',
  )
  const arranging = home && arrangingCouncil(home.data)
  if (home && arranging !== undefined) return { council: arranging, because: 'meeting-needs', facts: [home.id] }
  const recorded = state.current.recordedCouncil
  if (recorded && recorded.effectiveOn <= arose)
    return { council: recorded.data.organisation, because: 'meeting-needs', facts: [recorded.id] }
  if (home?.data.council === undefined) return { because: 'not-known', facts: [] }
  return { council: home.data.council, because: home.data.kind === 'no-fixed-abode' ? 'present' : 'living', facts: [home.id] }
}
