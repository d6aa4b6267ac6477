import type { PlainDate } from '../time/plain-date.ts'
import type { CaseState } from '../timeline/case-state.ts'
import type { Fact, FactType, NewFact } from '../timeline/fact.ts'

/** A fact about to be recorded, with what the record says already. */
export interface Recording<F extends NewFact = NewFact> {
  readonly fact: F
  /** The facts that stand without the new one. */
  readonly standing: readonly Fact[]
  /** Where the person stood on the day of the new fact, without it. */
  readonly state: CaseState
  /** Where they stand today, without it. */
  readonly stateToday: CaseState
  readonly today: PlainDate
  /** The time of day now in London, `HH:MM`. */
  readonly timeNow: string
}

/** The day of the first standing fact of one of these types after the day of the new one. */
export function nextAfter({ fact, standing }: Recording, types: readonly FactType[]): PlainDate | undefined {
  let next: PlainDate | undefined
  for (const { type, effectiveOn } of standing) {
    if (types.includes(type) && effectiveOn > fact.effectiveOn && (next === undefined || effectiveOn < next)) next = effectiveOn
  }
  return next
}

/** Those that have not ended on the day the state is of. */
export function open<T extends { readonly until?: PlainDate }>(things: readonly T[]): readonly T[] {
  return things.filter(({ until }) => until === undefined)
}

/** Open on the day, or ended on that very day: the order of two things on one day is not known from their days. */
export function openOn<T extends { readonly until?: PlainDate }>(things: readonly T[], day: PlainDate): T | undefined {
  return things.findLast(({ until }) => until === undefined || until === day)
}
