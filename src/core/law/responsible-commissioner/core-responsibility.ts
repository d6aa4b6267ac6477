import type { MissingFact } from '../../findings/finding.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import { spellDay } from '../../time/spell-day.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import type { FactOf } from '../../timeline/fact.ts'
import { type BodyTaken, notTaken, takenFrom } from './body-taken.ts'
import type { PlaceDirectory } from './place-directory.ts'
import { usualResidenceOn } from './usual-residence.ts'

/**
 * Which body had core responsibility for the person on a day: that of the GP practice they were registered with, else of where they
 * usually lived. Says which of the two was used, and what is assumed where registration is not recorded for the day.
 */
export function coreResponsibility(state: CaseState, day: PlainDate, places: PlaceDirectory): BodyTaken {
  const asked = { takenOn: day, lookedAtOn: state.day, places }
  const registration = state.gpRegistrations.findLast((known) => known.effectiveOn <= day)
  if (registration && isWithAPractice(registration)) return takenFrom(registration, asked)
  const residence = usualResidenceOn(state, day)
  if (!residence) {
    const what = `Neither a GP registration nor a home is recorded for ${spellDay(day)}.`
    return notTaken(
      what,
      'The GP practice on that day; for somebody with none, where they usually lived',
      day,
      registration ? [registration.id] : [],
    )
  }
  if (registration) {
    const byHome = takenFrom(residence, asked)
    return { ...byHome, facts: [registration.id, ...byHome.facts] }
  }
  return takenFrom(residence, {
    ...asked,
    assumptions: [`Not registered with a GP practice on ${spellDay(day)}: none is recorded.`],
    missing: [practiceOn(day)],
  })
}

/** Codes that say there is no practice, or none known (V81997, V81998, V81999), are no registration. */
export function isWithAPractice({ data }: FactOf<'GpRegistered'>): boolean {
  if (data.icb !== undefined) return true
  if (data.practice !== undefined) return !/^V8199\d$/i.test(data.practice.trim())
  return data.practiceName !== undefined
}

function practiceOn(day: PlainDate): MissingFact {
  return { what: `The GP practice on ${spellDay(day)}`, settledBy: 'The Personal Demographics Service, or the practice' }
}
