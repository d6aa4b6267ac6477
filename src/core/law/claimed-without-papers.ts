import type { MissingFact, Reason } from '../findings/finding.ts'
import { spellDay } from '../time/spell-day.ts'
import type { CaseState } from '../timeline/case-state.ts'
import { opensSection117 } from '../timeline/section.ts'
import { sectionWords } from '../timeline/section-words.ts'
import { type Answer, answer, reason } from './answer.ts'
import * as cite from './citations.ts'
import type { Claims } from './claims.ts'
import { section117Begins } from './commencement.ts'
import { periodFacts, sectionsShown } from './sections-shown.ts'
import { endingOf } from './valid-ending.ts'

/**
 * Something speaks of section 117 aftercare and the papers are missing (ENT-17). Where both bodies are recorded as
 * satisfied, it ended, whatever it rested on; otherwise the person may be entitled until the evidence is found.
 */
export function claimedWithoutPapers(state: CaseState, claims: Claims): Answer {
  const claiming = [...claims.asserting, ...claims.open]
  const ending = endingOf(state, section117Begins)
  const endedOn = ending.standing === 'valid' ? ending.on : undefined
  if (endedOn === undefined) return mayBeEntitled(state, claims, claiming)
  const claimedSince = state.claims.some((claim) => claim.data.claim === 'entitled' && claim.effectiveOn > endedOn)
  if (claimedSince) return mayBeEntitled(state, claims, claiming)
  const ended = `Both bodies are recorded as satisfied that aftercare was no longer needed, the second on ${spellDay(endedOn)}.`
  const treated = 'The section papers are missing; both bodies treated the person as entitled until then.'
  const because = [reason('ENT-15', ended, [cite.s117_2], ending.facts), reason('ENT-17', treated, [cite.ombudsmanOnRecords], claiming)]
  return answer({ state: 'ENDED', endedOn, endBarred: false }, 'PROBABLE', because, {
    missing: [papers],
    alternatives: [
      { value: { state: 'NOT_ENTITLED', endBarred: false }, says: 'Not entitled, if there never was a detention that opens section 117.' },
    ],
  })
}

function mayBeEntitled(state: CaseState, claims: Claims, claiming: readonly string[]): Answer {
  const says =
    claims.denying.length > 0
      ? 'Records disagree whether the person is entitled, and no section papers are recorded.'
      : 'A record speaks of section 117 aftercare, but no section papers are recorded.'
  const because = [
    reason('ENT-17', `${says} Look for the evidence; nobody is refused or charged meanwhile.`, [cite.ombudsmanOnRecords], claiming),
    ...whatSpeaksAgainst(state),
  ]
  return answer({ state: 'POSSIBLE', endBarred: false }, 'INSUFFICIENT_FACTS', because, {
    missing: [papers],
    alternatives: [
      {
        value: { state: 'LIVE', endBarred: false },
        says: 'Aftercare is owed, if there was a detention under section 3, 37, 45A, 47 or 48 and the person has left hospital.',
      },
      {
        value: { state: 'NOT_ENTITLED', endBarred: false },
        says:
          state.legalPeriods.length > 0
            ? `Not entitled, if there was only ${sectionsShown(state)}.`
            : 'Not entitled, if there was no such detention.',
      },
    ],
  })
}

/** The other side, said beside the claim: other sections on record, the claim's own ground, an ending it speaks of. */
function whatSpeaksAgainst(state: CaseState): readonly Reason[] {
  const reasons: Reason[] = []
  if (state.legalPeriods.length > 0) {
    const says = `What is recorded shows only ${sectionsShown(state)}, which does not open section 117.`
    reasons.push(reason('ENT-1', says, [cite.s117_1_closedList], periodFacts(state)))
  }
  const named = state.claims.find((claim) => claim.data.section !== undefined && opensSection117(claim.data.section) === 'no')
  if (named?.data.section) {
    const says = `The record names ${sectionWords(named.data.section)}, which does not open section 117 on its own.`
    reasons.push(reason('ENT-1', says, [cite.s117_1_closedList], [named.id]))
  }
  const ended = [...state.endingClaims, ...state.claims.filter((claim) => claim.data.claim === 'ended')].map((fact) => fact.id)
  if (ended.length > 0) {
    reasons.push(reason('ENT-16', 'It says that aftercare ended, without showing what both bodies decided.', [cite.s117_2], ended))
  }
  return reasons
}

const papers: MissingFact = {
  what: 'The papers of a detention under section 3, 37, 45A, 47 or 48, and the day of leaving hospital',
  settledBy: 'The Mental Health Act office of the trust that detained the person, or the discharge letter',
}
