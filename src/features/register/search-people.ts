import { type RawBuilder, sql } from 'kysely'
import { readNhsNumber } from '../../core/identifiers/nhs-number.ts'
import { nameTokens, type QueryWord, rankNameHits, searchKeysForQuery } from '../../core/matching/name-keys.ts'
import type { Db } from '../../platform/database/db.ts'
import { foldReference } from '../case-record/index.ts'
import { dayTyped } from './register-filter.ts'

/** More than this many people with such a name cannot be told apart in a list; the page asks for more of the name. */
export const mostFound = 500

/** Whom a search found, best first, and what it was taken to be, in words. */
export interface Found {
  readonly caseIds: readonly string[]
  readonly took: string
  /** Said beside the list: a wrong check digit, or too many people of that name. */
  readonly remark?: string
}

/**
 * Finds people by NHS number, date of birth, local reference or name (beginnings of words, one slip of typing, any
 * order, with or without accents). Only equality and ranges are used: see table search_key.
 */
export async function searchPeople(db: Db, partnershipId: string, text: string): Promise<Found> {
  const nhsNumber = tenDigits(text)
  if (nhsNumber) return byNhsNumber(db, partnershipId, nhsNumber, text)
  const day = dayTyped(text)
  if (day) return { caseIds: await byBirthDate(db, partnershipId, day), took: 'date of birth' }
  if (/\d/.test(text)) return { caseIds: await byReference(db, partnershipId, text), took: 'reference' }
  return byName(db, partnershipId, text)
}

/** The ten digits of what may be an NHS number, however they are spaced. */
export function tenDigits(text: string): string | undefined {
  const digits = text.replace(/[\s\-\u00a0]/g, '')
  return /^\d{10}$/.test(digits) ? digits : undefined
}

async function byNhsNumber(db: Db, partnershipId: string, nhsNumber: string, text: string): Promise<Found> {
  const rows = await db
    .selectFrom('registerEntry')
    .where('nhsNumber', '=', nhsNumber)
    .where('partnershipId', '=', partnershipId)
    .select('caseId')
    .limit(sql.lit(mostFound))
    .execute()
  const read = readNhsNumber(text)
  const caseIds = rows.map((row) => row.caseId)
  if (read.kind === 'invalid' && caseIds.length === 0) {
    return { caseIds: await byReference(db, partnershipId, text), took: 'NHS number', remark: read.because }
  }
  return { caseIds, took: 'NHS number' }
}

async function byBirthDate(db: Db, partnershipId: string, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom('registerEntry')
    .where('birthDate', '=', day as never)
    .where('partnershipId', '=', partnershipId)
    .select('caseId')
    .limit(sql.lit(mostFound))
    .execute()
  return rows.map((row) => row.caseId)
}

async function byReference(db: Db, partnershipId: string, text: string): Promise<string[]> {
  const key = foldReference(text)
  const rows = await db
    .selectFrom('searchKey')
    .where('kind', '=', 'reference')
    .where('key', '>=', key)
    .where('key', '<', `${key}~`)
    .where('partnershipId', '=', partnershipId)
    .select('caseId')
    .distinct()
    .limit(sql.lit(mostFound))
    .execute()
  return rows.map((row) => row.caseId)
}

/** With fewer than this many fitting as typed, names one slip away are looked for too: they come after the others anyway. */
const enoughAsTyped = 50

async function byName(db: Db, partnershipId: string, text: string): Promise<Found> {
  const { words } = searchKeysForQuery(text)
  if (words.length === 0) return { caseIds: [], took: 'name', remark: 'Type at least one letter of the name.' }
  const asTyped = await listNamed(db, words.map((word) => beginning(partnershipId, word)))
  const hits = asTyped.length < enoughAsTyped ? await listNamed(db, words.map((word) => beginningOrSlip(partnershipId, word))) : asTyped
  const ranked = rankNameHits(
    text,
    hits.map((row) => ({ id: row.caseId, names: [`${row.givenName} ${row.familyName}`] })),
  )
  // A former or other name is a hit too, though it is not in the entry's own name: after the others.
  const placed = new Set(ranked.map((hit) => hit.id))
  const rest = hits.filter((row) => !placed.has(row.caseId)).map((row) => row.caseId)
  const caseIds = [...placed, ...rest].slice(0, mostFound)
  return hits.length > mostFound
    ? { caseIds, took: 'name', remark: `More than ${mostFound} people fit “${nameTokens(text).join(' ')}”. Type more of the name to find one person.` }
    : { caseIds, took: 'name' }
}

interface Named {
  readonly caseId: string
  readonly familyName: string
  readonly givenName: string
}

/** Whoever has a name for every word. */
async function listNamed(db: Db, hitsOfWords: readonly RawBuilder<unknown>[]): Promise<readonly Named[]> {
  const { rows } = await sql<Named>`
    select e.case_id, e.family_name, e.given_name
    from (${sql.join(hitsOfWords, sql` intersect `)} limit ${sql.lit(mostFound + 1)}) hit
    join register_entry e using (case_id)`.execute(db)
  return rows
}

const beginning = (partnershipId: string, { prefix }: QueryWord) => sql`(
  select distinct case_id from search_key
  where partnership_id = ${partnershipId} and kind = 'name' and key >= ${prefix} and key < ${`${prefix}\uffff`})`

const beginningOrSlip = (partnershipId: string, word: QueryWord) => sql`(
  ${beginning(partnershipId, word)}
  union
  select case_id from search_key
  where partnership_id = ${partnershipId} and kind = 'near' and key = any(${word.near}))`
