import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { createTestDatabase } from '../../../test/support/database.ts'
import { createKysely, createPool } from './connect.ts'

const database = await createTestDatabase({ empty: true })
after(() => database.drop())

test('days, big numbers, money and moments arrive as text that says exactly what is stored', async () => {
  const { rows } = await database.pool.query(`
    select date '2026-03-29' as day, 9007199254740993::int8 as big, 12.50::numeric as money, 7::int4 as small,
      timestamptz '2026-07-01 10:30:00.123456+01' as moment, timestamptz 'infinity' as never, '2026-03-29 01:30'::timestamp as clock,
      array[date '0099-01-01', null] as days, array[9007199254740993::int8] as bigs, array[0.10] as sums,
      array[timestamptz '2026-01-01 00:00+00', null] as moments, null::date as none`)
  assert.deepEqual(rows[0], {
    day: '2026-03-29',
    big: '9007199254740993',
    money: '12.50',
    small: 7,
    moment: '2026-07-01T09:30:00.123Z',
    never: 'infinity',
    clock: '2026-03-29 01:30:00',
    days: ['0099-01-01', null],
    bigs: ['9007199254740993'],
    sums: ['0.10'],
    moments: ['2026-01-01T00:00:00.000Z', null],
    none: null,
  })
})

test('a moment is the same in whatever zone the connection speaks', async () => {
  const pool = createPool({ connection: database.connection, max: 1 })
  await pool.query(`set timezone to 'Asia/Kathmandu'`)
  assert.deepEqual((await pool.query(`select timestamptz '1999-12-31 23:59:59.9999+00' as moment`)).rows, [
    { moment: '1999-12-31T23:59:59.999Z' },
  ])
  await pool.end()
})

test('other users of the pg package keep their own parsers', () => {
  assert.ok(pg.types.getTypeParser(pg.types.builtins.DATE)('2026-03-29') instanceof Date)
})

test('queries are camelCase over snake_case columns, and the keys of stored json stay as they are', async () => {
  await database.pool.query('create table case_note (told_on date, raw_body jsonb)')
  const kysely = createKysely<{ caseNote: { toldOn: string; rawBody: unknown } }>(database.pool)
  await kysely
    .insertInto('caseNote')
    .values({ toldOn: '2026-02-03', rawBody: JSON.stringify({ snake_key: [{ inner_key: 1 }] }) })
    .execute()
  assert.deepEqual(await kysely.selectFrom('caseNote').selectAll().execute(), [
    { toldOn: '2026-02-03', rawBody: { snake_key: [{ inner_key: 1 }] } },
  ])
})

test('a connection that PostgreSQL ends while it lies idle is told, and the pool opens another', async () => {
  const lost: string[] = []
  const pool = createPool({
    connection: database.connection,
    max: 1,
    applicationName: 'to-be-ended',
    onLostConnection: (error) => lost.push(error.message),
  })
  await pool.query('select 1')
  await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'to-be-ended'`)
  for (let tries = 0; tries < 100 && lost.length === 0; tries += 1) await pause(10)
  assert.match(lost[0] ?? '', /terminating connection/)
  assert.deepEqual((await pool.query('select 1 as again')).rows, [{ again: 1 }])
  await pool.end()
})

test('a connection string from an operator works as well', async () => {
  const { host, user, database: name } = database.connection
  const pool = createPool({ connectionString: `postgres://${user}@/${name}?host=${encodeURIComponent(host)}`, max: 1 })
  assert.deepEqual((await pool.query(`select date '2026-03-29' as day, current_database() as name`)).rows, [{ day: '2026-03-29', name }])
  await pool.end()
})
