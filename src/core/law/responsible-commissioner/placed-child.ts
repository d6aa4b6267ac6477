import { addDays, ageOn, type PlainDate } from '../../time/plain-date.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import type { FactOf } from '../../timeline/fact.ts'

/** A child living where a council or the NHS placed them, out of the home they came from. */
export interface Placement {
  /** The day before the placement, whose body is the originating one. */
  readonly dayBefore: PlainDate
  readonly facts: readonly string[]
}

/** Was the person, on this day, a child placed by a council or the NHS? Looks back to where an unbroken run of placements began. */
export function placementOf(state: CaseState, day: PlainDate): Placement | undefined {
  const status = state.lookedAfter.findLast((known) => known.effectiveOn <= day && known.data.status !== 'not-looked-after')
  const ended =
    status &&
    state.lookedAfter.some(
      (known) => known.effectiveOn <= day && known.effectiveOn > status.effectiveOn && known.data.status === 'not-looked-after',
    )
  const lookedAfter = status && !ended ? status : undefined
  if (!isAChild(state, day, lookedAfter)) return undefined
  const homes = state.residences.filter((known) => known.effectiveOn <= day && known.data.kind !== 'hospital')
  let began: FactOf<'ResidenceRecorded'> | undefined
  for (const home of homes.toReversed()) {
    if (!isPlacement(home, lookedAfter)) break
    began = home
  }
  if (!began) return undefined
  return { dayBefore: addDays(began.effectiveOn, -1), facts: lookedAfter ? [began.id, lookedAfter.id] : [began.id] }
}

function isAChild(state: CaseState, day: PlainDate, lookedAfter: FactOf<'LookedAfterStatusRecorded'> | undefined): boolean {
  const { birthDate } = state.current.person
  return birthDate === undefined ? lookedAfter?.data.status === 'looked-after' : ageOn(birthDate, day) < 18
}

function isPlacement(
  { data, effectiveOn }: FactOf<'ResidenceRecorded'>,
  lookedAfter: FactOf<'LookedAfterStatusRecorded'> | undefined,
): boolean {
  const { arrangedBy } = data
  if (arrangedBy === 'council' || arrangedBy === 'council-and-nhs' || arrangedBy === 'nhs') return true
  const ownHome = data.kind === 'own-home' || data.kind === 'family-home' || data.kind === 'rented-home' || arrangedBy === 'self-or-family'
  return lookedAfter !== undefined && effectiveOn >= lookedAfter.effectiveOn && !ownHome
}
