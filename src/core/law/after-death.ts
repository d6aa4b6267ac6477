import { spellDay } from '../time/spell-day.ts'
import type { FactOf } from '../timeline/fact.ts'
import { type Answer, answer, reason } from './answer.ts'
import * as cite from './citations.ts'

/** Death ends whatever was owed (ENT-19). `living` is the answer as if the person were alive. */
export function afterDeath(death: FactOf<'Died'>, living: Answer, recordedAlive: boolean): Answer {
  const on = death.effectiveOn
  const { value } = living
  if (recordedAlive) {
    return {
      ...living,
      confidence: 'INSUFFICIENT_FACTS',
      alternatives: [
        ...living.alternatives,
        {
          value: { ...value, state: 'ENDED', endedOn: on, endBarred: false },
          says: `Aftercare ended on ${spellDay(on)}, if the person died then.`,
        },
      ],
    }
  }
  const died = reason('ENT-19', `The person died on ${spellDay(on)}.`, [cite.s117_endsWithDeath], [death.id])
  switch (value.state) {
    case 'NOT_ENTITLED':
    case 'ENDED':
      return { ...living, because: [...living.because, died] }
    case 'LIVE':
    case 'LIVE_END_BARRED_CTO':
    case 'LIVE_ON_LEAVE':
    case 'LIVE_DELIVERY_DEFERRED':
    case 'LIVE_PRESUMED': {
      if (value.since !== undefined && value.since >= on) return withoutDuty(death, living)
      const says = `The person died on ${spellDay(on)}. The aftercare owed until then ended.`
      return answer(
        { ...value, state: 'ENDED', endedOn: on, endBarred: false },
        living.confidence === 'CERTAIN' ? 'CERTAIN' : 'PROBABLE',
        [reason('ENT-19', says, [cite.s117_endsWithDeath], [death.id]), ...living.because],
        { assumptions: living.assumptions, missing: living.missing },
      )
    }
    case 'PROSPECTIVE':
    case 'PROSPECTIVE_INFORMAL':
      return withoutDuty(death, living)
    case 'POSSIBLE':
    case 'NEEDS_ADVICE': {
      const says = `The person died on ${spellDay(on)}. What was owed until then was never settled; nothing is owed after it.`
      return answer(
        { ...value, state: 'ENDED', since: undefined, endedOn: on, endBarred: false },
        'PROBABLE',
        [reason('ENT-19', says, [cite.s117_endsWithDeath], [death.id]), ...living.because],
        { assumptions: living.assumptions, missing: living.missing, doubts: living.doubts, alternatives: mayNeverHaveBeenOwed(living) },
      )
    }
    default:
      return value.state satisfies never
  }
}

/** Died before leaving hospital: the detention brought no duty into force. */
function withoutDuty(death: FactOf<'Died'>, living: Answer): Answer {
  const says = `The person died on ${spellDay(death.effectiveOn)} without having left hospital. No aftercare came into force from that detention.`
  return answer({ ...living.value, state: 'ENDED', since: undefined, endedOn: death.effectiveOn, endBarred: false }, 'CERTAIN', [
    reason('ENT-19', says, [cite.s117_1, cite.s117_endsWithDeath], [death.id]),
    ...living.because,
  ])
}

function mayNeverHaveBeenOwed(living: Answer): Answer['alternatives'] {
  return living.alternatives.some((alternative) => alternative.value.state === 'NOT_ENTITLED') ? neverOwed : []
}

const neverOwed: Answer['alternatives'] = [
  { value: { state: 'NOT_ENTITLED', endBarred: false }, says: 'No aftercare was ever owed, if no detention opened section 117.' },
]
