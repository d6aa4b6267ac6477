import { randomUUID } from 'node:crypto'
import type { Moment } from '../../core/time/plain-date.ts'
import type { Db } from '../../platform/database/db.ts'
import type { EvidenceFile } from './evidence-file.ts'

/** Stores files beside the fact they are evidence of. They are never changed afterwards. */
export async function attachFiles(
  db: Db,
  to: { readonly factId: string; readonly caseId: string; readonly partnershipId: string; readonly at: Moment; readonly by: string },
  files: readonly EvidenceFile[],
): Promise<void> {
  if (files.length === 0) return
  const { factId, caseId, partnershipId, at, by } = to
  const rows = files.map(({ fileName, mediaType, content, sha256 }) => ({
    id: randomUUID(),
    factId,
    caseId,
    partnershipId,
    fileName,
    mediaType,
    sizeBytes: content.length,
    sha256,
    content,
    attachedAt: at,
    attachedBy: by,
  }))
  await db.insertInto('factAttachment').values(rows).execute()
}

/** References of other people on the register who bear this NHS number, as far as the reader may see them. */
export async function listOthersWithNumber(
  db: Db,
  nhsNumber: string,
  exceptCase: string,
): Promise<{ caseId: string; reference: string }[]> {
  return await db
    .selectFrom('registerEntry')
    .where('nhsNumber', '=', nhsNumber)
    .where('caseId', '!=', exceptCase)
    .select(['caseId', 'reference'])
    .orderBy('reference')
    .execute()
}
