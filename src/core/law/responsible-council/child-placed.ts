import { organisationName } from '../../identifiers/organisations.ts'
import type { FactOf } from '../../timeline/fact.ts'
import { reason } from '../answer.ts'
import { worcestershire } from '../citations.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import type { CouncilFinding, CouncilRegime } from './council-finding.ts'
import { ageAtMoment, type Question } from './question.ts'
import { arrangingCouncil, type Residence } from './residence-at.ts'
import { areaWordsFirst, areaWords, councilFor, instead, justBefore, namedCouncil } from './value-for.ts'

/** LA-10: a child in care, or a care leaver still where a council placed them, in the area of another council. */
export function childPlacedElsewhere(question: Question, regime: CouncilRegime): CouncilFinding | undefined {
  const { home } = question
  const status = lookedAfterAt(question)
  if (!home || !isPlacedChild(question, home, status)) return undefined
  const placing = status?.data.council ?? arrangingCouncil(home.data)
  if (placing !== undefined && placing === home.data.council) return undefined
  const facts = [home.id, ...(status ? [status.id] : [])]
  const cites = [cite.s117_3, worcestershire, cite.determination6of2020, cite.cornwall]
  if (placing === undefined) {
    const says = `A council had placed the person ${justBefore(question)}, as a child or care leaver. Which council is not recorded, and that may decide.`
    return findingOf(undefined, 'INSUFFICIENT_FACTS', [reason('LA-10', says, cites, facts)], {
      missing: [{ what: 'Which council looked after or placed the person', settledBy: 'The care order, or the placing council’s record' }],
      alternatives:
        home.data.council === undefined ? [] : [instead(councilFor(question, regime, home), `The person lived in ${areaWords(home)}.`)],
      doubts: ['A3'],
    })
  }
  const name = organisationName(placing)
  const says = `${name} had placed the person in ${areaWords(home)} as a child or care leaver. The likely answer is ${name}; the area of the placement is also tenable, because section 117 has no rule that disregards placements. Take legal advice before relying on it; care continues meanwhile.`
  return findingOf(namedCouncil(question, regime, placing), 'NEEDS_LEGAL_ADVICE', [reason('LA-10', says, cites, facts)], {
    alternatives: [
      instead(
        councilFor(question, regime, home),
        `${areaWordsFirst(home)}, if living there is enough although a council placed the child there.`,
      ),
    ],
    doubts: ['A3'],
  })
}

/** What is recorded of being looked after, on the day before the first hold. */
export function lookedAfterAt({ state, moment }: Question): FactOf<'LookedAfterStatusRecorded'> | undefined {
  const last = state.lookedAfter.findLast(({ effectiveOn }) => effectiveOn < moment.before)
  return last?.data.status === 'not-looked-after' ? undefined : last
}

function isPlacedChild(question: Question, home: Residence, status: FactOf<'LookedAfterStatusRecorded'> | undefined): boolean {
  const age = ageAtMoment(question)
  const { arrangedBy, needsMetUnder } = home.data
  const placed =
    arrangedBy === 'council' || arrangedBy === 'council-and-nhs' || arrangedBy === 'court-or-prison' || needsMetUnder === 'children-act'
  if (status?.data.status === 'looked-after') return age === undefined || age < 18 || placed
  if (status?.data.status === 'care-leaver') return placed
  return needsMetUnder === 'children-act' || (placed && age !== undefined && age < 18)
}
