import { reason } from '../answer.ts'
import { wiltshire } from '../citations.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import type { CouncilFinding, CouncilRegime } from './council-finding.ts'
import type { Question } from './question.ts'
import { referenceMoment } from './reference-moment.ts'
import { livingBefore } from './residence-at.ts'
import { areaWords, councilFor, instead } from './value-for.ts'

/** LA-13: living where the condition of a conditional discharge says, in another council's area than before the order. */
export function residenceByCondition(question: Question, regime: CouncilRegime): CouncilFinding | undefined {
  const { state, moment, home, earlier } = question
  const discharge = state.conditionalDischarges.find(
    (known) =>
      known.residenceCondition !== undefined && known.from < moment.before && (known.until === undefined || known.until >= moment.before),
  )
  const order = discharge && earlier.findLast((run) => run.from <= discharge.from)
  const before = order && livingBefore(state, referenceMoment(state, order).before)
  if (!discharge || !home || before?.data.council === undefined || before.data.council === home.data.council) return undefined
  const says = `When detained, the person was conditionally discharged and had to live in ${areaWords(home)}. A condition does not of itself move residence, which points to ${areaWords(before)}, where they lived before the order. Take legal advice before relying on it; care continues meanwhile.`
  const cites = [wiltshire, regime === 'LA-A' ? cite.s117_3_before2015 : cite.s117_3]
  return findingOf(
    councilFor(question, regime, before),
    'NEEDS_LEGAL_ADVICE',
    [reason('LA-13', says, cites, [...discharge.facts, home.id, before.id])],
    {
      alternatives:
        home.data.council === undefined
          ? []
          : [instead(councilFor(question, regime, home), `They had made their home in ${areaWords(home)}, whatever the condition said.`)],
      doubts: ['A2'],
    },
  )
}
