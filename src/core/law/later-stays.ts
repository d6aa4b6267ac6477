import type { Citation, Reason } from '../findings/finding.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { CaseState } from '../timeline/case-state.ts'
import { sectionWords } from '../timeline/section-words.ts'
import { reason } from './answer.ts'
import * as cite from './citations.ts'

/** Stays, holding powers and recalls after the duty began, which do not end it: ENT-11. Absent where there were none. */
export function laterStays(state: CaseState, since: PlainDate): Reason | undefined {
  const what = whatCameLater(state, since)
  if (!what) return undefined
  const says = `${what.words} since then does not end aftercare: it is no new detention under a section of section 117(1).`
  return reason('ENT-11', says, [cite.s117_2, what.cites ?? cite.codeOnWithdrawal], what.facts)
}

interface LaterStay {
  readonly words: string
  readonly facts: readonly string[]
  readonly cites?: Citation
}

function whatCameLater(state: CaseState, since: PlainDate): LaterStay | undefined {
  for (const order of state.communityOrders) {
    const recall = order.until === undefined ? order.recalls.at(-1) : undefined
    if (recall) return { words: 'The recall from the community treatment order', facts: recall.facts, cites: cite.s17F }
  }
  const held = state.detentions.findLast(
    (detention) => detention.from >= since && detention.until !== since && detention.period.opens117 === 'no',
  )
  if (held) return { words: `Detention under ${sectionWords(held.period.section)}`, facts: held.period.facts }
  const revived = state.detentions.findLast((detention) => detention.from >= since && detention.origin !== 'made')
  if (revived) return { words: `The return to hospital under ${sectionWords(revived.period.section)}`, facts: revived.period.facts }
  const stay = state.timesInHospital.findLast((time) => time.from > since)
  return stay && { words: 'A stay in hospital without detention', facts: stay.facts }
}
