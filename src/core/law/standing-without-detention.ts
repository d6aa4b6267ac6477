import type { MissingFact, Reason } from '../findings/finding.ts'
import type { CaseState } from '../timeline/case-state.ts'
import { type Answer, answer, reason } from './answer.ts'
import * as cite from './citations.ts'
import { claimedWithoutPapers } from './claimed-without-papers.ts'
import { type Claims, claimsIn } from './claims.ts'
import { periodFacts, sectionsShown } from './sections-shown.ts'

/**
 * No detention that opens section 117 is recorded. If somebody asserts aftercare all the same, the papers may be
 * missing (ENT-17). A mere question mark is answered by a legal record, where there is one, or by another list; else
 * it too leaves the person possible. If nobody claims anything, they are not entitled (ENT-1).
 */
export function standingWithoutDetention(state: CaseState): Answer {
  const claims = claimsIn(state)
  if (claims.asserting.length > 0) return claimedWithoutPapers(state, claims)
  const answered =
    state.legalPeriods.length > 0 || (claims.denying.length > 0 && !state.claims.some((claim) => claim.data.claim === 'unclear'))
  if (claims.open.length > 0 && !answered) return claimedWithoutPapers(state, claims)
  return notEntitled(state, claims)
}

function notEntitled(state: CaseState, claims: Claims): Answer {
  const missing: MissingFact[] = []
  if (state.legalPeriods.length === 0) {
    missing.push({
      what: 'Whether the person was ever detained elsewhere',
      settledBy: 'The person, their family, or the records of other trusts',
    })
  }
  const openSection2 = state.legalPeriods.find((period) => period.section === '2' && period.endInferred === 'lapsed')
  if (openSection2) {
    missing.push({
      what: 'What followed section 2, which lasts 28 days at most and has no recorded end',
      settledBy: 'The end of section 2, or the papers for section 3',
    })
  }
  const cites = openSection2 ? [cite.s117_1, cite.s117_1_closedList, cite.s2_4] : [cite.s117_1, cite.s117_1_closedList]
  const because: Reason[] = [reason('ENT-1', whatIsShown(state), cites, [...periodFacts(state), ...claims.denying])]
  const questioned = claims.open.length > 0
  if (questioned) {
    const says = 'A list leaves it open, or names a responsible body. Nothing says that there was another detention.'
    because.push(reason('ENT-17', says, [cite.ombudsmanOnRecords], claims.open))
  }
  const unsure = missing.length > 0 || questioned || state.doubts.some((doubt) => doubt.code === 'end-fits-nothing')
  const possible = {
    value: { state: 'POSSIBLE', endBarred: false },
    says: 'Possible, if the list rests on a detention that is not recorded here.',
  } as const
  return answer({ state: 'NOT_ENTITLED', endBarred: false }, unsure ? 'PROBABLE' : 'CERTAIN', because, {
    missing,
    alternatives: questioned ? [possible] : [],
  })
}

function whatIsShown(state: CaseState): string {
  if (state.legalPeriods.length === 0) return 'No detention is recorded, and nobody says there was one.'
  if (state.legalPeriods.every((period) => period.section === 'unknown'))
    return 'No detention under section 3, 37, 45A, 47 or 48 is recorded.'
  return `Only ${sectionsShown(state)} is recorded. Section 117 names sections 3, 37, 45A, 47 and 48 alone.`
}
