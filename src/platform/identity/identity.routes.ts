import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { Moment } from '../../core/time/plain-date.ts'
import { admit } from './admit.ts'
import type { NotAdmitted } from './admission.ts'
import { type IssuerSettings, isLoopback } from './issuer-settings.ts'
import type { ShowPage } from './open-page.ts'
import { connectTo, type ProviderConnection } from './provider-connection.ts'
import { localPath, withReturn } from './return-path.ts'
import { refusalWords, type RefusedPage } from './refusals.ts'
import { beginSignIn, callbackUrl, readAnswer } from './relying-party.ts'
import { cookieNames, cookieOptions, sessionTokenOf } from './session-cookie.ts'
import { findSessionHolder, isToken, newToken, touchSession } from './session.ts'
import { attemptMinutes, keepAttempt, type SignInAttempt, takeAttempt } from './sign-in-attempt.ts'
import { logSignInEvent } from './sign-in-log.ts'
import { signOutRoutes } from './sign-out.routes.ts'

export interface IdentityDeps {
  /** Of the login role, which owns the tables: sign-in happens before there is an account whose rows could be opened. */
  readonly pool: pg.Pool
  readonly clock: () => Moment
  /** At least one. */
  readonly issuers: readonly IssuerSettings[]
  /** Where people reach the service, for example `https://register.example.org`. */
  readonly baseUrl: string
  readonly secureCookies: boolean
  readonly page: ShowPage
}

type ToIssuer = { Params: { issuer: string }; Querystring: { return_to?: unknown } }

/** Sign-in, sign-out and staying signed in. None of these paths needs a session; each says why. */
export async function identityRoutes(app: FastifyInstance, deps: IdentityDeps): Promise<void> {
  if (deps.issuers.length === 0) throw new Error('No identity provider is configured, so nobody could sign in.')
  const providers = new Map(deps.issuers.map((issuer) => [issuer.key, connectTo(issuer)]))
  const open = (reason: string) => ({ config: { open: reason }, exposeHeadRoute: false })

  app.get<ToIssuer>('/sign-in', open('nobody has a session before signing in'), (request, reply) => {
    const elsewhere = sameServiceElsewhere(request, deps.baseUrl)
    if (elsewhere) return reply.redirect(elsewhere, 303)
    const returnTo = localPath(request.query.return_to)
    const ways = deps.issuers.map(({ key, name }) => ({ text: name, href: withReturn(`/sign-in/${key}`, returnTo) }))
    const [only] = ways
    if (only && ways.length === 1) return reply.redirect(only.href, 303)
    return deps.page(request, reply, 'identity/sign-in.njk', { title: 'Sign in', ways })
  })

  app.get<ToIssuer>('/sign-in/:issuer', open('nobody has a session before signing in'), async (request, reply) => {
    const provider = providers.get(request.params.issuer)
    if (!provider) return reply.callNotFound()
    return sendToProvider(deps, provider, request, reply)
  })

  app.get<ToIssuer>(
    '/sign-in/callback/:issuer',
    open('the identity provider sends people here to get their session'),
    async (request, reply) => {
      const provider = providers.get(request.params.issuer)
      if (!provider) return reply.callNotFound()
      return receiveFromProvider(deps, provider, request, reply)
    },
  )

  app.get('/keep-alive', open('answers 401 instead of a sign-in page when the session is over'), async (request, reply) => {
    const now = deps.clock()
    const token = sessionTokenOf(request.cookies, deps.secureCookies)
    const holder = token && (await findSessionHolder(deps.pool, token, now))
    if (token && holder) await touchSession(deps.pool, token, now)
    return reply
      .code(holder ? 204 : 401)
      .header('cache-control', 'no-store')
      .send()
  })

  signOutRoutes(app, deps, providers)
}

