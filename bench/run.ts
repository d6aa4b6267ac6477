import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { migrationsFolder } from '../src/open-database.ts'
import { createPool } from '../src/platform/database/connect.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openBenchDatabase } from './database/bench-database.ts'
import { describeMachine } from './machine.ts'
import type { ImportFigure } from './import/measure-import.ts'
import { measureLaw } from './measure-law.ts'
import { measureSql } from './measure-sql.ts'
import { measureWeb, type WebFigure } from './measure-web.ts'
import { answerOf } from './web/start-web.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '8' },
    warm: { type: 'string', default: '2' },
    clients: { type: 'string', default: '16' },
    only: { type: 'string', multiple: true, default: [] },
    /** Files to import instead of the invented extract. */
    import: { type: 'string', multiple: true, default: [] },
  },
})
const people = Number(values.people)
const clients = Number(values.clients)
const seconds = Number(values.seconds)
const say = (line: string) => void process.stdout.write(`${line}\n`)

const machine = describeMachine()
say(
  `${machine.processors} processors, ${machine.model}, ${machine.memoryGigabytes} GB, ${machine.system}, Node ${machine.node}, load ${machine.load}`,
)
const law = measureLaw(people)
say(
  `Fold and entitlement of ${people} people with ${law.facts} facts: ${law.seconds.toFixed(2)} s on one core (rounds ${law.rounds.map((round) => round.toFixed(2)).join(', ')}), to reach: 2 s`,
)

const database = await openBenchDatabase(people, say)
const pool = createPool({ connection: database.connection, max: clients })
await migrate(pool, migrationsFolder)
await pool.query('vacuum analyze')
const sql = new Map((await measureSql(pool, people, clients, seconds / 2)).map(({ name, rate }) => [name, rate]))
const rows: string[] = []
const web = await measureWeb({
  connection: database.connection,
  pool,
  people,
  clients,
  seconds,
  warmSeconds: Number(values.warm),
  only: values.only,
  nodeOptions: [],
  say: (figure) => {
    rows.push(rowOf(figure, sql.get(figure.name)))
    say(rows.at(-1) ?? '')
  },
})
const imported = values.only.length === 0 || values.only.includes('import') ? await measureImport() : undefined
await pool.end()
await database.stop()

const megabytes = (bytes: number) => Math.round(bytes / 1e6)
say(
  `Memory of the web process: ${megabytes(web.memory.now)} MB after it all, ${megabytes(web.memory.most)} MB at most; to reach: under 350 MB`,
)
if (imported) {
  const { rows, facts, rowsASecond, readSeconds, checkSeconds, applySeconds, memory } = imported
  say(
    `Import of ${rows} rows (${imported.files}) giving ${facts} facts: ${Math.round(rowsASecond)} rows a second (read ${readSeconds.toFixed(1)} s, dry run ${checkSeconds.toFixed(1)} s, recording ${applySeconds.toFixed(1)} s), ${megabytes(memory)} MB at most; to reach: 3000 rows a second`,
  )
}
const figures = {
  measuredOn: new Date().toISOString().slice(0, 10),
  machine,
  people,
  clients,
  seconds,
  law,
  sql: [...sql],
  web: web.figures,
  memory: web.memory,
  import: imported,
}
writeFileSync(
  path.join(import.meta.dirname, 'figures.json'),
  `${JSON.stringify(figures, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value), 2)}\n`,
)

/** In a process of its own, like the command. */
async function measureImport(): Promise<ImportFigure> {
  const asked = JSON.stringify({ connection: database.connection, people: people / 20, files: values.import })
  return (await answerOf(fork(path.join(import.meta.dirname, 'import/measure-import.ts'), [asked]))) as ImportFigure
}

/** A line of the table in README.md: what, answers a second, target, bare SQL and the ratio, with one client. */
function rowOf(figure: WebFigure, bare: number | undefined): string {
  const rate = Math.round(figure.rate)
  const ratio = bare === undefined ? '' : `${Math.round(bare)} (${((rate / bare) * 100).toFixed(0)}%)`
  const alone = figure.alone ? `${figure.alone.p95.toFixed(1)} ms (to reach ${figure.alone.target})` : ''
  return `| ${figure.title} | ${rate} | ${figure.target} | ${rate >= figure.target ? 'reached' : 'short'} | ${ratio} | ${figure.p95.toFixed(1)} ms | ${alone} | ${figure.wrong} |`
}
