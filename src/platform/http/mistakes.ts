import type { FastifyReply, FastifyRequest } from 'fastify'
import { londonDay } from '../../core/time/plain-date.ts'
import { inScope } from '../database/scope.ts'
import { csrfTokenFor, tokenHashOf } from '../identity/session.ts'
import { sessionTokenOf } from '../identity/session-cookie.ts'
import { NotFound } from './answer.ts'
import { pageFrame } from './page-frame.ts'
import type { PageContext } from './page-context.ts'
import { type Refusal, Refused } from './refused.ts'
import type { ServerSettings } from './settings.ts'

interface Mistake {
  readonly status: number
  readonly title: string
  readonly says: readonly string[]
}

const unknownPath: Mistake = {
  status: 404,
  title: 'Page not found',
  says: [
    'There is nothing at this address, or your body’s agreement does not let you see it.',
    'If you typed the address, check it. If somebody sent you the link, ask them which person or page they meant.',
  ],
}

const refusals: Readonly<Record<Refusal, Mistake>> = {
  'not-permitted': {
    status: 403,
    title: 'Your role does not include this',
    says: [
      'Nothing was changed.',
      'The page “Who may do what” shows which roles may do it. Your system administrator can change your role.',
    ],
  },
  'stale-form': {
    status: 403,
    title: 'This form is out of date',
    says: ['Nothing was changed. The form was opened before you last signed in.', 'Go back, reload the page and send it again.'],
  },
  'too-large': {
    status: 413,
    title: 'That is too large',
    says: ['Nothing was kept. The form page says how large a file may be.', 'Go back and choose a smaller file, or split it.'],
  },
  unreadable: {
    status: 400,
    title: 'We could not read what was sent',
    says: ['Nothing was changed. The upload may have been cut off on the way.', 'Go back and try again.'],
  },
}

const alreadyThere: Mistake = {
  status: 409,
  title: 'This was recorded already',
  says: [
    'Nothing was recorded a second time.',
    'Look at the timeline to see what stands there. If it is not yours, open the form again and send it once more.',
  ],
}

const tooMany: Mistake = {
  status: 429,
  title: 'Too many requests',
  says: ['This computer or network has asked for very many pages in a minute.', 'Wait a minute, then reload the page.'],
}

const ours: Mistake = {
  status: 500,
  title: 'Something went wrong on our side',
  says: [
    'What you sent was not recorded. Nothing recorded before is lost.',
    'Try again in a few minutes. If it happens again, tell your system administrator the reference below.',
  ],
}

const unreadableRequest: Mistake = {
  status: 400,
  title: 'We could not read that request',
  says: ['Nothing was changed.', 'Go back and try again. If you followed a link, it may have been cut short.'],
}

/** Answers whatever was thrown with a page (or JSON) that says what to do, and one log line with the same reference. */
export async function answerMistake(
  settings: ServerSettings,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const mistake = mistakeOf(error)
  if (mistake.status >= 500) request.log.error({ err: error, correlationId: request.id }, 'request not answered')
  else request.log.info({ correlationId: request.id, status: mistake.status }, mistake.title)
  return answer(settings, mistake, request, reply)
}

export async function answerUnknownPath(settings: ServerSettings, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return answer(settings, unknownPath, request, reply)
}

function mistakeOf(error: unknown): Mistake {
  if (error instanceof NotFound) return unknownPath
  if (error instanceof Refused) return refusals[error.refusal]
  // A form sent with the id of something that is there: by a double press that overtook itself, or by hand.
  if ((error as { code?: string }).code === '23505') return alreadyThere
  const status = (error as { statusCode?: number }).statusCode
  if (status === 429) return tooMany
  if (status === 413) return refusals['too-large']
  // PostgreSQL's own words for text that is no uuid, a day that does not exist, or a character it cannot store.
  if (['22P02', '22007', '22008', '22021', '22P05'].includes((error as { code?: string }).code ?? '')) return unknownPath
  if (status && status >= 400 && status < 500) return unreadableRequest
  return ours
}

async function answer(settings: ServerSettings, mistake: Mistake, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  void reply.code(mistake.status).header('cache-control', 'no-store')
  if (wantsJson(request)) {
    return reply.type('application/json').send(JSON.stringify({ error: mistake.title, says: mistake.says, reference: request.id }))
  }
  const model = { title: mistake.title, says: mistake.says, reference: request.id }
  const html = settings.templates.render('mistake.njk', model, await frame(settings, request))
  return reply.type('text/html; charset=utf-8').send(html)
}

function wantsJson(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/') || (request.headers.accept ?? '').includes('application/json')
}

/** The usual frame when the person is signed in and the database answers; a bare page otherwise. */
async function frame(settings: ServerSettings, request: FastifyRequest): Promise<PageContext> {
  const now = settings.clock()
  const token = sessionTokenOf(request.cookies, settings.secureCookies)
  const bare = { templates: settings.templates, currentPath: '', today: londonDay(now), csrfToken: '', footer: settings.footer }
  if (!token) return bare
  const actor = await inScope(settings.pool, { tokenHash: tokenHashOf(token), now }, 'read', (scope) => Promise.resolve(scope.actor)).catch(
    () => undefined,
  )
  return actor ? pageFrame(settings, actor, request.url, londonDay(now), csrfTokenFor(token), {}) : bare
}
