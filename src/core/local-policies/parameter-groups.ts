import type { PolicyParameter } from './policy-parameters.ts'

interface ParameterGroup {
  /** Names the part of a page; also its address on it. */
  readonly id: string
  readonly title: string
  readonly parameters: Readonly<Partial<Record<PolicyParameter, string>>>
}

/** Every parameter in the order of a reader's questions, with the words it goes by. */
export const parameterGroups: readonly ParameterGroup[] = [
  {
    id: 'reviews',
    title: 'Reviews',
    parameters: {
      firstReview: 'First review after leaving hospital',
      reviewInterval: 'Longest time between later reviews',
      reviewTriggers: 'What calls for a review at other times',
      whoReviews: 'Who reviews',
      reviewNotice: 'Telling the other agency of a review',
      reviewAcknowledgement: 'Time for the other agency to answer',
      reviewOutcome: 'What a review decides',
      reviewsTogether: 'Reviews held together with other reviews',
    },
  },
  {
    id: 'ending',
    title: 'Ending aftercare',
    parameters: {
      endingDecision: 'Who decides that aftercare ends',
      endingTest: 'When it may end',
      singleAgencyEnding: 'Ending by one agency alone',
      panels: 'Panels',
      panelMayPropose: 'Ending proposed by a panel',
      endingBars: 'When it cannot be ended',
      notAloneGrounds: 'What never ends it by itself',
      leavingServices: 'Leaving specialist mental health services',
      endingRecord: 'What the record of an ending contains',
      personsPartInEnding: 'The person’s part, and their carer’s',
      objectionToEnding: 'Objecting to an ending',
      reinstatement: 'Aftercare withdrawn too early',
    },
  },
  {
    id: 'funding',
    title: 'Funding and charging',
    parameters: {
      fundingModel: 'How cost is shared',
      fundingMechanism: 'How the shares are worked out',
      leaveFunding: 'Who pays during section 17 leave',
      placementAfterLeave: 'Long-term placement that begins as leave',
      retrospectiveCharges: 'Charging for the past',
      changesOfFunding: 'Changing or withdrawing funding',
      whoMayFund: 'What a council may fund',
      dearerServices: 'Dearer services that the person prefers',
      continuingHealthcare: 'NHS continuing healthcare',
      fundedNursingCare: 'NHS-funded nursing care',
      directPayments: 'Direct payments and personal health budgets',
      charging: 'Charging the person',
      accommodation: 'Accommodation',
      choiceOfAccommodation: 'Choice of accommodation',
      topUps: 'Top-up payments',
    },
  },
  {
    id: 'register',
    title: 'The register',
    parameters: {
      registerEntry: 'When a person is placed on the register',
      registerClock: 'Time to record a change of status',
      registerEvents: 'Changes that are recorded',
      partnerSystems: 'Partners’ own records',
      dataSharing: 'Data sharing',
      registerAccess: 'Who has access',
      learning: 'Learning module',
    },
  },
  {
    id: 'planning',
    title: 'Assessment and planning',
    parameters: {
      planningStarts: 'When planning starts',
      namedPractitioner: 'Named practitioner',
      planContents: 'What the plan contains',
      assessmentAfterLeaving: 'Longest time to assess somebody who left without an assessment',
      planningMeeting: 'Who is invited to the planning meeting',
      planningSteps: 'Steps of the planning meeting',
      needDomains: 'Needs considered',
    },
  },
  {
    id: 'person',
    title: 'The person',
    parameters: {
      involvement: 'Taking part in decisions',
      advocacy: 'Advocacy',
      capacityAdvocateBeforeMove: 'Mental capacity advocate before a move',
      information: 'Information in a form the person can use',
      decliningServices: 'Declining services or losing touch',
      attorneysAndDeputies: 'Attorneys and deputies',
      children: 'Children and young people',
      longStayNotice: 'Notice of a child’s long stay in hospital',
    },
  },
  {
    id: 'disputes',
    title: 'Disputes and complaints',
    parameters: {
      disputesBetweenCouncils: 'Between councils',
      disputesBetweenNhsBodies: 'Between NHS bodies',
      disputesCouncilAndNhs: 'Between the council and the NHS',
      professionalsDisagree: 'When professionals disagree about an ending',
      complaints: 'Complaints',
      careMeanwhile: 'Care while a dispute is open',
    },
  },
  {
    id: 'entitlement',
    title: 'Entitlement and responsibility',
    parameters: {
      qualifyingSections: 'Sections that lead to aftercare',
      leaveAndCommunityOrders: 'Section 17 leave and community treatment orders',
      aftercareNeed: 'What is an aftercare need',
      disorder: 'Which disorder counts',
      dutyBegins: 'When the duty begins',
      detainedAgain: 'Detained again after aftercare ended',
      whoOwesAftercare: 'Who owes aftercare',
      responsibleCouncil: 'Responsible council',
      responsibleNhsBody: 'Responsible NHS body',
      outOfArea: 'Moves and placements out of area',
    },
  },
  {
    id: 'oversight',
    title: 'Oversight',
    parameters: {
      oversightGroup: 'Oversight group',
      oversightReports: 'Its reports',
      oversightAgenda: 'Its standing agenda',
      escalation: 'Raising concerns',
      audits: 'Audits',
      equality: 'Equality',
    },
  },
  { id: 'documents', title: 'Guidance and forms', parameters: { guidance: 'Guidance people work by', forms: 'Forms and letters' } },
]

const titles: Readonly<Partial<Record<PolicyParameter, string>>> = Object.assign({}, ...parameterGroups.map((group) => group.parameters))

/** The words a parameter goes by. Throws when no group names it, which a test excludes. */
export function parameterTitle(parameter: PolicyParameter): string {
  const title = titles[parameter]
  if (title === undefined) throw new Error(`no group names ${parameter}`)
  return title
}

/** Every parameter, in the order of the groups. */
export const policyParameters: readonly PolicyParameter[] = parameterGroups.flatMap(
  (group) => Object.keys(group.parameters) as PolicyParameter[],
)
