import { addDays, type PlainDate } from '../../time/plain-date.ts'

/** The stages of a dispute between NHS bodies, in order. */
export const nhsStageNames = ['local', 'system', 'nhs-england'] as const
export type NhsStageName = (typeof nhsStageNames)[number]

/** Days allowed for a stage, counted from the end of the one before. A partnership sets them; no default is made up. */
export type NhsStageDays = Readonly<Partial<Record<NhsStageName, number>>>

export interface NhsStage {
  readonly stage: NhsStageName
  readonly says: string
  /** Absent where this stage, or one before it, has no time set. */
  readonly by?: PlainDate
}

const words: Readonly<Record<NhsStageName, string>> = {
  local: 'The directors of the NHS bodies settle it between them.',
  system: 'It goes to the executives of the system.',
  'nhs-england': 'It goes to NHS England for arbitration.',
}

/** The stages with their last days, as far as the partnership set times for them. */
export function nhsStages(arose: PlainDate, allowed: NhsStageDays = {}): readonly NhsStage[] {
  let from: PlainDate | undefined = arose
  return nhsStageNames.map((stage) => {
    const days = allowed[stage]
    from = from === undefined || days === undefined ? undefined : addDays(from, days)
    return from === undefined ? { stage, says: words[stage] } : { stage, says: words[stage], by: from }
  })
}
