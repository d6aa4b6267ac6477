import { lessSure, reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import { type CouncilFinding, otherCouncils } from './council-finding.ts'
import type { Question } from './question.ts'
import { residenceOfHome } from './residence-by-fact.ts'
import type { Residence } from './residence-at.ts'
import { instead } from './value-for.ts'

/** LA-14: in accommodation given under section 117, the person is where the council that owed that aftercare is. */
export function deemedInSection117Accommodation(question: Question, home: Residence): CouncilFinding | undefined {
  const { needsMetUnder, arrangedBy } = home.data
  const said = needsMetUnder === 'section-117'
  const silent =
    (needsMetUnder === undefined || needsMetUnder === 'unknown') && (arrangedBy === 'council' || arrangedBy === 'council-and-nhs')
  if (!said && !silent) return undefined
  const duty = question.dutyBefore()
  if (!duty) return undefined
  const says = 'The person lived in accommodation given as aftercare. They are treated as living where the council that owed it is.'
  const because = reason('LA-14', says, [cite.s117_3A_adults, cite.s39_4], [home.id], duty.because)
  const value = duty.value && {
    ...duty.value,
    regime: 'LA-C' as const,
    residenceTakenOn: question.moment.takenOn,
    standing: 'computed' as const,
  }
  const doubts = [...new Set([...duty.doubts, 'A5'])]
  if (said) {
    return findingOf(value, duty.confidence, [because], {
      assumptions: duty.assumptions,
      missing: duty.missing,
      alternatives: duty.alternatives,
      doubts,
    })
  }
  const byFact = residenceOfHome(question, 'LA-C')
  const others = otherCouncils(value, [
    ...duty.alternatives,
    ...(byFact.value ? [instead(byFact.value, 'Where they lived, if the place was not given as aftercare.')] : []),
  ])
  return findingOf(value, lessSure(duty.confidence, others.length > 0 ? 'ARGUABLE' : 'PROBABLE'), [because], {
    assumptions: [...duty.assumptions, 'The council gave the accommodation as aftercare.'],
    missing: [
      ...duty.missing,
      { what: 'Under which law the accommodation was given', settledBy: 'The care plan, or the decision of the council’s panel' },
    ],
    alternatives: others,
    doubts,
  })
}
