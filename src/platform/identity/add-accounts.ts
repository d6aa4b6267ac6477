import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import type pg from 'pg'
import type { Moment } from '../../core/time/plain-date.ts'
import type { IssuerSettings } from './issuer-settings.ts'

/** One line of the list of accounts to make. */
interface NewAccount {
  readonly row: number
  readonly provider: string
  readonly subject: string
  readonly name: string
  readonly organisation: string
  readonly roles: readonly string[]
}

/** The list cannot be used; nothing was added. One sentence a line, each naming its row. */
export class AccountsRefused extends Error {
  override readonly name = 'AccountsRefused'
}

export interface AddingAccounts {
  readonly csv: string
  readonly issuers: readonly IssuerSettings[]
  readonly knownRoles: readonly string[]
  readonly now: Moment
  /** Found again in the change log. */
  readonly correlationId: string
}

const columns = ['provider', 'subject', 'name', 'organisation', 'roles'] as const

/**
 * Makes the accounts a CSV file lists: provider (its key in our settings), subject (the reference people are shown when
 * they have no account yet), name, organisation (code), roles (with spaces between). An account that is there already is
 * left as it is. All or none. Throws AccountsRefused.
 */
export async function addAccounts(pool: pg.Pool, adding: AddingAccounts): Promise<{ readonly added: number; readonly already: number }> {
  const accounts = readList(adding.csv)
  const organisations = await knownOrganisations(pool)
  const complaints = accounts.flatMap((account) => complaintsAbout(account, adding, organisations))
  if (accounts.length === 0) complaints.push('The list has no rows.')
  if (complaints.length > 0) throw new AccountsRefused(complaints.join('\n'))
  const rows = accounts.map(({ provider, ...account }) => ({
    ...account,
    id: randomUUID(),
    issuer: adding.issuers.find(({ key }) => key === provider)?.accountsUnder,
  }))
  // One statement, so that an account and its line in the log are made together.
  const made = await pool.query(
    `with made as (
       insert into account (id, issuer, subject, name, organisation_code, roles)
       select r.id, r.issuer, r.subject, r.name, r.organisation, r.roles
       from jsonb_to_recordset($1) as r (id uuid, issuer text, subject text, name text, organisation text, roles text[])
       on conflict (issuer, subject) do nothing
       returning id, organisation_code, roles)
     insert into change_log (at, organisation_code, action, correlation_id, detail)
     select $2, organisation_code, 'account-added', $3, jsonb_build_object('account', id, 'roles', roles) from made`,
    [JSON.stringify(rows), adding.now, adding.correlationId],
  )
  const added = made.rowCount ?? 0
  return { added, already: rows.length - added }
}

function readList(csv: string): NewAccount[] {
  let read: Record<string, string>[]
  try {
    read = parse(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true })
  } catch (error) {
    throw new AccountsRefused(`The list is not readable as CSV: ${error instanceof Error ? error.message : String(error)}.`)
  }
  const missing = columns.filter((column) => read[0] && !(column in read[0]))
  if (missing.length > 0)
    throw new AccountsRefused(`The first line must name the columns ${columns.join(', ')}; missing: ${missing.join(', ')}.`)
  return read.map(({ provider = '', subject = '', name = '', organisation = '', roles = '' }, index) => ({
    row: index + 2,
    provider,
    subject,
    name,
    organisation,
    roles: roles.split(/\s+/).filter(Boolean),
  }))
}

async function knownOrganisations(pool: pg.Pool): Promise<ReadonlySet<string>> {
  const found = await pool.query<{ code: string }>('select code from organisation')
  return new Set(found.rows.map(({ code }) => code))
}

function complaintsAbout(account: NewAccount, { issuers, knownRoles }: AddingAccounts, organisations: ReadonlySet<string>): string[] {
  const { row, provider, subject, name, organisation, roles } = account
  const issuer = issuers.find(({ key }) => key === provider)
  const vouches = issuer?.organisations === 'every' || issuer?.organisations.includes(organisation)
  const said: string[] = []
  if (!issuer) said.push(`"${provider}" is no identity provider of this register. There are: ${issuers.map(({ key }) => key).join(', ')}.`)
  if (!subject) said.push('the subject is empty: it is the account reference the person was shown when they tried to sign in.')
  if (!name) said.push('the name is empty.')
  if (!organisations.has(organisation)) said.push(`"${organisation}" is not the code of a body on this register.`)
  else if (issuer && !vouches)
    said.push(`people of "${organisation}" do not sign in with "${provider}": see "organisations" in its settings.`)
  if (roles.length === 0) said.push(`no role is given. The roles are ${knownRoles.join(', ')}.`)
  for (const role of roles) if (!knownRoles.includes(role)) said.push(`"${role}" is not a role. The roles are ${knownRoles.join(', ')}.`)
  return said.map((sentence) => `Row ${row}: ${sentence}`)
}
