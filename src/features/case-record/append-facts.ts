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
export async function appendFacts(
  db: Db,
  told: Told,
  caseId: string,
  facts: readonly FactToAppend[],
  expected?: number,
): Promise<Appended> {
  return appendToHeld(db, told, await holdCase(db, caseId), facts, expected)
}

/** A case and its facts, held for this writer alone until the transaction ends. */
export interface HeldCase extends CaseEntry {
  readonly facts: readonly RecordedFact[]
}

/** Holds a case and reads its facts: whoever decides from them adds to exactly these. Throws when the case is not visible to the writer. */
export async function holdCase(db: Db, caseId: string): Promise<HeldCase> {
  const entry = await lockCase(db, caseId)
  return { ...entry, facts: await listFacts(db, caseId) }
}

/** As `appendFacts`, to a case that is held already. */
export async function appendToHeld(
  db: Db,
  told: Told,
  held: HeldCase,
  facts: readonly FactToAppend[],
  expected?: number,
): Promise<Appended> {
  const { facts: before, ...entry } = held
  const ids = facts.map((fact) => fact.id ?? randomUUID())
  const first = ids[0]
  if (first && before.some((fact) => fact.id === first)) return { outcome: 'already', factIds: ids }
  if (expected !== undefined && before.length > expected) return { outcome: 'conflict', since: before.slice(expected) }
  if (facts.length === 0) return { outcome: 'appended', factIds: [] }
  await write(db, told, entry, before, facts, ids)
  return { outcome: 'appended', factIds: ids }
}

/** The first facts of a case that the caller has opened in this transaction: nobody else can see it yet, so nothing is read or locked. */
export async function appendFirstFacts(db: Db, told: Told, entry: CaseEntry, facts: readonly FactToAppend[]): Promise<readonly string[]> {
  const ids = facts.map((fact) => fact.id ?? randomUUID())
  await write(db, told, entry, [], facts, ids)
  return ids
}

async function write(
  db: Db,
  told: Told,
  entry: CaseEntry,
  before: readonly Fact[],
  facts: readonly FactToAppend[],
  ids: readonly string[],
): Promise<void> {
  const added = facts.map((fact, index) => ({ ...fact, id: ids[index], recordedAt: told.at, body: told.by.organisation }) as Fact)
  await insertFacts(db, told, entry, before.length, facts, ids)
  await joinNamedBodies(db, told, entry, added)
  await writeRegisterEntry(db, entry, [...before, ...added], added, told.today)
}

/** The case, held for this writer alone until the transaction ends. The lock comes before the facts are read: without it two would read the same number of them. */
async function lockCase(db: Db, caseId: string): Promise<CaseEntry> {
  const held = await sql<CaseEntry>`
    select id, partnership_id, reference, pg_advisory_xact_lock(hashtextextended(id::text, 117)) from aftercare_case where id = ${caseId}`.execute(
    db,
  )
  const [entry] = held.rows
  return entry ? { id: entry.id, partnershipId: entry.partnershipId, reference: entry.reference } : notFound()
}

async function insertFacts(db: Db, told: Told, entry: CaseEntry, already: number, facts: readonly FactToAppend[], ids: readonly string[]) {
  const rows = facts.map((fact, index) => ({
    id: ids[index],
    sequence: already + index + 1,
    type: fact.type,
    effective_on: fact.effectiveOn,
    effective_time: fact.effectiveTime,
    precision: fact.precision,
    told_on: fact.toldOn,
    source_kind: fact.source.kind,
    source_reference: fact.source.reference,
    data: fact.data,
    import_id: fact.importId,
    import_key: fact.importKey,
  }))
  // One statement of one shape however many facts there are. In order: the trigger chains each to the one before it.
  await sql`
    insert into case_fact (id, case_id, partnership_id, sequence, type, effective_on, effective_time, precision, told_on,
      recorded_at, recorded_by, body, source_kind, source_reference, data, import_id, import_key, digest)
    select id, ${entry.id}::uuid, ${entry.partnershipId}::uuid, sequence, type, effective_on, effective_time, precision, told_on,
      ${told.at}::timestamptz, ${told.by.accountId}::uuid, ${told.by.organisation}, source_kind, source_reference, data, import_id, import_key, ''
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f (id uuid, sequence int, type text, effective_on date, effective_time time,
      precision text, told_on date, source_kind text, source_reference text, data jsonb, import_id uuid, import_key text)
    order by sequence`.execute(db)
}
