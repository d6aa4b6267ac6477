import type { PlainDate } from '../../core/time/plain-date.ts'
import { readDate } from './read-date.ts'

/** What a few words say about how aftercare came to an end. */
export interface EndingReading {
  readonly died: boolean
  /** A body is said to have been satisfied, or not, on a day where one stands beside it. */
  readonly decisions: readonly { readonly body: Body; readonly satisfied: boolean; readonly on?: PlainDate }[]
  /** Any day in the words. */
  readonly on?: PlainDate
}

type Body = 'council' | 'nhs'

export interface EndingRules {
  readonly today: PlainDate
  /**
   * Whose list the words stand in: "agreed with LA" in an NHS board's list names only the other one. A trust is neither of the two
   * bodies of section 117(2): its "joint with LA" does not say that the NHS board was satisfied.
   */
  readonly keeper: Body | 'trust'
}

const death = /\b(deceased|died|dead|death|rip|r\.i\.p|passed away)\b/i
const aboutAftercare = /\b(s\.? ?117|section 117|after-?care)\b/i
const bodyWords: Readonly<Record<Body, RegExp>> = {
  council: /\b(la|lssa|local authority|council|social services|asc|adult social care|adult care|[a-z]{0,4}cc|[a-z]*mbc|lbc|mdc)\b/i,
  nhs: /\b([a-z]*icb|[a-z]*ccg|pct|nhs|health board|[a-z]*thb|integrated care board)\b/i,
}
const joint = /\b(joint|jointly|both|together)\b/i
const decided =
  /\b(agree|agreed|agrees|satisfied|decision|decided|approved|confirmed|ended by|discharged by|closed by|panel|discharge meeting|advise s ?117 ended|no longer needed|need(s)? (has|have) gone)\b/i
/** Signs that a body did not decide, or has not yet. */
const undecided =
  /\b(awaiting|await|awaited|pending|tbc|not present|absent|apologies|not agreed|not satisfied|disagree\w*|refus\w*|declin\w*|object\w*|disput\w*|informed|notified|copied|invited|to confirm|to agree|chase\w*|outstanding|without|no reply|no response|no minutes?|unclear|query|not yet|continue\w*|remain\w*|carr(y|ies) on|still)\b|\?/i
const refused = /\b(not agreed|not satisfied|disagree\w*|does not agree|did not agree|refus\w*|declin\w*|object\w*)\b/i
/** Grounds that are not the question the Act asks: money, a caseload, one clinician, a health need alone. */
const otherGround =
  /\b(stopped funding|funding ceased|funding stopped|no services|not on caseload|caseload|moved on|moved away|health need|consultant|cmht|stable|refused services|package)\b/i
const dayInWords = /\b(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[ -][a-z]{3,9}[ -]\d{2,4}|\d{4}-\d{2}-\d{2})\b/i

/**
 * Reads free text about an ending, clause by clause. A body counts as satisfied only where a clause names it and says that it decided;
 * a clause that says it was absent, informed or still to answer makes it count for nothing. Whatever is unclear gives no decision, so
 * that the words stand as a claim and nothing is smoothed.
 */
export function readEnding(words: string, rules: EndingRules): EndingReading {
  const on = dayIn(words, rules)
  if (words.trim() === '') return { died: false, decisions: [] }
  if (death.test(words)) return { died: true, decisions: [], on }
  return { died: false, on, decisions: bothTogether(words, on, rules.keeper) ?? eachAlone(words, on, rules) }
}

/** One joint decision: the words say so, name both bodies (the list's keeper may go unnamed), and nobody is missing. */
function bothTogether(words: string, on: PlainDate | undefined, keeper: Body | 'trust'): EndingReading['decisions'] | undefined {
  const present = (body: Body) => body === keeper || bodyWords[body].test(words)
  if (!joint.test(words) || !present('council') || !present('nhs') || undecided.test(words) || otherGround.test(words)) return undefined
  if (keeper !== 'trust' && !bodyWords[keeper === 'council' ? 'nhs' : 'council'].test(words)) return undefined
  if (!decided.test(words) && !/\b(discharged?|ended|closed)\b/i.test(words)) return undefined
  return (['council', 'nhs'] as const).map((body) => ({ body, satisfied: true, on }))
}

function eachAlone(words: string, on: PlainDate | undefined, rules: EndingRules): EndingReading['decisions'] {
  const found = new Map<Body, { body: Body; satisfied: boolean; on?: PlainDate }>()
  for (const clause of clausesOf(words)) {
    for (const body of ['council', 'nhs'] as const) {
      if (!bodyWords[body].test(clause)) continue
      const decision = { body, on: dayIn(clause, rules) ?? on }
      if (refused.test(clause)) found.set(body, { ...decision, satisfied: false })
      else if (!found.has(body) && decided.test(clause) && !undecided.test(clause) && !otherGround.test(clause))
        found.set(body, { ...decision, satisfied: true })
    }
  }
  return [...found.values()]
}

/** Commas, semicolons, full stops before a space, and dashes with spaces part the clauses. */
function clausesOf(words: string): string[] {
  return words.split(/[,;\n]|\s[-–—]\s|\.\s|\bbut\b/i).map((clause) => clause.trim())
}

function dayIn(words: string, { today }: EndingRules): PlainDate | undefined {
  const written = dayInWords.exec(words)?.[0]
  const reading = written === undefined ? undefined : readDate(written, { today })
  return reading?.found === 'day' ? reading.day : undefined
}

/** Do these words speak of aftercare being over? */
export function saysAftercareEnded(words: string): boolean {
  return aboutAftercare.test(words) && /\b(ended|end|closed|discharged|ceased|stopped|no longer|removed)\b/i.test(words)
}
