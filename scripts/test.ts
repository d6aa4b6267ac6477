import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listInstalledPostgres, majorOf, type PostgresBinaries } from '../src/platform/database/find-postgres-binaries.ts'
import { launchBrowser } from '../test/support/browser.ts'
import { findTestPostgres } from '../test/support/test-server.ts'
import type { RunCounts } from '../test/support/write-counts.ts'
import { buildAssetsWhenStale } from './build-assets.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** `x.test.ts` needs nothing, `x.db.test.ts` PostgreSQL, `x.journey.ts` a browser too. */
const everyTest = ['{src,test,scripts,demo,bench}/**/*.test.ts', 'test/journeys/**/*.journey.ts']

interface Run {
  readonly postgres: PostgresBinaries
  readonly files: readonly string[]
  /** What of the whole this run is, for the closing lines. */
  readonly what: string
  readonly counts?: RunCounts
}

/**
 * `npm test`: everything on npm's PostgreSQL, then what needs a database again on the oldest other PostgreSQL this machine
 * has. `npm test -- FILE…` runs only those files. Answers whether every test ran and passed.
 */
async function testEverything(named: readonly string[]): Promise<boolean> {
  const files = named.length > 0 ? named.map(findNamed) : globSync(everyTest, { cwd: root }).toSorted()
  const browser = files.some(needsBrowser) ? await findBrowserVersion() : undefined
  await buildAssetsWhenStale()
  const runs = [...planRuns(files)]
  const done: Run[] = []
  for (const run of runs) {
    console.log(
      `\n${run.files.length} test files on PostgreSQL ${run.postgres.version} (${run.postgres.bin.startsWith(root) ? 'npm' : run.postgres.bin})`,
    )
    done.push({ ...run, counts: await runFiles(run) })
  }
  console.log(closingLines(done, browser).join('\n'))
  return done.every(({ counts }) => counts !== undefined && counts.passed > 0 && counts.failed + counts.cancelled === 0)
}

function* planRuns(files: readonly string[]): Generator<Run> {
  const postgres = findTestPostgres()
  yield { postgres, files, what: 'every test' }
  const integration = files.filter(needsDatabase)
  const other = listInstalledPostgres().find(({ version }) => majorOf(version) !== majorOf(postgres.version))
  if (integration.length > 0 && other) yield { postgres: other, files: integration, what: 'what needs a database, again' }
}

function findNamed(name: string): string {
  if (existsSync(name)) return resolve(name)
  throw new Error(`There is no test file ${name}.`)
}

function needsDatabase(file: string): boolean {
  return file.endsWith('.db.test.ts')
}

function needsBrowser(file: string): boolean {
  return file.endsWith('.journey.ts') || file.endsWith('browser.test.ts')
}

async function findBrowserVersion(): Promise<string> {
  const browser = await launchBrowser()
  await browser.close()
  return browser.version()
}

/** Runs node's own test runner, its report going where ours goes. Undefined when it ended without having counted anything. */
async function runFiles({ postgres, files }: Run): Promise<RunCounts | undefined> {
  const counted = join(root, `build/test-counts-${process.pid}.json`)
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=./test/support/write-counts.ts']
  const options = ['--test-concurrency=2', '--test-timeout=300000', '--test-global-setup=test/global-setup.ts']
  const { NODE_TEST_CONTEXT: _, ...env } = process.env // set where this very script is being tested
  if (!postgres.npmPackage) env.REGISTER_TEST_PG_BIN = postgres.bin
  const runner = spawn(process.execPath, ['--test', ...options, ...reporters, `--test-reporter-destination=${counted}`, ...files], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  await once(runner, 'exit')
  const written = existsSync(counted) ? readFileSync(counted, 'utf8') : ''
  rmSync(counted, { force: true })
  return written === '' ? undefined : (JSON.parse(written) as RunCounts)
}

function closingLines(runs: readonly Run[], browser: string | undefined): string[] {
  const sum = (one: (counts: RunCounts) => number) => runs.reduce((all, { counts }) => all + (counts ? one(counts) : 0), 0)
  const leftOut = runs.flatMap(({ counts }) => counts?.leftOut ?? [])
  return [
    '',
    ...runs.map(({ postgres, what, counts }) => `PostgreSQL ${postgres.version}: ${what}: ${counts ? inWords(counts) : 'could not run'}`),
    ...(runs.length === 1 ? ['No other PostgreSQL (15 or later) was needed or found on this machine.'] : []),
    ...(browser === undefined ? [] : [`Browser: Chromium ${browser}`]),
    ...leftOut.map((name) => `Left out: ${name}`),
    `${sum(({ passed }) => passed)} passed, ${sum(({ failed, cancelled }) => failed + cancelled)} failed`,
  ]
}

function inWords({ passed, failed, cancelled, skipped, todo }: RunCounts): string {
  const leftOut = skipped + todo
  return `${passed} passed, ${failed + cancelled} failed${leftOut > 0 ? `, ${leftOut} left out` : ''}`
}

try {
  process.exitCode = (await testEverything(process.argv.slice(2))) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
