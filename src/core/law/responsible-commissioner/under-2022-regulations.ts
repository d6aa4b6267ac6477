import { spellDay } from '../../time/spell-day.ts'
import type { Episode } from '../../timeline/case-state.ts'
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
  const { chain } = asked
  const origin = originOf(asked)
  const later = chain.episodes.filter((episode) => episode.qualifies !== 'no' && episode.from > origin.lastDay && episode.from <= asked.at)
  const last = later.at(-1)
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
  const held = chain.episodes.find((episode) => episode.from < begin && (episode.until === undefined || episode.until >= begin) && firstDetentionOf(episode))
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

/** A new detention before aftercare was ended: the body stays (ICB-8, ICB-16), unless NHS England arranged the bed, which is unsettled. */
function afterRedetention(asked: Question, origin: Origin, last: Episode): readonly Reading[] {
  const { state, places } = asked
  const [kept, ...others] = origin.readings
  if (!kept) return []
  const bed = whoArrangedTheBed(state, last, places.organisations)
  const facts = [...new Set([...kept.facts, ...(firstDetentionOf(last)?.period.facts ?? [])])]
  const stays = `Detained again from ${spellDay(last.from)} before aftercare was ended: that does not move the NHS body.`
  const same: Reading = {
    ...kept,
    rule: origin.onAftercare ? 'ICB-8' : 'ICB-16',
    says: `${stays} ${kept.says}`,
    cites: [...(origin.onAftercare ? [cite.reg6_4, cite.reg7_2] : [cite.exclusionPeriod]), cite.worcestershireAndBoards, ...kept.cites],
    facts,
  }
  const first = firstDetentionOf(last)?.from ?? last.from
  if (bed.by === 'board' || bed.by === 'not-recorded' || first < begin) return [same, ...others]
  const byFirstDay = byCore(state, places, first, {
    rule: 'ICB-10',
    says: `NHS England arranged the bed: read by itself, regulation 7(5) goes by the first day of that detention, ${spellDay(first)}.`,
    cites: [cite.reg7_5],
    facts: [...facts, ...bed.facts],
    confidence: 'ARGUABLE',
    ifDiffers: 'ARGUABLE',
    doubts: ['A6'],
  })
  return [{ ...same, doubts: [...(same.doubts ?? []), 'A6'] }, byFirstDay, ...others]
}
