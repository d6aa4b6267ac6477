import { reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import { type CouncilFinding, type CouncilRegime, sameCouncil } from './council-finding.ts'
import type { Question } from './question.ts'
import { homeBefore, type Residence } from './residence-at.ts'
import { areaWords, areaWordsFirst, councilFor, instead } from './value-for.ts'

/** LA-7: two homes, a temporary place, term-time lodging, a stay of which nobody says whether it was settled. */
export function unclearResidence(question: Question, regime: CouncilRegime): CouncilFinding | undefined {
  const { state, home } = question
  if (!home || home.data.settled === 'yes' || home.data.council === undefined) return undefined
  const former = homeBefore(state, home)
  const twoHomes = former?.effectiveOn === home.effectiveOn
  const { kind, settled } = home.data
  // Before 2015 the word was "resident": a temporary place is that too.
  const passing = settled === 'unclear' || (regime !== 'LA-A' && (kind === 'temporary' || kind === 'school-or-college'))
  if (!twoHomes && !passing) return undefined
  const value = councilFor(question, regime, home)
  const other = former && former.data.kind !== 'prison' && former.data.kind !== 'hospital' ? former : undefined
  const facts = [home.id, ...(other ? [other.id] : [])]
  const what = twoHomes ? 'Two places were recorded on one day' : 'Whether the last place was a settled home is not clear'
  const cites = [cite.shah, regime === 'LA-A' ? cite.s117_3_before2015 : cite.s117_3]
  const rival = other?.data.council === undefined ? undefined : councilFor(question, regime, other)
  if (other === undefined || rival === undefined || sameCouncil(value, rival)) {
    return findingOf(value, 'PROBABLE', [
      reason('LA-7', `${what}. No other area comes into question than ${areaWords(home)}.`, cites, facts),
    ])
  }
  const says = `${what}. On the facts recorded the likely answer is ${areaWords(home)}; ${areaWords(other)} is also tenable.`
  return findingOf(value, 'ARGUABLE', [reason('LA-7', says, cites, facts)], {
    alternatives: [instead(rival, settledElsewhere(other, twoHomes))],
    missing: [
      {
        what: 'Which of the places was the settled home',
        settledBy: 'How long each was meant for, where belongings and family were, tenancy and benefit records',
      },
    ],
  })
}

function settledElsewhere(other: Residence, twoHomes: boolean): string {
  return twoHomes
    ? `${areaWordsFirst(other)}, if that was the main home.`
    : `${areaWordsFirst(other)}, if the home before had not been given up.`
}
