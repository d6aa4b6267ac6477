import type pg from 'pg'
import type { Moment } from '../../core/time/plain-date.ts'
import type { Db } from '../database/db.ts'

type Answers = Readonly<Record<string, string>>

/** What this person typed into the form at this path and has not sent yet. */
export async function readDraft(db: Db, accountId: string, form: string): Promise<{ answers: Answers; savedAt: Moment } | undefined> {
  const row = await db
    .selectFrom('draft')
    .where('accountId', '=', accountId)
    .where('form', '=', form)
    .select(['answers', 'savedAt'])
    .executeTakeFirst()
  return row && { answers: row.answers as Answers, savedAt: row.savedAt }
}

export async function saveDraft(db: Db, accountId: string, form: string, answers: Answers, now: Moment): Promise<void> {
  const kept = JSON.stringify(withoutSecrets(answers))
  await db
    .insertInto('draft')
    .values({ accountId, form, answers: kept, savedAt: now })
    .onConflict((conflict) => conflict.columns(['accountId', 'form']).doUpdateSet({ answers: kept, savedAt: now }))
    .execute()
}

export async function forgetDraft(db: Db, accountId: string, form: string): Promise<void> {
  await db.deleteFrom('draft').where('accountId', '=', accountId).where('form', '=', form).execute()
}

/**
 * Keeps what was sent with a session that had just run out, for the account that session was of. Runs outside any
 * session, so it is the login role that writes; a token that was never ours, or was signed out, keeps nothing.
 */
export async function keepTyped(pool: pg.Pool, tokenHash: Buffer, form: string, answers: Answers, now: Moment): Promise<void> {
  await pool.query(
    `insert into draft (account_id, form, answers, saved_at)
     select account_id, $2, $3, $4 from session
     where token_hash = $1 and ended_at is null and last_seen_at > $4::timestamptz - interval '7 days'
     on conflict (account_id, form) do update set answers = excluded.answers, saved_at = excluded.saved_at`,
    [tokenHash, form, JSON.stringify(withoutSecrets(answers)), now],
  )
}

function withoutSecrets(answers: Answers): Answers {
  const typed = Object.entries(answers).filter(([name]) => name !== '_csrf' && name !== 'submission' && name !== 'version')
  return Object.fromEntries(typed.map(([name, value]) => [storable(name), storable(value)]))
}

/** PostgreSQL keeps neither a zero byte nor half a sign; better to lose that than everything typed. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '')
}
