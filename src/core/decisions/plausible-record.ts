import { traceWarning } from '../identifiers/nhs-number-trace.ts'
import { spellDay } from '../time/spell-day.ts'
import { open, type Recording } from './recording.ts'
import { type Objection, refuse, warn } from './recording-verdict.ts'

/** Do person details, aftercare and the rest of the record fit together? */
export function plausibleRecord(recording: Recording): Objection[] {
  const { fact, state } = recording
  const day = spellDay(fact.effectiveOn)
  switch (fact.type) {
    case 'Died':
      return died(recording)
    case 'PersonDescribed':
      return born(recording, fact.data.birthDate)
    case 'NhsNumberRecorded': {
      const says = traceWarning(fact.data)
      return says ? [warn('trace', says)] : []
    }
    case 'EndingDecided':
      if (!fact.data.satisfied || open(state.communityOrders).length === 0) return []
      return [
        warn(
          'ending-barred',
          `The record shows a community treatment order on ${day}, and while one lasts the Act lets no aftercare end (section 117(2)). It will be shown, and aftercare will go on.`,
        ),
      ]
    case 'DisputeClosed':
      return state.current.openDispute ? [] : [warn('no-dispute', `The record shows no open dispute on ${day}.`)]
    case 'DisputeOpened':
      return state.current.openDispute
        ? [warn('already-disputed', `The record already shows a dispute since ${spellDay(state.current.openDispute.effectiveOn)}.`)]
        : []
    case 'NamedPractitionerEnded':
      return state.current.namedPractitioner ? [] : [warn('no-practitioner', `The record shows no named practitioner on ${day}.`)]
    case 'ReturnedToEnglandAndWales':
      return open(state.timesAbroad).length > 0
        ? []
        : [warn('not-abroad', `The record does not show that they had left England and Wales before ${day}.`)]
    default:
      return []
  }
}

function died({ fact, stateToday, standing }: Recording): Objection[] {
  if (stateToday.death) {
    return [
      refuse(
        'what',
        `The record already says they died on ${spellDay(stateToday.death.effectiveOn)}. If that day is wrong, correct that entry.`,
      ),
    ]
  }
  const later = standing.filter(({ type, effectiveOn }) => livingFacts.has(type) && effectiveOn > fact.effectiveOn).at(-1)
  if (!later) return []
  return [
    warn(
      'later-facts',
      `The record has something that happened to them on ${spellDay(later.effectiveOn)}, after that day. Make sure that this is the right person and the right day.`,
    ),
  ]
}

const livingFacts: ReadonlySet<string> = new Set([
  'Detained',
  'AdmittedToHospital',
  'LeaveBegan',
  'CommunityTreatmentOrderMade',
  'RecalledFromCommunityTreatmentOrder',
  'ConditionallyDischarged',
  'ResidenceRecorded',
])

function born({ standing }: Recording, birthDate: string | undefined): Objection[] {
  if (birthDate === undefined) return []
  const earlier = standing.find(({ type, effectiveOn }) => livingFacts.has(type) && effectiveOn < birthDate)
  if (!earlier) return []
  return [
    warn('born-after', `The record has something that happened to them on ${spellDay(earlier.effectiveOn)}, before that date of birth.`),
  ]
}
