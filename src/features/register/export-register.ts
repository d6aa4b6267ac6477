import { stringify } from 'csv-stringify/sync'
import exceljs from 'exceljs'
import { organisationName } from '../../core/identifiers/organisations.ts'
import { wordsFor } from '../../core/law/entitlement-state.ts'
import { momentInWords } from '../../design/filters.ts'
import { type Answer, file } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { chosenPartnership } from './chosen-partnership.ts'
import { listEntries, type RegisterRow } from './register.repository.ts'
import { chipsOf, readFilter } from './register-filter.ts'
import { searchPeople } from './search-people.ts'

/** Everything the filter shows, on all its pages. */
const mostRows = 200_000

const columns: readonly (readonly [heading: string, cell: (row: RegisterRow) => string])[] = [
  ['Reference', (row) => row.reference],
  ['Family name', (row) => row.familyName],
  ['Given name', (row) => row.givenName],
  ['Date of birth', (row) => row.birthDate ?? ''],
  ['NHS number', (row) => row.nhsNumber ?? ''],
  ['NHS number status code', (row) => row.traceStatus ?? ''],
  ['Aftercare', (row) => wordsFor(row.entitlement as Parameters<typeof wordsFor>[0]).word],
  ['Since', (row) => row.entitlementSince ?? ''],
  ['Confidence', (row) => row.confidence],
  ['Section', (row) => row.section ?? ''],
  ['Council recorded', (row) => (row.council ? organisationName(row.council) : '')],
  ['NHS body recorded', (row) => (row.nhsBody ? organisationName(row.nhsBody) : '')],
  ['Team', (row) => row.team ?? ''],
  ['Named practitioner', (row) => row.namedPractitioner ?? ''],
  ['Open to a team', (row) => yesNo(row.openToTeam)],
  ['Last review', (row) => row.lastReviewOn ?? ''],
  ['Next review due', (row) => row.reviewDueOn ?? ''],
  ['On CTO', (row) => yesNo(row.onCto)],
  ['On leave', (row) => yesNo(row.onLeave)],
  ['Conditionally discharged', (row) => yesNo(row.conditionallyDischarged)],
  ['Out of area', (row) => yesNo(row.outOfArea)],
  ['Disputed', (row) => yesNo(row.disputed)],
  ['Died on', (row) => row.diedOn ?? ''],
]

interface Exported {
  readonly rows: readonly RegisterRow[]
  /** Who took it, when, and which filter it shows: an export goes stale the moment it is made. */
  readonly about: string
}

/** What the register shows under this filter, as a CSV file. Cells that a spreadsheet would run as formulas are made text. */
export async function exportCsv(visit: Visit): Promise<Answer> {
  const { rows, about } = await gather(visit)
  const lines = [[about], columns.map(([heading]) => heading), ...rows.map((row) => columns.map(([, cell]) => cell(row)))]
  return file(nameOf(visit, 'csv'), 'text/csv; charset=utf-8', `\ufeff${stringify(lines, { escape_formulas: true })}`)
}

/** The same as a workbook. Every cell is text, so nothing in it can run. */
export async function exportXlsx(visit: Visit): Promise<Answer> {
  const { rows, about } = await gather(visit)
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('Register', { views: [{ state: 'frozen', ySplit: 2 }] })
  sheet.addRow([about])
  sheet.addRow(columns.map(([heading]) => heading)).font = { bold: true }
  for (const row of rows) sheet.addRow(columns.map(([, cell]) => cell(row)))
  for (const column of sheet.columns) column.width = 18
  return file(
    nameOf(visit, 'xlsx'),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    Buffer.from(await book.xlsx.writeBuffer()),
  )
}

async function gather(visit: Visit): Promise<Exported> {
  const partnershipId = chosenPartnership(visit)
  const filter = readFilter(visit)
  const search = filter.q ? await searchPeople(visit.db, partnershipId, filter.q) : undefined
  const rows = await listEntries(
    visit.db,
    { partnershipId, today: visit.today, filter, found: search?.people.map(({ caseId }) => caseId) },
    mostRows,
    0,
  )
  visit.viewed(rows.map((row) => row.caseId))
  const inForce = chipsOf(filter, organisationName).map((chip) => chip.text)
  const filters = inForce.length > 0 ? inForce.join('; ') : 'no filter'
  return {
    rows,
    about: `Section 117 register: ${rows.length} people, ${filters}. Taken ${momentInWords(visit.now)} by ${visit.actor.name}, ${visit.actor.organisationName}.`,
  }
}

function nameOf(visit: Visit, ending: string): string {
  return `section-117-register-${visit.now.slice(0, 16).replace(/[T:]/g, '-')}.${ending}`
}

function yesNo(holds: boolean): string {
  return holds ? 'Yes' : 'No'
}
