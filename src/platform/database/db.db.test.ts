import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../test/support/database.ts'
import { dbOn } from './db.ts'

test('columns come back in camelCase, and keys inside json as they were stored', async () => {
  const { pool } = await createTestDatabase()
  const client = await pool.connect()
  await client.query(`create temporary table odd_names (first_name text, sha256 text, said_by jsonb)`)
  const db = dbOn(client).withTables<{ oddNames: { firstName: string; sha256: string; saidBy: unknown } }>()
  const written = await db
    .insertInto('oddNames')
    .values({ firstName: 'Ada', sha256: 'x', saidBy: JSON.stringify({ full_name: [{ given_name: 'A' }] }) })
    .executeTakeFirst()
  assert.equal(written.numInsertedOrUpdatedRows, 1n)
  assert.deepEqual(await db.selectFrom('oddNames').selectAll().execute(), [
    { firstName: 'Ada', sha256: 'x', saidBy: { full_name: [{ given_name: 'A' }] } },
  ])
  assert.deepEqual(await db.selectFrom('oddNames').where('firstName', '=', 'B').select('firstName as givenName').execute(), [])
  client.release()
})
