import { spellDay } from '../../time/spell-day.ts'
import { lessSure, reason } from '../answer.ts'
import * as cite from './citations.ts'
import { type CouncilFinding, otherCouncils } from './council-finding.ts'
import type { Question } from './question.ts'
import type { Residence } from './residence-at.ts'
import { residenceByFact } from './residence-by-fact.ts'
import { instead } from './value-for.ts'

/**
 * A change of home between the first hold and the section that opened section 117, or on the day of the first hold. The
 * reference moment is our reading of "immediately before"; where a later one would give another council, that is shown.
 */
export function ifMovedDuringTheHold(question: Question, found: CouncilFinding): CouncilFinding {
  const { value } = found
  const home = changeOfHome(question)
  if (!home || value?.council === undefined || home.data.council === undefined) return found
  const later = residenceByFact({ ...question, home }, value.regime ?? 'LA-B')
  const where = 'If the home at the start of the section that opened section 117 counts, and not the one before the first hold'
  const others = otherCouncils(value, [
    ...found.alternatives,
    ...(later.value ? [instead(later.value, `${where}.`)] : []),
    ...later.alternatives.map((other) => instead(other.value, `${where}: ${other.says}`)),
  ])
  if (others.length === found.alternatives.length) return found
  const says = `Where the person lived is recorded as changing on ${spellDay(home.effectiveOn)}, after being held. Being held changes nobody's residence, so the home before it decides; that reading is our own.`
  return {
    ...found,
    confidence: lessSure(found.confidence, 'ARGUABLE'),
    because: [...found.because, reason('LA-3', says, [cite.immediatelyBefore], [home.id])],
    alternatives: others,
  }
}

function changeOfHome({ state, moment, run, leftOn }: Question): Residence | undefined {
  return state.residences.findLast(
    ({ effectiveOn, data }) =>
      effectiveOn >= moment.before &&
      (effectiveOn < run.from || effectiveOn === moment.before) &&
      effectiveOn !== leftOn &&
      data.kind !== 'prison',
  )
}
