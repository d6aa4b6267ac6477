import type { PlainDate } from '../../core/time/plain-date.ts'
import type { Db } from '../../platform/database/db.ts'

/** A clock from notice to record, of one body about one person. */
export interface Clock {
  readonly id: string
  readonly caseId: string
  readonly organisation: string
  readonly about: string
  readonly noticeOn: PlainDate
  readonly dueOn: PlainDate
  readonly recordedOn: PlainDate | null
}

/** A clock with whom it is about, for lists. */
export interface ListedClock extends Clock {
  readonly reference: string
  readonly familyName: string
  readonly givenName: string
  readonly organisationName: string
}

/** What is written when a clock begins; already stopped where the change is recorded at once. */
export interface NewClock {
  readonly id: string
  readonly caseId: string
  readonly partnershipId: string
  readonly organisationCode: string
  readonly about: string
  readonly noticeOn: PlainDate
  readonly dueOn: PlainDate
  readonly loggedAt: string
  readonly loggedBy: string
  readonly factId: string | null
  readonly recordedOn: PlainDate | null
}

/** Writes clocks. One that is there already, because a form was sent twice, stays as it is. */
export async function writeClocks(db: Db, clocks: readonly NewClock[]): Promise<void> {
  if (clocks.length === 0) return
  await db
    .insertInto('statusClock')
    .values(clocks.map((clock) => ({ ...clock, closedBecause: null }) as never))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** Stops a running clock with the fact that answers it. False when somebody stopped it before. */
export async function stopWithFact(db: Db, id: string, factId: string, recordedOn: PlainDate): Promise<boolean> {
  const stopped = await running(db.updateTable('statusClock')).where('id', '=', id).set({ factId, recordedOn }).executeTakeFirst()
  return stopped.numUpdatedRows > 0n
}

/** Closes a running clock of this person without a fact, with the reason. False when there is none. */
export async function closeWithReason(db: Db, caseId: string, id: string, organisation: string, reason: string): Promise<boolean> {
  const closed = await running(db.updateTable('statusClock'))
    .where('id', '=', id)
    .where('caseId', '=', caseId)
    .where('organisationCode', '=', organisation)
    .set({ closedBecause: reason })
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}

const columns = [
  'statusClock.id',
  'statusClock.caseId',
  'organisationCode as organisation',
  'about',
  'noticeOn',
  'dueOn',
  'recordedOn',
] as const

/** The clocks of one body that run for this person, the first due first. */
export async function listRunningOf(db: Db, caseId: string, organisation: string): Promise<Clock[]> {
  return await running(db.selectFrom('statusClock'))
    .where('caseId', '=', caseId)
    .where('organisationCode', '=', organisation)
    .orderBy('dueOn')
    .orderBy('id')
    .select(columns)
    .execute()
}

/** Every running clock the reader may see, soonest due first. */
export async function listRunning(db: Db, most: number): Promise<ListedClock[]> {
  return await withPerson(db)
    .where('recordedOn', 'is', null)
    .where('closedBecause', 'is', null)
    .orderBy('dueOn')
    .orderBy('statusClock.id')
    .limit(most)
    .execute()
}

/** Clocks due since a day that were stopped late, or still run although the day has passed. The latest first. */
export async function listBreaches(db: Db, since: PlainDate, today: PlainDate, most?: number): Promise<ListedClock[]> {
  const late = withPerson(db)
    .where('dueOn', '>=', since)
    .where('closedBecause', 'is', null)
    .where((query) =>
      query.or([query('recordedOn', '>', query.ref('dueOn')), query.and([query('recordedOn', 'is', null), query('dueOn', '<', today)])]),
    )
    .orderBy('dueOn', 'desc')
    .orderBy('statusClock.id')
  return await (most === undefined ? late : late.limit(most)).execute()
}

export interface Punctuality {
  readonly organisation: string
  readonly organisationName: string
  readonly inTime: number
  readonly late: number
  readonly overdue: number
}

/** How each body kept the five working days, of the clocks due since a day. */
export async function countPunctuality(db: Db, since: PlainDate, today: PlainDate): Promise<Punctuality[]> {
  const rows = await db
    .selectFrom('statusClock')
    .innerJoin('organisation', 'organisation.code', 'organisationCode')
    .where('dueOn', '>=', since)
    .where('closedBecause', 'is', null)
    .groupBy(['organisationCode', 'organisation.name'])
    .orderBy('organisation.name')
    .select((query) => {
      const many = () => query.fn.countAll<string>()
      return [
        'organisationCode as organisation',
        'organisation.name as organisationName',
        many().filterWhere('recordedOn', '<=', query.ref('dueOn')).as('inTime'),
        many().filterWhere('recordedOn', '>', query.ref('dueOn')).as('late'),
        many()
          .filterWhere(query('recordedOn', 'is', null).and('dueOn', '<', today))
          .as('overdue'),
      ]
    })
    .execute()
  return rows.map(({ inTime, late, overdue, ...body }) => ({
    ...body,
    inTime: Number(inTime),
    late: Number(late),
    overdue: Number(overdue),
  }))
}

function withPerson(db: Db) {
  return db
    .selectFrom('statusClock')
    .innerJoin('registerEntry', 'registerEntry.caseId', 'statusClock.caseId')
    .innerJoin('organisation', 'organisation.code', 'organisationCode')
    .select([...columns, 'reference', 'familyName', 'givenName', 'organisation.name as organisationName'])
}

/** Neither stopped by a fact nor closed with a reason. */
function running<Query extends { where(column: 'recordedOn' | 'closedBecause', operator: 'is', value: null): Query }>(query: Query): Query {
  return query.where('recordedOn', 'is', null).where('closedBecause', 'is', null)
}
