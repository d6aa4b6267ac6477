import type { Db } from '../../platform/database/db.ts'

/** Those of the codes that name no body the register knows. */
export async function listUnknownBodies(db: Db, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const known = await db.selectFrom('organisation').where('code', 'in', codes).select('code').execute()
  return codes.filter((code) => !known.some((body) => body.code === code))
}

/** Is this an account of a partner body? Row-level security shows no other. */
export async function isKnownAccount(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('account').where('id', '=', id).select('id').executeTakeFirst()) !== undefined
}
