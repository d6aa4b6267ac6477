import type { PlainDate } from '../../time/plain-date.ts'
import { spellDay } from '../../time/spell-day.ts'
import { lessSure, reason } from '../answer.ts'
import { commencedOn } from '../commencement-table.ts'
import { bothLaws } from './both-laws.ts'
import * as cite from './citations.ts'
import type { CouncilFinding } from './council-finding.ts'
import { endedBefore } from './ended-before.ts'
import { lawOf2025 } from './law-of-2025.ts'
import type { Question } from './question.ts'
import { receiptAtTheChange } from './receipt-at-the-change.ts'
import { residenceByFact } from './residence-by-fact.ts'

/** Which law decides: the residence rule to 31 March 2015 (LA-A), or ordinary residence since then (LA-B, and LA-C after it)? */
export function councilByLaw(question: Question): CouncilFinding {
  const { state, law, moment, leftOn } = question
  const changed = commencedOn(law, 'CareAct2014.s75')
  if (changed === undefined || state.day < changed || endedBefore(question, changed)) return olderLaw(question)
  if (leftOn !== undefined && leftOn < changed) return leftUnderOlderLaw(question, changed)
  const found = lawOf2025(question)
  if (moment.before >= changed) return found
  const says = `Detained before ${spellDay(changed)} and not yet out of hospital on it: the law from that day applies, because aftercare was not being given before it.`
  const step = reason('LA-3', says, [cite.saving2015, cite.careActStarts], moment.facts)
  return { ...found, confidence: lessSure(found.confidence, 'PROBABLE'), because: [...found.because, step] }
}

function olderLaw(question: Question): CouncilFinding {
  const found = residenceByFact(question, 'LA-A')
  return { ...found, confidence: lessSure(found.confidence, 'PROBABLE') }
}

/** LA-1 and LA-2. */
function leftUnderOlderLaw(question: Question, changed: PlainDate): CouncilFinding {
  const older = olderLaw(question)
  const receipt = receiptAtTheChange(question.state, changed)
  const day = spellDay(changed)
  if (receipt.standing === 'received-ever-since') {
    const says = `Aftercare was being given when the law changed on ${day}, and has been ever since: the older law goes on for this duty.`
    return { ...older, because: [...older.because, reason('LA-1', says, [cite.saving2015], receipt.facts)] }
  }
  const what = {
    interrupted: 'was later interrupted',
    'not-received': 'was not being given then',
    'not-recorded': 'is not shown to have been given then and ever since',
  }[receipt.standing]
  const says = `The person left hospital before ${day}. The older law goes on only for those who were receiving aftercare when it changed and ever since; here it ${what}.`
  const step = reason('LA-2', says, [cite.saving2015, cite.careActStarts, cite.reviewsHeldBack], receipt.facts)
  const newer = lawOf2025(question)
  const found = bothLaws(step, { found: older, name: 'Under the older law' }, { found: newer, name: 'Under the law since 1 April 2015' }, [
    'A1',
  ])
  if (found.value !== undefined || receipt.standing !== 'not-recorded') return found
  const proof = {
    what: 'Whether aftercare was being given on 31 March 2015, and without a break since',
    settledBy: 'The care plans, payments or case notes of that time',
  }
  return { ...found, missing: [proof, ...found.missing] }
}
