import { organisationName } from '../identifiers/organisations.ts'
import { spellDay } from '../time/spell-day.ts'
import type { Fact, FactData, FactType, LeaveKind, ResidenceKind } from './fact.ts'
import { sectionWords } from './section-words.ts'

const titles: Readonly<Record<FactType, string>> = {
  PersonDescribed: 'Who the person is',
  NhsNumberRecorded: 'NHS number',
  LocalReferenceRecorded: 'Local reference',
  CommunicationNeedsRecorded: 'Communication needs',
  Died: 'Death',
  Detained: 'Detention',
  DetentionEnded: 'End of detention',
  AdmittedToHospital: 'Admission to hospital',
  BecameInformal: 'In hospital without detention',
  LeftHospital: 'Leaving hospital',
  TransferredBetweenHospitals: 'Transfer to another hospital',
  LeaveBegan: 'Leave',
  LeaveEnded: 'End of leave',
  CommunityTreatmentOrderMade: 'Community treatment order',
  RecalledFromCommunityTreatmentOrder: 'Recall from a community treatment order',
  ReleasedFromRecall: 'Release from recall',
  CommunityTreatmentOrderRevoked: 'Community treatment order revoked',
  CommunityTreatmentOrderExtended: 'Community treatment order extended',
  CommunityTreatmentOrderEnded: 'End of a community treatment order',
  ConditionallyDischarged: 'Conditional discharge',
  RecalledFromConditionalDischarge: 'Recall from conditional discharge',
  AbsolutelyDischarged: 'Absolute discharge',
  ReturnedToPrison: 'Return to prison',
  LeftEnglandAndWales: 'Leaving England and Wales',
  ReturnedToEnglandAndWales: 'Return to England and Wales',
  ResidenceRecorded: 'Where the person lives',
  LookedAfterStatusRecorded: 'Looked after by a council',
  GpRegistered: 'GP practice',
  NamedPractitionerAssigned: 'Named practitioner',
  NamedPractitionerEnded: 'End of named practitioner',
  ResponsibleClinicianAssigned: 'Responsible clinician',
  TeamAssigned: 'Team',
  ClosedToTeams: 'Open to no team',
  DeputyOrAttorneyRecorded: 'Deputy or attorney',
  NearestRelativeRecorded: 'Nearest relative',
  CarerRecorded: 'Carer',
  Section117Claimed: 'What a list says about section 117',
  EndingDecided: 'Decision about ending aftercare',
  EndingClaimed: 'Aftercare said to have ended',
  AftercareReinstated: 'Aftercare reinstated',
  ReviewHeld: 'Review',
  ResponsibleBodyRecorded: 'Responsible body, as recorded',
  ResponsibilityDetermined: 'Responsible body, as determined',
  DeterminationReliedOn: 'Responsible body, as relied on',
  AftercareServicesRecorded: 'Aftercare services',
  DisputeOpened: 'Dispute about responsibility',
  DisputeClosed: 'End of a dispute',
  FactWithdrawn: 'Withdrawal of a fact',
  FactCorrected: 'Correction of a fact',
}

/** The kind of fact, as a heading or a filter names it. */
export function factTitle(type: FactType): string {
  return titles[type]
}

