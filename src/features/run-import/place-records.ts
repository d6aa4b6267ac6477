import { randomUUID } from 'node:crypto'
import type { Db } from '../../platform/database/db.ts'
import type { ImportedRecord } from '../import-records/index.ts'
import { type KnownPerson, type Match, PeopleIndex } from './people-index.ts'
import { findCasesOfKeys, listKnownPeople } from './run-import.repository.ts'

/** A record and the case it belongs to. */
export interface Placed {
  readonly record: ImportedRecord
  readonly caseId: string
  /** The case is not there yet: this record opens it. */
  readonly opens: boolean
  /** Somebody already there who may be the same person: shown, and kept apart until a person has looked. */
  readonly possible?: Extract<Match, { kind: 'possible' }>
}

const recordsAtOnce = 50

/** Everybody on a register, ready to be matched against. */
export async function readIndex(db: Db, partnershipId: string): Promise<PeopleIndex> {
  const index = new PeopleIndex()
  for (const person of await listKnownPeople(db, partnershipId)) index.add(person)
  return index
}

/** The records a batch at a time. */
export function* inBatches(records: readonly ImportedRecord[]): Generator<readonly ImportedRecord[]> {
  for (let at = 0; at < records.length; at += recordsAtOnce) yield records.slice(at, at + recordsAtOnce)
}

/**
 * Says for each record, in order, whose it is: the case its facts are already on, else whom matching shows beyond doubt,
 * else a new case. Each knows of those before it, so that two records of one new person open one case.
 */
export async function placeRecords(db: Db, partnershipId: string, batch: readonly ImportedRecord[], index: PeopleIndex): Promise<Placed[]> {
  const caseOfKey = await findCasesOfKeys(
    db,
    partnershipId,
    batch.flatMap((record) => record.facts.map((fact) => fact.importKey)),
  )
  return batch.map((record) => {
    const placed = place(record, index, caseOfKey)
    index.add(personOf(record, placed.caseId, index))
    return placed
  })
}

function place(record: ImportedRecord, index: PeopleIndex, caseOfKey: ReadonlyMap<string, string>): Placed {
  const before = record.facts.map((fact) => caseOfKey.get(fact.importKey)).find((caseId) => caseId !== undefined)
  if (before) return { record, caseId: before, opens: false }
  const match = index.match({ ...record.identity, localReferences: record.identity.references })
  if (match.kind === 'same') return { record, caseId: match.person.caseId, opens: false }
  return { record, caseId: randomUUID(), opens: true, ...(match.kind === 'possible' && { possible: match }) }
}

function personOf(record: ImportedRecord, caseId: string, index: PeopleIndex): KnownPerson {
  const { references, ...identity } = record.identity
  return {
    ...identity,
    caseId,
    reference: index.get(caseId)?.reference ?? `row ${record.source.line} of ${record.source.file}`,
    localReferences: references,
  }
}
