import type { Db } from '../../platform/database/db.ts'
import type { ImportReading } from '../import-records/index.ts'
import { inBatches, type Placed, placeRecords, readIndex } from './place-records.ts'
import { addTally, type FactTally, noFacts, planFacts, type RecordPlan } from './plan-record.ts'
import { listStoredFacts } from './run-import.repository.ts'

export interface PeopleTally {
  readonly opened: number
  readonly known: number
  /** Opened, though somebody already there may be the same person. */
  readonly possible: number
}

/** What an import would do, or did, in numbers and examples. */
export interface Outcome {
  readonly files: ImportReading['files']
  readonly rejected: number
  readonly warnings: number
  readonly records: number
  readonly people: PeopleTally
  readonly facts: FactTally
  readonly examples: readonly Example[]
  readonly seconds?: number
}

export interface Example {
  readonly line: number
  readonly file: string
  readonly does: 'opens' | 'adds' | 'changes'
  readonly possibly?: string
  readonly facts: readonly { readonly type: string; readonly effectiveOn: string; readonly data: unknown }[]
}

const examplesShown = 20
const factsShown = 12

/** The dry run: plans every record in order and writes nothing. `progress` is told how many records are planned. */
export async function checkRecords(
  db: Db,
  partnershipId: string,
  importId: string,
  reading: ImportReading,
  progress: (done: number) => Promise<void>,
): Promise<Outcome> {
  const index = await readIndex(db, partnershipId)
  const people = { opened: 0, known: 0, possible: 0 }
  let facts = noFacts
  let done = 0
  const examples: Example[] = []
  for (const batch of inBatches(reading.records)) {
    const placed = await placeRecords(db, partnershipId, batch, index)
    const stored = await listStoredFacts(db, [...new Set(placed.filter((one) => !one.opens).map((one) => one.caseId))])
    for (const one of placed) {
      const plan = planFacts(one.record, stored.get(one.caseId) ?? [], importId)
      countPerson(people, one)
      facts = addTally(facts, plan.tally)
      if (plan.append.length > 0 && examples.length < examplesShown) examples.push(exampleOf(one, plan))
    }
    done += batch.length
    await progress(done)
  }
  const { files, rejected, warnings, records } = reading
  return { files, rejected: rejected.length, warnings: warnings.length, records: records.length, people, facts, examples }
}

export function countPerson(people: { opened: number; known: number; possible: number }, placed: Placed): void {
  people[placed.opens ? 'opened' : 'known'] += 1
  if (placed.possible) people.possible += 1
}

function exampleOf({ record, opens, possible }: Placed, plan: RecordPlan): Example {
  return {
    line: record.source.line,
    file: record.source.file,
    does: opens ? 'opens' : plan.tally.changed > 0 ? 'changes' : 'adds',
    ...(possible && { possibly: possible.person.reference }),
    facts: plan.append.slice(0, factsShown).map(({ type, effectiveOn, data }) => ({ type, effectiveOn, data })),
  }
}
