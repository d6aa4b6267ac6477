import type pg from 'pg'
import { londonDay, type Moment } from '../../core/time/plain-date.ts'
import type { Db } from '../../platform/database/db.ts'
import { inScope } from '../../platform/database/scope.ts'
import { appendFacts, appendFirstFacts, openCase, type Told } from '../case-record/index.ts'
import type { ImportReading } from '../import-records/index.ts'
import { countPerson, type PeopleTally } from './check-run.ts'
import { inBatches, type Placed, placeRecords, readIndex } from './place-records.ts'
import { addTally, type FactTally, noFacts, planFacts } from './plan-record.ts'
import { type FactOfImport, listFactsOfImport, listStoredFacts } from './run-import.repository.ts'

/** On whose behalf a run works. Every transaction opens their scope anew: a right that ends stops the run. */
export interface Runner {
  readonly pool: pg.Pool
  readonly accountId: string
  readonly organisation: string
  readonly partnershipId: string
  readonly importId: string
  readonly now: () => Moment
  /** Is the register being stopped? Then the run ends after the transaction at hand and goes on at the next start. */
  readonly stopping?: () => boolean
}

/** The register is being stopped in the middle of a run; nothing is wrong with the run. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** Transactions side by side; more would only wait for the disk. */
const lanes = 4

/**
 * Applies a reading: one transaction for each person and record, so that a run stopped half way has left whole records and
 * goes on from there when it is started again. `progress` is told how many records are done.
 */
export async function applyRecords(
  runner: Runner,
  reading: ImportReading,
  progress: (done: number) => Promise<void>,
): Promise<{ readonly people: PeopleTally; readonly facts: FactTally }> {
  const { partnershipId } = runner
  const index = await asRunner(runner, 'read', (db) => readIndex(db, partnershipId))
  const people = { opened: 0, known: 0, possible: 0 }
  let facts = noFacts
  let done = 0
  for (const batch of inBatches(reading.records)) {
    const placed = await asRunner(runner, 'read', (db) => placeRecords(db, partnershipId, batch, index))
    await inLanes([...Map.groupBy(placed, (one) => one.caseId).values()], async (ofOnePerson) => {
      for (const one of ofOnePerson) {
        const tally = await asRunner(runner, 'write', (db) => applyRecord(db, runner, one))
        facts = addTally(facts, tally)
        countPerson(people, one)
      }
    })
    done += batch.length
    await progress(done)
  }
  return { people, facts }
}

async function applyRecord(db: Db, runner: Runner, { record, caseId, opens }: Placed): Promise<FactTally> {
  const told = toldBy(runner)
  const stored = opens ? [] : ((await listStoredFacts(db, [caseId])).get(caseId) ?? [])
  const { append, tally } = planFacts(record, stored, runner.importId)
  if (append.length === 0) return tally
  if (opens) await appendFirstFacts(db, told, await openCase(db, told, runner.partnershipId, caseId), append)
  else await appendFacts(db, told, caseId, append)
  return tally
}

/** Withdraws every fact an import recorded, one transaction for each person. Nothing is removed; the facts say they are withdrawn. */
export async function undoRun(runner: Runner, reason: string, progress: (done: number, of: number) => Promise<void>): Promise<number> {
  const byCase = await asRunner(runner, 'read', (db) => listFactsOfImport(db, runner.importId))
  let withdrawn = 0
  let done = 0
  for (const [caseId, facts] of byCase) {
    await asRunner(runner, 'write', async (db) => {
      const told = toldBy(runner)
      const left = leftToWithdraw(facts)
      if (left.length === 0) return
      await appendFacts(
        db,
        told,
        caseId,
        left.map(({ id }) => ({
          type: 'FactWithdrawn' as const,
          effectiveOn: told.today,
          source: { kind: 'other' as const, reference: 'import undone' },
          data: { fact: id, reason },
          importId: runner.importId,
        })),
      )
      withdrawn += left.length
    })
    done += 1
    if (done % 50 === 0) await progress(done, byCase.size)
  }
  return withdrawn
}

/**
 * What of an import's facts still stands. Its own withdrawals are left out: undoing that was interrupted goes on, and does not
 * bring back what it had withdrawn already.
 */
function leftToWithdraw(facts: readonly FactOfImport[]): FactOfImport[] {
  const own = new Set(facts.map(({ id }) => id))
  const withdrawals = facts.filter((fact) => fact.type === 'FactWithdrawn' && own.has(withdrawnBy(fact)))
  const stands = (fact: FactOfImport): boolean =>
    !withdrawals.some((withdrawal) => withdrawnBy(withdrawal) === fact.id && stands(withdrawal))
  return facts.filter((fact) => !withdrawals.includes(fact) && stands(fact))
}

function withdrawnBy({ data }: FactOfImport): string {
  return (data as { fact: string }).fact
}

function toldBy({ now, accountId, organisation }: Runner): Told {
  const at = now()
  return { at, today: londonDay(at), by: { accountId, organisation } }
}

async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items]
  const lane = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** Throws when the account may not act any more: an import never goes on with rights that have ended. */
export async function asRunner<T>(runner: Runner, mode: 'read' | 'write', work: (db: Db) => Promise<T>): Promise<T> {
  if (runner.stopping?.()) throw new Interrupted('the register is being stopped')
  const opening = { account: runner.accountId, on: londonDay(runner.now()) }
  const result = await inScope(runner.pool, opening, mode, async ({ db }) => ({ value: await work(db) }))
  if (!result) throw new Error('The account that started this import may not act any more.')
  return result.value
}
