import type { MissingFact } from '../findings/finding.ts'
import type { CaseState, RecordDoubt } from '../timeline/case-state.ts'
import { type Answer, lessSure, reason } from './answer.ts'
import * as cite from './citations.ts'
import { hospitalDirectionsBegin } from './commencement.ts'
import type { QualifyingRun } from './qualifying-run.ts'

/** Adds to an answer what the record itself leaves in doubt: gaps and contradictions, and how good its sources are. */
export function weighEvidence(state: CaseState, run: QualifyingRun, found: Answer): Answer {
  const doubts = state.doubts.length === 0 ? state.doubts : state.doubts.filter((doubt) => doubt.on >= run.from)
  const weak = weakestSource(run)
  const startEstimated = run.detentions[0]?.period.began.precision !== undefined
  const early45A = run.section === '45A' && run.from < hospitalDirectionsBegin
  if (doubts.length === 0 && weak === undefined && !startEstimated && !early45A) return found
  let { confidence } = found
  const assumptions = [...found.assumptions]
  if (doubts.some(unsettles)) confidence = lessSure(confidence, 'PROBABLE')
  if (startEstimated && (found.value.state === 'PROSPECTIVE' || found.value.since === run.from)) {
    assumptions.push('The first day of the detention is an estimate.')
    confidence = lessSure(confidence, 'PROBABLE')
  }
  const missing = [...found.missing, ...doubts.map(asMissing)]
  if (early45A) {
    confidence = lessSure(confidence, 'PROBABLE')
    missing.push({
      what: 'How section 45A could be used before it came into force, on 1 October 1997',
      settledBy: 'The order of the court',
    })
  }
  if (weak === 'self-report') return onlyReported({ ...found, assumptions, missing }, run)
  if (weak !== undefined) {
    assumptions.push(
      weak === 'legacy-list'
        ? 'The detention is taken from a list; the section papers were not seen.'
        : 'The detention was told by word of mouth; the section papers were not seen.',
    )
    confidence = lessSure(confidence, 'PROBABLE')
  }
  return { ...found, confidence, assumptions, missing }
}

/** The person's own word is a credible history and no papers: ENT-17. */
function onlyReported(found: Answer, run: QualifyingRun): Answer {
  const says =
    'The detention is known only from what the person or their family say. Look for the papers; nobody is refused or charged meanwhile.'
  return {
    ...found,
    value: { ...found.value, state: 'POSSIBLE', endBarred: found.value.endBarred },
    confidence: 'INSUFFICIENT_FACTS',
    because: [reason('ENT-17', says, [cite.ombudsmanOnRecords], run.facts, found.because)],
    missing: [
      ...found.missing,
      { what: 'The section papers', settledBy: 'The Mental Health Act office of the trust that detained the person' },
    ],
    alternatives: [
      { value: found.value, says: `If the papers bear it out: ${found.because[0]?.says ?? ''}` },
      { value: { state: 'NOT_ENTITLED', endBarred: false }, says: 'Not entitled, if there was no detention that opens section 117.' },
    ],
  }
}

/** The source behind the detention, where no better one stands beside it. */
function weakestSource(run: QualifyingRun): 'self-report' | 'legacy-list' | 'verbal' | undefined {
  let weakest: 'self-report' | 'legacy-list' | 'verbal' | undefined
  for (const { period } of run.detentions) {
    if (period.opens117 === 'no') continue
    const { kind } = period.began.source
    if (kind !== 'self-report' && kind !== 'legacy-list' && kind !== 'verbal') return undefined
    if (weakest === undefined || kind !== 'self-report') weakest = kind
  }
  return weakest
}

function asMissing(doubt: RecordDoubt): MissingFact {
  return { what: doubt.says, settledBy: doubt.settledBy }
}

/** Some gaps are only worth telling; these could change the answer. */
function unsettles(doubt: RecordDoubt): boolean {
  return doubt.code !== 'power-past-its-limit' && doubt.code !== 'end-fits-nothing' && doubt.code !== 'start-not-recorded'
}
