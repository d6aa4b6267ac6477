import { spellDay } from '../time/spell-day.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { FactType, NewFactOf } from '../timeline/fact.ts'
import { kindOfSection } from '../timeline/section-kind.ts'
import { sectionWords } from '../timeline/section-words.ts'
import { nextAfter, open, openOn, type Recording } from './recording.ts'
import { type Objection, refuse, warn } from './recording-verdict.ts'

/** Do compulsion, hospital and leave fit what the record says of that day? */
export function plausibleHospital(recording: Recording): Objection[] {
  const { fact } = recording
  switch (fact.type) {
    case 'Detained':
      return detained(recording, fact)
    case 'DetentionEnded':
      return detentionEnded(recording, fact)
    case 'AdmittedToHospital':
      return admitted(recording)
    case 'LeftHospital':
      return leftHospital(recording)
    case 'TransferredBetweenHospitals':
      return inHospital(recording)
        ? []
        : [warn('not-in-hospital', `The record does not show them in hospital on ${spellDay(fact.effectiveOn)}.`)]
    case 'LeaveBegan':
      return leaveBegan(recording)
    case 'LeaveEnded':
      return leaveEnded(recording)
    case 'ReturnedToPrison':
      return returnedToPrison(recording)
    default:
      return []
  }
}

function detained({ state }: Recording, fact: NewFactOf<'Detained'>): Objection[] {
  const same = open(state.legalPeriods).find(({ section }) => section === fact.data.section && kindOfSection(section) === 'hospital')
  if (same && openOn(state.communityOrders, fact.effectiveOn)) {
    return [
      warn(
        'on-community-order',
        'The record shows a community treatment order. If it was revoked, record that instead: section 3 then takes hold again without a new detention.',
      ),
    ]
  }
  if (!same) return []
  return [
    warn(
      'already-detained',
      `The record already shows ${sectionWords(same.section)} since ${spellDay(same.from)}. A renewal needs no new entry; a new detention does.`,
    ),
  ]
}

function detentionEnded(recording: Recording, fact: NewFactOf<'DetentionEnded'>): Objection[] {
  const { state } = recording
  const running = openOn(state.legalPeriods, fact.effectiveOn)
  if (!running) {
    return endWithoutBeginning(
      recording,
      ['Detained'],
      'detained',
      'The record does not show them detained',
      state.legalPeriods.at(-1)?.until,
    )
  }
  const { section } = fact.data
  if (
    section === undefined ||
    state.legalPeriods.some((period) => period.section === section && (period.until ?? fact.effectiveOn) >= fact.effectiveOn)
  )
    return []
  return [
    warn(
      'other-section',
      `The record shows ${sectionWords(running.section)} on ${spellDay(fact.effectiveOn)}, not ${sectionWords(section)}.`,
    ),
  ]
}

function admitted({ state }: Recording): Objection[] {
  const stay = open(state.stays).find(({ implied }) => !implied)
  if (!stay) return []
  return [
    warn(
      'already-in-hospital',
      `The record already shows them in hospital since ${spellDay(stay.from)}. If they moved between hospitals, record a transfer instead.`,
    ),
  ]
}

function leftHospital(recording: Recording): Objection[] {
  const { state, fact } = recording
  if (openOn(state.stays, fact.effectiveOn) || inHospital(recording)) return []
  return endWithoutBeginning(
    recording,
    ['AdmittedToHospital', 'Detained'],
    'admitted',
    'The record does not show them in hospital',
    state.stays.at(-1)?.until,
  )
}

function leaveBegan({ state, fact }: Recording): Objection[] {
  const day = spellDay(fact.effectiveOn)
  const detention = openOn(state.detentions, fact.effectiveOn)
  if (detention) {
    const running = open(state.leaves).at(-1)
    if (running) return [warn('already-on-leave', `The record already shows leave since ${spellDay(running.from)} and no return from it.`)]
    if (kindOfSection(detention.period.section) === 'hospital' && !withoutLeave.has(detention.period.section)) return []
    return [
      warn(
        'leave-unusual',
        `Section 17 gives no leave from ${sectionWords(detention.period.section)}, which the record shows on ${day}. Check the section.`,
      ),
    ]
  }
  if (open(state.communityOrders).length > 0) {
    return [
      refuse(
        'what',
        `The record shows a community treatment order on ${day}: somebody on one is not on leave. If the order was revoked, record that first.`,
      ),
    ]
  }
  if (open(state.conditionalDischarges).length > 0) {
    return [
      refuse(
        'what',
        `The record shows a conditional discharge on ${day}: leave is for people who are detained. If they were recalled, record that first.`,
      ),
    ]
  }
  const ended = state.legalPeriods.at(-1)
  if (ended?.until === undefined)
    return [
      warn('not-detained', `The record does not show them detained on ${day}. Leave under section 17 is for people who are detained.`),
    ]
  return [
    refuse(
      'what',
      `The record says ${sectionWords(ended.section)} ended on ${spellDay(ended.until)}, so leave cannot begin on ${day}. If they were detained again, record that first; if they went home, record that they left hospital.`,
    ),
  ]
}

/** Holding powers and court orders to which section 17 does not apply (Mental Health Act 1983, s17(1) and Schedule 1). */
const withoutLeave: ReadonlySet<string> = new Set(['4', '5(2)', '5(4)', '35', '36', '38'])

function leaveEnded(recording: Recording): Objection[] {
  if (openOn(recording.state.leaves, recording.fact.effectiveOn)) return []
  return endWithoutBeginning(recording, ['LeaveBegan'], 'on leave', 'The record does not show leave', recording.state.leaves.at(-1)?.until)
}

function returnedToPrison({ state, fact }: Recording): Objection[] {
  const running = openOn(state.legalPeriods, fact.effectiveOn)
  if (!running || !['2', '3', '4', '5(2)', '5(4)', '7', '37-guardianship', '135', '136'].includes(running.section)) return []
  return [
    warn(
      'civil-section',
      `The record shows ${sectionWords(running.section)} on ${spellDay(fact.effectiveOn)}, under which nobody is sent to prison. Check the section.`,
    ),
  ]
}

function inHospital({ state, fact }: Recording): boolean {
  const { effectiveOn } = fact
  return Boolean(openOn(state.stays, effectiveOn) ?? openOn(state.informalPeriods, effectiveOn) ?? openOn(state.detentions, effectiveOn))
}

/**
 * An end for which the record has no beginning. Where the record says that the beginning came later the days contradict one another;
 * where it is silent, the end is taken when somebody says that it is so: what is not in the record may well have happened.
 */
export function endWithoutBeginning(
  recording: Recording,
  beginnings: readonly FactType[],
  begun: string,
  silent: string,
  endedBefore?: PlainDate,
): Objection[] {
  const day = spellDay(recording.fact.effectiveOn)
  const later = nextAfter(recording, beginnings)
  if (later !== undefined) {
    return [
      refuse(
        'day',
        `The record says they were ${begun} on ${spellDay(later)}, after ${day}. Check the day. If this belongs to an earlier time, record its beginning first: the month or the year is enough.`,
      ),
    ]
  }
  const before = endedBefore
    ? ` It says that this had ended on ${spellDay(endedBefore)}.`
    : ' If you know when it began, record that first.'
  return [warn('no-beginning', `${silent} on ${day}.${before}`)]
}
