import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Moment, PlainDate } from '../../core/time/plain-date.ts'
import type { Fact, NewFact } from '../../core/timeline/fact.ts'
import type { Db } from '../../platform/database/db.ts'
import { notFound } from '../../platform/http/answer.ts'
import { listFacts, type RecordedFact } from './list-facts.ts'
import { joinNamedBodies } from './parties.ts'
import { writeRegisterEntry } from './register-entry.ts'

/** Who tells the register, and when. */
export interface Told {
  readonly at: Moment
  readonly today: PlainDate
  readonly by: { readonly accountId: string; readonly organisation: string }
}

/** One person in one partnership's register. */
export interface CaseEntry {
  readonly id: string
  readonly partnershipId: string
  readonly reference: string
}

/** A fact to be added. `id` makes a form that is sent twice harmless; `importKey` does the same for an import. */
export type FactToAppend = NewFact & { readonly id?: string; readonly importKey?: string; readonly importId?: string }

export type Appended =
  | { readonly outcome: 'appended'; readonly factIds: readonly string[] }
  /** The same form arrived before: nothing was added, and nothing needs to be. */
  | { readonly outcome: 'already'; readonly factIds: readonly string[] }
  /** Somebody recorded something since the form was opened; these are what they recorded. */
  | { readonly outcome: 'conflict'; readonly since: readonly RecordedFact[] }

/**
 * Adds facts to a person's record, in order, with the register entry read from them, in the caller's transaction.
 * `expected` is the number of facts the writer had seen; absent, the facts are added after whatever is there.
 * Throws when the case is not visible to the writer.
 */
export async function appendFacts(db: Db, told: Told, caseId: string, facts: readonly FactToAppend[], expected?: number): Promise<Appended> {
  const entry = await lockCase(db, caseId)
  const before = await listFacts(db, caseId)
  const ids = facts.map((fact) => fact.id ?? randomUUID())
  const first = ids[0]
  if (first && before.some((fact) => fact.id === first)) return { outcome: 'already', factIds: ids }
  if (expected !== undefined && before.length > expected) return { outcome: 'conflict', since: before.slice(expected) }
  if (facts.length === 0) return { outcome: 'appended', factIds: [] }
  const added = facts.map((fact, index) => ({ ...fact, id: ids[index] as string, recordedAt: told.at, body: told.by.organisation }) as Fact)
  await insertFacts(db, told, entry, before.length, facts, ids)
  await joinNamedBodies(db, told, entry, added)
  await writeRegisterEntry(db, entry, [...before, ...added], added, told.today)
  return { outcome: 'appended', factIds: ids }
}

/** The case, held for this writer alone. The lock comes before the sequence is read: without it two would read the same number. */
async function lockCase(db: Db, caseId: string): Promise<CaseEntry> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${caseId}, 117))`.execute(db)
  const entry = await db.selectFrom('aftercareCase').where('id', '=', caseId).select(['id', 'partnershipId', 'reference']).executeTakeFirst()
  return entry ?? notFound()
}

async function insertFacts(db: Db, told: Told, entry: CaseEntry, already: number, facts: readonly FactToAppend[], ids: readonly string[]) {
  const rows = facts.map((fact, index) => ({
    id: ids[index] as string,
    caseId: entry.id,
    partnershipId: entry.partnershipId,
    sequence: already + index + 1,
    type: fact.type,
    effectiveOn: fact.effectiveOn,
    effectiveTime: fact.effectiveTime ?? null,
    precision: fact.precision ?? null,
    toldOn: fact.toldOn ?? null,
    recordedAt: told.at,
    recordedBy: told.by.accountId,
    body: told.by.organisation,
    sourceKind: fact.source.kind,
    sourceReference: fact.source.reference ?? null,
    data: JSON.stringify(fact.data),
    importId: fact.importId ?? null,
    importKey: fact.importKey ?? null,
    digest: Buffer.alloc(0),
  }))
  await db.insertInto('caseFact').values(rows).execute()
}