async function sendToProvider(
  deps: IdentityDeps,
  provider: ProviderConnection,
  request: FastifyRequest<ToIssuer>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const returnTo = localPath(request.query.return_to)
  let begun: Awaited<ReturnType<typeof beginSignIn>>
  try {
    begun = await beginSignIn(provider, deps.baseUrl, returnTo)
  } catch (error) {
    request.log.error({ err: error, issuer: provider.settings.key }, 'identity provider not reachable')
    return showRefusal(deps, { refusal: 'provider-unreachable' }, returnTo, request, reply)
  }
  const { attempt: attemptCookie } = cookieNames(deps.secureCookies)
  const held = request.cookies[attemptCookie]
  const cookie = isToken(held) ? held : newToken()
  await keepAttempt(deps.pool, cookie, begun.attempt, deps.clock())
  return reply
    .setCookie(attemptCookie, cookie, cookieOptions(deps.secureCookies, attemptMinutes * 60))
    .header('cache-control', 'no-store')
    .redirect(begun.url, 303)
}

async function receiveFromProvider(
  deps: IdentityDeps,
  provider: ProviderConnection,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const issuer = provider.settings
  const url = new URL(callbackUrl(deps.baseUrl, issuer.key))
  url.search = request.url.split('?')[1] ?? ''
  const cookie = request.cookies[cookieNames(deps.secureCookies).attempt]
  const state = url.searchParams.get('state')
  const now = deps.clock()
  const attempt = isToken(cookie) && state ? await takeAttempt(deps.pool, { cookie, state, issuer: issuer.key }, now) : undefined
  // Anybody can send such a request, so it fills no log that is kept for years.
  if (!attempt) return showRefusal(deps, { refusal: 'start-again' }, '/', request, reply)
  const vouched = await readAnswer(provider, attempt, url)
  if ('refusal' in vouched) {
    await logSignInEvent(deps.pool, {
      at: now,
      action: 'sign-in-refused',
      correlationId: request.id,
      detail: { issuer: issuer.key, ...vouched },
    })
    return showRefusal(deps, vouched, attempt.returnTo, request, reply)
  }
  const earlierToken = sessionTokenOf(request.cookies, deps.secureCookies)
  const admitted = await admit(deps.pool, { vouched, issuer, now, correlationId: request.id, earlierToken })
  if ('refusal' in admitted) return showRefusal(deps, admitted, attempt.returnTo, request, reply, vouched.subject)
  return welcome(deps, admitted.token, attempt, reply)
}

function welcome(deps: IdentityDeps, token: string, attempt: SignInAttempt, reply: FastifyReply): FastifyReply {
  return reply
    .setCookie(cookieNames(deps.secureCookies).session, token, cookieOptions(deps.secureCookies))
    .header('cache-control', 'no-store')
    .redirect(attempt.returnTo, 303)
}

function showRefusal(
  deps: IdentityDeps,
  { refusal, detail }: NotAdmitted,
  returnTo: string,
  request: FastifyRequest,
  reply: FastifyReply,
  subject?: string,
): FastifyReply {
  request.log.warn({ correlationId: request.id, refusal, detail }, 'sign-in refused')
  const { status, title, says } = refusalWords[refusal]
  const model: RefusedPage = {
    title,
    says,
    reference: request.id,
    ...(refusal === 'unknown-account' && { accountReference: subject }),
    signInHref: withReturn('/sign-in', returnTo),
  }
  return deps.page(request, reply, 'identity/refused.njk', model, status)
}

/**
 * On one's own computer `localhost` and `127.0.0.1` are the same service but not the same cookies: whoever signs in must
 * come back to the name they left. Nowhere else is a host name taken from a request.
 */
function sameServiceElsewhere(request: FastifyRequest, baseUrl: string): string | undefined {
  const base = new URL(baseUrl)
  if (request.host === base.host || !isLoopback(request.hostname) || !isLoopback(base.hostname)) return undefined
  return new URL(withReturn('/sign-in', localPath((request.query as ToIssuer['Querystring']).return_to)), base).href
}
