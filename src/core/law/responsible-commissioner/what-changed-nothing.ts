import type { MissingFact, Reason } from '../../findings/finding.ts'
import { organisationName } from '../../identifiers/organisations.ts'
import { spellDay } from '../../time/spell-day.ts'
import { reason } from '../answer.ts'
import { sameBody } from './body-taken.ts'
import * as cite from './citations.ts'
import { coreResponsibility } from './core-responsibility.ts'
import { dayBeforeRegulationsOf2022, regulationsOf2022Begin } from './nhs-regime.ts'
import { payerUnder2020Guidance } from './payer-before-2022.ts'
import type { Question } from './question.ts'
import type { Reading } from './reading.ts'
import { redetentions } from './under-2022-regulations.ts'

/** Under the regulations of 2022: later moves (ICB-15), later detentions (ICB-16) and a chain that aftercare ended before (ICB-17) are said, since people ask. */
export function whatChangedNothing(asked: Question, main: Reading): readonly Reason[] {
  const { state, places, at, chain } = asked
  const reasons: Reason[] = []
  const today = coreResponsibility(state, at, places)
  if (main.taken.takenOn !== undefined && main.taken.takenOn < at && sameBody(today, main.taken) === false) {
    const says = `${today.says} That is so on ${spellDay(at)}; a later change of practice or address does not move the duty.`
    reasons.push(reason('ICB-15', says, [cite.reg7, cite.worcestershireAndBoards], today.facts))
  }
  const again = main.taken.takenOn === undefined ? undefined : redetentions(asked, main.taken.takenOn).at(-1)
  if (again && again !== chain.episodes[0]) {
    const says = `Detained again from ${spellDay(again.from)} before both bodies had ended aftercare: that does not move the NHS body, though it may move the council.`
    const papers = again.detentions.flatMap(({ period }) => period.facts)
    reasons.push(reason('ICB-16', says, [cite.worcestershireAndBoards, cite.exclusionPeriod], papers))
  }
  const ended = asked.chains.findLast((known) => known.endedOn !== undefined && known.endedOn <= chain.from && known.runs.length > 0)
  if (ended?.endedOn !== undefined) {
    const says = `Aftercare of earlier detentions was ended by both bodies on ${spellDay(ended.endedOn)}: what counted before does not count now.`
    const decided = state.endingDecisions
      .filter(({ effectiveOn }) => effectiveOn >= ended.from && effectiveOn <= chain.from)
      .map(({ id }) => id)
    reasons.push(reason('ICB-17', says, [cite.exclusionPeriod], decided))
  }
  return reasons
}

/** A7: where the body of 1 July 2022 is not the one that paid until the day before, they may have agreed that it goes on paying. */
export function formerPayer(asked: Question, main: Reading): MissingFact | undefined {
  const { chain, places, at } = asked
  if (chain.from >= regulationsOf2022Begin || main.taken.takenOn !== regulationsOf2022Begin || at < regulationsOf2022Begin) return undefined
  const [payer] = payerUnder2020Guidance({ ...asked, at: dayBeforeRegulationsOf2022 })
  if (payer?.taken.now.kind !== 'one' || sameBody(payer.taken, main.taken) !== false) return undefined
  const what = `Whether ${organisationName(payer.taken.now.code, places.organisations)}, which by the guidance of 2020 was to pay until ${spellDay(dayBeforeRegulationsOf2022)}, agreed to go on paying`
  return { what, settledBy: 'The bodies’ own correspondence about the package' }
}
