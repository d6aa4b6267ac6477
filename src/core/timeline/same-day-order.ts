import type { Fact, FactType } from './fact.ts'

/**
 * Facts of one day are read in this order, whatever the order in which they were recorded. The reasons:
 * - what ends or changes an older state comes before what begins a new one, so that "section 2 ended, section 3
 *   began" and "left one hospital, was admitted to another" are a change and not an overlap;
 * - a recall comes before its revocation, and both before the end of the detention they revive;
 * - a detention comes before the community order or conditional discharge that releases from it;
 * - an ending of aftercare comes before its reinstatement;
 * - death comes last: what else is recorded for that day happened in life.
 * A thing that began and ended on one day is matched by the fold (`pendingEnds`).
 */
const order: readonly FactType[] = [
  'PersonDescribed',
  'NhsNumberRecorded',
  'LocalReferenceRecorded',
  'CommunicationNeedsRecorded',
  'LeaveEnded',
  'CommunityTreatmentOrderExtended',
  'RecalledFromCommunityTreatmentOrder',
  'CommunityTreatmentOrderRevoked',
  'ReleasedFromRecall',
  'CommunityTreatmentOrderEnded',
  'RecalledFromConditionalDischarge',
  'AbsolutelyDischarged',
  'DetentionEnded',
  'LeftHospital',
  'ReturnedToPrison',
  'LeftEnglandAndWales',
  'ReturnedToEnglandAndWales',
  'TransferredBetweenHospitals',
  'AdmittedToHospital',
  'BecameInformal',
  'Detained',
  'CommunityTreatmentOrderMade',
  'ConditionallyDischarged',
  'LeaveBegan',
  'LookedAfterStatusRecorded',
  'ResidenceRecorded',
  'GpRegistered',
  'NamedPractitionerEnded',
  'NamedPractitionerAssigned',
  'ResponsibleClinicianAssigned',
  'ClosedToTeams',
  'TeamAssigned',
  'DeputyOrAttorneyRecorded',
  'NearestRelativeRecorded',
  'CarerRecorded',
  'Section117Claimed',
  'ReviewHeld',
  'EndingClaimed',
  'EndingDecided',
  'AftercareReinstated',
  'AftercareServicesRecorded',
  'ResponsibleBodyRecorded',
  'ResponsibilityDetermined',
  'DeterminationReliedOn',
  'DisputeClosed',
  'DisputeOpened',
  'Died',
  'FactCorrected',
  'FactWithdrawn',
]

const rank = new Map<FactType, number>(order.map((type, index) => [type, index]))

/** Facts oldest first; within a day by the list above, then by time of day, then by id. */
export function byDayThenKind(a: Fact, b: Fact): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1
  const kinds = rankOf(a) - rankOf(b)
  if (kinds !== 0) return kinds
  const aTime = a.effectiveTime ?? ''
  const bTime = b.effectiveTime ?? ''
  if (aTime !== bTime) return aTime < bTime ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function rankOf(fact: Fact): number {
  return rank.get(fact.type) ?? order.length
}
