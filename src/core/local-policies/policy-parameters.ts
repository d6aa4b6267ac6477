import type {
  Acknowledgement,
  EndingBars,
  EndingDecision,
  Forms,
  FundingModel,
  GuidanceDocuments,
  Ladder,
  Months,
  OversightGroup,
  Panels,
  Points,
  RegisterEntryRule,
  Triggers,
  Weeks,
  Words,
  WorkingDays,
} from './policy-value.ts'

/** Everything a local policy may set, with the kind of value it sets. A policy that is silent leaves the parameter out. */
export interface PolicyValues {
  qualifyingSections: Points
  leaveAndCommunityOrders: Words
  aftercareNeed: Words
  disorder: Words
  dutyBegins: Words
  detainedAgain: Words

  whoOwesAftercare: Words
  responsibleCouncil: Words
  responsibleNhsBody: Words
  outOfArea: Words

  registerEntry: RegisterEntryRule
  registerClock: WorkingDays
  registerEvents: Points
  partnerSystems: Points
  dataSharing: Words
  registerAccess: Words
  learning: Points

  involvement: Words
  advocacy: Words
  capacityAdvocateBeforeMove: Weeks
  information: Words
  decliningServices: Words
  attorneysAndDeputies: Words
  children: Words
  longStayNotice: Weeks

  planningStarts: Words
  namedPractitioner: Words
  planContents: Points
  assessmentAfterLeaving: Months
  planningMeeting: Points
  planningSteps: Points
  needDomains: Points

  firstReview: Months
  reviewInterval: Months
  reviewTriggers: Triggers
  whoReviews: Words
  reviewNotice: Words
  reviewAcknowledgement: Acknowledgement
  reviewOutcome: Words
  reviewsTogether: Words

  fundingModel: FundingModel
  fundingMechanism: Words
  leaveFunding: Words
  placementAfterLeave: Words
  retrospectiveCharges: Words
  changesOfFunding: Words
  whoMayFund: Words
  dearerServices: Words
  continuingHealthcare: Words
  fundedNursingCare: Words
  directPayments: Words
  charging: Words
  accommodation: Words
  choiceOfAccommodation: Points
  topUps: Points

  endingDecision: EndingDecision
  endingTest: Words
  singleAgencyEnding: Words
  panels: Panels
  panelMayPropose: Words
  endingBars: EndingBars
  notAloneGrounds: Points
  leavingServices: Words
  endingRecord: Points
  personsPartInEnding: Words
  objectionToEnding: Words
  reinstatement: Words

  disputesBetweenCouncils: Ladder
  disputesBetweenNhsBodies: Ladder
  disputesCouncilAndNhs: Ladder
  professionalsDisagree: Ladder
  complaints: Ladder
  careMeanwhile: Words

  oversightGroup: OversightGroup
  oversightReports: Points
  oversightAgenda: Points
  escalation: Points
  audits: Words
  equality: Words

  guidance: GuidanceDocuments
  forms: Forms
}

export type PolicyParameter = keyof PolicyValues
