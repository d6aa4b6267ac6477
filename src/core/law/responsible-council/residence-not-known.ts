import { organisationName } from '../../identifiers/organisations.ts'
import { spellDay } from '../../time/spell-day.ts'
import { reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import type { CouncilFinding, CouncilRegime } from './council-finding.ts'
import type { Question } from './question.ts'
import { recordedOnTheDay } from './residence-at.ts'
import { areaWords, councilFor, homeNotKnown, instead, justBefore, namedCouncil } from './value-for.ts'

/** Nothing is recorded of where the person lived before the first hold. A place recorded on its very day is the next best thing. */
export function residenceNotKnown(question: Question, regime: CouncilRegime): CouncilFinding {
  const { state, moment } = question
  const cites = [regime === 'LA-A' ? cite.s117_3_before2015 : cite.s117_3]
  const onTheDay = recordedOnTheDay(state, moment.before)
  if (onTheDay?.data.council !== undefined) {
    const says = `The only place recorded is one in ${areaWords(onTheDay)}, on the day the person was first held. We take it that they lived there before.`
    return findingOf(councilFor(question, regime, onTheDay), 'PROBABLE', [reason('LA-3', says, cites, [onTheDay.id])], {
      assumptions: [`The place recorded on ${spellDay(moment.before)} was the home from which the person was taken.`],
      missing: [homeNotKnown(question)],
    })
  }
  const says = `No record shows where the person lived ${justBefore(question)}. That decides, so no council can be named yet.`
  const recorded = state.current.recordedCouncil
  return findingOf(undefined, 'INSUFFICIENT_FACTS', [reason('LA-3', says, cites, [...moment.facts, ...(recorded ? [recorded.id] : [])])], {
    missing: [homeNotKnown(question)],
    alternatives: recorded
      ? [
          instead(
            namedCouncil(question, regime, recorded.data.organisation),
            `A record of ${spellDay(recorded.effectiveOn)} names ${organisationName(recorded.data.organisation)} as responsible, without showing why.`,
          ),
        ]
      : [],
  })
}
