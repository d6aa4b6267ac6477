import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { demoId, demoSubject } from '../../demo/make-partnerships.ts'
import { londonDay, type Moment } from '../../src/core/time/plain-date.ts'
import { insertRun, recogniseFiles } from '../../src/features/run-import/index.ts'
import { inScope } from '../../src/platform/database/scope.ts'

/** A council's list as somebody of the council would upload it, checked by the register that is running. Answers its id. */
export async function importAList(pool: pg.Pool, now: Moment): Promise<string> {
  const list = new URL('../../test/fixtures/import/council-register.csv', import.meta.url)
  const file = { name: 'council-register.csv', content: readFileSync(list) }
  const { format, mapping } = await recogniseFiles([{ name: file.name, bytes: file.content }])
  const organisationCode = 'E10000028'
  const startedBy = demoId(demoSubject(organisationCode, 'Lena Demo-Lead'))
  const id = randomUUID()
  await inScope(pool, { account: startedBy, on: londonDay(now) }, 'write', ({ db }) =>
    insertRun(db, {
      id,
      partnershipId: demoId('staffordshire'),
      organisationCode,
      format,
      startedAt: now,
      startedBy,
      mapping,
      files: [{ ...file, sha256: createHash('sha256').update(file.content).digest() }],
    }),
  )
  for (;;) {
    const { rows } = await pool.query<{ state: string; message: string | null }>('select state, message from import_run where id = $1', [
      id,
    ])
    if (rows[0]?.state === 'checked') return id
    if (rows[0]?.state === 'stopped') throw new Error(`The list to be shown could not be read: ${rows[0].message}`)
    await pause(100)
  }
}
