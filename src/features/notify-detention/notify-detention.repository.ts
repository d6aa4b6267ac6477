import { sql } from 'kysely'
import { searchKeysForQuery } from '../../core/matching/name-keys.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import type { Db } from '../../platform/database/db.ts'
import type { PersonTyped } from './notify-detention.form.ts'

/** What a possible duplicate is shown and compared by. */
export interface OnRegister {
  readonly caseId: string
  readonly partnershipId: string
  readonly reference: string
  readonly familyName: string
  readonly givenName: string
  readonly birthDate: PlainDate | null
  readonly nhsNumber: string | null
  readonly postcode: string | null
  readonly entitlement: string
  readonly diedOn: PlainDate | null
}

const columns = [
  'caseId',
  'partnershipId',
  'reference',
  'familyName',
  'givenName',
  'birthDate',
  'nhsNumber',
  'postcode',
  'entitlement',
  'diedOn',
] as const
const mostByOneKey = 200

/** People on the register who might be the one typed: same number, same birthday, or both names alike. To be compared, not yet shown. */
export async function listAlike(db: Db, { givenName, familyName, birthDate, nhsNumber }: PersonTyped): Promise<OnRegister[]> {
  const given = searchKeysForQuery(givenName ?? '')
  const family = searchKeysForQuery(familyName ?? '')
  const ids = new Set<string>()
  if (nhsNumber)
    add(ids, await db.selectFrom('registerEntry').where('nhsNumber', '=', nhsNumber).select('caseId').limit(mostByOneKey).execute())
  if (birthDate)
    add(ids, await db.selectFrom('registerEntry').where('birthDate', '=', birthDate).select('caseId').limit(mostByOneKey).execute())
  if (given.near.length > 0 && family.near.length > 0) add(ids, await listByBothNames(db, given.near, family.near))
  const whole = [...family.prefixes, ...(family.prefixes.length === 0 ? given.prefixes : [])]
  if (whole.length > 0) {
    const query = db.selectFrom('searchKey').where('kind', '=', 'name').where('key', 'in', whole)
    add(ids, await query.select('caseId').distinct().limit(mostByOneKey).execute())
  }
  if (ids.size === 0) return []
  return await db
    .selectFrom('registerEntry')
    .where('caseId', 'in', [...ids])
    .select(columns)
    .execute()
}

function listByBothNames(db: Db, given: readonly string[], family: readonly string[]) {
  const withKey = (keys: readonly string[]) =>
    db
      .selectFrom('searchKey')
      .where('kind', '=', 'near')
      .where('key', 'in', [...keys])
      .select('caseId')
  return withKey(given).intersect(withKey(family)).limit(mostByOneKey).execute()
}

function add(ids: Set<string>, rows: readonly { caseId: string }[]): void {
  for (const { caseId } of rows) ids.add(caseId)
}

/** One person on the register, as the reader may see them. */
export async function findOnRegister(db: Db, caseId: string): Promise<OnRegister | undefined> {
  return await db.selectFrom('registerEntry').where('caseId', '=', caseId).select(columns).executeTakeFirst()
}

/** Holds everybody else who sends the same form until this transaction ends. */
export async function holdSubmission(db: Db, submission: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${submission}, 118))`.execute(db)
}

/** Was the form with this id recorded before, and of whom? Its first fact bears the id. */
export async function findCaseOfSubmission(db: Db, submission: string): Promise<string | undefined> {
  const row = await db.selectFrom('caseFact').where('id', '=', submission).select('caseId').executeTakeFirst()
  return row?.caseId
}

/** Is the body of the reader one that has hospitals? */
export async function isHospitalBody(db: Db, organisation: string): Promise<boolean> {
  const row = await db.selectFrom('organisation').where('code', '=', organisation).select('kind').executeTakeFirst()
  return row?.kind === 'trust' || row?.kind === 'independent-hospital'
}
