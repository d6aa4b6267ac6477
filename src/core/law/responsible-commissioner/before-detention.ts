import { spellDay } from '../../time/spell-day.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import type { QualifyingRun } from '../qualifying-run.ts'
import { referenceMoment } from '../responsible-council/reference-moment.ts'
import { type BodyTaken, notTaken, takenFrom } from './body-taken.ts'
import type { PlaceDirectory } from './place-directory.ts'
import { residenceBefore } from './usual-residence.ts'

/** The body for the area where the person lived immediately before being detained: what section 117(3) says wherever nothing moves the duty. */
export function bodyBeforeDetention(state: CaseState, run: QualifyingRun, places: PlaceDirectory): BodyTaken {
  const { before, takenOn, facts } = referenceMoment(state, run)
  const home = residenceBefore(state, before)
  if (!home) {
    const what = `No home is recorded before the detention of ${spellDay(before)}.`
    return notTaken(
      what,
      'Where the person lived immediately before being detained; for want of that, where they were sent on discharge',
      takenOn,
      facts,
    )
  }
  const sameDay = home.effectiveOn === before
  const assumptions = sameDay ? ['The home recorded on the day of the detention is where the person lived before it.'] : []
  const unsettled = home.data.settled === 'no' || home.data.settled === 'unclear' || unsettledKinds.has(home.data.kind)
  const missing = unsettled
    ? [
        {
          what: 'Whether the person lived there for settled purposes',
          settledBy: 'The history of where they lived, or where they were sent on discharge',
        },
      ]
    : []
  return takenFrom(home, { takenOn, lookedAtOn: state.day, places, assumptions, missing })
}

const unsettledKinds: ReadonlySet<string> = new Set(['temporary', 'no-fixed-abode', 'unknown'])
