import { addDays } from '../../time/plain-date.ts'
import { spellDay } from '../../time/spell-day.ts'
import type { Episode } from '../../timeline/case-state.ts'
import { isDefinite } from '../qualifying-run.ts'
import { byPresentPractice, byResidenceUnlessSaved, lastRun } from './before-2022.ts'
import { takenAsNamed } from './body-taken.ts'
import * as cite from './citations.ts'
import { firstDetentionOf } from './detention-chain.ts'
import { dayBeforePayerGuidance, payerGuidanceBegins as begin, registrationRuleEnds } from './nhs-regime.ts'
import type { Question } from './question.ts'
import { byCore, type Reading } from './reading.ts'
import { whoArrangedTheBed } from './who-arranged-the-bed.ts'

/** NHS-D: which group paid under Who Pays? 2020, from 1 September 2020 to 30 June 2022 (ICB-18)? Surviving later detentions and moves. */
export function payerUnder2020Guidance(asked: Question): readonly Reading[] {
  const { chain, state, places } = asked
  const held = chain.episodes.find((episode) => episode.from < begin && (episode.until === undefined || episode.until >= begin))
  if (chain.from >= begin) {
    return [
      byCore(state, places, chain.from, {
        rule: 'ICB-18',
        says: `Detained from ${spellDay(chain.from)}, after the guidance of 2020 began: the originating group, of the GP practice then, paid until aftercare ended.`,
        cites: [cite.whoPays2020],
        facts: chain.runs[0]?.facts ?? [],
        confidence: 'PROBABLE',
      }),
    ]
  }
  return held ? heldThen(asked, held) : [alreadyPaying(asked)]
}

/** Transitional cases (ii) and (iii): in a bed on 1 September 2020. */
function heldThen({ state, places, chain }: Question, episode: Episode): readonly Reading[] {
  const from = firstDetentionOf(episode)?.from ?? episode.from
  const bed = whoArrangedTheBed(state, episode, places.organisations)
  const rest = {
    rule: 'ICB-18',
    cites: [cite.whoPays2020_transitional],
    facts: [...(chain.runs[0]?.facts ?? []), ...bed.facts],
    confidence: 'PROBABLE',
  } as const
  const start = `the group of the GP practice on ${spellDay(from)}, when that detention began`
  if (bed.by === 'nhs-england') {
    return [
      byCore(state, places, from, { ...rest, says: `Detained on ${spellDay(begin)} in a bed that NHS England arranged: ${start}, paid.` }),
    ]
  }
  const named = bed.boards.map((code): Reading => {
    const says = `Detained on ${spellDay(begin)} in a bed that this group paid for: it went on paying, for the detention and for aftercare.`
    return {
      ...rest,
      says,
      taken: takenAsNamed(code, 'It is recorded as the commissioner of the bed.', bed.facts, {
        takenOn: begin,
        lookedAtOn: state.day,
        places,
      }),
      ifDiffers: 'ARGUABLE',
    }
  })
  if (named.length > 0 && bed.by === 'board') return named
  const missing = [
    { what: `Who paid for the hospital bed on ${spellDay(begin)}`, settledBy: 'The commissioner recorded for the hospital stay' },
  ]
  const assumed = byCore(state, places, from, {
    ...rest,
    says: `Detained on ${spellDay(begin)}: whoever paid for the bed went on paying, taken to be ${start}.`,
    ifDiffers: 'ARGUABLE',
    missing,
    assumptions: ['The bed was paid for by the group with core responsibility when the detention began.'],
  })
  return [...named, assumed]
}

/** Transitional case (i): already on aftercare on 1 September 2020, so whoever paid went on paying. */
function alreadyPaying(asked: Question): Reading {
  const { state, places } = asked
  const recorded = state.current.recordedNhsBody
  const rest = { rule: 'ICB-18', cites: [cite.whoPays2020_transitional], confidence: 'PROBABLE' } as const
  const opening = `Aftercare was already owed on ${spellDay(begin)}: the group that paid until then went on paying`
  if (recorded && recorded.effectiveOn < begin) {
    const named = takenAsNamed(recorded.data.organisation, 'It is recorded as the responsible NHS body.', [recorded.id], {
      takenOn: recorded.effectiveOn,
      lookedAtOn: state.day,
      places,
    })
    return { ...rest, says: `${opening}.`, facts: [recorded.id], taken: named }
  }
  const [before] = byResidenceUnlessSaved({ ...asked, at: dayBeforePayerGuidance })
  const taken = before?.taken ?? takenAsNamed('', '', [], { lookedAtOn: state.day, places })
  return {
    ...rest,
    says: `${opening}, taken to be the one responsible in law on ${spellDay(dayBeforePayerGuidance)}.`,
    facts: before?.facts ?? [],
    taken,
    assumptions: [`The group responsible in law paid until ${spellDay(dayBeforePayerGuidance)}.`],
    missing: [{ what: `Which group paid on ${spellDay(dayBeforePayerGuidance)}`, settledBy: 'The group’s own record of the package' }],
  }
}

/**
 * NHS-C: the regulations fixed the payer too. NHS England's guidance of April 2016 kept the originating group paying through a new
 * detention, against the words of the regulations: stood beside the answer where it leads elsewhere.
 */
export function payerUnder2016Guidance(asked: Question): readonly Reading[] {
  const [lawful] = byResidenceUnlessSaved(asked)
  if (!lawful) return []
  const run = lastRun(asked)
  const earlier = asked.chain.runs.findLast((known) => isDefinite(known) && run !== undefined && known.from < run.from)
  if (!run || !earlier || run.from < registrationRuleEnds) return [lawful]
  const dayBefore = { ...asked, at: addDays(run.from, -1) }
  const [originating] = dayBefore.at < registrationRuleEnds ? byPresentPractice(dayBefore) : byResidenceUnlessSaved(dayBefore)
  if (!originating) return [lawful]
  const says = `NHS England’s guidance of April 2016 kept the group that was responsible before the detention of ${spellDay(run.from)} paying. The regulations say otherwise.`
  return [lawful, { ...originating, says, cites: [cite.guidance2016], confidence: 'PROBABLE', ifDiffers: 'PROBABLE' }]
}
