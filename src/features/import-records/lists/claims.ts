import type { FactData } from '../../../core/timeline/fact.ts'
import type { Section } from '../../../core/timeline/section.ts'
import { readEnding } from '../read-ending.ts'
import type { ListRow } from './list-row.ts'
import type { RecordFacts } from './record-facts.ts'

export type Claim = FactData['Section117Claimed']['claim']

/** What a yes/no cell about section 117 says. Empty says nothing; anything but a plain answer is unclear. */
export function readClaim(text: string): Claim | undefined {
  const said = text.toLowerCase().replaceAll(/[.!]/g, '').trim()
  if (said === '' || said === 'n/a' || said === '-') return undefined
  if (/^(y|yes|true|1|✓|✔|x|eligible|entitled|current|active|live|open)$/.test(said)) return 'entitled'
  if (/^(n|no|none|false|0|not eligible|not entitled|never)$/.test(said)) return 'not-entitled'
  if (/^(no longer|ended|closed|ceased|discharged|former|previous(ly)?|expired|removed|lapsed|inactive)\b/.test(said)) return 'ended'
  return 'unclear'
}

/** Several cells as one sentence of evidence: `S117: Yes. Comments: papers not found`. Empty cells are left out. */
export function wordsFrom(row: ListRow, fields: readonly string[]): string {
  return fields
    .map((field) => ({ header: row.header(field), text: row.text(field) }))
    .filter(({ text }) => text !== '')
    .map(({ header, text }) => `${header}: ${text}`)
    .join('. ')
}

/** States a claim, from the day it is said to run from where the list gives one. */
export function stateClaim(
  facts: RecordFacts,
  claim: Claim,
  words: string,
  section: Section | undefined,
  from?: ReturnType<ListRow['date']>,
): void {
  const data = { claim, words, ...(section && { section }) }
  if (from) facts.happened('Section117Claimed', { effectiveOn: from.day, precision: from.precision }, data, `${claim}:${from.day}`)
  else facts.stated('Section117Claimed', data)
}

/**
 * What a list says about an ending: who decided, where the words say who; a death; else a claim of ending with the words kept.
 * `ended` says whether the row as a whole claims that aftercare is over.
 */
export function stateEnding(
  facts: RecordFacts,
  row: ListRow,
  told: { keeper: 'council' | 'nhs' | 'trust'; decision: string; words: string; ended: boolean; on?: ReturnType<ListRow['date']> },
): void {
  const { options, listDay } = row.context
  const reading = readEnding(told.decision, { today: options.today, keeper: told.keeper })
  const when = (on = told.on?.day) =>
    on && on <= options.today ? { effectiveOn: on } : ({ effectiveOn: listDay, precision: 'estimated' } as const)
  if (reading.died) {
    facts.happened('Died', reading.on ? when(reading.on) : { ...when(), precision: 'estimated' }, {})
    return
  }
  for (const { body, satisfied, on } of reading.decisions)
    facts.happened('EndingDecided', when(on), { body, satisfied, words: told.words }, `${body}:${satisfied}`)
  const byBoth = reading.decisions.filter((decision) => decision.satisfied).length === 2
  if (told.ended && !byBoth) facts.happened('EndingClaimed', when(told.on?.day ?? reading.on), { words: told.words })
}

/** The last review the row gives. */
export function stateReview(facts: RecordFacts, row: ListRow): void {
  const review = row.pastDate('lastReviewOn')
  if (review) facts.happened('ReviewHeld', { effectiveOn: review.day, precision: review.precision }, { outcome: 'unknown' }, review.day)
}
