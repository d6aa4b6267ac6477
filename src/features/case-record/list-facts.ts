import type { Fact, FactOf, SourceKind } from '../../core/timeline/fact.ts'
import type { Moment, PlainDate } from '../../core/time/plain-date.ts'
import type { Db } from '../../platform/database/db.ts'

/** A fact with its place in the record and who recorded it. */
export type RecordedFact = Fact & {
  readonly sequence: number
  readonly recordedBy: string
  readonly recordedByName: string | null
  readonly importId: string | null
}

/** Every fact of a person in the order it was recorded; empty when there is no such person for this reader. */
export async function listFacts(db: Db, caseId: string): Promise<RecordedFact[]> {
  const rows = await db
    .selectFrom('caseFact')
    .leftJoin('account', 'account.id', 'caseFact.recordedBy')
    .where('caseId', '=', caseId)
    .orderBy('sequence')
    .select([
      'caseFact.id',
      'type',
      'effectiveOn',
      'effectiveTime',
      'precision',
      'toldOn',
      'recordedAt',
      'body',
      'sourceKind',
      'sourceReference',
      'data',
      'sequence',
      'recordedBy',
      'importId',
      'account.name as recordedByName',
    ])
    .execute()
  return rows.map(factFromRow)
}

interface FactRow {
  id: string
  type: string
  effectiveOn: PlainDate
  effectiveTime: string | null
  precision: string | null
  toldOn: PlainDate | null
  recordedAt: Moment
  body: string
  sourceKind: string
  sourceReference: string | null
  data: unknown
  sequence: number
  recordedBy: string
  recordedByName: string | null
  importId: string | null
}

/** The row as a fact. The database holds only what `appendFacts` wrote, so its type and data belong together. */
function factFromRow(row: FactRow): RecordedFact {
  const fact: Omit<FactOf<'Died'>, 'type' | 'data'> = {
    id: row.id,
    effectiveOn: row.effectiveOn,
    effectiveTime: row.effectiveTime?.slice(0, 5),
    precision: (row.precision ?? undefined) as Fact['precision'],
    toldOn: row.toldOn ?? undefined,
    recordedAt: row.recordedAt,
    body: row.body,
    source: { kind: row.sourceKind as SourceKind, reference: row.sourceReference ?? undefined },
  }
  const { sequence, recordedBy, recordedByName, importId } = row
  return { ...fact, type: row.type, data: row.data, sequence, recordedBy, recordedByName, importId } as RecordedFact
}
