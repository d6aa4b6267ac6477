import type { Sql } from './session.ts'

/** What `account.issuer` says for people who exist only in the demo, wherever it happens to be served. */
export const demoIssuer = 'demo-identity'

export interface DemoAccount {
  readonly subject: string
  readonly name: string
  readonly organisation: string
  readonly roles: readonly string[]
}

/** Everybody who can sign in to the demo, by body and name; the body with most people first. */
export async function listDemoAccounts(sql: Sql): Promise<DemoAccount[]> {
  const found = await sql.query<DemoAccount>(
    `select a.subject, a.name, o.name as organisation, a.roles
     from account a join organisation o on o.code = a.organisation_code
     where a.issuer = $1 order by count(*) over (partition by o.code) desc, o.name, a.name`,
    [demoIssuer],
  )
  return found.rows
}

/**
 * Throws when this database is in real use: the demo's people work at bodies that exist, so on a partnership's own
 * database they would see its people. A forgotten setting must not open the register to everybody.
 */
export async function refuseDemoOnRealAccounts(sql: Sql): Promise<void> {
  const found = await sql.query('select from account where issuer <> $1 limit 1', [demoIssuer])
  if (found.rowCount === 0) return
  throw new Error(
    'This database holds accounts of real people, so the demo sign-in does not start on it. ' +
      'Set REGISTER_ISSUERS to your identity providers (see docs/operations/sign-in.md), or use another database for the demo.',
  )
}
