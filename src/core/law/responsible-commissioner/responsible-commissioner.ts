import type { Finding } from '../../findings/finding.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import { reason } from '../answer.ts'
import { s117_1 } from '../citations.ts'
import type { LawInForce } from '../commencement-table.ts'
import { findingOf } from '../finding-of.ts'
import { byPresentPractice, byResidence, byResidenceUnlessSaved } from './before-2022.ts'
import * as cite from './citations.ts'
import type { ResponsibleCommissioner } from './commissioner-answer.ts'
import { conclude } from './conclude.ts'
import { type DetentionChain, detentionChains } from './detention-chain.ts'
import { determinedByOthers } from './determined-by-others.ts'
import { type NhsRegime, regimeOn } from './nhs-regime.ts'
import { payerUnder2016Guidance, payerUnder2020Guidance } from './payer-before-2022.ts'
import type { PlaceDirectory } from './place-directory.ts'
import type { Question } from './question.ts'
import type { Reading } from './reading.ts'
import { forNhsEnglandGroups, forPlacedChild, outsideEngland } from './special-groups.ts'
import { under2022Regulations } from './under-2022-regulations.ts'
import { usualResidenceOn } from './usual-residence.ts'
import { weighRecord } from './weigh-record.ts'
import { formerPayer, whatChangedNothing } from './what-changed-nothing.ts'
import { withoutDetention } from './without-detention.ts'

export type { ResponsibleCommissioner } from './commissioner-answer.ts'
export type { PlaceDirectory } from './place-directory.ts'

/**
 * Which NHS body commissions and pays for this person's aftercare on the day looked at (or will, on leaving hospital), and why? For
 * aftercare that has ended, the body when it ended. The value is undefined, with what would settle it, where no detention or no day that
 * decides is known; single bodies are absent where only they are not known. Never throws. Rules ICB-0 to ICB-23 of the rulebook.
 */
export function responsibleCommissioner(state: CaseState, law: LawInForce, places: PlaceDirectory): Finding<ResponsibleCommissioner> {
  const chains = detentionChains(state)
  const chain = chains.findLast((known) => known.runs.length > 0)
  if (!chain) return withoutDetention(state, places)
  const asked: Question = { state, law, places, chain, chains, at: dayAsked(state, chain) }
  const regime = regimeOn(asked.at, law)
  if (regime === undefined) return beforeTheAct
  return weighRecord(asked, determinedByOthers(asked, regime, workedOut(asked, regime)))
}

function workedOut(asked: Question, regime: NhsRegime): Finding<ResponsibleCommissioner> {
  const { places } = asked
  const inGroups = (readings: readonly Reading[]) => forNhsEnglandGroups(asked, readings)
  switch (regime) {
    case 'NHS-A':
      return conclude(regime, byResidence(asked), undefined, places)
    case 'NHS-B':
      return conclude(regime, inGroups(forPlacedChild(asked, byPresentPractice(asked), cite.reg14_others)), undefined, places)
    case 'NHS-C':
      return conclude(regime, inGroups(byResidenceUnlessSaved(asked)), payerUnder2016Guidance(asked), places)
    case 'NHS-D': {
      const paying = forPlacedChild(asked, payerUnder2020Guidance(asked), cite.whoPays2020_children)
      return conclude(regime, inGroups(byResidenceUnlessSaved(asked)), paying, places)
    }
    case 'NHS-E':
      return withWhatPeopleAsk(asked, outsideEngland(asked, inGroups(forPlacedChild(asked, under2022Regulations(asked)))))
  }
}

function withWhatPeopleAsk(asked: Question, readings: readonly Reading[]): Finding<ResponsibleCommissioner> {
  const found = conclude('NHS-E', readings, undefined, asked.places)
  const [main] = readings
  if (!main) return found
  const payer = formerPayer(asked, main)
  const nowhere = usualResidenceOn(asked.state, asked.at) === undefined
  return {
    ...found,
    because: [...found.because, ...whatChangedNothing(asked, main)],
    assumptions: nowhere ? [...found.assumptions, 'Usually resident in England: no home is recorded.'] : found.assumptions,
    missing: payer ? [...found.missing, payer] : found.missing,
    doubts: payer && !found.doubts.includes('A7') ? [...found.doubts, 'A7'] : found.doubts,
  }
}

/** The last day on which the duty could be owed: none outlives its ending or the person. */
function dayAsked(state: CaseState, chain: DetentionChain): PlainDate {
  const days = [state.day, chain.endedOn, state.death?.effectiveOn].filter((day) => day !== undefined)
  return days.reduce((earliest, day) => (day < earliest ? day : earliest))
}

const beforeTheAct = findingOf<ResponsibleCommissioner>(
  undefined,
  'INSUFFICIENT_FACTS',
  [reason('ICB-21', 'Section 117 was not in force on that day: nobody was responsible under it.', [s117_1], [])],
  { missing: [{ what: 'A day on which section 117 was in force', settledBy: 'The day to look at, on or after 30 September 1983' }] },
)
