import type { Reason } from '../../findings/finding.ts'
import { lessSure } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import { type CouncilFinding, otherCouncils, sameCouncil } from './council-finding.ts'
import { instead } from './value-for.ts'

interface Reading {
  readonly found: CouncilFinding
  /** "Under the older law": begins the sentence of its answer. */
  readonly name: string
}

/** Two laws may apply. Where both name one council, that is the answer; where they differ, both are given and none is chosen. */
export function bothLaws(question: Reason, one: Reading, other: Reading, doubts: readonly string[]): CouncilFinding {
  const assumptions = [...new Set([...one.found.assumptions, ...other.found.assumptions])]
  const missing = [
    ...one.found.missing,
    ...other.found.missing.filter(({ what }) => !one.found.missing.some((known) => known.what === what)),
  ]
  const own = [...one.found.doubts, ...other.found.doubts]
  const shared = { assumptions, missing }
  if (sameCouncil(one.found.value, other.found.value)) {
    const because = [...one.found.because, { ...question, says: `${question.says} Both come to the same council.` }]
    const alternatives = otherCouncils(one.found.value, [...one.found.alternatives, ...other.found.alternatives])
    return findingOf(one.found.value, lessSure(one.found.confidence, other.found.confidence), because, {
      ...shared,
      alternatives,
      doubts: [...new Set(alternatives.length > 0 ? [...own, ...doubts] : own)],
    })
  }
  const answers = [one, other].flatMap(({ found, name }) => [
    ...(found.value === undefined ? [] : [instead(found.value, `${name}: ${found.because[0]?.says ?? ''}`)]),
    ...found.alternatives,
  ])
  if (answers.every(({ value }) => value.council === undefined))
    return { ...one.found, ...shared, because: [...one.found.because, question], doubts: own }
  const says = `${question.says} They give different answers. Take legal advice before relying on either; care continues meanwhile.`
  return findingOf(undefined, 'NEEDS_LEGAL_ADVICE', [{ ...question, says, because: [...one.found.because, ...other.found.because] }], {
    ...shared,
    alternatives: otherCouncils(undefined, answers),
    doubts: [...new Set([...own, ...doubts])],
  })
}
