import type { FactType } from '../../core/timeline/fact.ts'

/** What a notice can be about, in words that name nobody: people who oversee clocks read them without seeing the person. */
export const noticeSubjects = {
  detention: 'Detention under a section',
  'section-ended': 'End of a section',
  leave: 'Section 17 leave',
  'left-hospital': 'Leaving hospital',
  transfer: 'Move between hospitals or to prison',
  'community-order': 'Community treatment order',
  'conditional-discharge': 'Conditional or absolute discharge',
  move: 'Leaving or returning to England and Wales',
  responsibility: 'Responsible council or NHS board',
  ending: 'Ending of aftercare, or aftercare taken up again',
  death: 'Death',
  other: 'Another change',
} as const

export type NoticeSubject = keyof typeof noticeSubjects

/** Facts that change somebody's status under section 117; the others may be recorded in their own time. */
const subjects: Partial<Readonly<Record<FactType, NoticeSubject>>> = {
  Detained: 'detention',
  DetentionEnded: 'section-ended',
  BecameInformal: 'section-ended',
  LeaveBegan: 'leave',
  LeaveEnded: 'leave',
  LeftHospital: 'left-hospital',
  TransferredBetweenHospitals: 'transfer',
  ReturnedToPrison: 'transfer',
  CommunityTreatmentOrderMade: 'community-order',
  RecalledFromCommunityTreatmentOrder: 'community-order',
  ReleasedFromRecall: 'community-order',
  CommunityTreatmentOrderRevoked: 'community-order',
  CommunityTreatmentOrderExtended: 'community-order',
  CommunityTreatmentOrderEnded: 'community-order',
  ConditionallyDischarged: 'conditional-discharge',
  RecalledFromConditionalDischarge: 'conditional-discharge',
  AbsolutelyDischarged: 'conditional-discharge',
  LeftEnglandAndWales: 'move',
  ReturnedToEnglandAndWales: 'move',
  ResponsibleBodyRecorded: 'responsibility',
  ResponsibilityDetermined: 'responsibility',
  EndingDecided: 'ending',
  AftercareReinstated: 'ending',
  Died: 'death',
}

/** What the clock of this fact is about; undefined when it changes no status. */
export function subjectOf(type: FactType): NoticeSubject | undefined {
  return subjects[type]
}
