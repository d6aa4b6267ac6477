import { type Question, readQuestion } from '../determine/index.ts'

/** The timeline as it travels in the page: exactly what was handed in, and the same as read. */
export interface CarriedQuestion {
  readonly given: GivenQuestion
  readonly question: Question
}

/** As `determine` takes it: facts, and what may be said beside them. */
export interface GivenQuestion {
  readonly facts: readonly unknown[]
  readonly [beside: string]: unknown
}

export type CarriedRead =
  | { readonly carried: CarriedQuestion; readonly refused?: undefined }
  | { readonly carried?: undefined; readonly refused: readonly string[] }

const mostLetters = 60_000
const mostFacts = 100
const mostSentences = 10
const mostBrackets = 12

/** A timeline on which nothing stands yet. */
export const emptyQuestion: CarriedQuestion = { given: { facts: [] }, question: { facts: [] } }

/** Reads a timeline written as JSON. Empty text is an empty timeline; what cannot be read comes back as sentences. */
export function readCarried(text: string): CarriedRead {
  if (text.trim() === '') return { carried: emptyQuestion }
  if (text.length > mostLetters)
    return {
      refused: [
        `The timeline takes at most ${mostLetters.toLocaleString('en-GB')} letters of JSON. Leave out what the answers do not need.`,
      ],
    }
  if (isTooDeep(text)) return { refused: ['This has more brackets within brackets than a timeline needs.'] }
  const given = parse(text)
  if (given === undefined) return { refused: ['This is not JSON. Check the brackets, commas and quotation marks.'] }
  if (isTooLong(given)) return { refused: [`The timeline takes at most ${mostFacts} steps.`] }
  if (hasFarDay(given)) return { refused: ['Days must lie between 1900 and 2099.'] }
  const read = readQuestion(given)
  // Nothing can be read as a question that is not an object with a list of facts.
  if ('question' in read) return { carried: { given: given as GivenQuestion, question: read.question } }
  return { refused: read.refused.slice(0, mostSentences).map((sentence) => clip(sentence)) }
}

/** The same timeline with one step more. */
export function withStep({ given }: CarriedQuestion, step: object): CarriedRead {
  return readCarried(written({ given: { ...given, facts: [...given.facts, step] } }))
}

/** The same timeline without the step at a place; unchanged where there is none. */
export function withoutStep({ given }: CarriedQuestion, place: number): CarriedRead {
  return readCarried(written({ given: { ...given, facts: given.facts.filter((_, at) => at !== place) } }))
}

/** The timeline as text, for the page to carry. */
export function written({ given }: Pick<CarriedQuestion, 'given'>): string {
  return JSON.stringify(given)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** Whatever reads it walks into each bracket: a text of nothing but brackets would take it too far down. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const letter of text) {
    if (letter === '[' || letter === '{') depth += 1
    if (letter === ']' || letter === '}') depth -= 1
    if (depth > mostBrackets) return true
  }
  return false
}

function isTooLong(given: unknown): boolean {
  const facts: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, 'facts') : undefined
  return Array.isArray(facts) && facts.length > mostFacts
}

/** Nobody's aftercare turns on such a day, and counting from it could leave the calendar. */
function hasFarDay(given: unknown): boolean {
  return /"(?:0\d{3}|1[0-8]\d\d|2[1-9]\d\d|[3-9]\d{3})-\d\d-\d\d/.test(JSON.stringify(given))
}

function clip(sentence: string): string {
  return sentence.length > 300 ? `${sentence.slice(0, 299)}…` : sentence
}
