import { reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import { type CouncilFinding, type CouncilRegime, otherCouncils } from './council-finding.ts'
import type { Question } from './question.ts'
import { lastBeforeRunOf } from './residence-at.ts'
import { sentOnDischarge } from './sent-on-discharge.ts'
import { areaWordsFirst, councilFor, instead } from './value-for.ts'

/** LA-8: in hospital by agreement at the reference moment, and the home given up. */
export function homeLostInHospital(question: Question, regime: CouncilRegime): CouncilFinding | undefined {
  const { state, home } = question
  if (home?.data.kind !== 'hospital') return undefined
  const former = lastBeforeRunOf(state, home, ({ data }) => data.kind === 'hospital')
  const sent = sentOnDischarge(question)
  const candidates = [
    ...(home.data.council === undefined
      ? []
      : [
          instead(
            councilFor(question, regime, home),
            `${areaWordsFirst(home)}: the hospital had become where they lived, because the home was gone (Sunderland).`,
          ),
        ]),
    ...(former?.data.council === undefined
      ? []
      : [
          instead(
            councilFor(question, regime, former),
            `${areaWordsFirst(former)}, the last home, if a stay in hospital did not change that.`,
          ),
        ]),
    ...(sent?.data.council === undefined
      ? []
      : [
          instead(councilFor(question, regime, sent, 'c'), `${areaWordsFirst(sent)}, where the hospital sent them, if they lived nowhere.`),
        ]),
  ]
  const says =
    'The person was in hospital without detention and had given up the home when detained. Whether that made the hospital’s area theirs is open. Take legal advice; care continues meanwhile.'
  const cites = [cite.sunderland, regime === 'LA-A' ? cite.s117_3_before2015 : cite.s117_3]
  const because = [reason('LA-8', says, cites, [home.id, ...(former ? [former.id] : [])])]
  const [first, ...others] = otherCouncils(undefined, candidates)
  if (first && others.length === 0) return findingOf(first.value, 'PROBABLE', because)
  const missing = [
    {
      what: 'Whether the hospital had become the person’s settled place, and what was planned',
      settledBy: 'The ward’s and the council’s notes from before the detention',
    },
  ]
  // Only where somebody recorded that the hospital was the settled place does one answer lead.
  if (first && home.data.settled === 'yes') return findingOf(first.value, 'NEEDS_LEGAL_ADVICE', because, { alternatives: others, missing })
  return findingOf(undefined, 'NEEDS_LEGAL_ADVICE', because, { alternatives: first ? [first, ...others] : [], missing })
}
