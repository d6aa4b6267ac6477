import { type OrganisationKind } from '../../../core/identifiers/organisations.ts'
import type { ResidenceKind } from '../../../core/timeline/fact.ts'
import type { ListFormat } from '../guess-columns.ts'
import type { RecordIdentity } from '../imported-record.ts'
import { readSection } from '../read-section.ts'
import { type Claim, readClaim, stateClaim, stateEnding, stateReview, wordsFrom } from './claims.ts'
import type { ListRow } from './list-row.ts'
import { stateMove } from './moves.ts'
import type { RecordFacts } from './record-facts.ts'
import { definedOnly, stateWho } from './who.ts'

/** A council's own list of people with aftercare, and of those it once thought might have it. */
export const councilList: ListFormat = {
  name: 'council-list',
  title: "A council's section 117 list",
  fields: {
    body: ['Authority', 'Council', 'LA', 'Local authority'],
    reference: [
      'Person ID',
      'Client ID',
      'Service user ID',
      'SU ID',
      'Mosaic ID',
      'LAS ID',
      'Liquidlogic ID',
      'Social care ID',
      'ID',
      'Ref',
    ],
    name: ['Name', 'Full name', 'Client name', 'Service user', 'Person'],
    familyName: ['Surname', 'Family name', 'Last name'],
    givenName: ['Forename', 'First name', 'Given name', 'Forenames'],
    birthDate: ['DOB', 'Date of birth', 'D.O.B.', 'Birth date'],
    deathDate: ['Date of death', 'DOD', 'Died'],
    gender: ['Sex', 'Gender'],
    nhsNumber: ['NHS No', 'NHS Number', 'NHS'],
    address: ['Address', 'Current address'],
    postcode: ['Postcode', 'Post code'],
    claim: ['S117', 'Section 117', 'S117 status', 's117 eligible', 'S117 Y/N'],
    section: ['Section', 'MHA section', 'Section type', 'Detained under'],
    startedOn: ['S117 start', 'S117 start date', 'S117 from', 'Date entitled', 'Start'],
    endedOn: ['S117 end', 'S117 end date', 'S117 ended', 'Date ended', 'End'],
    endDecision: ['End decision', 'Ending decision', 'Reason ended', 'End reason', 'Discharge decision'],
    practitioner: ['Social worker', 'Allocated worker', 'Worker', 'Care coordinator', 'Named practitioner'],
    team: ['Team', 'Allocated team'],
    placement: ['Placement', 'Placement type', 'Service', 'Service type'],
    provider: ['Provider', 'Placement name'],
    lastReviewOn: ['Last review', 'Last review date', 'Review date', 'Date of last review'],
    council: ['Responsible LA', 'Responsible authority', 'Responsible council', 'Funding LA'],
    nhsBody: ['ICB / CCG', 'ICB', 'CCG', 'Responsible ICB', 'Health commissioner'],
    comments: ['Comments', 'Notes', 'Comment'],
  },
  needs: [
    ['name', 'familyName'],
    ['claim', 'section'],
  ],
  tellingFields: ['claim', 'endDecision', 'placement', 'practitioner', 'council', 'startedOn'],
}

export const commissionerKinds: readonly OrganisationKind[] = ['icb', 'ccg', 'pct', 'health-board', 'nhs-england']

/** Kinds of placement that are somewhere to live. Help at home says nothing of the home. */
export function residenceOf(placement: string): ResidenceKind {
  if (/nursing/i.test(placement)) return 'nursing-home'
  if (/residential|care home/i.test(placement)) return 'care-home'
  if (/supported (living|accommodation|housing)/i.test(placement)) return 'supported-living'
  if (/shared lives|adult placement/i.test(placement)) return 'shared-lives'
  if (/temporary|b ?& ?b|hostel/i.test(placement)) return 'temporary'
  return /specialist|placement/i.test(placement) ? 'other' : 'unknown'
}

/**
 * The facts one row of a council's list supports. What it says of section 117 is a claim: it shows no papers. Where the row says that there
 * is no section 117, its review was of other care and its responsible bodies answer for none, so neither is taken for aftercare.
 */
export function stateCouncilRow(facts: RecordFacts, row: ListRow, identity: RecordIdentity, body: string | undefined): void {
  stateWho(facts, identity, residenceOf(row.text('placement')))
  const claim = stateStanding(facts, row)
  const organisation = definedOnly({ organisation: body })
  const practitioner = row.text('practitioner')
  if (practitioner) facts.stated('NamedPractitionerAssigned', { name: practitioner, ...organisation })
  const team = row.text('team')
  if (team) facts.stated('TeamAssigned', { team, ...organisation })
  if (claim && claim !== 'not-entitled') {
    stateReview(facts, row)
    stateResponsible(facts, row)
  }
  stateMove(facts, row, row.text('comments'))
}

function stateStanding(facts: RecordFacts, row: ListRow): Claim | undefined {
  const { section } = readSection(row.text('section'))
  const starts = row.pastDate('startedOn')
  const ends = row.pastDate('endedOn')
  const decision = row.text('endDecision')
  if (starts && ends && ends.day < starts.day)
    row.trouble(
      'endedOn',
      `It ends on ${ends.day}, before it starts on ${starts.day}. Both days were kept as the list gives them: check them.`,
    )
  const said = readClaim(row.text('claim'))
  const claim = said ?? (row.text('section') || starts || ends || decision ? 'unclear' : undefined)
  const words = wordsFrom(row, ['claim', 'section', 'startedOn', 'endedOn', 'endDecision', 'comments'])
  if (claim === 'ended') stateClaim(facts, claim, words, section, ends)
  else if (claim) stateClaim(facts, claim, words, section, starts)
  const ended = claim === 'ended' || ends !== undefined
  stateEnding(facts, row, { keeper: 'council', decision, words: wordsFrom(row, ['claim', 'endedOn', 'endDecision']), ended, on: ends })
  return claim
}

function stateResponsible(facts: RecordFacts, row: ListRow): void {
  const council = row.organisation('council', ['council'])
  if (council) facts.stated('ResponsibleBodyRecorded', { duty: 'council', organisation: council.code, words: row.text('council') })
  const nhs = row.organisation('nhsBody', commissionerKinds)
  if (nhs) facts.stated('ResponsibleBodyRecorded', { duty: 'nhs', organisation: nhs.code, words: row.text('nhsBody') })
}
