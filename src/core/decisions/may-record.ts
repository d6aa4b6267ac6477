import type { PlainDate } from '../time/plain-date.ts'
import { caseStateAsAt } from '../timeline/case-state.ts'
import type { Fact, NewFact } from '../timeline/fact.ts'
import { standingFacts } from '../timeline/standing-facts.ts'
import { plausibleCommunity } from './plausible-community.ts'
import { plausibleHospital } from './plausible-hospital.ts'
import { plausibleRecord } from './plausible-record.ts'
import { plausibleTime } from './plausible-time.ts'
import type { Recording } from './recording.ts'
import type { Objection, RecordingVerdict } from './recording-verdict.ts'

export type { RecordingVerdict, Refusal, Warning } from './recording-verdict.ts'

export interface RecordingRequest {
  /** Everything recorded so far, in any order. */
  readonly facts: readonly Fact[]
  readonly fact: NewFact
  readonly today: PlainDate
  /** The time of day now in London, `HH:MM`. */
  readonly timeNow: string
}

/**
 * May this be recorded? Refused is only what contradicts the calendar or the record itself, and each refusal names the way to
 * record the truth all the same (correct the other entry, or record what came first). Where the record is merely silent or the
 * thing unusual, the answer is a warning that somebody must confirm: lists are full of gaps and people must be able to say what is so.
 */
export function mayRecord({ facts, fact, today, timeNow }: RecordingRequest): RecordingVerdict {
  const standing = standingFacts(facts)
  const recording: Recording = {
    fact,
    standing,
    state: caseStateAsAt(facts, { day: fact.effectiveOn }),
    stateToday: caseStateAsAt(facts, { day: today }),
    today,
    timeNow,
  }
  const inTime = plausibleTime(recording)
  const inRecord = [...plausibleHospital(recording), ...plausibleCommunity(recording), ...plausibleRecord(recording)]
  // A day known only to the month or year stands as its first day: no contradiction can be read from it.
  const found = fact.precision === undefined ? [...inTime, ...inRecord] : [...inTime, ...inRecord].map(asWarningUnlessFuture(fact, today))
  return {
    refusals: found.filter((objection) => objection.kind === 'refusal').map(({ about, says }) => ({ about, says })),
    warnings: found.filter((objection) => objection.kind === 'warning').map(({ code, says }) => ({ code, says })),
  }
}

function asWarningUnlessFuture(fact: NewFact, today: PlainDate): (objection: Objection) => Objection {
  return (objection) => {
    const isFuture = fact.effectiveOn > today || objection.kind === 'warning' || objection.about === 'told'
    return isFuture ? objection : { kind: 'warning', code: 'rough-day', says: objection.says }
  }
}
