import { sql } from 'kysely'
import { searchKeysForName } from '../../core/matching/name-keys.ts'
import { standingFacts } from '../../core/timeline/standing-facts.ts'
import type { Fact } from '../../core/timeline/fact.ts'
import type { Db } from '../../platform/database/db.ts'
import type { CaseEntry } from './append-facts.ts'

interface SearchKey {
  readonly kind: 'name' | 'near' | 'reference'
  readonly key: string
}

/** Every key by which a person can be found: all names they ever had here, the same with a letter left out, and references. */
export function searchKeysOf(facts: readonly Fact[], reference: string): SearchKey[] {
  const names: string[] = []
  const references: string[] = [reference]
  for (const fact of standingFacts(facts)) {
    if (fact.type === 'PersonDescribed') {
      const { familyName, givenName, otherNames, formerFamilyName } = fact.data
      names.push(...[familyName, givenName, otherNames, formerFamilyName].filter((name) => name !== undefined))
    }
    if (fact.type === 'LocalReferenceRecorded') references.push(fact.data.reference)
  }
  const { tokens, near } = searchKeysForName(names)
  return [
    ...tokens.map((key) => ({ kind: 'name' as const, key })),
    ...near.map((key) => ({ kind: 'near' as const, key })),
    ...[...new Set(references.map(foldReference))].map((key) => ({ kind: 'reference' as const, key })),
  ]
}

/** References are typed in many ways: case, spaces and dashes do not count. */
export function foldReference(reference: string): string {
  return reference
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 60)
}

/** Replaces the search keys of a case by those its facts give; a new case has none to replace. */
export async function writeSearchKeys(db: Db, entry: CaseEntry, facts: readonly Fact[], isNew: boolean): Promise<void> {
  const keys = searchKeysOf(facts, entry.reference)
  if (!isNew) await db.deleteFrom('searchKey').where('caseId', '=', entry.id).execute()
  await sql`
    insert into search_key (kind, key, case_id, partnership_id)
    select kind, key, ${entry.id}::uuid, ${entry.partnershipId}::uuid
    from unnest(${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ key }) => key)}::text[]) as k (kind, key)
    on conflict do nothing`.execute(db)
}
