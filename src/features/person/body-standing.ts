import type { Alternative, Confidence } from '../../core/findings/finding.ts'
import { successorsOf } from '../../core/identifiers/organisations.ts'
import type { CaseState } from '../../core/timeline/case-state.ts'
import type { FactOf, OrganisationCode } from '../../core/timeline/fact.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import type { WorkedOut } from './worked-out.ts'

export type Duty = 'council' | 'nhs'

/** What is recorded for one of the two duties beside what the law gives. */
export interface BodyStanding {
  readonly recorded?: FactOf<'ResponsibleBodyRecorded'>
  /** The council, or the NHS body that commissions. Absent where the answer is open. */
  readonly workedOut?: OrganisationCode
  /** The NHS body that pays, where it is another. */
  readonly paying?: OrganisationCode
  readonly confidence: Confidence
  /** Other bodies that may be responsible. */
  readonly others: readonly OrganisationCode[]
  /** Both are known and name different bodies. */
  readonly differs: boolean
}

/** Puts the record and the law side by side for one duty. */
export function bodyStanding(state: CaseState, duty: Duty, { council, nhs }: WorkedOut): BodyStanding {
  const recorded = duty === 'council' ? state.current.recordedCouncil : state.current.recordedNhsBody
  const found = duty === 'council' ? council : nhs
  const workedOut = duty === 'council' ? council.value?.council : nhs.value?.commissioning
  const payer = duty === 'council' ? undefined : nhs.value?.paying
  const named = [workedOut, payer].filter((code) => code !== undefined)
  const alike = recorded && named.some((code) => isSameBody(recorded.data.organisation, code, state.day))
  const codes =
    duty === 'council'
      ? council.alternatives.map(({ value }) => value.council)
      : nhs.alternatives.flatMap(({ value }: Alternative<NonNullable<typeof nhs.value>>) => [value.commissioning, value.paying])
  return {
    recorded,
    workedOut,
    paying: payer === workedOut ? undefined : payer,
    confidence: found.confidence,
    others: [...new Set(codes)].filter((code) => code !== undefined && !named.includes(code)) as OrganisationCode[],
    differs: recorded !== undefined && workedOut !== undefined && !alike,
  }
}

/** Is this the same body, or the one that does its work on that day? */
export function isSameBody(code: OrganisationCode, other: OrganisationCode, day: PlainDate): boolean {
  if (code === other) return true
  return doesItsWork(code, day) === doesItsWork(other, day)
}

function doesItsWork(code: OrganisationCode, day: PlainDate): OrganisationCode {
  const now = successorsOf(code, day)
  return now.kind === 'one' ? now.organisation.code : code
}
