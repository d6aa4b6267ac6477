import { sql } from 'kysely'
import type { PlainDate } from '../../core/time/plain-date.ts'
import type { Db } from '../../platform/database/db.ts'
import type { CommencementEntry } from '../law/index.ts'

/** A clock of the five working days that nobody has stopped yet. */
export interface RunningClock {
  readonly about: string
  readonly organisation: string
  readonly noticeOn: PlainDate
  readonly dueOn: PlainDate
}

export interface AttachedFile {
  readonly id: string
  readonly factId: string
  readonly fileName: string
  readonly sizeBytes: number
}

export interface Surroundings {
  readonly partnershipId: string
  readonly reference: string
  readonly clocks: readonly RunningClock[]
  readonly files: readonly AttachedFile[]
  /** Days entered since on which law began, oldest first. */
  readonly commencements: readonly CommencementEntry[]
}

/** What stands around a person's facts, in one round trip; undefined where the case is not visible to the reader. */
export async function findSurroundings(db: Db, caseId: string): Promise<Surroundings | undefined> {
  const { rows } = await sql<Surroundings>`
    select c.partnership_id, c.reference,
      (select coalesce(json_agg(json_build_object('about', s.about, 'organisation', s.organisation_code,
          'noticeOn', s.notice_on, 'dueOn', s.due_on) order by s.due_on, s.id), '[]')
        from status_clock s where s.case_id = c.id and s.recorded_on is null and s.closed_because is null) as clocks,
      (select coalesce(json_agg(json_build_object('id', f.id, 'factId', f.fact_id, 'fileName', f.file_name,
          'sizeBytes', f.size_bytes) order by f.attached_at, f.id), '[]')
        from fact_attachment f where f.case_id = c.id) as files,
      (select coalesce(json_agg(json_build_object('provision', l.provision, 'inForceFrom', l.in_force_from, 'evidence', l.evidence,
          'evidenceUrl', l.evidence_url, 'checkedBy', l.checked_by, 'checkedOn', l.checked_on) order by l.id), '[]')
        from commencement l) as commencements
    from aftercare_case c where c.id = ${caseId}`.execute(db)
  return rows[0]
}

/** An attachment with its content, where the reader may see the case it belongs to. */
export async function findAttachment(db: Db, caseId: string, id: string) {
  return await db
    .selectFrom('factAttachment')
    .where('id', '=', id)
    .where('caseId', '=', caseId)
    .select(['fileName', 'mediaType', 'content'])
    .executeTakeFirst()
}
