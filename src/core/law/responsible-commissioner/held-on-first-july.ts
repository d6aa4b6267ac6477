import { spellDay } from '../../time/spell-day.ts'
import type { Episode } from '../../timeline/case-state.ts'
import { notTaken } from './body-taken.ts'
import * as cite from './citations.ts'
import { regulationsOf2022Begin as begin } from './nhs-regime.ts'
import type { Question } from './question.ts'
import { byCore, type Reading } from './reading.ts'
import { bedUnknown, whoArranged, whoArrangedTheBed } from './who-arranged-the-bed.ts'

/** The person was in detention on 1 July 2022: that day decides, or the day of discharge where NHS England arranged the bed (ICB-5, 9, 11). */
export function heldOnFirstJuly(asked: Question, episode: Episode): readonly Reading[] {
  const { state, places, chain, at } = asked
  const bed = whoArrangedTheBed(state, episode, places.organisations)
  const facts = [...new Set([...episode.detentions.flatMap(({ period }) => period.facts), ...bed.facts])]
  const firstJuly = byCore(state, places, begin, {
    rule: 'ICB-5',
    says: `In detention on ${spellDay(begin)}, in a bed that an NHS board (ICB) arranged: that day decides.`,
    cites: [cite.reg6_2, cite.reg7_2, cite.coreResponsibility],
    facts,
    confidence: 'CERTAIN',
  })
  const discharge = onDischarge(asked, episode, facts)
  const liveBefore = chain.runs.some((run) => run.until !== undefined && run.until < episode.from && run.from < at)
  switch (bed.by) {
    case 'board':
      return [firstJuly]
    case 'not-recorded': {
      const ifDiffers = bedUnknown(asked, episode.detentions.at(-1)?.period.section)
      const says = `In detention on ${spellDay(begin)}: that day decides. Nothing recorded says that NHS England arranged the bed.`
      return [{ ...firstJuly, says }, ...discharge.map((reading): Reading => ({ ...reading, ifDiffers, missing: [whoArranged] }))]
    }
    case 'nhs-england':
      return liveBefore ? [...discharge, { ...firstJuly, says: alsoSixTwo, ifDiffers: 'ARGUABLE', doubts: ['A6'] }] : discharge
    case 'both': {
      const says = `In detention on ${spellDay(begin)}, for a part of it in a bed that NHS England arranged, for a part in one of a local NHS body.`
      return [
        { ...firstJuly, rule: 'ICB-11', says, cites: [...firstJuly.cites, cite.reg7_4], confidence: 'PROBABLE', doubts: ['A6'] },
        ...discharge.map((reading): Reading => ({ ...reading, rule: 'ICB-11', ifDiffers: 'NEEDS_LEGAL_ADVICE' })),
      ]
    }
  }
}

const alsoSixTwo = 'Aftercare of an earlier detention was still owed: read by itself, regulation 6(2) then goes by 1 July 2022.'

/** ICB-9. Until the day of discharge there is no answer; where it would lead today stands beside that. */
function onDischarge({ state, places, at }: Question, { until }: Episode, facts: readonly string[]): readonly Reading[] {
  const rest = { rule: 'ICB-9', cites: [cite.reg7_4, cite.coreResponsibility], facts, confidence: 'CERTAIN' } as const
  const arranged = `NHS England arranged the bed, from before ${spellDay(begin)}`
  if (until !== undefined) {
    return [
      byCore(state, places, until, {
        ...rest,
        says: `${arranged} until the discharge on ${spellDay(until)}: the day of discharge decides.`,
      }),
    ]
  }
  const taken = notTaken('The day of discharge has not come.', 'The GP registration on the day of discharge')
  return [
    { ...rest, says: `${arranged}: the day of discharge decides.`, taken },
    byCore(state, places, at, { ...rest, says: `If discharged on ${spellDay(at)}, that day decides.`, ifDiffers: 'INSUFFICIENT_FACTS' }),
  ]
}
