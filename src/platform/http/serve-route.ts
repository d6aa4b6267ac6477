import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { londonDay, type Moment } from '../../core/time/plain-date.ts'
import { type Actor } from '../access/actor.ts'
import { may } from '../access/permissions.ts'
import { inScope, type Scope } from '../database/scope.ts'
import { signedOutForSafetyPath, signInPath } from '../identity/return-path.ts'
import { csrfTokenFor, isCsrfToken, tokenHashOf, touchAfterSeconds, touchSession } from '../identity/session.ts'
import { sessionTokenOf } from '../identity/session-cookie.ts'
import { type Answer, redirect } from './answer.ts'
import { forgetDraft, keepTyped, readDraft } from './drafts.ts'
import { pageFrame, takeFlash } from './page-frame.ts'
import { readRequest, type RequestContent } from './read-request.ts'
import { Refused } from './refused.ts'
import type { ServerSettings } from './settings.ts'
import type { Route, Visit } from './visit.ts'

/**
 * Serves one declared route: session, permission, CSRF, one transaction, the handler, the view log, and only then the
 * answer. Throws `Refused` where the person may not; anything else thrown is a bug and becomes the error page.
 */
export async function serveRoute(route: Route, settings: ServerSettings, request: FastifyRequest, reply: FastifyReply): Promise<Answer> {
  const now = settings.clock()
  const token = sessionTokenOf(request.cookies, settings.secureCookies)
  if (!token) return toSignIn(request)
  const content = await readRequest(route, request)
  if (route.method === 'POST' && !isCsrfToken(token, content.csrfToken)) {
    if (!(await isLive(settings, token, now))) return sessionOver(route, settings, token, content, now, request)
    throw new Refused('stale-form')
  }
  const viewed: string[] = []
  const opening = { tokenHash: tokenHashOf(token), now }
  const result = await inScope(settings.pool, opening, route.method === 'GET' ? 'read' : 'write', async (scope) => {
    if (!may(scope.actor.roles, route.may)) throw new Refused('not-permitted', scope.actor)
    const visit = visitOf(route, settings, request, reply, content, scope, now, token, viewed)
    const answer = await route.handler(visit)
    if (route.method === 'POST' && answer.kind === 'redirect') await forgetDraft(scope.db, scope.actor.accountId, visit.path)
    return { answer, actor: scope.actor, seenSecondsAgo: scope.seenSecondsAgo ?? 0 }
  })
  if (!result) return sessionOver(route, settings, token, content, now, request)
  if (result.seenSecondsAgo >= touchAfterSeconds) void touch(settings, token, now)
  if (viewed.length > 0) await logView(settings, route, request, result.actor, now, viewed)
  return result.answer
}

function visitOf(
  route: Route,
  settings: ServerSettings,
  request: FastifyRequest,
  reply: FastifyReply,
  content: RequestContent,
  { db, actor }: Scope,
  now: Moment,
  token: string,
  viewed: string[],
): Visit {
  const path = request.url.split('?')[0] ?? '/'
  const today = londonDay(now)
  return {
    ...content,
    actor,
    db,
    now,
    today,
    places: settings.places,
    path,
    correlationId: request.id,
    may: (permission) => may(actor.roles, permission),
    viewed: (caseIds) => void viewed.push(...(typeof caseIds === 'string' ? [caseIds] : caseIds)),
    changed: async (caseId, detail = {}) => {
      await db
        .insertInto('changeLog')
        .values({
          at: now,
          accountId: actor.accountId,
          organisationCode: actor.organisation,
          action: route.audit,
          correlationId: request.id,
          caseId: caseId ?? null,
          detail: JSON.stringify(detail),
        })
        .execute()
    },
    page: (more = {}) => ({
      ...pageFrame(settings, actor, request.url, today, csrfTokenFor(token), more),
      flash: takeFlash(request, reply),
    }),
    draft: () => readDraft(db, actor.accountId, path),
  }
}

function toSignIn(request: FastifyRequest): Answer {
  return redirect(signInPath(request.method === 'GET' ? request.url : backToForm(request)))
}

/** The session ran out while somebody was typing: what they typed is kept for them before they are asked to sign in again, unless the page promised otherwise. */
async function sessionOver(
  route: Route,
  settings: ServerSettings,
  token: string,
  content: RequestContent,
  now: Moment,
  request: FastifyRequest,
): Promise<Answer> {
  if (request.method === 'POST' && !route.keepsNothing)
    await keepTyped(settings.pool, tokenHashOf(token), backToForm(request), content.form, now)
  return redirect(signedOutForSafetyPath(request.method === 'GET' ? request.url : backToForm(request)))
}

/** The page that holds the form, which has the address it is sent to. */
function backToForm(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '/'
}

async function isLive(settings: ServerSettings, token: string, now: Moment): Promise<boolean> {
  return (await inScope(settings.pool, { tokenHash: tokenHashOf(token), now }, 'read', () => Promise.resolve(true))) ?? false
}

async function touch(settings: ServerSettings, token: string, now: Moment): Promise<void> {
  await touchSession(settings.pool, token, now).catch(() => {
    // The next request tries again; a lost touch can only end a session early.
  })
}

async function logView(
  settings: ServerSettings,
  route: Route,
  request: FastifyRequest,
  actor: Actor,
  now: Moment,
  viewed: readonly string[],
) {
  const one = viewed.length === 1 && route.path.includes(':caseId')
  await settings.viewLog.record({
    at: now,
    accountId: actor.accountId,
    organisation: actor.organisation,
    action: route.audit,
    correlationId: request.id,
    ...(one ? { caseId: viewed[0] } : { listed: viewed }),
  })
}

/** Ids by which one line of the log and one error page can be found together. */
export function newCorrelationId(): string {
  return randomUUID()
}
