import { z } from 'zod'
import { json } from '../../platform/http/answer.ts'
import { saveDraft } from '../../platform/http/drafts.ts'
import { post, type Route, type Visit } from '../../platform/http/visit.ts'

const Draft = z.object({
  /** The path of the form. */
  form: z.string().startsWith('/').max(300),
  values: z.record(z.string().max(200), z.string().max(50_000)),
})

const mostCharacters = 100_000

/** Autosave of a form, as JSON. 422 when it names no path or is far too long to be one form. */
async function keepDraft(visit: Visit) {
  const draft = Draft.safeParse(visit.body)
  if (!draft.success || JSON.stringify(draft.data.values).length > mostCharacters) return json({ kept: false }, 422)
  await saveDraft(visit.db, visit.actor.accountId, draft.data.form, draft.data.values, visit.now)
  return json({ kept: true, at: visit.now })
}

// Anybody who may fill in a form may keep it; what they may record is decided when the form is sent.
export const draftRoutes: readonly Route[] = [post('/drafts', { may: 'permissions:view', audit: 'keep-draft' }, keepDraft)]
