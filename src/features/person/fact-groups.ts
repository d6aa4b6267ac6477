import type { Fact, FactType } from '../../core/timeline/fact.ts'

/** The kinds of entry a timeline can be narrowed to, in the order of its links. */
export const factGroups = {
  hospital: 'Detention and hospital',
  community: 'Leave, CTO and conditional discharge',
  aftercare: 'Aftercare, reviews and responsibility',
  home: 'Home and GP',
  people: 'People and teams',
  person: 'Who the person is',
} as const

export type FactGroup = keyof typeof factGroups

const groups: Readonly<Record<FactType, FactGroup>> = {
  PersonDescribed: 'person',
  NhsNumberRecorded: 'person',
  LocalReferenceRecorded: 'person',
  CommunicationNeedsRecorded: 'person',
  Died: 'person',
  Detained: 'hospital',
  DetentionEnded: 'hospital',
  AdmittedToHospital: 'hospital',
  BecameInformal: 'hospital',
  LeftHospital: 'hospital',
  TransferredBetweenHospitals: 'hospital',
  ReturnedToPrison: 'hospital',
  LeftEnglandAndWales: 'home',
  ReturnedToEnglandAndWales: 'home',
  LeaveBegan: 'community',
  LeaveEnded: 'community',
  CommunityTreatmentOrderMade: 'community',
  RecalledFromCommunityTreatmentOrder: 'community',
  ReleasedFromRecall: 'community',
  CommunityTreatmentOrderRevoked: 'community',
  CommunityTreatmentOrderExtended: 'community',
  CommunityTreatmentOrderEnded: 'community',
  ConditionallyDischarged: 'community',
  RecalledFromConditionalDischarge: 'community',
  AbsolutelyDischarged: 'community',
  ResidenceRecorded: 'home',
  LookedAfterStatusRecorded: 'home',
  GpRegistered: 'home',
  NamedPractitionerAssigned: 'people',
  NamedPractitionerEnded: 'people',
  ResponsibleClinicianAssigned: 'people',
  TeamAssigned: 'people',
  ClosedToTeams: 'people',
  DeputyOrAttorneyRecorded: 'people',
  NearestRelativeRecorded: 'people',
  CarerRecorded: 'people',
  Section117Claimed: 'aftercare',
  EndingDecided: 'aftercare',
  EndingClaimed: 'aftercare',
  AftercareReinstated: 'aftercare',
  ReviewHeld: 'aftercare',
  ResponsibleBodyRecorded: 'aftercare',
  ResponsibilityDetermined: 'aftercare',
  DeterminationReliedOn: 'aftercare',
  AftercareServicesRecorded: 'aftercare',
  DisputeOpened: 'aftercare',
  DisputeClosed: 'aftercare',
  // Shown with the fact they are about.
  FactWithdrawn: 'person',
  FactCorrected: 'person',
}

export function groupOf(fact: Fact): FactGroup {
  return groups[fact.type]
}

export function isFactGroup(name: string): name is FactGroup {
  return Object.hasOwn(factGroups, name)
}
