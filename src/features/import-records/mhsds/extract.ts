import type { FactType, NewFactOf, OrganisationCode } from '../../../core/timeline/fact.ts'
import type { Section } from '../../../core/timeline/section.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import type { ImportedFact, RecordIdentity, RowRemark } from '../imported-record.ts'
import { RowRefused } from '../row-refused.ts'
import type { MhsdsRow } from './row.ts'

/** One trust's submission while it is being read: the rows already understood, found by the sender's own ids. */
export interface MhsdsExtract {
  readonly provider: OrganisationCode
  /** Nothing in the files can have begun after this day. */
  readonly periodEnd: PlainDate
  readonly people: Map<string, PersonInExtract>
  readonly personOfRequest: Map<string, PersonInExtract>
  readonly spells: Map<string, SpellInExtract>
  readonly wardStays: Map<string, WardStayInExtract>
  readonly periods: Map<string, PeriodInExtract>
  readonly practitioners: Map<PersonInExtract, Assignment[]>
  readonly warnings: RowRemark[]
}

export interface PersonInExtract {
  readonly id: string
  readonly row: MhsdsRow
  readonly identity: RecordIdentity
  readonly facts: ImportedFact[]
  readonly warnings: RowRemark[]
}

export interface SpellInExtract {
  readonly id: string
  readonly row: MhsdsRow
  readonly person: PersonInExtract
  readonly from: PlainDate
  readonly until?: PlainDate
  commissioner?: { readonly code: OrganisationCode; readonly from: PlainDate }
}

export interface WardStayInExtract {
  readonly spell: SpellInExtract
  readonly trialLeaveUntil?: PlainDate
}

export interface PeriodInExtract {
  readonly id: string
  readonly person: PersonInExtract
  readonly section?: Section
  readonly from: PlainDate
  readonly until?: PlainDate
  /** The day a community treatment order on this period ended, and whether by revocation. */
  orderEnded?: { readonly on: PlainDate; readonly revoked: boolean }
}

export interface Assignment {
  readonly row: MhsdsRow
  readonly name: string
  readonly from: PlainDate
  readonly until?: PlainDate
}

type Told<T extends FactType> = Pick<NewFactOf<T>, 'effectiveOn' | 'effectiveTime' | 'precision' | 'data'>

/** Adds a fact that a row supports. `rowId` is what makes the row the same row in the next extract. */
export function addFact<T extends FactType>(
  extract: MhsdsExtract,
  person: PersonInExtract,
  row: MhsdsRow,
  rowId: string,
  type: T,
  told: Told<T>,
): void {
  const fact = {
    type,
    ...told,
    source: row.source,
    importKey: `mhsds:${extract.provider}:${rowId}:${type}`,
  }
  person.facts.push(fact as unknown as ImportedFact)
}

/** The person with this LocalPatientID. Throws RowRefused where the extract has none. */
export function getPerson(extract: MhsdsExtract, row: MhsdsRow): PersonInExtract {
  const id = row.required('LocalPatientID')
  const person = extract.people.get(id)
  if (!person)
    throw new RowRefused(`No person with LocalPatientID ${id} is in table MHS001MPI of this extract.`, { field: 'LocalPatientID' })
  return person
}

/** The legal status period this row hangs on. Throws RowRefused where it is unknown or was itself refused. */
export function getPeriod(extract: MhsdsExtract, row: MhsdsRow): PeriodInExtract {
  const field = 'MHActLegalStatusClassPeriodID'
  const id = row.required(field)
  const period = extract.periods.get(id)
  if (!period)
    throw new RowRefused(`The legal status period ${id} is not in table MHS401MHActPeriod, or its row there was not imported.`, { field })
  return period
}

/** First and last day of a row. Throws RowRefused where the end comes first or the start lies after the reporting period. */
export function daysOf(
  extract: MhsdsExtract,
  row: MhsdsRow,
  fields: PeriodFields,
): { readonly from: PlainDate; readonly until?: PlainDate } {
  const from = row.requiredDay(fields.from)
  const until = row.day(fields.until)
  if (from > extract.periodEnd) {
    throw new RowRefused(`It starts on ${from}, after the reporting period ended on ${extract.periodEnd}. Check ${fields.from}.`, {
      field: fields.from,
      rule: fields.startRule,
    })
  }
  if (until !== undefined && until < from) {
    throw new RowRefused(`It ends on ${until}, before it starts on ${from}. Check ${fields.until}.`, {
      field: fields.until,
      rule: fields.endRule,
    })
  }
  return { from, until }
}

export interface PeriodFields {
  readonly from: string
  readonly until: string
  /** Published rules, where known: start after the reporting period, end before start. */
  readonly startRule?: string
  readonly endRule?: string
}

/** Something odd about a row that was taken all the same. */
export function warn(
  extract: MhsdsExtract,
  person: PersonInExtract | undefined,
  row: MhsdsRow,
  field: string,
  says: string,
  key?: string,
): void {
  const remark = { file: row.file, line: row.line, key, field, says }
  extract.warnings.push(remark)
  person?.warnings.push(remark)
}
