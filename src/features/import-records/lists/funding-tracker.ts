import type { ListFormat } from '../guess-columns.ts'
import type { RecordIdentity } from '../imported-record.ts'
import { stateClaim, stateEnding, wordsFrom } from './claims.ts'
import { commissionerKinds, residenceOf } from './council-list.ts'
import type { ListRow } from './list-row.ts'
import type { RecordFacts } from './record-facts.ts'
import { stateWho } from './who.ts'

/** An NHS board's list of what it pays for: one row a package, so one person may stand in it several times under several references. */
export const fundingTracker: ListFormat = {
  name: 'funding-tracker',
  title: "An NHS board's funding tracker",
  fields: {
    body: ['ICB', 'Commissioner', 'Funder'],
    reference: ['Ref', 'Reference', 'Case ref', 'Tracker ref', 'ID'],
    name: ['Name', 'Patient', 'Patient name', 'Client', 'Initials'],
    familyName: ['Surname', 'Family name', 'Last name'],
    givenName: ['Forename', 'First name', 'Given name'],
    birthDate: ['DOB', 'Date of birth', 'D.O.B.'],
    nhsNumber: ['NHS Number', 'NHS No', 'NHS'],
    postcode: ['Postcode', 'Post code'],
    placement: ['Package', 'Package type', 'Service', 'Placement'],
    provider: ['Provider'],
    startedOn: ['Start', 'Start date', 'Package start', 'Funding start'],
    endedOn: ['End', 'End date', 'Package end', 'Funding end'],
    nhsBody: ['Responsible commissioner', 'Responsible ICB', 'ICB / CCG', 'CCG'],
    council: ['LA', 'Local authority', 'Council', 'Responsible LA'],
    panelOn: ['Panel date', 'Panel', 'Date of panel'],
    comments: ['Outcome / notes', 'Outcome', 'Notes', 'Comments'],
    dispute: ['Dispute', 'In dispute', 'Disputed'],
    status: ['Status', 'Package status'],
    nhsShare: ['NHS %', 'ICB %', 'CCG %', 'Health %'],
    weeklyCost: ['Total weekly cost', 'Weekly cost', 'Cost pw'],
  },
  needs: [
    ['name', 'familyName'],
    ['placement', 'startedOn'],
  ],
  tellingFields: ['nhsShare', 'panelOn', 'dispute', 'weeklyCost', 'placement'],
}

/** The facts one package supports: that section 117 money is paid for this person is a claim, and the end of a package is no end of aftercare. */
export function stateTrackerRow(facts: RecordFacts, row: ListRow, identity: RecordIdentity): void {
  stateWho(facts, identity, residenceOf(row.text('placement')))
  const starts = row.pastDate('startedOn')
  const ends = row.pastDate('endedOn')
  stateClaim(facts, 'entitled', wordsFrom(row, ['placement', 'startedOn', 'endedOn', 'status', 'comments']), undefined, starts)
  const comments = row.text('comments')
  const speaksOfAftercare = /\b(s\.? ?117|section 117|after-?care|deceased|died|rip)\b/i.test(comments)
  if (speaksOfAftercare) {
    const ended = ends !== undefined || /^ended|closed$/i.test(row.text('status'))
    stateEnding(facts, row, {
      keeper: 'nhs',
      decision: comments,
      words: wordsFrom(row, ['endedOn', 'status', 'comments']),
      ended,
      on: ends,
    })
  }
  const council = row.organisation('council', ['council'])
  if (council) facts.stated('ResponsibleBodyRecorded', { duty: 'council', organisation: council.code, words: row.text('council') })
  const nhs = row.organisation('nhsBody', commissionerKinds)
  if (nhs) facts.stated('ResponsibleBodyRecorded', { duty: 'nhs', organisation: nhs.code, words: row.text('nhsBody') })
  if (/^(y|yes|true|1)$/i.test(row.text('dispute')))
    facts.stated('DisputeOpened', { about: 'unknown', words: wordsFrom(row, ['dispute', 'comments']) })
}
