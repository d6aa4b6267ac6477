import { spellDay } from '../time/spell-day.ts'
import { type PlainDate, plainDate } from '../time/plain-date.ts'
import type { FactType, NewFact } from '../timeline/fact.ts'
import { opensSection117 } from '../timeline/section.ts'
import type { Recording } from './recording.ts'
import { type Objection, refuse, warn } from './recording-verdict.ts'

/** What happens to a person's body and liberty; none of it can happen before birth or after death. */
const bodily: ReadonlySet<FactType> = new Set<FactType>([
  'Detained',
  'DetentionEnded',
  'AdmittedToHospital',
  'BecameInformal',
  'LeftHospital',
  'TransferredBetweenHospitals',
  'LeaveBegan',
  'LeaveEnded',
  'CommunityTreatmentOrderMade',
  'RecalledFromCommunityTreatmentOrder',
  'ReleasedFromRecall',
  'CommunityTreatmentOrderRevoked',
  'CommunityTreatmentOrderExtended',
  'CommunityTreatmentOrderEnded',
  'ConditionallyDischarged',
  'RecalledFromConditionalDischarge',
  'AbsolutelyDischarged',
  'ReturnedToPrison',
  'LeftEnglandAndWales',
  'ReturnedToEnglandAndWales',
  'ResidenceRecorded',
  'Died',
])

/** Such orders may outlive the person on paper: their end is recorded when somebody learns of the death. */
const closesPapers: ReadonlySet<FactType> = new Set<FactType>([
  'DetentionEnded',
  'CommunityTreatmentOrderEnded',
  'LeftHospital',
  'LeaveEnded',
])

/** Section 117 came into force with the Act on this day (Mental Health Act 1983, s149(2) as enacted). */
const firstDayOfTheAct = plainDate('1983-09-30')
const longestLife = 115

/** Could it have happened on that day, whoever the person is and whatever else is recorded of them? */
export function plausibleTime(recording: Recording): Objection[] {
  return [
    ...notYet(recording),
    ...outsideLife(recording),
    ...beforeTheAct(recording.fact),
    ...toldTooEarly(recording),
    ...endsBeforeItBegins(recording.fact),
  ]
}

function notYet({ fact, today, timeNow }: Recording): Objection[] {
  const found: Objection[] = []
  if (fact.effectiveOn > today) {
    found.push(
      refuse('day', `${spellDay(fact.effectiveOn)} is in the future. Record it when it has happened; what is planned belongs in the plan.`),
    )
  }
  if (fact.effectiveOn === today && fact.effectiveTime !== undefined && fact.effectiveTime > timeNow) {
    found.push(refuse('time', `${fact.effectiveTime} today is still to come. Check the time, or leave it empty.`))
  }
  if (fact.toldOn !== undefined && fact.toldOn > today) {
    found.push(
      refuse('told', `${spellDay(fact.toldOn)} is in the future. Enter the day your organisation was told: today or a day before it.`),
    )
  }
  return found
}

function outsideLife({ fact, stateToday }: Recording): Objection[] {
  if (!bodily.has(fact.type)) return []
  const found: Objection[] = []
  const { birthDate } = stateToday.current.person
  const died = stateToday.death?.effectiveOn
  if (birthDate !== undefined && fact.effectiveOn < birthDate) {
    found.push(
      refuse(
        'day',
        `They were born on ${spellDay(birthDate)}, after ${spellDay(fact.effectiveOn)}. Check the day. If the date of birth is wrong, correct it first.`,
      ),
    )
  }
  if (died !== undefined && fact.effectiveOn > died && fact.type !== 'Died') {
    const says = `The record says they died on ${spellDay(died)}, before ${spellDay(fact.effectiveOn)}.`
    if (closesPapers.has(fact.type)) found.push(warn('after-death', `${says} Say that this is so only if the papers carry the later day.`))
    else found.push(refuse('day', `${says} Check the day. If the death is recorded wrongly, correct or withdraw it first.`))
  }
  if (birthDate !== undefined && Number(fact.effectiveOn.slice(0, 4)) - Number(birthDate.slice(0, 4)) > longestLife) {
    found.push(warn('very-old', `They would have been more than ${longestLife} years old on ${spellDay(fact.effectiveOn)}.`))
  }
  return found
}

function beforeTheAct(fact: NewFact): Objection[] {
  if (fact.effectiveOn >= firstDayOfTheAct) return []
  const counts = fact.type === 'Detained' ? opensSection117(fact.data.section) !== 'no' : fact.type === 'Section117Claimed'
  if (!counts) return []
  return [
    warn(
      'before-the-act',
      `Section 117 began on 30 September 1983 and ${spellDay(fact.effectiveOn)} is before it. A detention that lasted beyond that day may still count.`,
    ),
  ]
}

function toldTooEarly({ fact }: Recording): Objection[] {
  if (fact.toldOn === undefined || fact.toldOn >= fact.effectiveOn || fact.precision !== undefined) return []
  return [warn('told-before', `You were told on ${spellDay(fact.toldOn)}, before it happened on ${spellDay(fact.effectiveOn)}.`)]
}

function endsBeforeItBegins(fact: NewFact): Objection[] {
  const end = lastDayOf(fact)
  if (end === undefined || end >= fact.effectiveOn) return []
  return [refuse('what', `It would end on ${spellDay(end)}, before it began on ${spellDay(fact.effectiveOn)}. Check both days.`)]
}

/** The last day a leave was granted for, or an order runs to: the one kind of day that may lie ahead. */
function lastDayOf(fact: NewFact): PlainDate | undefined {
  switch (fact.type) {
    case 'LeaveBegan':
      return fact.data.until
    case 'CommunityTreatmentOrderMade':
    case 'CommunityTreatmentOrderExtended':
      return fact.data.expiresOn
    default:
      return undefined
  }
}
