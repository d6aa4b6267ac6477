import type { PlainDate } from '../../core/time/plain-date.ts'
import { entitlement } from '../../core/law/entitlement.ts'
import { normaliseName } from '../../core/matching/name-keys.ts'
import { caseStateAsAt, type CaseState } from '../../core/timeline/case-state.ts'
import { reliedOn } from '../../core/timeline/relied-on.ts'
import type { Fact, FactType } from '../../core/timeline/fact.ts'
import type { Db } from '../../platform/database/db.ts'
import type { CaseEntry } from './append-facts.ts'
import { reviewDueOn } from './review-due.ts'
import { writeSearchKeys } from './search-keys.ts'

/** Facts that change how a person can be found. */
const identifying: readonly FactType[] = [
  'PersonDescribed',
  'NhsNumberRecorded',
  'LocalReferenceRecorded',
  'FactCorrected',
  'FactWithdrawn',
]

/** What the register list shows of a person, read from their facts for one day. Nothing is here that cannot be read again. */
export function registerEntryOf(facts: readonly Fact[], day: PlainDate) {
  const state = caseStateAsAt(facts, { day })
  const { value, confidence } = entitlement(state)
  const { person, nhsNumber, residence, team, closedToTeams, namedPractitioner } = state.current
  const recorded = facts.at(-1)
  if (!recorded) throw new Error('a register entry needs at least one fact')
  const familyName = person.familyName ?? ''
  const givenName = person.givenName ?? ''
  return {
    sequence: facts.length,
    familyName,
    givenName,
    sortName: normaliseName(`${familyName} ${givenName}`).slice(0, 200) || '~',
    birthDate: person.birthDate ?? null,
    nhsNumber: nhsNumber?.data.nhsNumber ?? null,
    traceStatus: nhsNumber?.data.traceStatus ?? null,
    postcode: residence?.data.postcode ?? null,
    entitlement: value?.state ?? 'NEEDS_ADVICE',
    entitlementSince: value?.since ?? null,
    confidence,
    section: currentSection(state, value?.qualifyingSection),
    council: (reliedOn(state, 'council') ?? state.current.recordedCouncil)?.data.organisation ?? null,
    nhsBody: (reliedOn(state, 'nhs') ?? state.current.recordedNhsBody)?.data.organisation ?? null,
    team: closedToTeams ? null : (team?.data.team ?? null),
    namedPractitioner: namedPractitioner?.data.name ?? null,
    namedPractitionerAccount: namedPractitioner?.data.account ?? null,
    openToTeam: !closedToTeams && (team !== undefined || namedPractitioner !== undefined),
    lastReviewOn: state.current.lastReview?.effectiveOn ?? null,
    reviewDueOn: reviewDueOn(value, state.current.lastReview?.effectiveOn),
    onCto: state.communityOrders.some((order) => order.until === undefined),
    onLeave: state.leaves.some((leave) => leave.until === undefined),
    conditionallyDischarged: state.conditionalDischarges.some((discharge) => discharge.until === undefined),
    outOfArea: isOutOfArea(state),
    disputed: state.current.openDispute !== undefined,
    diedOn: state.death?.effectiveOn ?? null,
    lastFactAt: recorded.recordedAt,
  }
}

/** The section the person is held under now; where they are not, the one that opened section 117. */
function currentSection(state: CaseState, qualifying: string | undefined): string | null {
  return state.legalPeriods.findLast((period) => period.until === undefined)?.section ?? qualifying ?? null
}

/** Does the person live outside the area of the council relied on, or else recorded, as responsible? Unknown is not "out of area". */
function isOutOfArea(state: CaseState): boolean {
  const { current } = state
  const lives = current.residence?.data.council
  const responsible = (reliedOn(state, 'council') ?? current.recordedCouncil)?.data.organisation
  return lives !== undefined && responsible !== undefined && lives !== responsible
}

/** Writes the register entry, and the search keys when the new facts change how the person can be found. */
export async function writeRegisterEntry(
  db: Db,
  entry: CaseEntry,
  all: readonly Fact[],
  added: readonly Fact[],
  day: PlainDate,
): Promise<void> {
  const shown = registerEntryOf(all, day)
  await db
    .insertInto('registerEntry')
    .values({ caseId: entry.id, partnershipId: entry.partnershipId, reference: entry.reference, ...shown })
    .onConflict((conflict) => conflict.column('caseId').doUpdateSet(shown))
    .execute()
  const isNew = all.length === added.length
  if (isNew || added.some((fact) => identifying.includes(fact.type))) await writeSearchKeys(db, entry, all, isNew)
}
