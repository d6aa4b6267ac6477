import { type Answer, json, notFound } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { appendToHeld, holdCase } from '../case-record/index.ts'
import { stopClocks } from '../clocks/index.ts'
import { isUuid } from '../forms/submission.ts'
import { checkFact, toldBy, unconfirmed } from '../record-fact/index.ts'
import { isKnownAccount, listUnknownBodies } from './record-api.repository.ts'
import { readRecordRequest, type RecordRequest, type Refusal } from './record-request.ts'

/**
 * Records one fact sent as JSON by a signed-in program. Sent twice under one id it is recorded once. What contradicts the record
 * is refused with sentences; what is unusual must be sent again with the codes of its warnings in `confirmed`. The record is held
 * from before it is read until the fact stands, so the check speaks of the record the fact is added to.
 */
export async function recordByProgram(visit: Visit): Promise<Answer> {
  const caseId = visit.params['caseId'] ?? ''
  if (!isUuid(caseId)) notFound()
  const { request, refusals } = readRecordRequest(visit.body)
  const held = await holdCase(visit.db, caseId)
  if (!request) return refused(refusals)
  const { fact, seen, confirmed } = request
  if (held.facts.some(({ id }) => id === fact.id)) return json({ outcome: 'already', fact: fact.id })
  const unknown = await unknownNames(visit, fact)
  if (unknown.length > 0) return refused(unknown)
  if (seen !== undefined && held.facts.length > seen) {
    visit.viewed(caseId)
    return json({ outcome: 'conflict', since: held.facts.slice(seen) }, 409)
  }
  const { errors = {}, warnings } = await checkFact(visit, caseId, held.facts, fact)
  if (Object.keys(errors).length > 0) return refused(Object.entries(errors).map(([at, { text }]) => ({ at, says: text })))
  const open = unconfirmed(warnings, confirmed.join(' '))
  if (open.length > 0) return json({ outcome: 'to-be-confirmed', warnings: open }, 422)
  if (!(await isAppended(visit, held, fact)))
    return refused([{ at: 'id', says: 'Another fact has this id. Give this one an id of its own.' }])
  const clock = await stopClocks(visit, { caseId, partnershipId: held.partnershipId }, [fact])
  await visit.changed(caseId, { fact: fact.id, type: fact.type, by: 'program' })
  return json({ outcome: 'recorded', fact: fact.id, facts: held.facts.length + 1, ...(clock && { clock }) }, 201)
}

function refused(refusals: readonly Refusal[]): Answer {
  return json({ outcome: 'refused', refusals }, 422)
}

/** False where the id belongs to another fact, perhaps one this reader may not see: the transaction is then over and nothing is kept. */
async function isAppended(visit: Visit, held: Awaited<ReturnType<typeof holdCase>>, fact: RecordRequest['fact']): Promise<boolean> {
  try {
    await appendToHeld(visit.db, toldBy(visit), held, [fact])
    return true
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'case_fact_pkey') return false
    throw error
  }
}

const bodyFields = ['provider', 'commissioner', 'organisation', 'council', 'arrangingBody', 'icb', 'toProvider'] as const

/** Codes and accounts that name nobody. Forms offer a list to choose from; a program can send anything. */
async function unknownNames({ db }: Visit, { data }: RecordRequest['fact']): Promise<Refusal[]> {
  const said = data as Readonly<Record<string, unknown>>
  const codes = bodyFields.flatMap((field) => (typeof said[field] === 'string' ? [said[field]] : []))
  const unknown = await listUnknownBodies(db, codes)
  const refusals = bodyFields
    .filter((field) => unknown.includes(String(said[field])))
    .map((field) => ({ at: `data.${field}`, says: `The register knows no body with the code ${String(said[field])}.` }))
  const account = said['account']
  const isStranger = typeof account === 'string' && !(await isKnownAccount(db, account))
  return isStranger ? [...refusals, { at: 'data.account', says: 'There is no such account in your partnership.' }] : refusals
}
