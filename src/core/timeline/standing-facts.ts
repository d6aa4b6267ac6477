import type { Moment } from '../time/plain-date.ts'
import type { Fact, FactOf } from './fact.ts'

/** A fact as it was first recorded, and what was said about it since. */
export interface FactReading {
  readonly recorded: Fact
  /** How it is to be read now; absent when it is withdrawn. */
  readonly reading?: Fact
  readonly withdrawnBy?: FactOf<'FactWithdrawn'>
  /** The corrections that stand, oldest first; the last one is the reading. */
  readonly corrections: readonly FactOf<'FactCorrected'>[]
}

/**
 * The facts to rely on, as known by a moment (all, without one): withdrawn ones left out, corrected ones read
 * with their corrected values and their own id. The order in which facts arrive never matters; between two
 * corrections of one fact the later recorded wins. Corrections and withdrawals themselves are left out.
 */
export function standingFacts(facts: readonly Fact[], knownBy?: Moment): readonly Fact[] {
  if (!facts.some((fact) => amends(fact) || (knownBy !== undefined && fact.recordedAt > knownBy))) return facts
  const standing: Fact[] = []
  for (const reading of factReadings(facts, knownBy)) if (reading.reading) standing.push(reading.reading)
  return standing
}

/** Every fact known by a moment with its corrections and withdrawal, for showing both beside each other. */
export function factReadings(facts: readonly Fact[], knownBy?: Moment): readonly FactReading[] {
  const known = knownBy === undefined ? facts : facts.filter((fact) => fact.recordedAt <= knownBy)
  const amendments = new Amendments(known)
  return known
    .filter((fact) => !amends(fact))
    .map((recorded) => {
      const withdrawnBy = amendments.withdrawalOf(recorded.id)
      const corrections = amendments.correctionsOf(recorded.id)
      const last = corrections.at(-1)
      const reading = last ? readWith(recorded, last) : recorded
      return { recorded, reading: withdrawnBy ? undefined : reading, withdrawnBy, corrections }
    })
}

/** A fact as one of its corrections reads it. The values were checked against the type of the fact when the correction was recorded. */
export function readWith(recorded: Fact, correction: FactOf<'FactCorrected'>): Fact {
  const { effectiveOn, effectiveTime, precision, data } = correction.data
  const known = precision === undefined ? {} : { precision: precision === 'day' ? undefined : precision }
  return { ...recorded, effectiveOn, effectiveTime, ...known, data } as Fact
}

function amends(fact: Fact): fact is FactOf<'FactCorrected'> | FactOf<'FactWithdrawn'> {
  return fact.type === 'FactCorrected' || fact.type === 'FactWithdrawn'
}

/**
 * Which corrections and withdrawals stand. A withdrawal can itself be withdrawn; a correction can be
 * withdrawn (the former reading returns) or corrected (the newer values take its place, and fall with it).
 */
class Amendments {
  private readonly byTarget = new Map<string, (FactOf<'FactCorrected'> | FactOf<'FactWithdrawn'>)[]>()

  constructor(facts: readonly Fact[]) {
    for (const fact of facts) {
      if (!amends(fact)) continue
      const others = this.byTarget.get(fact.data.fact)
      if (others) others.push(fact)
      else this.byTarget.set(fact.data.fact, [fact])
    }
    for (const amendments of this.byTarget.values()) amendments.sort(byRecordingThenId)
  }

  withdrawalOf(id: string, asked: readonly string[] = []): FactOf<'FactWithdrawn'> | undefined {
    if (asked.includes(id)) return undefined
    const path = [...asked, id]
    return this.of(id)
      .filter((amendment) => amendment.type === 'FactWithdrawn')
      .find((withdrawal) => !this.withdrawalOf(withdrawal.id, path))
  }

  correctionsOf(id: string, asked: readonly string[] = []): FactOf<'FactCorrected'>[] {
    if (asked.includes(id)) return []
    const path = [...asked, id]
    return this.of(id)
      .filter((amendment) => amendment.type === 'FactCorrected')
      .filter((correction) => !this.withdrawalOf(correction.id))
      .flatMap((correction) => [correction, ...this.correctionsOf(correction.id, path)])
      .sort(byRecording)
  }

  private of(id: string) {
    return this.byTarget.get(id) ?? []
  }
}

/** A stable sort: a correction of a correction recorded in the same moment keeps its place after it. */
function byRecording(a: Fact, b: Fact): number {
  if (a.recordedAt === b.recordedAt) return 0
  return a.recordedAt < b.recordedAt ? -1 : 1
}

function byRecordingThenId(a: Fact, b: Fact): number {
  return byRecording(a, b) || (a.id < b.id ? -1 : 1)
}
