import type { Moment, PlainDate } from '../../core/time/plain-date.ts'
import type { Db } from '../../platform/database/db.ts'
import type { ColumnMapping, FormatName, ImportReading } from '../import-records/index.ts'
import type { KnownPerson } from './people-index.ts'

export type RunState = 'checking' | 'checked' | 'applying' | 'applied' | 'undoing' | 'undone' | 'stopped'

/** A fact that stands in the database, as far as an import must know it. */
export interface StoredFact {
  readonly id: string
  readonly caseId: string
  readonly type: string
  readonly effectiveOn: PlainDate
  readonly effectiveTime: string | null
  readonly sourceKind: string
  readonly data: unknown
  readonly importKey: string | null
  readonly importId: string | null
}

/** Everybody on a register, for the index. Former names and gender are not in the entry; their absence only makes matching more careful. */
export async function listKnownPeople(db: Db, partnershipId: string): Promise<KnownPerson[]> {
  const entries = await db
    .selectFrom('registerEntry')
    .where('partnershipId', '=', partnershipId)
    .select(['caseId', 'reference', 'familyName', 'givenName', 'birthDate', 'nhsNumber', 'postcode'])
    .execute()
  const references = await db
    .selectFrom('caseFact')
    .where('partnershipId', '=', partnershipId)
    .where('type', '=', 'LocalReferenceRecorded')
    .select(['caseId', 'data'])
    .execute()
  const byCase = Map.groupBy(references, (row) => row.caseId)
  return entries.map((row) => ({
    caseId: row.caseId,
    reference: row.reference,
    familyName: row.familyName || undefined,
    givenName: row.givenName || undefined,
    birthDate: row.birthDate ?? undefined,
    nhsNumber: row.nhsNumber ?? undefined,
    postcode: row.postcode ?? undefined,
    localReferences: (byCase.get(row.caseId) ?? []).map((reference) => reference.data as { organisation: string; reference: string }),
  }))
}

/** Which case holds the facts of these import keys. */
export async function findCasesOfKeys(db: Db, partnershipId: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await db
    .selectFrom('caseFact')
    .where('partnershipId', '=', partnershipId)
    .where('importKey', 'in', [...keys])
    .select(['importKey', 'caseId'])
    .execute()
  return new Map(rows.map((row) => [row.importKey ?? '', row.caseId]))
}

export async function listStoredFacts(db: Db, caseIds: readonly string[]): Promise<ReadonlyMap<string, StoredFact[]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('caseFact')
    .where('caseId', 'in', [...caseIds])
    .select(['id', 'caseId', 'type', 'effectiveOn', 'effectiveTime', 'sourceKind', 'data', 'importKey', 'importId'])
    .orderBy('sequence')
    .execute()
  return Map.groupBy(rows, (row) => row.caseId)
}

export interface FactOfImport {
  readonly id: string
  readonly type: string
  readonly data: unknown
}

/** Everything an import recorded, its withdrawals too, by case. */
export async function listFactsOfImport(db: Db, importId: string): Promise<ReadonlyMap<string, FactOfImport[]>> {
  const rows = await db
    .selectFrom('caseFact')
    .where('importId', '=', importId)
    .select(['id', 'caseId', 'type', 'data'])
    .orderBy('caseId')
    .execute()
  return Map.groupBy(rows, (row) => row.caseId)
}

export interface NewRun {
  readonly id: string
  readonly partnershipId: string
  readonly organisationCode: string
  readonly format: FormatName
  readonly startedAt: Moment
  readonly startedBy: string
  readonly mapping?: ColumnMapping
  /** What a person must do before it is checked; absent, it is checked now. */
  readonly waitsFor?: string
  readonly files: readonly { readonly name: string; readonly sha256: Buffer; readonly content: Buffer }[]
}

/** Keeps the files and asks for their check. */
export async function insertRun(db: Db, run: NewRun): Promise<void> {
  const { id, partnershipId, organisationCode, format, startedAt, startedBy, mapping, waitsFor } = run
  const state: RunState = waitsFor ? 'stopped' : 'checking'
  await db
    .insertInto('importRun')
    .values({
      id,
      partnershipId,
      organisationCode,
      format,
      state,
      message: waitsFor ?? null,
      startedAt,
      startedBy,
      mapping: mapping ? JSON.stringify(mapping) : null,
    })
    .execute()
  await db
    .insertInto('importFile')
    .values(
      run.files.map(({ name, sha256, content }, index) => ({
        importId: id,
        partnershipId,
        position: index + 1,
        fileName: name.slice(0, 200),
        sha256,
        sizeBytes: content.length,
        content,
      })),
    )
    .execute()
}