/** What happened, in one plain sentence without its day and without a full stop. */
export function factSentence(fact: Fact): string {
  switch (fact.type) {
    case 'PersonDescribed':
      return describePerson(fact.data)
    case 'NhsNumberRecorded':
      return fact.data.nhsNumber ? `NHS number ${spaced(fact.data.nhsNumber)} recorded` : 'Looked for an NHS number and found none'
    case 'LocalReferenceRecorded':
      return `Known by the reference ${fact.data.reference}`
    case 'CommunicationNeedsRecorded':
      return communication(fact.data)
    case 'Died':
      return 'Died'
    case 'Detained':
      return detained(fact.data)
    case 'DetentionEnded':
      return `Detention${fact.data.section ? ` under ${sectionWords(fact.data.section)}` : ''} ended${because(fact.data.reason)}`
    case 'AdmittedToHospital':
      return `Admitted to ${fact.data.hospital ?? 'hospital'}`
    case 'BecameInformal':
      return 'In hospital without being detained'
    case 'LeftHospital':
      return `Left hospital${destinations[fact.data.destination ?? 'unknown']}`
    case 'TransferredBetweenHospitals':
      return `Moved to ${fact.data.toHospital ?? 'another hospital'}`
    case 'LeaveBegan':
      return leaveBegan(fact.data)
    case 'LeaveEnded':
      return leaveEnded(fact.data.how)
    case 'CommunityTreatmentOrderMade':
      return `Community treatment order made${expiring(fact.data.expiresOn)}`
    case 'RecalledFromCommunityTreatmentOrder':
      return 'Recalled to hospital from the community treatment order'
    case 'ReleasedFromRecall':
      return 'Released from recall; the community treatment order goes on'
    case 'CommunityTreatmentOrderRevoked':
      return 'Community treatment order revoked; detained again'
    case 'CommunityTreatmentOrderExtended':
      return `Community treatment order extended${expiring(fact.data.expiresOn)}`
    case 'CommunityTreatmentOrderEnded':
      return `Community treatment order ended${because(fact.data.reason)}`
    case 'ConditionallyDischarged':
      return `Conditionally discharged${fact.data.residenceCondition ? `, to live at ${fact.data.residenceCondition}` : ''}`
    case 'RecalledFromConditionalDischarge':
      return 'Recalled to hospital from conditional discharge'
    case 'AbsolutelyDischarged':
      return `Absolutely discharged${fact.data.by ? ` by ${fact.data.by}` : ''}`
    case 'ReturnedToPrison':
      return `Returned to ${fact.data.prison ?? 'prison'}`
    case 'LeftEnglandAndWales':
      return `Left England and Wales${fact.data.to ? ` for ${fact.data.to}` : ''}`
    case 'ReturnedToEnglandAndWales':
      return 'Came back to England and Wales'
    case 'ResidenceRecorded':
      return residence(fact.data)
    case 'LookedAfterStatusRecorded':
      return lookedAfter(fact.data)
    case 'GpRegistered':
      return (fact.data.practiceName ?? fact.data.practice)
        ? `Registered with the GP practice ${fact.data.practiceName ?? fact.data.practice}`
        : 'Registered with no GP practice'
    case 'NamedPractitionerAssigned':
      return `${fact.data.name} became named practitioner`
    case 'NamedPractitionerEnded':
      return 'No named practitioner any more'
    case 'ResponsibleClinicianAssigned':
      return `${fact.data.name} became responsible clinician`
    case 'TeamAssigned':
      return `Open to the team ${fact.data.team}`
    case 'ClosedToTeams':
      return `Open to no team${because(fact.data.reason)}`
    case 'DeputyOrAttorneyRecorded':
      return `${fact.data.name} recorded as ${authorities[fact.data.authority]}`
    case 'NearestRelativeRecorded':
      return `${fact.data.name}${fact.data.relationship ? ` (${fact.data.relationship})` : ''} recorded as nearest relative`
    case 'CarerRecorded':
      return `${fact.data.name}${fact.data.relationship ? ` (${fact.data.relationship})` : ''} recorded as carer; ${consents[fact.data.consentToShare]}`
    case 'Section117Claimed':
      return `${claims[fact.data.claim]}: “${fact.data.words}”`
    case 'EndingDecided':
      return `The ${fact.data.body === 'council' ? 'council' : 'NHS board (ICB)'} was ${fact.data.satisfied ? '' : 'not '}satisfied that aftercare was no longer needed`
    case 'EndingClaimed':
      return `A record says aftercare ended: “${fact.data.words}”`
    case 'AftercareReinstated':
      return `Aftercare reinstated${because(fact.data.reason)}`
    case 'ReviewHeld':
      return `Review held${outcomes[fact.data.outcome ?? 'unknown']}`
    case 'ResponsibleBodyRecorded':
      return `${organisationName(fact.data.organisation)} recorded as the responsible ${fact.data.duty === 'council' ? 'council' : 'NHS body'}`
    case 'ResponsibilityDetermined':
      return `${organisationName(fact.data.organisation)} responsible for the ${fact.data.duty === 'council' ? 'council' : 'NHS'} duty, ${deciders[fact.data.by]}`
    case 'DeterminationReliedOn':
      return reliedOn(fact.data)
    case 'AftercareServicesRecorded':
      return `Services under section 117 ${fact.data.state === 'provided' ? 'were being given' : 'stopped'}${fact.data.words ? `: “${fact.data.words}”` : ''}`
    case 'DisputeOpened':
      return `Dispute opened about ${disputes[fact.data.about]}`
    case 'DisputeClosed':
      return `Dispute closed${because(fact.data.outcome)}`
    case 'FactWithdrawn':
      return `A fact was withdrawn${because(fact.data.reason)}`
    case 'FactCorrected':
      return `A fact was corrected${because(fact.data.reason)}`
    default:
      return fact satisfies never
  }
}

function detained({ section, hospital }: FactData['Detained']): string {
  const where = hospital ? ` at ${hospital}` : ''
  if (section === '7' || section === '37-guardianship') return `Received into ${sectionWords(section)}`
  return `Detained under ${sectionWords(section)}${where}`
}

function describePerson({ familyName, givenName, birthDate }: FactData['PersonDescribed']): string {
  const name = [givenName, familyName].filter(Boolean).join(' ')
  const born = birthDate ? `born ${spellDay(birthDate)}` : ''
  const said = [name, born].filter(Boolean).join(', ')
  return said ? `Recorded as ${said}` : 'Personal details recorded'
}

function communication({ needs, language, interpreter }: FactData['CommunicationNeedsRecorded']): string {
  const speaks = language ? `; language ${language}` : ''
  return `Communication needs: ${needs}${speaks}${interpreter ? '; interpreter needed' : ''}`
}

