import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { listInstalledPostgres, majorOf } from '../src/platform/database/find-postgres-binaries.ts'
import { findTestPostgres } from '../test/support/test-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'runner-'))
after(() => rmSync(folder, { recursive: true }))

function run(files: Record<string, string>, env: Record<string, string> = {}): { status: number | null; said: string } {
  const paths = Object.entries(files).map(([name, code]) => {
    writeFileSync(join(folder, name), code)
    return join(folder, name)
  })
  const script = fileURLToPath(new URL('test.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...paths], { encoding: 'utf8', env: { ...process.env, ...env } })
  return { status, said: stdout + stderr }
}

const passing = `const { test } = require('node:test'); test('good', () => {}); test('left', { skip: 'no reason' }, () => {})`
const failing = `const { test } = require('node:test'); test('bad', () => { throw new Error('bad') })`

test('what passed is counted under node’s own summary, and what was left out is named', () => {
  const { status, said } = run({ 'passing.test.cjs': passing })
  assert.equal(status, 0, said)
  assert.match(said, /ℹ tests 2\n/)
  assert.match(said, /PostgreSQL 18\.\d+: every test: 1 passed, 0 failed, 1 left out\n/)
  assert.match(said, /Left out: left \(no reason\)\n1 passed, 0 failed\n$/)
})

test('one test that fails, a file that cannot be read, and a run without tests all end in failure', () => {
  assert.deepEqual(lastLineOf(run({ 'passing.test.cjs': passing, 'failing.test.cjs': failing })), { status: 1, line: '1 passed, 1 failed' })
  assert.deepEqual(lastLineOf(run({ 'broken.test.cjs': 'no such thing' })), { status: 1, line: '0 passed, 1 failed' })
  assert.deepEqual(lastLineOf(run({ 'left.test.cjs': `const { test } = require('node:test'); test.skip('left', () => {})` })), {
    status: 1,
    line: '0 passed, 0 failed',
  })
})

test('what needs a database runs again on the oldest other PostgreSQL of this machine', () => {
  const npm = findTestPostgres()
  const other = listInstalledPostgres().find(({ version }) => majorOf(version) !== majorOf(npm.version))
  const { status, said } = run({ 'x.db.test.ts': passing })
  assert.equal(status, 0, said)
  assert.ok(said.includes(other ? `PostgreSQL ${other.version}: what needs a database, again: 1 passed` : 'No other PostgreSQL'), said)
})

test('a missing file, database or browser is one sentence and a failure', () => {
  const missing = spawnSync(process.execPath, [fileURLToPath(new URL('test.ts', import.meta.url)), 'nowhere.test.ts'], { encoding: 'utf8' })
  assert.deepEqual([missing.status, missing.stderr], [1, 'There is no test file nowhere.test.ts.\n'])
  const noDatabase = run({ 'x.db.test.ts': passing }, { REGISTER_TEST_PG_BIN: folder })
  assert.deepEqual(
    [noDatabase.status, noDatabase.said],
    [1, `The tests need a PostgreSQL, and REGISTER_TEST_PG_BIN names ${folder}, which holds none that runs.\n`],
  )
  const noBrowser = run({ 'x.journey.ts': passing }, { CHROME_PATH: join(folder, 'no-browser') })
  assert.equal(noBrowser.status, 1)
  assert.match(noBrowser.said, /^[^\n]*no-browser, which does not exist[^\n]*\n$/)
})

function lastLineOf({ status, said }: { status: number | null; said: string }): { status: number | null; line: string | undefined } {
  return { status, line: said.trimEnd().split('\n').at(-1) }
}
