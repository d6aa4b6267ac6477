import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** A council and a trust, as they stand in the public lists of organisations. */
export async function makeBodies(pool: pg.Pool): Promise<void> {
  await pool.query(`insert into organisation (code, kind, name, short_name) values
    ('E10000028', 'council', 'Staffordshire County Council', 'Staffordshire'),
    ('RRE', 'trust', 'Midlands Partnership University NHS Foundation Trust', 'MPFT'),
    ('QNC', 'icb', 'NHS Staffordshire and Stoke-on-Trent ICB', 'SSOT ICB') on conflict do nothing`)
}

interface NewAccount {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly organisation: string
  readonly roles?: readonly string[]
}

/** Makes an account and gives its id. */
export async function makeAccount(pool: pg.Pool, { issuer, subject, name, organisation, roles = ['amhp'] }: NewAccount): Promise<string> {
  const id = randomUUID()
  await pool.query('insert into account (id, issuer, subject, name, organisation_code, roles) values ($1, $2, $3, $4, $5, $6)', [
    id,
    issuer,
    subject,
    name,
    organisation,
    roles,
  ])
  return id
}

export interface LogLine {
  readonly action: string
  readonly accountId: string | null
  readonly organisation: string | null
  readonly correlationId: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** The last line of the change log. */
export async function lastLogLine(pool: pg.Pool): Promise<LogLine | undefined> {
  const found = await pool.query<LogLine>(
    `select action, account_id as "accountId", organisation_code as organisation, correlation_id as "correlationId", detail
     from change_log order by id desc limit 1`,
  )
  return found.rows[0]
}
