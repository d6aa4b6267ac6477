import { createHash, randomUUID } from 'node:crypto'
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

/** Facts still being committed when a checkpoint is taken carry an earlier moment; this much later none does. */
const settledAfter = "interval '1 minute'"

/** A digest over the newest digest of every case as at a moment: with it, cutting facts off the end of a case shows. */
async function digestOfHeads(pool: pg.Pool, takenAt: string): Promise<{ digest: Buffer; cases: number; facts: string }> {
  const { rows } = await pool.query<{ digest: Buffer; cases: number; facts: string }>(
    `select sha256(coalesce(string_agg(head.digest, ''::bytea order by head.case_id), ''::bytea)) as digest,
       count(*)::int as cases, coalesce(sum(head.sequence), 0)::text as facts
     from (select distinct on (case_id) case_id, sequence, digest from case_fact
           where recorded_at <= $1::timestamptz order by case_id, sequence desc) head`,
    [takenAt],
  )
  return rows[0] as { digest: Buffer; cases: number; facts: string }
}

/** Takes a checkpoint of everything recorded up to a minute ago. Its digest is to be kept outside the database as well. */
export async function takeCheckpoint(pool: pg.Pool): Promise<{ takenAt: string; digest: string }> {
  const { rows } = await pool.query<{ at: string }>(`select (now() - ${settledAfter})::timestamptz(3) as at`)
  const takenAt = rows[0]?.at ?? ''
  const { digest, cases, facts } = await digestOfHeads(pool, takenAt)
  await pool.query('insert into record_checkpoint (id, taken_at, cases, facts, digest) values ($1, $2, $3, $4, $5)', [
    randomUUID(),
    takenAt,
    cases,
    facts,
    digest,
  ])
  return { takenAt, digest: digest.toString('hex') }
}

/** Every checkpoint that the record no longer gives: facts were cut off, or put in with an earlier moment. */
export async function brokenCheckpoints(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ takenAt: string; digest: Buffer }>(
    'select taken_at as "takenAt", digest from record_checkpoint order by taken_at',
  )
  const broken: string[] = []
  for (const { takenAt, digest } of rows) {
    const now = await digestOfHeads(pool, takenAt)
    if (!now.digest.equals(digest))
      broken.push(`the checkpoint of ${takenAt} does not fit: facts were removed from the end of a case, or added before it`)
  }
  return broken
}

/** `npm run verify-record [-- --checkpoint]`: answers whether the record holds. */
async function verifyFromCommandLine(): Promise<boolean> {
  const { pool, close } = await openDatabase(process.env['DATABASE_URL'], 'register, verify-record')
  try {
    const { facts, broken } = await verifyRecord(pool)
    const all = [...broken, ...(await brokenCheckpoints(pool))]
    for (const line of all) process.stdout.write(`${line}\n`)
    process.stdout.write(
      all.length === 0 ? `All ${facts} facts are as they were recorded.\n` : `The record does not hold in ${all.length} places.\n`,
    )
    if (all.length === 0 && process.argv.includes('--checkpoint')) {
      const { takenAt, digest } = await takeCheckpoint(pool)
      process.stdout.write(`Checkpoint of ${takenAt}, to be kept outside the database too: ${digest}\n`)
    }
    return all.length === 0
  } finally {
    await close()
  }
}

if (import.meta.main) {
  const holds = await verifyFromCommandLine().catch((error: unknown) => {
    process.stderr.write(`The record was not verified. ${error instanceof Error ? error.message : String(error)}\n`)
    return false
  })
  process.exitCode = holds ? 0 : 1
}
