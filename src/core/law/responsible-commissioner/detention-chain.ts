import type { PlainDate } from '../../time/plain-date.ts'
import type { CaseState, Detention, Episode } from '../../timeline/case-state.ts'
import type { Section } from '../../timeline/section.ts'
import { dutiesAfter } from '../aftercare-duties.ts'
import { isDefinite, type QualifyingRun, qualifyingRuns } from '../qualifying-run.ts'
import { regulationsOf2022Begin } from './nhs-regime.ts'

/**
 * From a first detention to the next discharge from aftercare that both bodies decided: the exclusion period of SI 2022/635 reg 5(3),
 * inside which no new detention moves the NHS body. Holding powers, and short stays that brought no aftercare, are read as outside it,
 * since they would open a period that nothing closes.
 */
export interface DetentionChain {
  /** Every unbroken detention in it, oldest first. */
  readonly episodes: readonly Episode[]
  /** The first day of detention in hospital under more than a holding power. */
  readonly from: PlainDate
  /** The detentions that open section 117, or may. */
  readonly runs: readonly QualifyingRun[]
  /** The day on which both bodies had decided that aftercare was no longer needed. */
  readonly endedOn?: PlainDate
  /** The stay without section 117 that, read literally, had already opened the period (ICB-23). */
  readonly literallyFrom?: Detention
}

/** Every chain, oldest first. */
export function detentionChains(state: CaseState): readonly DetentionChain[] {
  const runs = qualifyingRuns(state)
  const endings = discharges(state, runs)
  const chains: Draft[] = []
  for (const episode of state.episodes) {
    const first = firstDetentionOf(episode)
    if (!first) continue
    const open = chains.at(-1)
    const ended = open && endings.find((on) => on >= open.from && on <= first.from)
    if (open && ended === undefined && open.episodes.some((known) => known.qualifies !== 'no')) open.episodes.push(episode)
    else chains.push({ episodes: [episode], from: first.from, literallyFrom: ended === undefined ? openedBy(open) : undefined })
  }
  return chains.map((chain, at) => {
    const nextFrom = chains[at + 1]?.from
    const inChain = <T extends PlainDate>(day: T) => day >= chain.from && (nextFrom === undefined || day < nextFrom)
    const endedOn = endings.find((on) => on >= chain.from && (nextFrom === undefined || on <= nextFrom))
    return { ...chain, runs: runs.filter((run) => inChain(run.from)), endedOn }
  })
}

/** The first detention of an unbroken one that is more than a holding power: in hospital, on an application or by a court or minister. */
export function firstDetentionOf(episode: Episode): Detention | undefined {
  return episode.detentions.find((detention) => !isHolding(detention.period.section))
}

/** Was this section entered on an application under Part 2? Sections 2, 3 and 4. */
export function isByApplication(section: Section): boolean {
  return section === '2' || section === '3' || section === '4'
}

interface Draft {
  episodes: Episode[]
  from: PlainDate
  literallyFrom: Detention | undefined
}

function isHolding(section: Section): boolean {
  return ['5(2)', '5(4)', '135', '136', '7', '37-guardianship'].includes(section)
}

/** A stay without section 117 under the regulations of 2022: read literally, it opened a period that is still open. */
function openedBy(open: Draft | undefined): Detention | undefined {
  if (!open || open.episodes.some((known) => known.qualifies !== 'no')) return undefined
  const [episode] = open.episodes
  const reached = episode && (episode.until === undefined || episode.until >= regulationsOf2022Begin)
  return open.literallyFrom ?? (reached ? firstDetentionOf(episode) : undefined)
}

/** The days on which aftercare was ended by both bodies, and not reinstated since. */
function discharges(state: CaseState, runs: readonly QualifyingRun[]): readonly PlainDate[] {
  if (state.endingDecisions.length === 0) return []
  const duties = [...dutiesAfter(state, runs.filter(isDefinite)), ...dutiesAfter(state, runs)]
  const days = duties.flatMap(({ until, endedBy }) => (endedBy === 'both-satisfied' && until !== undefined ? [until] : []))
  const stand = days.filter((on) => !reinstatedAfter(state, runs, on))
  return [...new Set(stand)].toSorted()
}

function reinstatedAfter(state: CaseState, runs: readonly QualifyingRun[], on: PlainDate): boolean {
  return state.reinstatements.some(({ effectiveOn }) => effectiveOn >= on && !runs.some((run) => run.from > on && run.from <= effectiveOn))
}
