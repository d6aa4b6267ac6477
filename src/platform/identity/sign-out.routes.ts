import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as client from 'openid-client'
import { Refused } from '../http/refused.ts'
import type { IdentityDeps } from './identity.routes.ts'
import type { ProviderConnection } from './provider-connection.ts'
import { localPath, signInPath } from './return-path.ts'
import { cookieNames, sessionTokenOf } from './session-cookie.ts'
import { endSession, findSessionHolder, isCsrfToken, tokenHashOf } from './session.ts'
import { logSignInEvent } from './sign-in-log.ts'

type Providers = ReadonlyMap<string, ProviderConnection>

/** Signing out, and the pages that say so. */
export function signOutRoutes(app: FastifyInstance, deps: IdentityDeps, providers: Providers): void {
  const open = (reason: string) => ({ config: { open: reason }, exposeHeadRoute: false })

  app.post('/sign-out', open('must also work when the session has just ended; checks session and form token itself'), (request, reply) =>
    signOut(deps, request, reply),
  )

  app.get<{ Querystring: { from?: unknown } }>('/signed-out', open('shown after the session has ended'), (request, reply) => {
    const provider = typeof request.query.from === 'string' ? providers.get(request.query.from) : undefined
    const model = { title: 'You have signed out', signInHref: '/sign-in', alsoAt: signOutThere(deps, provider) }
    return deps.page(request, reply, 'identity/signed-out.njk', model)
  })

  app.get<{ Querystring: { return_to?: unknown } }>(
    '/signed-out-for-safety',
    open('shown after the session has ended'),
    (request, reply) => {
      const signInHref = signInPath(localPath(request.query.return_to))
      return deps.page(request, reply, 'identity/signed-out-for-safety.njk', { title: 'You were signed out', signInHref })
    },
  )
}

async function signOut(deps: IdentityDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const now = deps.clock()
  const token = sessionTokenOf(request.cookies, deps.secureCookies)
  const holder = token && (await findSessionHolder(deps.pool, token, now))
  let from = ''
  if (token && holder) {
    if (!isCsrfToken(token, (request.body as { _csrf?: unknown } | null)?._csrf)) throw new Refused('stale-form')
    from = await issuerOf(deps, token)
    await endSession(deps.pool, token, now)
    const account = { id: holder.accountId, organisation: holder.organisation }
    await logSignInEvent(deps.pool, { at: now, action: 'sign-out', correlationId: request.id, account, detail: { issuer: from } })
  }
  return reply
    .clearCookie(cookieNames(deps.secureCookies).session, { path: '/', secure: deps.secureCookies, httpOnly: true, sameSite: 'lax' })
    .header('cache-control', 'no-store')
    .redirect(from ? `/signed-out?from=${encodeURIComponent(from)}` : '/signed-out', 303)
}

async function issuerOf({ pool }: IdentityDeps, token: string): Promise<string> {
  const found = await pool.query<{ issuer: string | null }>("select assurance->>'issuer' as issuer from session where token_hash = $1", [
    tokenHashOf(token),
  ])
  return found.rows[0]?.issuer ?? ''
}

/** Where somebody ends their session at their organisation too: on a shared computer the next person could use it. */
function signOutThere({ baseUrl }: IdentityDeps, provider?: ProviderConnection): { name: string; href: string } | undefined {
  const configuration = provider?.known()
  if (!provider || !configuration?.serverMetadata().end_session_endpoint) return undefined
  const back = { post_logout_redirect_uri: new URL('/signed-out', baseUrl).href }
  return { name: provider.settings.name, href: client.buildEndSessionUrl(configuration, back).href }
}
