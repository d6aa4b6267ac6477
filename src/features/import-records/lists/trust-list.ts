import type { Section } from '../../../core/timeline/section.ts'
import type { ListFormat } from '../guess-columns.ts'
import type { RecordIdentity } from '../imported-record.ts'
import { saysAftercareEnded } from '../read-ending.ts'
import { readSection } from '../read-section.ts'
import { readClaim, stateClaim, stateEnding, stateReview, wordsFrom } from './claims.ts'
import type { ListRow } from './list-row.ts'
import { stateMove, stateReturnToPrison } from './moves.ts'
import type { RecordFacts } from './record-facts.ts'
import { definedOnly, stateWho } from './who.ts'

/** A Mental Health Act office's listing: one row a person, the latest legal status only. */
export const trustList: ListFormat = {
  name: 'trust-list',
  title: "A trust's Mental Health Act office list",
  fields: {
    body: ['Trust', 'Provider', 'Organisation'],
    reference: ['Local ID', 'Patient ID', 'RiO ID', 'Hospital number', 'Client ID', 'MRN', 'ID'],
    name: ['Name', 'Patient', 'Patient name', 'Full name'],
    familyName: ['Surname', 'Family name', 'Last name'],
    givenName: ['Forename', 'First name', 'Given name', 'Forenames'],
    birthDate: ['DOB', 'Date of birth', 'D.O.B.', 'Birth date'],
    deathDate: ['Date of death', 'DOD', 'Died'],
    gender: ['Sex', 'Gender'],
    nhsNumber: ['NHS Number', 'NHS No', 'NHS'],
    address: ['Address', 'Current address'],
    postcode: ['Postcode', 'Post code'],
    section: ['Latest section', 'Current section', 'Legal status', 'MHA status', 'Section', 'Latest status'],
    startedOn: ['Section start', 'Section start date', 'Status start', 'Start', 'Date detained'],
    endedOn: ['Section end', 'Section end date', 'Status end', 'End', 'Date ended'],
    hospital: ['Ward', 'Hospital', 'Unit', 'Ward / hospital'],
    leftOn: ['Discharge date', 'Date discharged', 'Discharged'],
    communityOrder: ['CTO', 'On CTO', 'CTO Y/N'],
    claim: ['S117', 'Section 117', 'S117 Y/N', 's117 eligible'],
    practitioner: ['Care coordinator', 'Care co-ordinator', 'Named practitioner', 'Key worker'],
    clinician: ['Responsible clinician', 'RC', 'Consultant'],
    team: ['Team', 'Community team'],
    caseStatus: ['Case status', 'Referral status', 'Status'],
    lastReviewOn: ['Last CPA/117 Review', 'Last review', 'Last 117 review', 'Last CPA review', 'Review date'],
    comments: ['Notes', 'Comments'],
  },
  needs: [['name', 'familyName'], ['section']],
  tellingFields: ['section', 'hospital', 'communityOrder', 'clinician', 'leftOn', 'caseStatus'],
}

/** The facts one row of a Mental Health Act office's list supports: its latest status as events, section 117 as a claim. */
export function stateTrustRow(facts: RecordFacts, row: ListRow, identity: RecordIdentity, body: string | undefined): void {
  stateWho(facts, identity)
  stateStatus(facts, row, body)
  stateAftercare(facts, row)
  const organisation = definedOnly({ organisation: body })
  const practitioner = row.text('practitioner')
  if (practitioner) facts.stated('NamedPractitionerAssigned', { name: practitioner, ...organisation })
  const clinician = row.text('clinician')
  if (clinician) facts.stated('ResponsibleClinicianAssigned', { name: clinician, ...organisation })
  const team = row.text('team')
  if (/^(closed|discharged|inactive|ended)$/i.test(row.text('caseStatus')))
    facts.stated('ClosedToTeams', { reason: wordsFrom(row, ['caseStatus', 'team']) })
  else if (team) facts.stated('TeamAssigned', { team, ...organisation })
  const comments = row.text('comments')
  if (/\binterpreter\b/i.test(comments)) facts.stated('CommunicationNeedsRecorded', { needs: comments, interpreter: true })
  stateMove(facts, row, comments)
  stateReturnToPrison(facts, row, comments)
}

