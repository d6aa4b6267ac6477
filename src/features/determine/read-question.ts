import { type Moment, moment } from '../../core/time/plain-date.ts'
import type { Fact, FactType } from '../../core/timeline/fact.ts'
import { envelope, factSchema, factSchemas, factTypes } from './fact-schema.ts'
import { nearestWord } from './nearest-word.ts'
import { besideSchema, type BesideTheFacts, besideTheFacts } from './question-schema.ts'
import { wordsOfIssue } from './words-of-issue.ts'

/** A list of facts to answer for, and what was said beside them. */
export interface Question extends BesideTheFacts {
  readonly facts: readonly Fact[]
}

export type ReadQuestion = { readonly question: Question } | { readonly refused: readonly string[] }

const topFields = ['facts', ...Object.keys(besideTheFacts)]

/** Reads a question from parsed JSON. What is wrong comes back as sentences, all of them; nothing is guessed or left out. */
export function readQuestion(input: unknown): ReadQuestion {
  if (!isObject(input)) return { refused: ['The input must be an object: { "facts": [ … ] }.'] }
  const { facts: given, ...beside } = input
  const read = besideSchema.safeParse(beside)
  const refused = read.success ? [] : read.error.issues.flatMap((issue) => wordsOfIssue(issue, 'The input', beside, fieldsAt(issue.path)))
  if (!Array.isArray(given)) return { refused: [...refused, 'The input must have "facts", a list in [ ].'] }
  const facts = given.map((fact: unknown, at) => readFact(fact, at))
  refused.push(...facts.flatMap((fact) => ('refused' in fact ? fact.refused : [])))
  const standing = facts.flatMap((fact) => ('fact' in fact ? [fact.fact] : []))
  refused.push(...sameIds(standing), ...wrongTargets(standing, facts.length === standing.length))
  return refused.length > 0 || !read.success ? { refused } : { question: { ...read.data, facts: standing } }
}

function fieldsAt(path: readonly PropertyKey[]): readonly string[] {
  return path.length === 0 ? topFields : []
}

function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

type ReadFact = { readonly fact: Fact } | { readonly refused: readonly string[] }

function readFact(given: unknown, at: number): ReadFact {
  const where = `Fact ${at + 1}`
  if (!isObject(given)) return { refused: [`${where} is not an object in { }.`] }
  const { type } = given
  if (!isFactType(type)) return { refused: [unknownType(where, type)] }
  const named = `${where} (${type})`
  const read = factSchema(type).safeParse(given)
  if (read.success) return { fact: complete(read.data as Partial<Fact> & Pick<Fact, 'type' | 'effectiveOn'>, at) }
  return {
    refused: read.error.issues.flatMap((issue) =>
      wordsOfIssue(issue, named, given, issue.path[0] === 'data' ? dataFields(type) : [...Object.keys(envelope), 'type', 'data']),
    ),
  }
}

function dataFields(type: FactType): readonly string[] {
  return Object.keys(factSchemas[type].shape)
}

function isFactType(type: unknown): type is FactType {
  return typeof type === 'string' && factTypes.some((known) => known === type)
}

function unknownType(where: string, type: unknown): string {
  if (typeof type !== 'string') return `${where} has no "type". docs/timeline.md names the kinds of fact.`
  const meant = nearestWord(type, factTypes)
  return `${where}: there is no kind of fact "${type}".${meant === undefined ? ' docs/timeline.md names them all.' : ` Did you mean "${meant}"?`}`
}

/** What was left out: an id by its place, and a recording at the start of the day it was told or happened. */
function complete(given: Partial<Fact> & Pick<Fact, 'type' | 'effectiveOn'>, at: number): Fact {
  const recordedAt: Moment = moment(given.recordedAt ?? `${given.toldOn ?? given.effectiveOn}T00:00:00Z`)
  return { id: `fact-${at + 1}`, source: { kind: 'other' }, data: {}, ...given, recordedAt } as Fact
}

function sameIds(facts: readonly Fact[]): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { id } of facts) (seen.has(id) ? twice : seen).add(id)
  return [...twice].map((id) => `Two facts have the id "${id}". Give each its own, or leave ids out.`)
}

/** Corrections and withdrawals must name a fact of the list, and a correction must say what that kind of fact can say. */
function wrongTargets(facts: readonly Fact[], allRead: boolean): string[] {
  if (!allRead) return []
  return facts.flatMap((fact) => {
    if (fact.type !== 'FactCorrected' && fact.type !== 'FactWithdrawn') return []
    const target = facts.find(({ id }) => id === fact.data.fact)
    if (!target) return [`${fact.id} (${fact.type}) names the fact "${fact.data.fact}", which is not in the list.`]
    if (fact.type === 'FactWithdrawn') return []
    const kind = kindMeant(facts, target)
    const read = factSchemas[kind].safeParse(fact.data.data)
    if (read.success) return []
    const named = `${fact.id} (FactCorrected, of a ${kind})`
    return read.error.issues.flatMap((issue) => wordsOfIssue(issue, named, fact.data.data, dataFields(kind)))
  })
}

/** A correction may itself be corrected: its values are then those of the first fact. */
function kindMeant(facts: readonly Fact[], target: Fact, asked: readonly string[] = []): FactType {
  if (target.type !== 'FactCorrected' || asked.includes(target.id)) return target.type
  const next = facts.find(({ id }) => id === target.data.fact)
  return next ? kindMeant(facts, next, [...asked, target.id]) : target.type
}
