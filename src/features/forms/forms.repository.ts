import { sql } from 'kysely'
import type { Db } from '../../platform/database/db.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Asked, Colleague, KnownBody } from './field.ts'

/** Everything a form may offer to choose from, for one visit. */
export async function findAsked(visit: Pick<Visit, 'db' | 'today' | 'actor'>): Promise<Asked> {
  const bodies = await listBodies(visit.db, visit.actor.partnerships)
  return { today: visit.today, bodies, colleagues: await listColleagues(visit.db) }
}

/** Every body known: those of the reader's partnerships first, those that no longer exist last. */
async function listBodies(db: Db, partnerships: readonly string[]): Promise<KnownBody[]> {
  const partners = db
    .selectFrom('partnershipMember')
    .where('partnershipId', 'in', [...partnerships, noPartnership])
    .select('organisationCode')
  return await db
    .selectFrom('organisation')
    .select(['code', 'kind', 'name', 'validTo'])
    .orderBy(sql`valid_to is not null`)
    .orderBy((query) => query('code', 'in', partners), 'desc')
    .orderBy('name')
    .execute()
}

/** A list of SQL may not be empty. */
const noPartnership = '00000000-0000-0000-0000-000000000000'

/** Those who can sign in and whom the reader's agreements let them see, by name. */
async function listColleagues(db: Db): Promise<Colleague[]> {
  return await db
    .selectFrom('account')
    .innerJoin('organisation', 'organisation.code', 'account.organisationCode')
    .where('disabledAt', 'is', null)
    .select(['account.id', 'account.name', 'organisationCode as organisation', 'organisation.name as organisationName'])
    .orderBy('account.name')
    .execute()
}
