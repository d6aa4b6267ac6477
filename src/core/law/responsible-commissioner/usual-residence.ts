import type { PlainDate } from '../../time/plain-date.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import type { FactOf } from '../../timeline/fact.ts'

/** Where the person usually lived on a day. Hospital and prison are not where somebody usually lives: the home before them counts. */
export function usualResidenceOn(state: CaseState, day: PlainDate): FactOf<'ResidenceRecorded'> | undefined {
  return state.residences.findLast((known) => known.effectiveOn <= day && isAHome(known))
}

/** Where the person lived immediately before a day, on which a detention began. A home first recorded that very day counts only for want of another. */
export function residenceBefore(state: CaseState, day: PlainDate): FactOf<'ResidenceRecorded'> | undefined {
  return state.residences.findLast((known) => known.effectiveOn < day && isAHome(known)) ?? usualResidenceOn(state, day)
}

/** Was the person usually resident in England (SI 2022/635 reg 7)? Undefined where no home is recorded. */
export function usuallyInEngland(residence: FactOf<'ResidenceRecorded'> | undefined): boolean | undefined {
  if (!residence) return undefined
  const { nation, council, placedFrom } = residence.data
  if (placedFrom !== undefined && placedFrom !== 'england') return false
  if (nation !== undefined) return nation === 'england'
  return council === undefined ? undefined : !/^[WSN]\d/.test(council)
}

function isAHome({ data }: FactOf<'ResidenceRecorded'>): boolean {
  return data.kind !== 'hospital' && data.kind !== 'prison'
}
