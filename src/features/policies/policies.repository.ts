import type { Actor } from '../../platform/access/actor.ts'
import type { Db } from '../../platform/database/db.ts'

/** The partnerships whose register this person's body may see, with the key of the policy each works by. */
export async function listMyPartnerships(db: Db, actor: Actor) {
  if (actor.partnerships.length === 0) return []
  return db
    .selectFrom('partnership')
    .where('id', 'in', [...actor.partnerships])
    .select(['name', 'policyPack'])
    .orderBy('name')
    .execute()
}
