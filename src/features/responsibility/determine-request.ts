import { ifCommenced, type LawInForce, provisions } from '../../core/law/commencement-table.ts'
import { isPlainDate, type Moment, moment, type PlainDate } from '../../core/time/plain-date.ts'
import { type Question, readProvision, readQuestion } from '../determine/index.ts'

/** Facts to answer for, the day, and the law that is supposed. */
export interface DetermineRequest {
  readonly question: Question
  readonly asAt: PlainDate
  readonly knownBy?: Moment
  readonly law: LawInForce
}

type Read = { readonly request: DetermineRequest } | { readonly refused: readonly string[] }

const mostFacts = 5000

/** Reads `{ facts, asAt?, knownBy?, commence? }` with what may stand beside the facts. What is wrong comes back as sentences, all of them. */
export function readDetermineRequest(body: unknown, law: LawInForce, today: PlainDate): Read {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { refused: ['The request must be an object: { "facts": [ … ] }.'] }
  const { asAt, knownBy, commence, ...rest } = body as Readonly<Record<string, unknown>>
  if (Array.isArray(rest['facts']) && rest['facts'].length > mostFacts)
    return { refused: [`Send at most ${mostFacts.toLocaleString('en-GB')} facts.`] }
  const read = readQuestion(rest)
  const day = asAt === undefined ? today : readDay(asAt)
  const known = knownBy === undefined ? undefined : readMoment(knownBy)
  const supposed = commence === undefined ? law : supposing(commence, law)
  const refused = [
    ...('refused' in read ? read.refused : []),
    ...(day === 'not-a-day' ? ['asAt is not a day that exists. Write it as year-month-day, for example "2024-05-03".'] : []),
    ...(known === 'not-a-moment' ? ['knownBy is not a moment. Write it in UTC, for example "2024-05-03T14:20:00Z", or as a day.'] : []),
    ...('refused' in supposed ? supposed.refused : []),
  ]
  if (refused.length > 0 || 'refused' in read || day === 'not-a-day' || known === 'not-a-moment' || 'refused' in supposed)
    return { refused }
  return { request: { question: read.question, asAt: day, knownBy: known, law: supposed } }
}

function readDay(written: unknown): PlainDate | 'not-a-day' {
  return typeof written === 'string' && isPlainDate(written) ? written : 'not-a-day'
}

function readMoment(written: unknown): Moment | 'not-a-moment' {
  if (typeof written !== 'string') return 'not-a-moment'
  try {
    return moment(isPlainDate(written) ? `${written}T23:59:59.999Z` : written)
  } catch {
    return 'not-a-moment'
  }
}

/** `{ "MHA2025.s46": "2027-04-01" }`: the law if these began on those days. */
function supposing(commence: unknown, law: LawInForce): LawInForce | { readonly refused: readonly string[] } {
  if (typeof commence !== 'object' || commence === null || Array.isArray(commence))
    return { refused: ['commence must be an object such as { "MHA2025.s46": "2027-04-01" }.'] }
  const refused: string[] = []
  let supposed = law
  for (const [name, written] of Object.entries(commence)) {
    const provision = readProvision(name)
    const day = readDay(written)
    if (provision === undefined)
      refused.push(`commence: "${name.slice(0, 60)}" is not a provision we know. It may be ${provisions.join(', ')}.`)
    else if (day === 'not-a-day') refused.push(`commence: the day for ${provision} does not exist. Write it as year-month-day.`)
    else supposed = ifCommenced(supposed, provision, day)
  }
  return refused.length > 0 ? { refused } : supposed
}
