import type { Finding } from '../../findings/finding.ts'
import { lessSure } from '../answer.ts'
import { isDefinite } from '../qualifying-run.ts'
import type { ResponsibleCommissioner } from './commissioner-answer.ts'
import { firstDetentionOf } from './detention-chain.ts'
import type { Question } from './question.ts'

/** Takes from an answer what the record of the detention leaves in doubt: its first day, its source, and whether it opens section 117 at all. */
export function weighRecord({ chain }: Question, found: Finding<ResponsibleCommissioner>): Finding<ResponsibleCommissioner> {
  const first = chain.episodes.map(firstDetentionOf).find((detention) => detention !== undefined)
  const assumptions: string[] = []
  if (first && (first.period.startUnknown || first.period.began.precision !== undefined))
    assumptions.push('The first day of the detention is an estimate.')
  const periods = chain.runs.flatMap((run) => run.detentions.map(({ period }) => period))
  if (periods.every(({ began }) => weakSources.has(began.source.kind))) {
    assumptions.push('The detention is known from a list or by word of mouth; the section papers were not seen.')
  }
  const doubtful = chain.runs.every((run) => run.opens === 'needs-a-person')
  if (doubtful) assumptions.push('The detention opens section 117, of which the Act leaves doubt.')
  else if (chain.runs[0] && !isDefinite(chain.runs[0]))
    assumptions.push('The first detention opens section 117, of which the Act leaves doubt.')
  if (assumptions.length === 0) return found
  const confidence = lessSure(found.confidence, doubtful ? 'NEEDS_LEGAL_ADVICE' : 'PROBABLE')
  return { ...found, confidence, assumptions: [...found.assumptions, ...assumptions] }
}

const weakSources: ReadonlySet<string> = new Set(['legacy-list', 'verbal', 'self-report'])
