import { generateKeyPairSync } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import Provider, { type ProviderSettings } from 'oidc-provider'
import type pg from 'pg'
import { demoIssuer, listDemoAccounts, refuseDemoOnRealAccounts } from './demo-accounts.ts'
import { demoPath, demoProviderRoutes } from './demo-provider.routes.ts'
import { DemoStore } from './demo-store.ts'
import type { IssuerSettings } from './issuer-settings.ts'
import type { ShowPage } from './open-page.ts'
import { callbackUrl } from './relying-party.ts'
import { newToken } from './session.ts'

export interface DemoProviderDeps {
  readonly baseUrl: string
  /** Of the login role. */
  readonly pool: pg.Pool
  readonly page: ShowPage
  /** NODE_ENV. */
  readonly nodeEnv: string | undefined
}

export interface DemoProvider {
  /** Give it to `identityRoutes` as the only issuer. */
  readonly issuer: IssuerSettings
  readonly routes: (app: FastifyInstance) => Promise<void>
}

/**
 * A real OpenID Connect provider in this process that lets anybody in as any demo account, so that the demo signs in
 * exactly as production does. Throws in production; `routes` throws on a database that holds accounts of real people.
 */
export function createDemoProvider(deps: DemoProviderDeps): DemoProvider {
  if (deps.nodeEnv === 'production') {
    throw new Error(
      'The demo sign-in lets anybody in as anybody, so it does not start when NODE_ENV is "production". ' +
        'Set REGISTER_ISSUERS to your identity providers: see docs/operations/sign-in.md.',
    )
  }
  const client = { id: 'section-117-register', secret: newToken() }
  const provider = new Provider(new URL(demoPath, deps.baseUrl).href, providerSettings(deps, client))
  provider.proxy = true
  let app: FastifyInstance | undefined
  return {
    issuer: issuerOf(deps.baseUrl, client, () => app),
    routes: async (server) => {
      await refuseDemoOnRealAccounts(deps.pool)
      app = server
      await demoProviderRoutes(server, {
        provider,
        baseUrl: deps.baseUrl,
        page: deps.page,
        listAccounts: () => listDemoAccounts(deps.pool),
      })
    },
  }
}

interface Client {
  readonly id: string
  readonly secret: string
}

function issuerOf(baseUrl: string, client: Client, server: () => FastifyInstance | undefined): IssuerSettings {
  return {
    key: 'demo',
    name: 'Demo sign-in',
    issuer: new URL(demoPath, baseUrl).href,
    accountsUnder: demoIssuer,
    clientId: client.id,
    auth: { kind: 'secret', secret: client.secret },
    scopes: 'openid profile',
    // Otherwise the provider remembers who was there before, and nobody could try another role.
    prompt: 'login',
    assurance: { requiredAcr: ['demo'] },
    organisations: 'every',
    subject: 'sub',
    userinfo: false,
    selectedRole: false,
    siteOf: {},
    // The address people use may not be reachable from inside (a container, a tunnel); our own socket always is.
    fetch: (url, options) => fetch(onOwnSocket(url, server()), options),
  }
}

function onOwnSocket(url: string, app: FastifyInstance | undefined): URL {
  const address = app?.server.address() as AddressInfo | null | undefined
  if (!address) throw new Error('the demo sign-in needs a server that is listening')
  const { pathname, search } = new URL(url)
  const loopback = address.family === 'IPv6' && address.address !== '::' ? `[${address.address}]` : '127.0.0.1'
  const host = address.family === 'IPv4' && address.address !== '0.0.0.0' ? address.address : loopback
  return new URL(pathname + search, `http://${host}:${address.port}`)
}

/** Keys are made anew at every start: a demo session of an earlier start is nothing worth keeping. */
function providerSettings(deps: DemoProviderDeps, client: Client): ProviderSettings {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true }
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [callbackUrl(deps.baseUrl, 'demo')],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'demo', use: 'sig', alg: 'ES256' }] },
    adapter: DemoStore,
    cookies: { keys: [newToken()], short: cookie, long: { ...cookie, path: demoPath } },
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time'], profile: ['name'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    pkce: { required: () => true },
    ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 60, Interaction: 600, Session: 600, Grant: 600 },
    interactions: { url: (_context, { uid }) => `${demoPath}/interaction/${uid}` },
    findAccount: async (_context, id) => {
      const account = (await listDemoAccounts(deps.pool)).find(({ subject }) => subject === id)
      return account && { accountId: id, claims: () => Promise.resolve({ sub: id, name: account.name }) }
    },
    // There is nothing to consent to: the only client is this service itself.
    loadExistingGrant: async ({ oidc }) => {
      if (!oidc.account) return undefined
      const grant = new oidc.provider.Grant({ accountId: oidc.account.accountId, clientId: oidc.client.clientId })
      grant.addOIDCScope([...oidc.requestParamScopes].join(' '))
      await grant.save()
      return grant
    },
    renderError: (context) => context.redirect(`${demoPath}/start-again`),
  }
}
