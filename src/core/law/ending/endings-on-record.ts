import type { Finding } from '../../findings/finding.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import { spellDay } from '../../time/spell-day.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import { type AftercareDuty, aftercareDuties } from '../aftercare-duties.ts'
import { reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import { endingOf } from '../valid-ending.ts'
import { endingNotValid } from '../words-of-ending.ts'
import { s117_2 } from './citations.ts'

/** What became of an ending that the record tells of. */
export interface RecordedEnding {
  readonly standing: 'VALID' | 'LIVE_PRESUMED'
  /** The duty it was about. */
  readonly dutyFrom: PlainDate
  readonly endedOn?: PlainDate
  /** Which of DIS-1 to DIS-3 it does not meet. */
  readonly wanting: readonly ('DIS-1' | 'DIS-2' | 'DIS-3')[]
}

/**
 * Every ending the record tells of, tried again by DIS-1 to DIS-3 whatever its day, oldest first. One that does not meet them
 * ended nothing: aftercare is presumed to have gone on. Whether the bodies that decided were then responsible is DIS-4.
 */
export function endingsOnRecord(state: CaseState): readonly Finding<RecordedEnding>[] {
  return aftercareDuties(state).flatMap((duty) => tried(state, duty) ?? [])
}

function tried(state: CaseState, duty: AftercareDuty): Finding<RecordedEnding> | undefined {
  const until = duty.endedBy === 'both-satisfied' ? undefined : duty.until
  const ending = endingOf(state, duty.from, until)
  if (duty.endedBy === 'both-satisfied' && duty.until !== undefined) return valid(duty, duty.until)
  if (ending.standing !== 'claimed') return undefined
  const { says, cites, missing } = endingNotValid(ending)
  const wanting = ending.wanting.map(({ rule }) => rule)
  return findingOf<RecordedEnding>(
    { standing: 'LIVE_PRESUMED', dutyFrom: duty.from, wanting },
    wanting.includes('DIS-1') ? 'CERTAIN' : 'PROBABLE',
    [reason(wanting[0] ?? 'DIS-2', says, cites, ending.facts)],
    { missing },
  )
}

function valid(duty: AftercareDuty, on: PlainDate): Finding<RecordedEnding> {
  const says = `Both bodies are recorded as satisfied, and no community treatment order was in force: aftercare ended on ${spellDay(on)}.`
  const value = { standing: 'VALID', dutyFrom: duty.from, endedOn: on, wanting: [] } as const
  return findingOf<RecordedEnding>(value, 'CERTAIN', [reason('DIS-2', says, [s117_2], duty.facts)], {
    assumptions: ['The bodies that decided were the ones responsible.'],
  })
}
