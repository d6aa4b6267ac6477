import { isDeepStrictEqual } from 'node:util'
import type { Fact, NewFact } from '../../core/timeline/fact.ts'
import type { FactToAppend } from '../case-record/index.ts'
import { type ImportedFact, type ImportedRecord, leaveOutWhatIsShown } from '../import-records/index.ts'
import type { StoredFact } from './run-import.repository.ts'

/** What applying one record would do. Nothing is written by planning. */
export interface RecordPlan {
  readonly append: readonly FactToAppend[]
  readonly tally: FactTally
}

export interface FactTally {
  readonly added: number
  /** The body's file now says something else than it said before: recorded as a correction. */
  readonly changed: number
  readonly same: number
  /** Told more exactly by the record system's own extract. */
  readonly leftOut: number
}

export const noFacts: FactTally = { added: 0, changed: 0, same: 0, leftOut: 0 }

export function addTally(a: FactTally, b: FactTally): FactTally {
  return { added: a.added + b.added, changed: a.changed + b.changed, same: a.same + b.same, leftOut: a.leftOut + b.leftOut }
}

/** The facts to append for a record, given what its case holds. Importing the same file again appends nothing. */
export function planFacts(record: ImportedRecord, stored: readonly StoredFact[], importId: string): RecordPlan {
  const known = stored.map(
    (fact) => ({ type: fact.type, effectiveOn: fact.effectiveOn, source: { kind: fact.sourceKind }, data: fact.data }) as unknown as Fact,
  )
  const { facts, leftOut } = leaveOutWhatIsShown(record.facts, known)
  const byKey = new Map(stored.filter((fact) => fact.importKey !== null).map((fact) => [fact.importKey, fact]))
  const append: FactToAppend[] = []
  const tally = { added: 0, changed: 0, same: 0, leftOut: leftOut.length }
  for (const fact of facts) {
    const before = byKey.get(fact.importKey)
    if (!before) {
      append.push({ ...fact, importId })
      tally.added += 1
      continue
    }
    const amended = amend(fact, before, stored, importId)
    append.push(...amended.append)
    tally[amended.outcome] += 1
  }
  return { append, tally }
}

type Amended = { readonly outcome: 'added' | 'changed' | 'same'; readonly append: readonly FactToAppend[] }

function amend(fact: ImportedFact, before: StoredFact, stored: readonly StoredFact[], importId: string): Amended {
  const source = fact.source
  // A day that was only estimated was given by us, not by the body: it moves with the day of reading and corrects nothing.
  const isEstimated = fact.precision === 'estimated'
  const about = stored.filter((other) => (other.data as { fact?: string }).fact === before.id)
  const withdrawal = about.find((other) => other.type === 'FactWithdrawn' && !isWithdrawn(other.id, stored))
  if (withdrawal) {
    // Withdrawn by a person, it stays withdrawn. Withdrawn by undoing an import, importing the file again brings it back.
    if (withdrawal.importId === null) return { outcome: 'same', append: [] }
    const restored: NewFact = {
      type: 'FactWithdrawn',
      effectiveOn: fact.effectiveOn,
      source,
      data: { fact: withdrawal.id, reason: 'The file was imported again' },
    }
    return { outcome: 'added', append: [{ ...restored, importId }] }
  }
  const corrections = about.filter((other) => other.type === 'FactCorrected' && !isWithdrawn(other.id, stored))
  const byPerson = corrections.some((correction) => correction.importId === null)
  const last = corrections.at(-1)
  const says = last ? (last.data as { effectiveOn: string; effectiveTime?: string; data: unknown }) : undefined
  const now = { effectiveOn: fact.effectiveOn, effectiveTime: fact.effectiveTime ?? null, data: plain(fact.data) }
  const then = says
    ? { effectiveOn: says.effectiveOn, effectiveTime: says.effectiveTime ?? null, data: plain(says.data) }
    : { effectiveOn: before.effectiveOn, effectiveTime: before.effectiveTime?.slice(0, 5) ?? null, data: plain(before.data) }
  // What a person corrected here is not undone by the file saying again what it said before.
  if (byPerson || isEstimated || isDeepStrictEqual(now, then)) return { outcome: 'same', append: [] }
  const corrected: NewFact = {
    type: 'FactCorrected',
    effectiveOn: fact.effectiveOn,
    source,
    data: {
      fact: before.id,
      reason: 'A later file of the same body says otherwise',
      effectiveOn: fact.effectiveOn,
      effectiveTime: fact.effectiveTime,
      data: fact.data,
    },
  }
  return { outcome: 'changed', append: [{ ...corrected, importId }] }
}

function isWithdrawn(id: string, stored: readonly StoredFact[]): boolean {
  return stored.some(
    (other) => other.type === 'FactWithdrawn' && (other.data as { fact: string }).fact === id && !isWithdrawn(other.id, stored),
  )
}

/** As the database holds it: absent and undefined are the same. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
