import { spellDay } from '../../time/spell-day.ts'
import { aftercareDuties } from '../aftercare-duties.ts'
import { isDefinite, type QualifyingRun } from '../qualifying-run.ts'
import { bodyBeforeDetention } from './before-detention.ts'
import * as cite from './citations.ts'
import { lastDayOfRegistrationRule } from './nhs-regime.ts'
import type { Question } from './question.ts'
import { byCore, type Reading } from './reading.ts'

/** NHS-A, to 31 March 2013: the trust or authority for where the person lived before the detention (ICB-21). */
export function byResidence(asked: Question): readonly Reading[] {
  const run = lastRun(asked)
  if (!run) return []
  const says = 'Before 1 April 2013 the NHS body for where the person lived before being detained was responsible.'
  return [{ ...beforeDetention(asked, run), rule: 'ICB-21', says, cites: [cite.s117_3_asWas] }]
}

/** NHS-B, 1 April 2013 to 31 March 2016: the group of the present GP practice, else of where the person usually lives (ICB-20). */
export function byPresentPractice({ state, places, at }: Question): readonly Reading[] {
  return [
    byCore(state, places, at, {
      rule: 'ICB-20',
      says: `From 1 April 2013 to 31 March 2016 responsibility followed the GP registration: that of ${spellDay(at)} decides.`,
      cites: [cite.reg14],
      facts: [],
      confidence: 'CERTAIN',
    }),
  ]
}

/** NHS-C from 1 April 2016, and the commissioning under NHS-D: residence before detention, unless the saving of 2016 holds (ICB-19). */
export function byResidenceUnlessSaved(asked: Question): readonly Reading[] {
  const saved = savedFrom2016(asked)
  if (saved) return [saved]
  const run = lastRun(asked)
  if (!run) return []
  const says = 'From 1 April 2016 the group for where the person ordinarily lived immediately before being detained was responsible.'
  return [{ ...beforeDetention(asked, run), rule: 'ICB-19', says, cites: [cite.amending2016, cite.s117_3] }]
}

/** SI 2016/293 reg 5: responsible through the registration on 31 March 2016, and no detention under section 117(1) since. */
function savedFrom2016(asked: Question): Reading | undefined {
  const { state, places, at } = asked
  const duty = aftercareDuties(state).find(
    ({ from, until }) => from <= lastDayOfRegistrationRule && (until === undefined || until > lastDayOfRegistrationRule),
  )
  const detainedSince = asked.chain.runs.some((run) => isDefinite(run) && run.from > lastDayOfRegistrationRule && run.from <= at)
  if (!duty || detainedSince) return undefined
  return byCore(state, places, lastDayOfRegistrationRule, {
    rule: 'ICB-19',
    says: `Aftercare was owed on ${spellDay(lastDayOfRegistrationRule)} by the group of the GP practice, and nobody has detained the person under such a section since: it stays responsible.`,
    cites: [cite.saving2016, cite.reg14],
    facts: duty.facts,
    confidence: 'PROBABLE',
  })
}

function beforeDetention({ state, places }: Question, run: QualifyingRun): Reading {
  const taken = bodyBeforeDetention(state, run, places)
  return { rule: '', says: '', cites: [], facts: run.facts, taken, confidence: 'PROBABLE' }
}

/** The detention that the aftercare asked about relates to: the last of no doubtful effect, else the last. */
export function lastRun({ chain, at }: Question): QualifyingRun | undefined {
  const runs = chain.runs.filter((run) => run.from <= at)
  return runs.findLast(isDefinite) ?? runs.at(-1)
}
