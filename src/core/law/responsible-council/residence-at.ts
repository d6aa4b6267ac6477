import type { PlainDate } from '../../time/plain-date.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import type { FactOf, OrganisationCode } from '../../timeline/fact.ts'

export type Residence = FactOf<'ResidenceRecorded'>

/** Where the person lived before a day: the last place recorded on an earlier day. */
export function livingBefore(state: CaseState, before: PlainDate): Residence | undefined {
  return state.residences.findLast(({ effectiveOn }) => effectiveOn < before)
}

/** A place recorded on the very day of the first hold: nothing says whether they lived there just before it. */
export function recordedOnTheDay(state: CaseState, day: PlainDate): Residence | undefined {
  return state.residences.find((known) => known.effectiveOn === day && known.data.kind !== 'hospital' && known.data.kind !== 'prison')
}

/** The place before this one. */
export function homeBefore(state: CaseState, home: Residence): Residence | undefined {
  return state.residences[state.residences.indexOf(home) - 1]
}

/** Going back from a place while the test holds: the first one for which it does not. */
export function lastBeforeRunOf(state: CaseState, from: Residence, partOfRun: (home: Residence) => boolean): Residence | undefined {
  let home: Residence | undefined = from
  while (home && partOfRun(home)) home = homeBefore(state, home)
  return home
}

/** In which of the two countries of the Act a place is; undefined elsewhere, and where nothing says. */
export function nationOf({ council, nation }: Residence['data']): 'england' | 'wales' | undefined {
  if (nation === 'england' || nation === 'wales') return nation
  if (nation !== undefined) return undefined
  return council === undefined ? undefined : nationOfCode(council)
}

/** GSS codes begin with the letter of their country. */
export function nationOfCode(council: OrganisationCode): 'england' | 'wales' | undefined {
  if (/^E\d/.test(council)) return 'england'
  return /^W\d/.test(council) ? 'wales' : undefined
}

/** Is the place recorded as being outside England and Wales? */
export function isElsewhere({ nation, council }: Residence['data']): boolean {
  if (nation === undefined) return council !== undefined && /^[SN]\d/.test(council)
  return nation !== 'england' && nation !== 'wales'
}

/** Was it a public body that found and arranged the place? */
export function arrangedByABody({ arrangedBy }: Residence['data']): boolean {
  return arrangedBy === 'council' || arrangedBy === 'nhs' || arrangedBy === 'council-and-nhs'
}

/** The council that arranged the place, as far as the record shows that it was one: by its code, or because a council is said to have. */
export function arrangingCouncil({ arrangedBy, arrangingBody }: Residence['data']): OrganisationCode | undefined {
  if (arrangingBody === undefined) return undefined
  return arrangedBy === 'council' || nationOfCode(arrangingBody) ? arrangingBody : undefined
}

/** The kinds of accommodation that SI 2014/2828 specifies. */
export function isSpecifiedKind({ kind }: Residence['data']): boolean {
  return kind === 'care-home' || kind === 'nursing-home' || kind === 'supported-living' || kind === 'shared-lives'
}
