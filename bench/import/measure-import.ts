import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { demoId, demoSubject } from '../../demo/make-partnerships.ts'
import { londonDay, moment } from '../../src/core/time/plain-date.ts'
import {
  applyRecords,
  asRunner,
  checkRecords,
  readFiles,
  readWordsOfPartnership,
  recogniseFiles,
  type Runner,
} from '../../src/features/run-import/index.ts'
import { createPool, type DatabaseConnection } from '../../src/platform/database/connect.ts'
import { inventExtract } from './invent-extract.ts'

export interface ImportFigure {
  readonly files: string
  readonly rows: number
  readonly rejected: number
  readonly people: number
  readonly facts: number
  /** Reading the files, the dry run, and recording one transaction for each person. */
  readonly readSeconds: number
  readonly checkSeconds: number
  readonly applySeconds: number
  readonly rowsASecond: number
  /** Bytes, at most. */
  readonly memory: number
}

/**
 * Run as a process of its own, like `npm run import`: reads an extract, plans it and records it into the full register, all
 * counted. Files on the command line are imported instead of the invented extract.
 */
const {
  connection,
  people,
  files: given,
} = JSON.parse(process.argv[2] ?? '{}') as { connection: DatabaseConnection; people: number; files: readonly string[] }
const files = given.length > 0 ? given.map((file) => ({ name: path.basename(file), bytes: readFileSync(file) })) : inventExtract(people)
const pool = createPool({ connection, max: 8 })
const now = () => moment(new Date().toISOString())
const runner: Runner = {
  pool,
  accountId: demoId(demoSubject('RRE', 'Mina Demo-Office')),
  organisation: 'RRE',
  partnershipId: demoId('staffordshire'),
  importId: randomUUID(),
  now,
}
const began = performance.now()
const { format, mapping } = await recogniseFiles(files)
const partnership = await asRunner(runner, 'read', (db) => readWordsOfPartnership(db, runner.partnershipId))
const reading = await readFiles({ format, mapping, files, body: runner.organisation, today: londonDay(now()), partnership })
const read = performance.now()
await asRunner(runner, 'read', (db) => checkRecords(db, runner.partnershipId, runner.importId, reading, () => Promise.resolve()))
const checked = performance.now()
const applied = await applyRecords(runner, reading, () => Promise.resolve())
const ended = performance.now()
await pool.end()
const rows = reading.files.reduce((sum, file) => sum + file.rows, 0)
process.send?.({
  files: given.length > 0 ? files.map(({ name }) => name).join(', ') : 'invented MHSDS extract',
  rows,
  rejected: reading.rejected.length,
  people: applied.people.opened + applied.people.known,
  facts: applied.facts.added,
  readSeconds: (read - began) / 1000,
  checkSeconds: (checked - read) / 1000,
  applySeconds: (ended - checked) / 1000,
  rowsASecond: rows / ((ended - began) / 1000),
  memory: process.resourceUsage().maxRSS * 1024,
} satisfies ImportFigure)
