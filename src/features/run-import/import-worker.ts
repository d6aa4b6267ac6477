import type pg from 'pg'
import { londonDay, type Moment } from '../../core/time/plain-date.ts'
import { FileRefused } from '../import-records/index.ts'
import { applyRecords, asRunner, Interrupted, type Runner, undoRun } from './apply-run.ts'
import { checkRecords, type Outcome } from './check-run.ts'
import { readFiles } from './read-files.ts'
import { readWordsOfPartnership } from './words-of-partnership.ts'
import { listFiles, moveRun, replaceRejects, type Run, findRun, writeProgress } from './run-import.repository.ts'

export interface ImportWorker {
  /** Looks for work now instead of at the next second. */
  wake(): void
  /** Ends after the transaction at hand; the run goes on where it stood when the register starts again. */
  stop(): Promise<void>
}

interface Waiting {
  readonly id: string
  readonly partnershipId: string
  readonly organisation: string
  readonly account: string
}

/**
 * Does the long work of imports beside the web requests, one run at a time. What is to be done stands in the table, so a
 * register that was stopped goes on with it; two processes never take the same run (advisory lock).
 */
export function startImportWorker(pool: pg.Pool, now: () => Moment, log: (error: unknown) => void, everyMs = 1000): ImportWorker {
  const ending = { now: false }
  let wake = () => {}
  const work = (async () => {
    while (!ending.now) {
      const worked = await workOnce(pool, now, log, () => ending.now).catch((error: unknown) => {
        if (!ending.now) log(error)
        return false
      })
      if (!worked && !ending.now) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, everyMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
    }
  })()
  return {
    wake: () => wake(),
    stop: async () => {
      ending.now = true
      wake()
      await work
    },
  }
}

async function workOnce(pool: pg.Pool, now: () => Moment, log: (error: unknown) => void, stopping: () => boolean): Promise<boolean> {
  const { rows } = await pool.query<Waiting>(
    `select id, partnership_id as "partnershipId", organisation_code as organisation, started_by as account
     from import_run where state in ('checking', 'applying', 'undoing') order by started_at limit 1`,
  )
  const waiting = rows[0]
  if (!waiting) return false
  const holder = await pool.connect()
  try {
    const lock = await holder.query<{ got: boolean }>('select pg_try_advisory_lock(117, hashtext($1)) as got', [waiting.id])
    if (!lock.rows[0]?.got) return false
    try {
      await runOne({ pool, now, stopping }, waiting, log)
    } finally {
      await holder.query('select pg_advisory_unlock(117, hashtext($1))', [waiting.id])
    }
  } finally {
    holder.release()
  }
  return true
}

async function runOne(means: Pick<Runner, 'pool' | 'now' | 'stopping'>, waiting: Waiting, log: (error: unknown) => void): Promise<void> {
  const { id: importId, account: accountId, organisation, partnershipId } = waiting
  const { pool, now } = means
  const runner: Runner = { ...means, accountId, organisation, partnershipId, importId }
  try {
    const run = await asRunner(runner, 'read', (db) => findRun(db, importId))
    if (run?.state === 'checking') await checkRun(runner, run)
    if (run?.state === 'applying') await applyRun(runner, run)
    if (run?.state === 'undoing') await undo(runner, run)
  } catch (error) {
    if (error instanceof Interrupted) return
    const message =
      error instanceof FileRefused || (error instanceof Error && error.message.startsWith('The account')) ? error.message : undefined
    if (!message) log(error)
    await pool.query(`update import_run set state = 'stopped', message = $2, finished_at = $3 where id = $1`, [
      importId,
      message ?? 'Something went wrong on our side. Records applied so far are whole and stay; start the import again to go on.',
      now(),
    ])
  }
}

/** Reads and plans, and puts the answer where the page finds it. */
async function checkRun(runner: Runner, run: Run): Promise<void> {
  const began = performance.now()
  const reading = await readRun(runner, run)
  const outcome = await asRunner(runner, 'read', (db) =>
    checkRecords(db, runner.partnershipId, runner.importId, reading, (done) => say(runner, done, reading.records.length)),
  )
  await asRunner(runner, 'write', async (db) => {
    await replaceRejects(db, runner.importId, runner.partnershipId, reading)
    await moveRun(db, runner.importId, 'checking', 'checked', { outcome: { ...outcome, seconds: secondsSince(began) }, message: null })
  })
}

async function applyRun(runner: Runner, run: Run): Promise<void> {
  const began = performance.now()
  const reading = await readRun(runner, run)
  const { people, facts } = await applyRecords(runner, reading, (done) => say(runner, done, reading.records.length))
  const checked = run.outcome as Outcome
  const outcome: Outcome = { ...checked, people, facts, seconds: secondsSince(began) }
  await asRunner(runner, 'write', (db) =>
    moveRun(db, runner.importId, 'applying', 'applied', { outcome, message: null, finishedAt: runner.now() }),
  )
}

async function undo(runner: Runner, run: Run): Promise<void> {
  await undoRun(runner, `Import undone: ${run.message ?? 'no reason given'}`, (done, of) => say(runner, done, of))
  await asRunner(runner, 'write', (db) => moveRun(db, runner.importId, 'undoing', 'undone', { finishedAt: runner.now() }))
}

async function readRun(runner: Runner, run: Run) {
  const files = await asRunner(runner, 'read', (db) => listFiles(db, run.id))
  const partnership = await asRunner(runner, 'read', (db) => readWordsOfPartnership(db, run.partnershipId))
  return readFiles({
    format: run.format as Parameters<typeof readFiles>[0]['format'],
    mapping: (run.mapping ?? undefined) as Parameters<typeof readFiles>[0]['mapping'],
    files: files.map(({ fileName, content }) => ({ name: fileName, bytes: content })),
    body: run.organisationCode,
    partnership,
    // The day the files were handed over, not the day of this reading: the same file is read the same way again.
    today: londonDay(run.startedAt),
  })
}

async function say(runner: Runner, done: number, of: number): Promise<void> {
  await asRunner(runner, 'write', (db) => writeProgress(db, runner.importId, { done, of }))
}

function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 100) / 10
}
