import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import { type Role, roles } from '../access/permissions.ts'
import type { DemoAccount } from './demo-accounts.ts'
import type { ShowPage } from './open-page.ts'
import { type RefusedPage, refusalWords } from './refusals.ts'

export const demoPath = '/demo-identity'

interface Mounted {
  readonly provider: Provider
  readonly baseUrl: string
  readonly page: ShowPage
  readonly listAccounts: () => Promise<DemoAccount[]>
}

/** The demo provider's own addresses, and the page on which one chooses who to be. */
export async function demoProviderRoutes(app: FastifyInstance, mounted: Mounted): Promise<void> {
  const { provider, page, listAccounts } = mounted
  const open = { config: { open: 'the demo identity provider, which is never there in production' }, exposeHeadRoute: false }
  const startAgain = (request: FastifyRequest, reply: FastifyReply) => {
    const { status, title, says } = refusalWords['start-again']
    return page<RefusedPage>(request, reply, 'identity/refused.njk', { title, says, reference: request.id, signInHref: '/sign-in' }, status)
  }

  app.get(`${demoPath}/start-again`, open, startAgain)

  app.get(`${demoPath}/interaction/:uid`, open, async (request, reply) => {
    const asked = await provider.interactionDetails(request.raw, reply.raw).catch(() => undefined)
    if (!asked) return startAgain(request, reply)
    const model = {
      title: 'Choose who to be in the demo',
      action: `${demoPath}/interaction/${asked.uid}`,
      bodies: byBody(await listAccounts()),
    }
    return page(request, reply, 'identity/demo-sign-in.njk', model)
  })

  app.post<{ Body: { subject?: unknown } | null }>(`${demoPath}/interaction/:uid`, open, async (request, reply) => {
    const subject = request.body?.subject
    const known = typeof subject === 'string' && (await listAccounts()).some((account) => account.subject === subject)
    if (!known) return startAgain(request, reply)
    const login = { accountId: subject, acr: 'demo', amr: ['demo'], remember: false }
    const next = await provider.interactionResult(request.raw, reply.raw, { login }).catch(() => undefined)
    return next ? reply.redirect(next, 303) : startAgain(request, reply)
  })

  await app.register(async (inner) => {
    // The provider reads bodies itself.
    inner.removeAllContentTypeParsers()
    inner.addContentTypeParser('*', (_request, _payload, done) => done(null))
    inner.route({ method: ['GET', 'POST'], url: `${demoPath}/*`, ...open, handler: handOver(mounted) })
  })
}

/** Hands the request to the provider as if it had come to the address people use, whatever name it really came by. */
function handOver({ provider, baseUrl }: Mounted): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const serve = provider.callback()
  const base = new URL(baseUrl)
  return async (request, reply) => {
    const raw: typeof request.raw & { originalUrl?: string } = request.raw
    raw.originalUrl = raw.url
    raw.url = raw.url?.slice(demoPath.length)
    raw.headers['x-forwarded-proto'] = base.protocol.slice(0, -1)
    raw.headers['x-forwarded-host'] = base.host
    raw.headers.cookie = withoutSession(raw.headers.cookie ?? '')
    reply.hijack()
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value)
    await serve(raw, reply.raw)
  }
}

/**
 * The provider never recognises who was there before. Otherwise choosing somebody else would make it sign the first
 * person out by a page with an inline script, which our security policy rightly stops.
 */
function withoutSession(cookies: string): string {
  return cookies
    .split('; ')
    .filter((cookie) => !cookie.startsWith('_session'))
    .join('; ')
}

/** Accounts under the name of their body, with their roles in words. */
function byBody(accounts: readonly DemoAccount[]) {
  const bodies = Map.groupBy(accounts, ({ organisation }) => organisation)
  return [...bodies].map(([name, people]) => ({
    name,
    people: people.map((person) => ({ subject: person.subject, name: person.name, roles: person.roles.map(roleInWords).join(', ') })),
  }))
}

function roleInWords(role: string): string {
  return Object.hasOwn(roles, role) ? roles[role as Role] : role
}