const leaves: Readonly<Record<LeaveKind, string>> = {
  escorted: 'Escorted leave',
  day: 'Day leave',
  overnight: 'Overnight leave',
  'residential-trial': 'Leave to try living outside hospital',
  unknown: 'Section 17 leave, pattern not known,',
}

function leaveBegan({ kind, until, place }: FactData['LeaveBegan']): string {
  return `${leaves[kind]} began${place ? `, at ${place}` : ''}${until ? `, until ${spellDay(until)}` : ''}`
}

function leaveEnded(how: FactData['LeaveEnded']['how']): string {
  if (how === 'returned') return 'Came back from leave'
  return how === 'revoked' ? 'Leave revoked; called back to hospital' : 'Leave ended'
}

const destinations: Readonly<Record<NonNullable<FactData['LeftHospital']['destination']>, string>> = {
  home: ' for home',
  'care-home': ' for a care home',
  'other-hospital': ' for another hospital',
  prison: ' for prison',
  abroad: ' to go abroad',
  other: '',
  unknown: '',
}

const kinds: Readonly<Record<ResidenceKind, string>> = {
  'own-home': 'their own home',
  'rented-home': 'a rented home',
  'family-home': 'the family home',
  'supported-living': 'supported living',
  'care-home': 'a care home',
  'nursing-home': 'a nursing home',
  'shared-lives': 'a shared lives home',
  temporary: 'a temporary place',
  'no-fixed-abode': 'no fixed abode',
  hospital: 'hospital',
  prison: 'prison',
  'school-or-college': 'a school or college',
  other: 'another kind of place',
  unknown: 'a place of unknown kind',
}

const arrangers = {
  'self-or-family': 'arranged by themselves or family',
  council: 'arranged by the council',
  nhs: 'arranged by the NHS',
  'council-and-nhs': 'arranged by the council and the NHS',
  'court-or-prison': 'arranged by a court or prison',
  unknown: '',
} as const

function residence({ kind, arrangedBy, address, postcode }: FactData['ResidenceRecorded']): string {
  const lives = kind === 'no-fixed-abode' ? 'Has no fixed abode' : `Lives in ${kinds[kind]}`
  const where = [address, postcode].filter(Boolean).join(', ')
  return [lives, where, arrangedBy ? arrangers[arrangedBy] : ''].filter(Boolean).join(', ')
}

const lookedAfterWords = {
  'looked-after': 'Looked after as a child',
  'care-leaver': 'A care leaver',
  'not-looked-after': 'Not looked after by a council',
} as const

function lookedAfter({ status, council }: FactData['LookedAfterStatusRecorded']): string {
  if (council === undefined || status === 'not-looked-after') return lookedAfterWords[status]
  return `${lookedAfterWords[status]}${status === 'looked-after' ? ' by' : ' of'} ${organisationName(council)}`
}

const deciders = {
  court: 'by a court',
  'secretary-of-state': 'by determination of the Secretary of State',
  'nhs-england': 'by decision of NHS England',
  'agreement-between-bodies': 'by agreement between the bodies',
} as const

function reliedOn({ question, organisation, standing, reason }: FactData['DeterminationReliedOn']): string {
  const duty = question === 'council' ? 'council' : 'NHS body'
  if (standing === 'confirmed') return `${organisationName(organisation)} confirmed as the responsible ${duty}`
  return `${organisationName(organisation)} taken as the responsible ${duty}, otherwise than worked out${because(reason)}`
}

const authorities = {
  'lpa-health': 'attorney for health and welfare',
  'lpa-property': 'attorney for property and money',
  'deputy-health': 'deputy for health and welfare',
  'deputy-property': 'deputy for property and money',
  epa: 'attorney under an enduring power',
} as const

const consents = {
  given: 'the person agrees to sharing with them',
  refused: 'the person does not agree to sharing with them',
  'not-asked': 'consent to sharing not asked',
} as const

const claims = {
  entitled: 'A list says entitled to aftercare',
  'not-entitled': 'A list says not entitled to aftercare',
  ended: 'A list says aftercare ended',
  unclear: 'A list is unclear about aftercare',
} as const

const outcomes = {
  continue: '; aftercare goes on',
  change: '; the plan changes',
  'end-proposed': '; ending aftercare was proposed',
  unknown: '',
} as const

const disputes = {
  council: 'which council is responsible',
  nhs: 'which NHS body is responsible',
  both: 'which council and which NHS body are responsible',
  unknown: 'who is responsible',
} as const

function expiring(day: FactData['CommunityTreatmentOrderMade']['expiresOn']): string {
  return day ? `, to ${spellDay(day)}` : ''
}

function because(reason: string | undefined): string {
  return reason ? `: ${reason}` : ''
}

/** 999 123 4567 */
function spaced(nhsNumber: string): string {
  return `${nhsNumber.slice(0, 3)} ${nhsNumber.slice(3, 6)} ${nhsNumber.slice(6)}`
}
