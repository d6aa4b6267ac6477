import { createHash } from 'node:crypto'
import type pg from 'pg'
import { openDatabase } from '../src/open-database.ts'

interface Row {
  case_id: string
  sequence: number
  fields: string[]
  digest: Buffer
}

const rowsAtOnce = 5000

/**
 * Proves with code of its own, not with the database's function, that no fact was changed, removed or put in between:
 * every digest is that of the fact before it in the case and of the row itself. Answers how many facts were read and
 * every place where the chain does not hold.
 */
export async function verifyRecord(pool: pg.Pool): Promise<{ facts: number; broken: string[] }> {
  const client = await pool.connect()
  const broken: string[] = []
  let facts = 0
  let previous: { caseId: string; sequence: number; digest: Buffer } | undefined
  try {
    await client.query('begin read only')
    await client.query(`declare facts cursor for
      select case_id, sequence, digest, array[id::text, case_id::text, sequence::text, type, effective_on::text,
        coalesce(left(effective_time::text, 5), ''), coalesce(precision, ''), coalesce(told_on::text, ''),
        to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), recorded_by::text, body, source_kind,
        coalesce(source_reference, ''), data::text, coalesce(import_id::text, ''), coalesce(import_key, '')] as fields
      from case_fact order by case_id, sequence`)
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${rowsAtOnce} from facts`)
      for (const row of rows) {
        const isNext = previous?.caseId === row.case_id
        const expected: number = isNext && previous ? previous.sequence + 1 : 1
        const hash = createHash('sha256')
        if (isNext && previous) hash.update(previous.digest)
        const digest = hash.update(row.fields.join('\u001f')).digest()
        if (row.sequence !== expected) broken.push(`case ${row.case_id}: fact ${expected} is missing before fact ${row.sequence}`)
        else if (!digest.equals(row.digest)) broken.push(`case ${row.case_id}: fact ${row.sequence} is not what was recorded`)
        previous = { caseId: row.case_id, sequence: row.sequence, digest: row.digest }
        facts += 1
      }
      if (rows.length < rowsAtOnce) break
    }
    await client.query('commit')
  } finally {
    client.release()
  }
  return { facts, broken }
}

if (import.meta.main) {
  const { pool, close } = await openDatabase(process.env['DATABASE_URL'], 'register, verify-record')
  const { facts, broken } = await verifyRecord(pool)
  await close()
  for (const line of broken) process.stdout.write(`${line}\n`)
  process.stdout.write(broken.length === 0 ? `All ${facts} facts are as they were recorded.\n` : `${broken.length} of ${facts} facts do not hold.\n`)
  process.exitCode = broken.length === 0 ? 0 : 1
}
