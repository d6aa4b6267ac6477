import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { stringify } from 'csv-stringify/sync'
import type pg from 'pg'
import { londonDay, moment } from './core/time/plain-date.ts'
import { may } from './platform/access/permissions.ts'
import {
  applyRecords,
  asRunner,
  checkRecords,
  insertRun,
  moveRun,
  readFiles,
  readWordsOfPartnership,
  recogniseFiles,
  replaceRejects,
  type Runner,
} from './features/run-import/index.ts'
import { openDatabase } from './open-database.ts'

const usage = `npm run import -- FILE… --as NAME [--apply] [--rejected FILE.csv]

  FILE…       one list (CSV or Excel), or the tables of MHSDS extracts (CSV or ZIP)
  --as        the account on whose behalf: its name or its name at the identity provider
  --apply     records what was checked; without it nothing is recorded
  --rejected  where to write the rows not imported (rows-not-imported.csv)`

interface Account {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly roles: readonly string[]
}

const now = () => moment(new Date().toISOString())
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Checks files, or applies them, from the command line: the same reading, matching and recording as in the browser. */
async function importFiles(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      apply: { type: 'boolean', default: false },
      rejected: { type: 'string', default: 'rows-not-imported.csv' },
    },
  })
  if (positionals.length === 0 || !values.as) throw new Error(usage)
  const files = positionals.map((name) => ({ name, bytes: readFileSync(name) }))
  const { pool, close } = await openDatabase(process.env['DATABASE_URL'], 'register, import')
  try {
    await work(pool, await getAccount(pool, values.as), files, values.apply, values.rejected)
  } finally {
    await close()
  }
}

async function work(
  pool: pg.Pool,
  account: Account,
  files: readonly { name: string; bytes: Buffer }[],
  apply: boolean,
  rejectedFile: string,
): Promise<void> {
  const began = performance.now()
  const started = now()
  const { format, mapping } = await recogniseFiles(files)
  const importId = randomUUID()
  const runner: Runner = {
    pool,
    accountId: account.id,
    organisation: account.organisation,
    partnershipId: await getPartnership(pool, account),
    importId,
    now,
  }
  const partnership = await asRunner(runner, 'read', (db) => readWordsOfPartnership(db, runner.partnershipId))
  const reading = await readFiles({ format, mapping, files, body: account.organisation, today: londonDay(started), partnership })
  const outcome = await asRunner(runner, 'read', (db) => checkRecords(db, runner.partnershipId, importId, reading, () => Promise.resolve()))
  const rows = reading.files.reduce((sum, file) => sum + file.rows, 0)
  say(`${rows} rows read, ${outcome.records} records, ${outcome.rejected} rows not imported, ${outcome.warnings} remarks`)
  sayTally(apply ? 'To do' : 'Would do', outcome)
  if (reading.rejected.length > 0) {
    const lines = reading.rejected.map((row) => [row.file, row.line, row.key ?? '', row.field ?? '', row.rule ?? '', row.says])
    writeFileSync(
      rejectedFile,
      `\ufeff${stringify([['File', 'Line', 'Row id', 'Column', 'Rule', 'Why it was not imported'], ...lines], { escape_formulas: true })}`,
    )
    say(`Rows not imported are in ${rejectedFile}`)
  }
  if (!apply) return say('Nothing was recorded. Give --apply to record it.')
  await asRunner(runner, 'write', async (db) => {
    const kept = files.map(({ name, bytes }) => ({ name, content: bytes, sha256: createHash('sha256').update(bytes).digest() }))
    await insertRun(db, {
      id: importId,
      partnershipId: runner.partnershipId,
      organisationCode: account.organisation,
      format,
      startedAt: started,
      startedBy: account.id,
      mapping,
      files: kept,
    })
    await replaceRejects(db, importId, runner.partnershipId, reading)
    // The register's own worker must leave this run to us.
    await moveRun(db, importId, 'checking', 'checked', { outcome })
  })
  const applied = await applyRecords(runner, reading, () => Promise.resolve())
  const seconds = Math.round((performance.now() - began) / 100) / 10
  await asRunner(runner, 'write', async (db) => {
    await moveRun(db, importId, 'checked', 'applying')
    await moveRun(db, importId, 'applying', 'applied', { outcome: { ...outcome, ...applied, seconds }, finishedAt: now() })
  })
  sayTally('Done', applied)
  say(`${seconds} seconds, ${Math.round(rows / seconds)} rows a second, ${Math.round(process.memoryUsage.rss() / 1e6)} MB of memory`)
}

function sayTally(what: string, { people, facts }: Pick<Awaited<ReturnType<typeof applyRecords>>, 'people' | 'facts'>): void {
  say(
    `${what}: ${people.opened} people new to the register (${people.possible} of them may be somebody already there), ${people.known} records of people known`,
  )
  say(
    `${what}: ${facts.added} facts added, ${facts.changed} corrected, ${facts.same} already recorded, ${facts.leftOut} told more exactly by an extract`,
  )
}

async function getAccount(pool: pg.Pool, who: string): Promise<Account> {
  const { rows } = await pool.query<Account>(
    'select id, name, organisation_code as organisation, roles from account where (name = $1 or subject = $1) and disabled_at is null',
    [who],
  )
  const [account] = rows
  if (!account) throw new Error(`There is no account "${who}" that may sign in.`)
  if (!may(account.roles, 'import:run')) throw new Error(`${account.name} may not import lists. Choose an account whose role may.`)
  return account
}

async function getPartnership(pool: pg.Pool, { organisation }: Account): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `select d.partnership_id as id from data_sharing_term t join data_sharing_agreement d on d.id = t.agreement_id
     where t.organisation_code = $1 and d.in_force_from <= $2 and (d.in_force_until is null or d.in_force_until > $2) limit 1`,
    [organisation, londonDay(now())],
  )
  const [first] = rows
  if (!first) throw new Error('No data-sharing agreement of this body is in force, so there is no register to import into.')
  return first.id
}

await importFiles().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
