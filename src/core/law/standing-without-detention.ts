import type { MissingFact } from '../findings/finding.ts'
import { spellDay } from '../time/spell-day.ts'
import type { CaseState } from '../timeline/case-state.ts'
import type { Fact } from '../timeline/fact.ts'
import { opensSection117 } from '../timeline/section.ts'
import { sectionWords } from '../timeline/section-words.ts'
import { type Answer, answer, reason } from './answer.ts'
import * as cite from './citations.ts'
import { section117Begins } from './commencement.ts'
import type { Entitlement } from './entitlement-answer.ts'
import { endingOf } from './valid-ending.ts'

const notEntitled: Entitlement = { state: 'NOT_ENTITLED', endBarred: false }
const possible: Entitlement = { state: 'POSSIBLE', endBarred: false }

/**
 * No detention that opens section 117 is recorded. If nobody claims one, the person is not entitled (ENT-1); if a
 * list, a review or a decision speaks of aftercare, the papers may be missing (ENT-17).
 */
export function standingWithoutDetention(state: CaseState): Answer {
  const claiming = claimingFacts(state)
  if (claiming.length === 0) return nothingClaimed(state)
  const ending = endingOf(state, section117Begins)
  const stillClaimed = state.claims.some((claim) => claim.data.claim === 'entitled' && ending.on !== undefined && claim.effectiveOn > ending.on)
  if (ending.standing === 'valid' && !stillClaimed) {
    const says = `Both bodies are recorded as satisfied that aftercare was no longer needed, the second on ${ending.on ? spellDay(ending.on) : 'an unknown day'}.`
    return answer({ state: 'ENDED', endedOn: ending.on, endBarred: false }, 'PROBABLE', [
      reason('ENT-15', says, [cite.s117_2], ending.facts),
      reason('ENT-17', 'The section papers are missing; both bodies treated the person as entitled until then.', [cite.ombudsmanOnRecords], claiming),
    ], { missing: [papers], alternatives: [{ value: notEntitled, says: 'Not entitled, if there never was a detention that opens section 117.' }] })
  }
  return claimedOnly(state, claiming)
}

function claimedOnly(state: CaseState, claiming: readonly string[]): Answer {
  const denied = state.claims.some((claim) => claim.data.claim === 'not-entitled')
  const contradicts = state.detentions.length > 0
  const named = state.claims.find((claim) => claim.data.section !== undefined && opensSection117(claim.data.section) === 'no')
  const says = denied
    ? 'Records disagree whether the person is entitled, and no section papers are recorded.'
    : 'A record speaks of section 117 aftercare, but no section papers are recorded.'
  const because = [reason('ENT-17', `${says} Look for the evidence; nobody is refused or charged meanwhile.`, [cite.ombudsmanOnRecords], claiming)]
  if (contradicts) because.push(reason('ENT-1', `What is recorded shows only ${sectionsShown(state)}, which does not open section 117.`, [cite.s117_1_closedList], periodFacts(state)))
  if (named?.data.section) {
    because.push(reason('ENT-1', `The record names ${sectionWords(named.data.section)}, which does not open section 117 on its own.`, [cite.s117_1_closedList], [named.id]))
  }
  if (state.endingClaims.length > 0 || state.claims.some((claim) => claim.data.claim === 'ended')) {
    because.push(reason('ENT-16', 'It says that aftercare ended, without showing what both bodies decided.', [cite.s117_2], []))
  }
  return answer(possible, 'INSUFFICIENT_FACTS', because, {
    missing: [papers],
    alternatives: [
      { value: { state: 'LIVE', endBarred: false }, says: 'Aftercare is owed, if there was a detention under section 3, 37, 45A, 47 or 48 and the person has left hospital.' },
      { value: notEntitled, says: contradicts ? `Not entitled, if there was only ${sectionsShown(state)}.` : 'Not entitled, if there was no such detention.' },
    ],
  })
}

function nothingClaimed(state: CaseState): Answer {
  const facts = periodFacts(state)
  const denied = state.claims.map((claim) => claim.id)
  const known = state.legalPeriods.some((period) => period.section !== 'unknown')
  const says = state.legalPeriods.length === 0
    ? 'No detention is recorded, and nobody says there was one.'
    : !known ? 'No detention under section 3, 37, 45A, 47 or 48 is recorded.' : `Only ${sectionsShown(state)} is recorded. Section 117 names sections 3, 37, 45A, 47 and 48 alone.`
  const because = [reason('ENT-1', says, [cite.s117_1, cite.s117_1_closedList], [...facts, ...denied])]
  const silent = state.legalPeriods.length === 0
  const missing: MissingFact[] = silent ? [{ what: 'Whether the person was ever detained elsewhere', settledBy: 'The person, their family, or the records of other trusts' }] : []
  const openSection2 = state.legalPeriods.find((period) => period.section === '2' && period.endInferred === 'lapsed')
  if (openSection2) {
    missing.push({ what: 'What followed section 2, which lasts 28 days at most and has no recorded end', settledBy: 'The end of section 2, or the papers for section 3' })
  }
  const unsure = silent || openSection2 !== undefined || state.doubts.some((doubt) => doubt.code === 'end-fits-nothing')
  return answer(notEntitled, unsure ? 'PROBABLE' : 'CERTAIN', because, { missing })
}

const papers: MissingFact = {
  what: 'The papers of a detention under section 3, 37, 45A, 47 or 48, and the day of leaving hospital',
  settledBy: 'The Mental Health Act office of the trust that detained the person, or the discharge letter',
}

/** Facts that make sense only if somebody took the person to be, or to have been, entitled. */
function claimingFacts(state: CaseState): readonly string[] {
  const facts: (Fact | undefined)[] = [
    ...state.claims.filter((claim) => claim.data.claim !== 'not-entitled'),
    ...state.endingDecisions, ...state.endingClaims, ...state.reinstatements, ...state.reviews,
    state.current.recordedCouncil, state.current.recordedNhsBody,
  ]
  return facts.flatMap((fact) => (fact ? [fact.id] : []))
}

function sectionsShown(state: CaseState): string {
  const names = [...new Set(state.legalPeriods.map((period) => sectionWords(period.section)))]
  const last = names.pop() ?? 'a stay without detention'
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`
}

function periodFacts(state: CaseState): readonly string[] {
  return state.legalPeriods.flatMap((period) => period.facts)
}