function stateStatus(facts: RecordFacts, row: ListRow, body: string | undefined): void {
  const status = readSection(row.text('section'))
  const starts = row.pastDate('startedOn')
  const ends = row.pastDate('endedOn')
  const left = row.pastDate('leftOn')
  if (starts && ends && ends.day < starts.day) {
    row.trouble('endedOn', `It ends on ${ends.day}, before it starts on ${starts.day}. The end was left out: check both days.`)
  }
  const ended = ends && starts && ends.day < starts.day ? undefined : ends
  const hospital = row.text('hospital').replace(/^ooa\s*-\s*/i, '')
  const where = definedOnly({ hospital: hospital || undefined, provider: /^ooa\b/i.test(row.text('hospital')) ? undefined : body })
  if (status.communityTreatmentOrder) {
    if (starts) facts.happened('CommunityTreatmentOrderMade', at(starts), {})
    if (ended) facts.happened('CommunityTreatmentOrderEnded', at(ended), {})
  } else if (status.conditionalDischarge) {
    if (starts) facts.happened('ConditionallyDischarged', at(starts), {})
    if (ended) facts.happened('AbsolutelyDischarged', at(ended), {})
  } else if (status.informal) {
    if (starts) facts.happened('BecameInformal', at(starts), {})
  } else if (status.section) {
    stateDetention(facts, status.section, starts, ended, where)
    if (ended && stayedOn(row, status.section)) facts.happened('BecameInformal', { effectiveOn: ended.day, precision: 'estimated' }, {})
  } else if (row.text('section')) {
    row.trouble(
      'section',
      `"${row.text('section').slice(0, 60)}" names no section of the Mental Health Act that is known here, so nothing about a detention was taken from this row.`,
    )
  }
  if (left && !isGuardianship(status.section)) facts.happened('LeftHospital', at(left), { destination: 'unknown' })
}

function stateDetention(
  facts: RecordFacts,
  section: Section,
  starts: When,
  ended: When,
  where: { hospital?: string; provider?: string },
): void {
  if (starts) facts.happened('Detained', at(starts), { section, ...where })
  if (ended) facts.happened('DetentionEnded', at(ended), { section })
}

/** A ward without a discharge date, in a list that has a column for it: the section ended and the person is still there. */
function stayedOn(row: ListRow, section: Section): boolean {
  const onWard = row.context.columns.has('leftOn') && row.text('leftOn') === '' && row.text('hospital') !== ''
  return onWard && !isGuardianship(section) && section !== '135' && section !== '136' && !/\bhmp\b|prison/i.test(row.text('comments'))
}

type When = ReturnType<ListRow['date']>

function at(reading: NonNullable<When>) {
  return { effectiveOn: reading.day, effectiveTime: reading.time, precision: reading.precision }
}

function isGuardianship(section: Section | undefined): boolean {
  return section === '7' || section === '37-guardianship'
}

function stateAftercare(facts: RecordFacts, row: ListRow): void {
  const { section } = readSection(row.text('section'))
  const claim = readClaim(row.text('claim'))
  const comments = row.text('comments')
  if (claim) stateClaim(facts, claim, wordsFrom(row, ['claim', 'section', 'comments']), section)
  // The column is for reviews under the Care Programme Approach too: without section 117 it was one of those.
  if (claim && claim !== 'not-entitled') stateReview(facts, row)
  if (saysAftercareEnded(comments))
    stateEnding(facts, row, { keeper: 'trust', decision: comments, words: wordsFrom(row, ['claim', 'comments']), ended: true })
}
