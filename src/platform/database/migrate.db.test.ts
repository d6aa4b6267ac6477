import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../../test/support/database.ts'
import { createPool } from './connect.ts'
import { MigrationRefused, migrate } from './migrate.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  folders.push(folder)
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql)
  return folder
}

const people = { '0001-people.sql': 'create table person (name text);\n' }
const letters = { '0002-letters.sql': `-- letters\ncreate table letter (body text);\ninsert into person values ('first');\n` }

async function refusedWith(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (refused: unknown) => refused,
  )
  assert.ok(error instanceof MigrationRefused, 'refused with a sentence')
  return error.message
}

test('migrations run in the order of their numbers, once', async () => {
  const { pool, drop } = await createTestDatabase({ empty: true })
  const folder = folderOf({ ...letters, ...people, 'README.md': 'not a migration' })
  assert.deepEqual(await migrate(pool, folder), { applied: ['0001', '0002'], latest: '0002' })
  assert.deepEqual(await migrate(pool, folder), { applied: [], latest: '0002' })
  assert.deepEqual((await pool.query('select name from person')).rows, [{ name: 'first' }])
  const { rows } = await pool.query(
    `select id, name, sha256 ~ '^[0-9a-f]{64}$' as digest, applied_at > now() - interval '1 minute' as now from schema_migration order by id`,
  )
  assert.deepEqual(rows[1], { id: '0002', name: '0002-letters.sql', digest: true, now: true })
  await drop()
})

test('a migration that fails in its last statement changes nothing and says file, line and reason', async () => {
  const { pool, drop } = await createTestDatabase({ empty: true })
  const broken = {
    '0002-broken.sql': 'create table letter (body text);\n\ndrop table person;\n-- now\ncreate table\n  other (id nosuchtype);\n',
  }
  assert.equal(
    await refusedWith(migrate(pool, folderOf({ ...people, ...broken }))),
    '0002-broken.sql, line 6: PostgreSQL says "type "nosuchtype" does not exist". Nothing of this migration was kept.',
  )
  assert.deepEqual((await pool.query(`select to_regclass('person') is not null as person, to_regclass('letter') as letter`)).rows, [
    { person: true, letter: null },
  ])
  assert.deepEqual((await migrate(pool, folderOf({ ...people, ...letters }))).applied, ['0002'], 'mended, it runs')
  await drop()
})

test('where PostgreSQL gives no place, the line is that of the statement it was at', async () => {
  const { pool, drop } = await createTestDatabase({ empty: true })
  const broken = { '0001-broken.sql': `create table a (b int);\ndo $$ begin perform 1; end $$;\n\ncreate table a (c int);\n` }
  assert.match(
    await refusedWith(migrate(pool, folderOf(broken))),
    /^0001-broken\.sql, line 4: PostgreSQL says "relation "a" already exists"/,
  )
  await drop()
})

test('a migration that was changed after it ran is refused; the line endings of Windows are no change', async () => {
  const { pool, drop } = await createTestDatabase({ empty: true })
  await migrate(pool, folderOf(people))
  assert.deepEqual((await migrate(pool, folderOf({ '0001-people.sql': 'create table person (name text);\r\n' }))).applied, [])
  assert.match(
    await refusedWith(migrate(pool, folderOf({ '0001-people.sql': 'create table person (name text, born date);\n' }))),
    /0001-people\.sql was changed after it had run/,
  )
  await drop()
})

test('a migration numbered before one that has run, or run but unknown to this release, is refused', async () => {
  const { pool, drop } = await createTestDatabase({ empty: true })
  await migrate(pool, folderOf({ '0001-people.sql': 'create table person (name text);', '0003-x.sql': 'select 1;' }))
  const late = folderOf({ '0001-people.sql': 'create table person (name text);', '0002-late.sql': 'select 1;', '0003-x.sql': 'select 1;' })
  assert.match(await refusedWith(migrate(pool, late)), /0002-late\.sql comes before 0003-x\.sql/)
  assert.match(
    await refusedWith(migrate(pool, folderOf({ '0001-people.sql': 'create table person (name text);' }))),
    /has had 0003-x\.sql, which this release does not have/,
  )
  await drop()
})

test('a migration may not end its own transaction, and its settings end with it', async () => {
  const { pool, drop } = await createTestDatabase({ empty: true })
  assert.match(
    await refusedWith(migrate(pool, folderOf({ '0001-half.sql': 'create table a (b int);\nCommit;\nselect 1/0;' }))),
    /0001-half\.sql, line 2: a migration may not say "commit"/,
  )
  assert.deepEqual((await pool.query(`select to_regclass('a') as a`)).rows, [{ a: null }])
  const single = createPool({ connection: (await createTestDatabase({ empty: true })).connection, max: 1 })
  await migrate(single, folderOf({ '0001-settings.sql': `set search_path to 'nowhere'; set statement_timeout = 1;` }))
  assert.deepEqual(
    (await single.query(`select current_setting('search_path') as path, current_setting('statement_timeout') as timeout`)).rows,
    [{ path: '"$user", public', timeout: '0' }],
  )
  await single.end()
  await drop()
})

test('two processes that start at once run each migration once, and both find the work done', async () => {
  const { pool, connection, drop } = await createTestDatabase({ empty: true })
  const other = createPool({ connection })
  const folder = folderOf({
    '0001-slow.sql': `select pg_sleep(0.2); create table a (b int);`,
    '0002-next.sql': 'insert into a values (1);',
    '0003-last.sql': 'insert into a values (2);',
  })
  const both = await Promise.all([migrate(pool, folder), migrate(other, folder)])
  assert.deepEqual(both.flatMap(({ applied }) => applied).sort(), ['0001', '0002', '0003'])
  assert.deepEqual(
    both.map(({ latest }) => latest),
    ['0003', '0003'],
  )
  assert.deepEqual((await pool.query('select b from a order by b')).rows, [{ b: 1 }, { b: 2 }])
  await other.end()
  await drop()
})

test('a file without a number, or two with one, is refused before anything runs', async () => {
  const { pool, drop } = await createTestDatabase({ empty: true })
  assert.match(await refusedWith(migrate(pool, folderOf({ 'people.sql': 'select 1;' }))), /people\.sql is not named like a migration/)
  assert.match(
    await refusedWith(migrate(pool, folderOf({ ...people, '0001-letters.sql': 'select 1;' }))),
    /Two migrations have the number 0001/,
  )
  assert.deepEqual((await pool.query(`select to_regclass('schema_migration') as made`)).rows, [{ made: null }])
  await drop()
})
