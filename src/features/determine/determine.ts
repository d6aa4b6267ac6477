import type { Finding } from '../../core/findings/finding.ts'
import { bundledDirectory } from '../../core/identifiers/organisations.ts'
import { type Charging, charging } from '../../core/law/charging/charging.ts'
import type { LawInForce } from '../../core/law/commencement-table.ts'
import { type DisputeClock, type DisputeKnown, disputeClock } from '../../core/law/dispute/dispute-clock.ts'
import { endingLawful, type EndingVerdict } from '../../core/law/ending/ending-lawful.ts'
import type { EndingRequest } from '../../core/law/ending/ending-request.ts'
import { endingsOnRecord, type RecordedEnding } from '../../core/law/ending/endings-on-record.ts'
import { type Entitlement, entitlement } from '../../core/law/entitlement.ts'
import { type PlaceDirectory, placeDirectory } from '../../core/law/responsible-commissioner/place-directory.ts'
import { type ResponsibleCommissioner, responsibleCommissioner } from '../../core/law/responsible-commissioner/responsible-commissioner.ts'
import { type CouncilFinding, responsibleCouncil } from '../../core/law/responsible-council/responsible-council.ts'
import { reviewPolicyOf } from '../../core/law/reviews/review-policy-of.ts'
import { sharedPractice } from '../../core/law/reviews/review-policy.ts'
import { type DueItem, reviewsDue } from '../../core/law/reviews/reviews-due.ts'
import type { Moment, PlainDate } from '../../core/time/plain-date.ts'
import { caseStateAsAt } from '../../core/timeline/case-state.ts'
import type { Question } from './read-question.ts'

/** Every finding of the law for one person on one day. */
export interface Determined {
  readonly asAt: PlainDate
  readonly knownBy?: Moment
  readonly entitlement: Finding<Entitlement>
  readonly responsibleCouncil: CouncilFinding
  readonly responsibleCommissioner: Finding<ResponsibleCommissioner>
  readonly reviews: readonly DueItem[]
  /** Whether an ending decided on this day would be lawful. */
  readonly ending: Finding<EndingVerdict>
  /** Every ending the record tells of, tried again. */
  readonly endingsOnRecord: readonly Finding<RecordedEnding>[]
  readonly charging: Finding<Charging>
  /** Null where no dispute is open on the day. */
  readonly dispute: Finding<DisputeClock> | null
  /** Why an answer is null, in a sentence. */
  readonly notes: readonly string[]
}

/** All findings for the facts of a question on a day, as known by a moment, under a law that may be a supposed one. `known`: places, where the question hands in none. Pure. */
export function determine(question: Question, law: LawInForce, asAt: PlainDate, knownBy?: Moment, known?: PlaceDirectory): Determined {
  const state = caseStateAsAt(question.facts, { day: asAt, knownBy })
  const places = placesOf(question, known)
  const council = responsibleCouncil(state, law)
  const commissioner = responsibleCommissioner(state, law, places)
  const policy = (question.policy && reviewPolicyOf(question.policy, asAt)) ?? sharedPractice(asAt)
  const dispute = disputeClock(state, { ...leadFrom(council), ...question.dispute })
  return {
    asAt,
    knownBy,
    entitlement: entitlement(state),
    responsibleCouncil: council,
    responsibleCommissioner: commissioner,
    reviews: reviewsDue(state, law, policy, question.reviews),
    ending: endingLawful(state, law, { ...candidates(council, commissioner), ...question.ending }),
    endingsOnRecord: endingsOnRecord(state),
    charging: charging(state, question.lines, question.splits),
    dispute: dispute ?? null,
    notes: dispute ? [] : ['dispute: no dispute is open on this day, so there is no clock.'],
  }
}

/** Lists handed in with the question stand before those that are known already. */
function placesOf({ places }: Question, known: PlaceDirectory | undefined): PlaceDirectory {
  if (!places && known) return known
  const { practices = [], districts = [] } = places ?? {}
  return placeDirectory({ practices, districts, authority: 'handed in' }, bundledDirectory)
}

/** Whoever may be responsible must join in an ending; where nothing names a body, it is left open. */
function candidates(council: CouncilFinding, commissioner: Finding<ResponsibleCommissioner>): EndingRequest {
  const councils = [council.value, ...council.alternatives.map(({ value }) => value)].flatMap((one) => one?.council ?? [])
  const boards = [commissioner.value, ...commissioner.alternatives.map(({ value }) => value)].flatMap((one) => one?.commissioning ?? [])
  return { responsibleCouncils: [...new Set(councils)], responsibleNhsBodies: [...new Set(boards)] }
}

/** The council that the rules name to act meanwhile leads the dispute too. */
function leadFrom({ value }: CouncilFinding): DisputeKnown {
  const interim = value?.interim
  switch (interim?.because) {
    case 'meeting-needs':
      return { meetingNeeds: interim.council }
    case 'living':
      return { livingIn: interim.council }
    case 'present':
      return { presentIn: interim.council }
    default:
      return {}
  }
}
