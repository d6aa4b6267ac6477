import { createHash } from 'node:crypto'
import type pg from 'pg'
import { type DemoPartnership, demoPartnerships } from './partnerships.ts'

/** The same name gives the same id on every machine, so that links to the demo can be written down. */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`section 117 register demo: ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The account's name in its body's directory: `demo-okafor` signs in as Amara Demo-Okafor. */
export function demoSubject(code: string, name: string): string {
  return `${code}-${name}`.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

/** Makes the demo partnerships, their agreements and their staff under one identity provider; making them again changes nothing. */
export async function makeDemoPartnerships(pool: pg.Pool, issuer: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const partnership of demoPartnerships) await makePartnership(client, partnership, issuer)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function makePartnership(client: pg.PoolClient, { key, name, agreement, bodies }: DemoPartnership, issuer: string): Promise<void> {
  const partnershipId = demoId(key)
  const agreementId = demoId(`${key} agreement`)
  await client.query('insert into partnership (id, key, name, policy_pack) values ($1, $2, $3, $2) on conflict do nothing', [
    partnershipId,
    key,
    name,
  ])
  await client.query(
    'insert into data_sharing_agreement (id, partnership_id, title, in_force_from) values ($1, $2, $3, $4) on conflict do nothing',
    [agreementId, partnershipId, agreement.title, agreement.from],
  )
  for (const { code, sees, staff } of bodies) {
    await client.query(
      'insert into partnership_member (partnership_id, organisation_code, since) values ($1, $2, $3) on conflict do nothing',
      [partnershipId, code, agreement.from],
    )
    await client.query(
      `insert into data_sharing_term (agreement_id, organisation_code, sees, purpose) values ($1, $2, $3, 'Section 117 aftercare') on conflict do nothing`,
      [agreementId, code, sees],
    )
    for (const [person, ...roles] of staff) {
      await client.query(
        'insert into account (id, issuer, subject, name, organisation_code, roles) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
        [demoId(demoSubject(code, person)), issuer, demoSubject(code, person), person, code, roles],
      )
    }
  }
}
