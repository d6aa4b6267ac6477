import type { Reason } from '../../findings/finding.ts'
import { spellDay } from '../../time/spell-day.ts'
import { lessSure, reason } from '../answer.ts'
import { s17G, s117_1, wiltshire, worcestershire } from '../citations.ts'
import { findingOf } from '../finding-of.ts'
import type { QualifyingRun } from '../qualifying-run.ts'
import { type CouncilFinding, otherCouncils } from './council-finding.ts'
import { instead } from './value-for.ts'

/**
 * The last detention may not be a new one that counts (a revocation, a recall, an order a person must look at). The earlier
 * council goes on, unless the doubtful detention counts; where that would give another council, both are shown.
 */
export function earlierUnlessNew(run: QualifyingRun, earlier: CouncilFinding | undefined, ifCounts: CouncilFinding): CouncilFinding {
  const step = questionOf(run)
  if (!earlier) {
    return findingOf(ifCounts.value, lessSure(ifCounts.confidence, 'PROBABLE'), [...ifCounts.because, step], {
      ...ifCounts,
      assumptions: [...ifCounts.assumptions, 'The detention opens section 117.'],
    })
  }
  const doubts = [...new Set([...earlier.doubts, ...ifCounts.doubts, ...(run.origin === 'made' ? [] : ['A2'])])]
  const others = otherCouncils(earlier.value, [
    ...earlier.alternatives,
    ...(ifCounts.value ? [instead(ifCounts.value, `If that is a new detention: ${ifCounts.because[0]?.says ?? ''}`)] : []),
    ...ifCounts.alternatives,
  ])
  const turnsOnIt = others.length > earlier.alternatives.length || (ifCounts.value === undefined) !== (earlier.value === undefined)
  const says = turnsOnIt
    ? `${step.says} If it is none, the council responsible before goes on. Take legal advice before relying on it; care continues meanwhile.`
    : `${step.says} Either way the same council answers.`
  const because = turnsOnIt ? [{ ...step, says }, ...earlier.because] : [...earlier.because, { ...step, says }]
  const confidence = turnsOnIt ? 'NEEDS_LEGAL_ADVICE' : lessSure(earlier.confidence, 'PROBABLE')
  return findingOf(earlier.value, earlier.confidence === 'INSUFFICIENT_FACTS' ? 'INSUFFICIENT_FACTS' : confidence, because, {
    assumptions: [...new Set([...earlier.assumptions, ...ifCounts.assumptions])],
    missing: [...earlier.missing, ...ifCounts.missing.filter(({ what }) => !earlier.missing.some((known) => known.what === what))],
    alternatives: others,
    doubts,
  })
}

function questionOf(run: QualifyingRun): Reason {
  const on = spellDay(run.from)
  if (run.origin === 'revoked') {
    const says = `The community treatment order was revoked on ${on}. Whether being detained again by revocation is a new detention is unsettled.`
    return reason('ENT-13', says, [s17G, worcestershire], run.facts)
  }
  if (run.origin === 'recalled') {
    const says = `The person was recalled from conditional discharge on ${on}. Whether recall is a new detention is unsettled.`
    return reason('ENT-14', says, [wiltshire, worcestershire], run.facts)
  }
  return reason('ENT-1', `Whether the detention of ${on} opens section 117 needs a person to look at the order.`, [s117_1], run.facts)
}
