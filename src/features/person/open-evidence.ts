import { type Answer, file, notFound } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isUuid } from './is-uuid.ts'
import { findAttachment } from './person.repository.ts'

/**
 * An attached form, letter or picture as it was given to us. It is always saved and never shown inside the browser, where its
 * content could act in our name. The name it is saved under says nothing about the person.
 */
export async function openEvidence(visit: Visit): Promise<Answer> {
  const { caseId = '', attachmentId = '' } = visit.params
  if (!isUuid(caseId) || !isUuid(attachmentId)) notFound()
  const attachment = (await findAttachment(visit.db, caseId, attachmentId)) ?? notFound()
  visit.viewed(caseId)
  const ending = /\.[a-z0-9]{1,5}$/i.exec(attachment.fileName)?.[0] ?? ''
  return file(`evidence-${attachmentId.slice(0, 8)}${ending.toLowerCase()}`, attachment.mediaType, attachment.content)
}
