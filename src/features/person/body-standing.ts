import type { Confidence } from '../../core/findings/finding.ts'
import { successorsOf } from '../../core/identifiers/organisations.ts'
import type { CaseState } from '../../core/timeline/case-state.ts'
import type { FactOf, OrganisationCode } from '../../core/timeline/fact.ts'
import { reliedOn } from '../../core/timeline/relied-on.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import type { WorkedOut } from './worked-out.ts'

export type Duty = 'council' | 'nhs'

/** What is recorded and relied on for one of the two duties, beside what the law gives. */
export interface BodyStanding {
  readonly recorded?: FactOf<'ResponsibleBodyRecorded'>
  readonly reliance?: FactOf<'DeterminationReliedOn'>
  /** The council, or the NHS body that commissions. Absent where the answer is open. */
  readonly workedOut?: OrganisationCode
  /** The NHS body that pays, where it is known to be another. */
  readonly paying?: OrganisationCode
  readonly confidence: Confidence
  /** Other bodies that may be responsible. */
  readonly others: readonly OrganisationCode[]
  /** What is recorded, and what was relied on, names another body than the law does. False where the law leaves it open. */
  readonly recordedDiffers: boolean
  readonly relianceDiffers: boolean
}

/** Puts the record and the law side by side for one duty. */
export function bodyStanding(state: CaseState, duty: Duty, found: WorkedOut): BodyStanding {
  const recorded = duty === 'council' ? state.current.recordedCouncil : state.current.recordedNhsBody
  const reliance = reliedOn(state, duty)
  const { workedOut, paying, others, confidence } = duty === 'council' ? councilsOf(found) : boardsOf(found)
  const differs = (code: OrganisationCode | undefined) =>
    code !== undefined &&
    workedOut !== undefined &&
    !isSameBody(code, workedOut, state.day) &&
    !(paying !== undefined && isSameBody(code, paying, state.day))
  const named = [workedOut, paying]
  return {
    recorded,
    reliance,
    workedOut,
    paying: paying === workedOut ? undefined : paying,
    confidence,
    others: [...new Set(others)].filter((code) => !named.includes(code)),
    recordedDiffers: differs(recorded?.data.organisation),
    relianceDiffers: differs(reliance?.data.organisation),
  }
}

interface Bodies {
  readonly workedOut?: OrganisationCode
  readonly paying?: OrganisationCode
  readonly others: readonly OrganisationCode[]
  readonly confidence: Confidence
}

function councilsOf({ council }: WorkedOut): Bodies {
  const others = council.alternatives.flatMap(({ value }) => value.council ?? [])
  return { workedOut: council.value?.council, others, confidence: council.confidence }
}

function boardsOf({ nhs }: WorkedOut): Bodies {
  const others = nhs.alternatives.flatMap(({ value }) => [value.commissioning ?? [], value.paying ?? []].flat())
  return { workedOut: nhs.value?.commissioning, paying: nhs.value?.paying, others, confidence: nhs.confidence }
}

/** Is this the same body, or the one that does its work on that day? */
export function isSameBody(code: OrganisationCode, other: OrganisationCode, day: PlainDate): boolean {
  return code === other || doingItsWork(code, day) === doingItsWork(other, day)
}

function doingItsWork(code: OrganisationCode, day: PlainDate): OrganisationCode {
  const now = successorsOf(code, day)
  return now.kind === 'one' ? now.organisation.code : code
}
