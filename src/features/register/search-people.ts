import { type RawBuilder, sql } from 'kysely'
import { readNhsNumber } from '../../core/identifiers/nhs-number.ts'
import { nameTokens, type QueryWord, rankNameHits, searchKeysForQuery } from '../../core/matching/name-keys.ts'
import type { Db } from '../../platform/database/db.ts'
import { foldReference } from '../case-record/index.ts'
import { dayTyped } from './register-filter.ts'

/** More than this many people with such a name cannot be told apart in a list; the page asks for more of the name. */
export const mostFound = 500

interface FoundPerson {
  readonly caseId: string
  readonly entitlement: string
}

/** Whom a search found, best first, and what it was taken to be, in words. */
export interface Found {
  readonly people: readonly FoundPerson[]
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
  if (day) return { people: await listWhere(db, partnershipId, sql`birth_date = ${day}`), took: 'date of birth' }
  if (/\d/.test(text)) return { people: await byReference(db, partnershipId, text), took: 'reference' }
  return byName(db, partnershipId, text)
}

/** The ten digits of what may be an NHS number, however they are spaced. */
export function tenDigits(text: string): string | undefined {
  const digits = text.replace(/[\s\-\u00a0]/g, '')
  return /^\d{10}$/.test(digits) ? digits : undefined
}

async function byNhsNumber(db: Db, partnershipId: string, nhsNumber: string, text: string): Promise<Found> {
  const people = await listWhere(db, partnershipId, sql`nhs_number = ${nhsNumber}`)
  const read = readNhsNumber(text)
  if (read.kind === 'invalid' && people.length === 0) {
    return { people: await byReference(db, partnershipId, text), took: 'NHS number', remark: read.because }
  }
  return { people, took: 'NHS number' }
}

async function byReference(db: Db, partnershipId: string, text: string): Promise<readonly FoundPerson[]> {
  const key = foldReference(text)
  const referred = sql`case_id in (select case_id from search_key
    where partnership_id = ${partnershipId} and kind = 'reference' and key >= ${key} and key < ${`${key}~`})`
  return listWhere(db, partnershipId, referred)
}

async function listWhere(db: Db, partnershipId: string, condition: RawBuilder<unknown>): Promise<readonly FoundPerson[]> {
  const { rows } = await sql<FoundPerson>`select case_id, entitlement from register_entry
    where partnership_id = ${partnershipId} and ${condition} limit ${sql.lit(mostFound)}`.execute(db)
  return rows
}

/** With fewer than this many fitting as typed, names one slip away are looked for too: they come after the others anyway. */
const enoughAsTyped = 50

async function byName(db: Db, partnershipId: string, text: string): Promise<Found> {
  const { words } = searchKeysForQuery(text)
  if (words.length === 0) return { people: [], took: 'name', remark: 'Type at least one letter of the name.' }
  const asTyped = await listNamed(
    db,
    words.map((word) => beginning(partnershipId, word)),
  )
  const slipped = asTyped.length < enoughAsTyped ? await listWithSlips(db, partnershipId, words) : none
  const byId = new Map([...asTyped, ...slipped.fit, ...slipped.mayFit].map((person) => [person.caseId, person]))
  const ranked = rankNameHits(
    text,
    [...byId.values()].map((person) => ({ id: person.caseId, names: [`${person.givenName} ${person.familyName}`] })),
  )
  // A former or other name is a hit too, though it is not in the entry's own name: after the others.
  const ids = new Set([...ranked.map((hit) => hit.id), ...[...asTyped, ...slipped.fit].map((person) => person.caseId)])
  const people = [...ids].flatMap((id) => byId.get(id) ?? [])
  return people.length > mostFound
    ? {
        people: people.slice(0, mostFound),
        took: 'name',
        remark: `More than ${mostFound} people fit “${nameTokens(text).join(' ')}”. Type more of the name to find one person.`,
      }
    : { people, took: 'name' }
}

interface Named extends FoundPerson {
  readonly familyName: string
  readonly givenName: string
}

const none = { fit: [], mayFit: [] }

/**
 * Whoever fits with a slip of typing in a word. Many people are a slip away from a given name, so the longest word is asked of
 * the database and the others of the names it finds; where too many fit that word, all words are asked of it.
 */
async function listWithSlips(
  db: Db,
  partnershipId: string,
  words: readonly QueryWord[],
): Promise<{ fit: readonly Named[]; mayFit: readonly Named[] }> {
  const [longest, ...others] = words.map((word) => beginningOrSlip(partnershipId, word))
  if (!longest) return none
  const found = await listNamed(db, [longest])
  if (others.length === 0) return { fit: found, mayFit: [] }
  return found.length > mostFound ? { fit: await listNamed(db, [longest, ...others]), mayFit: [] } : { fit: [], mayFit: found }
}

/** Whoever has a name for every word. */
async function listNamed(db: Db, hitsOfWords: readonly RawBuilder<unknown>[]): Promise<readonly Named[]> {
  const { rows } = await sql<Named>`
    select e.case_id, e.entitlement, e.family_name, e.given_name
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
