import type pg from 'pg'
import type { Moment } from '../../core/time/plain-date.ts'

/** Somebody saw one person's data, or a list of people. */
export interface ViewLogged {
  readonly at: Moment
  readonly accountId: string
  readonly organisation: string
  readonly action: string
  readonly correlationId: string
  readonly caseId?: string
  readonly listed?: readonly string[]
}

export interface ViewLog {
  /** Resolves when the entry is safely stored. The answer waits for it: a view that is not logged is not given. */
  record(view: ViewLogged): Promise<void>
}

interface Waiting {
  readonly view: ViewLogged
  readonly stored: () => void
  readonly notStored: (error: unknown) => void
}

const mostAtOnce = 500

/**
 * Entries that arrive while one batch is being written go together into the next: one commit for many readers, and
 * none of them waits longer than two commits.
 */
export function createViewLog(pool: pg.Pool): ViewLog {
  let waiting: Waiting[] = []
  let writing = false

  async function write(): Promise<void> {
    writing = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostAtOnce)
      waiting = waiting.slice(mostAtOnce)
      try {
        await insert(
          pool,
          batch.map((entry) => entry.view),
        )
        for (const entry of batch) entry.stored()
      } catch (error) {
        for (const entry of batch) entry.notStored(error)
      }
    }
    writing = false
  }

  return {
    record: (view) =>
      new Promise((stored, notStored) => {
        waiting.push({ view, stored, notStored })
        if (!writing) void write()
      }),
  }
}

/** One statement and one parameter however many there are. */
async function insert(pool: pg.Pool, views: readonly ViewLogged[]): Promise<void> {
  const rows = views.map(({ at, accountId, organisation, action, correlationId, caseId, listed }) => ({
    at,
    account_id: accountId,
    organisation_code: organisation,
    action,
    correlation_id: correlationId,
    case_id: caseId,
    listed: listed && `{${listed.join(',')}}`,
  }))
  await pool.query({
    name: 'write-view-log',
    text: `insert into view_log (at, account_id, organisation_code, action, correlation_id, case_id, listed)
           select at, account_id, organisation_code, action, correlation_id, case_id, listed::uuid[]
           from json_to_recordset($1) as v (at timestamptz, account_id uuid, organisation_code text, action text, correlation_id text,
             case_id uuid, listed text)`,
    values: [JSON.stringify(rows)],
  })
}