export async function listRuns(db: Db) {
  return db
    .selectFrom('importRun')
    .leftJoin('account', 'account.id', 'importRun.startedBy')
    .select([
      'importRun.id',
      'format',
      'state',
      'startedAt',
      'finishedAt',
      'outcome',
      'progress',
      'message',
      'account.name as startedByName',
    ])
    .select((eb) =>
      eb
        .selectFrom('importFile')
        .whereRef('importId', '=', 'importRun.id')
        .select((count) => count.fn.countAll<string>().as('n'))
        .as('files'),
    )
    .select((eb) =>
      eb.selectFrom('importFile').whereRef('importId', '=', 'importRun.id').where('position', '=', 1).select('fileName').as('firstFile'),
    )
    .orderBy('startedAt', 'desc')
    .limit(50)
    .execute()
}

export type Run = NonNullable<Awaited<ReturnType<typeof findRun>>>

export async function findRun(db: Db, id: string) {
  return db
    .selectFrom('importRun')
    .where('id', '=', id)
    .select([
      'id',
      'partnershipId',
      'organisationCode',
      'format',
      'state',
      'startedAt',
      'startedBy',
      'finishedAt',
      'mapping',
      'progress',
      'outcome',
      'message',
    ])
    .executeTakeFirst()
}

export async function listFiles(db: Db, importId: string) {
  return db
    .selectFrom('importFile')
    .where('importId', '=', importId)
    .select(['fileName', 'sizeBytes', 'content', 'sha256'])
    .orderBy('position')
    .execute()
}

export async function listFileNames(db: Db, importId: string) {
  return db.selectFrom('importFile').where('importId', '=', importId).select(['fileName', 'sizeBytes']).orderBy('position').execute()
}

/** Moves a run on; false when it is not in the state it is moved from, so that a double press does nothing. */
export async function moveRun(
  db: Db,
  id: string,
  from: RunState,
  to: RunState,
  more: { outcome?: object; message?: string | null; finishedAt?: Moment; mapping?: ColumnMapping } = {},
): Promise<boolean> {
  const moved = await db
    .updateTable('importRun')
    .set({
      state: to,
      ...(more.outcome && { outcome: JSON.stringify(more.outcome) }),
      ...(more.message !== undefined && { message: more.message }),
      ...(more.finishedAt && { finishedAt: more.finishedAt }),
      ...(more.mapping && { mapping: JSON.stringify(more.mapping) }),
    })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return moved.numUpdatedRows > 0n
}

export async function writeProgress(db: Db, id: string, progress: { done: number; of: number }): Promise<void> {
  await db
    .updateTable('importRun')
    .set({ progress: JSON.stringify(progress) })
    .where('id', '=', id)
    .execute()
}

/** Keeps what is to be said of rows: why some were not imported, and what could not be read in some that were. */
export async function replaceRejects(
  db: Db,
  importId: string,
  partnershipId: string,
  { rejected, warnings }: Pick<ImportReading, 'rejected' | 'warnings'>,
): Promise<void> {
  const remarks = [...rejected.map((row) => ({ ...row, taken: false })), ...warnings.map((row) => ({ ...row, taken: true }))]
  await db.deleteFrom('importReject').where('importId', '=', importId).execute()
  for (let at = 0; at < remarks.length; at += 1000) {
    const rows = remarks.slice(at, at + 1000).map(({ file, line, key, field, rule, says, taken }, index) => ({
      importId,
      partnershipId,
      position: at + index + 1,
      fileName: file,
      line,
      recordKey: key ?? null,
      field: field ?? null,
      rule: rule ?? null,
      says,
      taken,
    }))
    await db.insertInto('importReject').values(rows).execute()
  }
}

/** Rows that were not imported, or (`taken`) remarks on rows that were. */
export async function listRejects(db: Db, importId: string, taken: boolean, most = 100_000) {
  return db
    .selectFrom('importReject')
    .where('importId', '=', importId)
    .where('taken', '=', taken)
    .select(['fileName', 'line', 'recordKey', 'field', 'rule', 'says'])
    .orderBy('position')
    .limit(most)
    .execute()
}

export async function findMapping(db: Db, organisation: string, format: string): Promise<ColumnMapping | undefined> {
  const row = await db
    .selectFrom('columnMapping')
    .where('organisationCode', '=', organisation)
    .where('format', '=', format)
    .select('mapping')
    .executeTakeFirst()
  return row?.mapping as ColumnMapping | undefined
}

export async function saveMapping(
  db: Db,
  saved: { organisation: string; format: string; mapping: ColumnMapping; at: Moment; by: string },
): Promise<void> {
  const mapping = JSON.stringify(saved.mapping)
  await db
    .insertInto('columnMapping')
    .values({ organisationCode: saved.organisation, format: saved.format, mapping, savedAt: saved.at, savedBy: saved.by })
    .onConflict((conflict) =>
      conflict.columns(['organisationCode', 'format']).doUpdateSet({ mapping, savedAt: saved.at, savedBy: saved.by }),
    )
    .execute()
}
