import type { Finding } from '../../findings/finding.ts'
import { spellDay } from '../../time/spell-day.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import { reason } from '../answer.ts'
import { claimsIn } from '../claims.ts'
import { s117_1 } from '../citations.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import type { ResponsibleCommissioner } from './commissioner-answer.ts'
import { coreResponsibility } from './core-responsibility.ts'
import { regulationsOf2022Begin as begin } from './nhs-regime.ts'
import type { PlaceDirectory } from './place-directory.ts'

/**
 * No detention that opens section 117 is recorded, so the day that decides is not known. Where somebody claims aftercare, the body that
 * would answer for one that began before 1 July 2022 stands beside that, so that somebody can be asked meanwhile.
 */
export function withoutDetention(state: CaseState, places: PlaceDirectory): Finding<ResponsibleCommissioner> {
  const says = 'No detention that brings aftercare is recorded, and its days decide which NHS body is responsible.'
  const because = [reason('ICB-7', says, [s117_1, cite.reg7], [])]
  const missing = [
    { what: 'The detention that brought aftercare', settledBy: 'The section papers, from the Mental Health Act office of the trust' },
  ]
  const { asserting, open } = claimsIn(state)
  const early = asserting.length + open.length > 0 && state.day >= begin
  const taken = early ? coreResponsibility(state, begin, places) : undefined
  if (taken?.now.kind !== 'one') return findingOf<ResponsibleCommissioner>(undefined, 'INSUFFICIENT_FACTS', because, { missing })
  const value: ResponsibleCommissioner = {
    commissioning: taken.now.code,
    paying: taken.now.code,
    bodyOfTheTime: taken.ofTheTime,
    coreTakenOn: begin,
    regime: 'NHS-E',
    standing: 'computed',
  }
  const ifEarly = `If a detention that ended before ${spellDay(begin)} brought aftercare that nobody has ended. ${taken.says}`
  return findingOf<ResponsibleCommissioner>(undefined, 'INSUFFICIENT_FACTS', because, { missing, alternatives: [{ value, says: ifEarly }] })
}
