import { dayNumber } from '../../time/day-number.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import { spellDay } from '../../time/spell-day.ts'
import type { Detention, Episode } from '../../timeline/case-state.ts'
import { sectionWords } from '../../timeline/section-words.ts'
import * as cite from './citations.ts'
import { sameBody } from './body-taken.ts'
import { firstDetentionOf, isByApplication } from './detention-chain.ts'
import { regulationsOf2022Begin as begin } from './nhs-regime.ts'
import type { Question } from './question.ts'
import { byCore, type Reading } from './reading.ts'
import { bedUnknown, whoArranged, whoArrangedTheBed } from './who-arranged-the-bed.ts'

/** A chain that began on or after 1 July 2022: its first detention fixes the body (ICB-3, 4, 6, 10 to 13, 23). */
export function firstStay(asked: Question, episode: Episode): readonly Reading[] {
  const { state, places } = asked
  const first = firstDetentionOf(episode)
  if (!first) return []
  const bed = whoArrangedTheBed(state, episode, places.organisations)
  const facts = [...new Set([...episode.detentions.flatMap(({ period }) => period.facts), ...bed.facts])]
  const board = isByApplication(first.period.section)
    ? onApplication(asked, episode, first, facts)
    : byCourtOrMinister(asked, episode, first, facts)
  const firstDay = byCore(state, places, first.from, {
    rule: 'ICB-10',
    says: `NHS England arranged the bed: the first day of the detention, ${spellDay(first.from)}, decides.`,
    cites: [cite.reg7_5, cite.coreResponsibility],
    facts,
    confidence: 'CERTAIN',
  })
  switch (bed.by) {
    case 'nhs-england':
      return [firstDay]
    case 'board':
      return board
    case 'not-recorded':
      return [...board, { ...firstDay, ifDiffers: bedUnknown(asked, first.period.section), missing: [whoArranged] }]
    case 'both':
      return mixed(board, firstDay)
  }
}

/** ICB-11: one detention, a part of it in a bed of NHS England. */
function mixed(board: readonly Reading[], firstDay: Reading): readonly Reading[] {
  const [main, ...others] = board
  if (!main) return [firstDay]
  const says = `${main.says} NHS England arranged the bed for a part of that detention.`
  return [
    { ...main, rule: 'ICB-11', says, cites: [...main.cites, cite.reg7_5], confidence: 'PROBABLE', doubts: ['A6'] },
    { ...firstDay, rule: 'ICB-11', ifDiffers: 'NEEDS_LEGAL_ADVICE' },
    ...others,
  ]
}

/** ICB-3, ICB-4, with the application that may be older than the detention (ICB-6) and the stay before it (ICB-23). */
function onApplication(asked: Question, episode: Episode, first: Detention, facts: readonly string[]): readonly Reading[] {
  const { state, places, chain } = asked
  const { from } = first
  const { section } = first.period
  const later = episode.detentions.findLast((other) => isByApplication(other.period.section) && other.period.section !== section)
  const says = later
    ? `Detention began with ${sectionWords(section)} on ${spellDay(from)}: the first application decides, whatever section followed.`
    : `The application for ${sectionWords(section)} of ${spellDay(from)} was made on or after ${spellDay(begin)}: that day decides.`
  const held = episode.from < from ? episode.detentions[0] : undefined
  const purposive = later || held ? [cite.exclusionPeriod, cite.exclusionPeriod_purposive] : []
  const main = byCore(state, places, from, {
    rule: later ? 'ICB-4' : 'ICB-3',
    says: held ? `${says} The holding power before it is left out of account.` : says,
    cites: [cite.reg5, cite.reg7_2, ...purposive, cite.coreResponsibility],
    facts,
    confidence: later || held ? 'PROBABLE' : 'CERTAIN',
    doubts: held ? ['A6'] : undefined,
  })
  const others = [
    later && lastApplication(asked, later, facts),
    dayNumber(from) - dayNumber(begin) < daysAnApplicationLasts ? appliedBefore(asked, facts) : undefined,
    held && literally(asked, held, 'The holding power was detention under the Act too'),
    chain.literallyFrom &&
      literally(asked, chain.literallyFrom, 'An earlier stay brought no aftercare, so nothing ever ended the period it opened'),
  ]
  return [main, ...others.filter((other) => other !== undefined)]
}

function lastApplication({ state, places }: Question, { from }: Detention, facts: readonly string[]): Reading {
  const says = `If only the application of ${spellDay(from)} counts, that day decides.`
  return byCore(state, places, from, { rule: 'ICB-4', says, cites: [cite.reg5], facts, confidence: 'ARGUABLE', ifDiffers: 'PROBABLE' })
}

/** ICB-6: only the day of detention is recorded, and an application may be some days older. */
function appliedBefore({ state, places }: Question, facts: readonly string[]): Reading {
  return byCore(state, places, begin, {
    rule: 'ICB-6',
    says: `If the application was made before ${spellDay(begin)}, that day decides.`,
    cites: [cite.reg6_3, cite.reg7_2],
    facts,
    confidence: 'CERTAIN',
    ifDiffers: 'PROBABLE',
    missing: [{ what: 'The day on which the application was made', settledBy: 'The section papers' }],
  })
}

/** An application founds a detention for 14 days from the last medical examination (s6(1)). */
const daysAnApplicationLasts = 14

/** ICB-23, and the same strain with a holding power. */
function literally({ state, places }: Question, stay: Detention, why: string): Reading {
  const day: PlainDate = stay.from < begin ? begin : stay.from
  return byCore(state, places, day, {
    rule: 'ICB-23',
    says: `${why}; read literally, ${spellDay(day)} decides.`,
    cites: [cite.exclusionPeriod, cite.exclusionPeriod_purposive],
    facts: stay.period.facts,
    confidence: 'ARGUABLE',
    ifDiffers: 'ARGUABLE',
    doubts: ['A6'],
  })
}

/** ICB-12, ICB-13: the regulations have no rule for Part 3 in a board's bed. */
function byCourtOrMinister(
  { state, places, at }: Question,
  { until }: Episode,
  { from, period }: Detention,
  facts: readonly string[],
): readonly Reading[] {
  const cites = [cite.reg7_2, cite.reg7_partThree, cite.coreResponsibility]
  const opening = `Detained under ${sectionWords(period.section)} from ${spellDay(from)}, in a bed that an NHS board (ICB) arranged`
  const start = byCore(state, places, from, {
    rule: 'ICB-12',
    says: `${opening}: the board with core responsibility when it began is taken to have had the person's care throughout.`,
    cites,
    facts,
    confidence: 'PROBABLE',
    doubts: ['A6'],
  })
  const last = until !== undefined && until < at ? until : at
  const days = state.gpRegistrations.map(({ effectiveOn }) => effectiveOn).filter((day) => day > from && day <= last)
  const changed = days.map((day) =>
    byCore(state, places, day, {
      rule: 'ICB-13',
      says: `Registered elsewhere from ${spellDay(day)}, during the detention: if responsibility for the care moved with it, that day decides.`,
      cites,
      facts,
      confidence: 'ARGUABLE',
      ifDiffers: 'NEEDS_LEGAL_ADVICE',
    }),
  )
  const moved = changed.some(({ taken }) => sameBody(taken, start.taken) !== true)
  if (!moved) return [start, ...changed]
  return [{ ...start, rule: 'ICB-13', says: `${opening}; the GP registration changed during it.` }, ...changed]
}
