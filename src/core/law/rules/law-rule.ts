import type { Citation } from '../../findings/finding.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { Provision } from '../commencement-table.ts'

/** The questions the law answers, in the words of the people who ask them. */
export const lawQuestions = {
  entitlement: 'Is the person entitled to aftercare?',
  council: 'Which council is responsible?',
  commissioner: 'Which NHS body is responsible?',
  reviews: 'What is due next?',
  ending: 'May aftercare be ended?',
  charging: 'May the person be charged?',
  dispute: 'What happens while bodies disagree?',
} as const

export type LawQuestion = keyof typeof lawQuestions

/** One rule of the rulebook as its page shows it. */
export interface LawRule {
  /** For instance `ENT-4`: the id under which findings name it. */
  readonly id: string
  readonly question: LawQuestion
  /** What it says, in one sentence. */
  readonly says: string
  /** The first day for which it answers; absent where it is not law of a day but practice, or waits for a provision. */
  readonly from?: PlainDate
  /** The first day for which it no longer answers. */
  readonly until?: PlainDate
  /** The provision it waits for: it answers nothing before that is in force. */
  readonly waitsFor?: Provision
  /** The provision whose start takes it away. */
  readonly untilProvision?: Provision
  readonly cites: readonly Citation[]
  /** Where it is worked out, below src/core/law. */
  readonly files: readonly string[]
}

type Days = Pick<LawRule, 'from' | 'until' | 'waitsFor' | 'untilProvision'>

/** Writes rules of one question; parts in the order in which they are read. */
export function rulesOf(question: LawQuestion) {
  return (id: string, says: string, days: Days, cites: readonly Citation[], files: readonly string[]): LawRule => ({
    id,
    question,
    says,
    ...days,
    cites,
    files,
  })
}
