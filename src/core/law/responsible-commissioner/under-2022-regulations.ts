import { spellDay } from '../../time/spell-day.ts'
import type { Detention, Episode } from '../../timeline/case-state.ts'
import * as cite from './citations.ts'
import { firstDetentionOf } from './detention-chain.ts'
import { firstStay } from './first-stay.ts'
import { regulationsOf2022Begin as begin } from './nhs-regime.ts'
import type { Question } from './question.ts'
import { byCore, type Reading } from './reading.ts'
import { whoArrangedTheBed } from './who-arranged-the-bed.ts'
import { heldOnFirstJuly } from './held-on-first-july.ts'

/** NHS-E: which body, under SI 2022/635, from 1 July 2022? The readings, the answer first (ICB-3 to ICB-13, ICB-16, ICB-23). */
export function under2022Regulations(asked: Question): readonly Reading[] {
  const origin = originOf(asked)
  const last = redetentions(asked, origin.lastDay).at(-1)
  return last ? afterRedetention(asked, origin, last) : origin.readings
}

interface Origin {
  readonly readings: readonly Reading[]
  /** Detentions that began after this day are later than the one that fixed the body. */
  readonly lastDay: string
  /** Aftercare was owed on 1 July 2022, so that a later detention is "detention 2" of reg 6(4). */
  readonly onAftercare: boolean
}

/** What fixed the body for the whole chain. */
function originOf(asked: Question): Origin {
  const { chain, state, places } = asked
  const held = chain.episodes.find(
    (episode) => episode.from < begin && (episode.until === undefined || episode.until >= begin) && firstDetentionOf(episode),
  )
  if (held) return { readings: heldOnFirstJuly(asked, held), lastDay: held.from, onAftercare: false }
  if (chain.from >= begin) {
    const [first] = chain.episodes
    return { readings: first ? firstStay(asked, first) : [], lastDay: first?.from ?? chain.from, onAftercare: false }
  }
  const before = chain.runs.filter((run) => run.until !== undefined && run.until < begin)
  const onDay = byCore(state, places, begin, {
    rule: 'ICB-7',
    says: `Detention ended before ${spellDay(begin)}, and aftercare has not been ended since: that day decides.`,
    cites: [cite.reg7_3, cite.coreResponsibility],
    facts: before.at(-1)?.facts ?? [],
    confidence: 'CERTAIN',
  })
  return { readings: [onDay], lastDay: begin, onAftercare: true }
}

/** A new detention before aftercare was ended: the body stays (ICB-8), though for a bed of NHS England that is unsettled (ICB-10). */
function afterRedetention(asked: Question, origin: Origin, last: Episode): readonly Reading[] {
  const { state, places } = asked
  const [kept, ...others] = origin.readings
  const first = firstDetentionOf(last)
  if (!kept || !first) return origin.readings
  const same = origin.onAftercare ? onSecondDetention(kept, first) : kept
  const bed = whoArrangedTheBed(state, last, places.organisations)
  if (bed.by === 'board' || bed.by === 'not-recorded' || first.from < begin) return [same, ...others]
  const byFirstDay = byCore(state, places, first.from, {
    rule: 'ICB-10',
    says: `NHS England arranged the bed of the later detention: read by itself, regulation 7(5) goes by its first day, ${spellDay(first.from)}.`,
    cites: [cite.reg7_5],
    facts: [...first.period.facts, ...bed.facts],
    confidence: 'ARGUABLE',
    ifDiffers: 'ARGUABLE',
    doubts: ['A6'],
  })
  return [same, byFirstDay, ...others]
}

/** ICB-8 */
function onSecondDetention(kept: Reading, { from, period }: Detention): Reading {
  return {
    ...kept,
    rule: 'ICB-8',
    says: `Aftercare was owed on ${spellDay(begin)}, and the person was detained again from ${spellDay(from)}: the first of those days decides for that detention and for what follows.`,
    cites: [cite.reg6_4, cite.reg7_2, cite.coreResponsibility],
    facts: [...kept.facts, ...period.facts],
  }
}

/** The detentions after the one that fixed the body, in the same chain, that open section 117 or may. */
export function redetentions({ chain, at }: Question, after: string): readonly Episode[] {
  return chain.episodes.filter((episode) => episode.qualifies !== 'no' && episode.from > after && episode.from <= at)
}
