import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type ProviderSettings } from 'oidc-provider'
import { DemoStore } from '../demo-store.ts'

/** What the provider says of the next person who signs in. */
export interface Person {
  sub: string
  acr?: string
  amr?: string[]
  /** Further claims, given where the provider's settings put them. */
  [claim: string]: unknown
}

/** A real OpenID Connect provider on a real socket, at which the next person is already at the keyboard. */
export interface TestProvider {
  readonly issuer: string
  person: Person
  /** The last authorization request's parameters, and the last client assertion's header and payload. */
  readonly seen: { authorization?: URLSearchParams; assertion?: { header: Record<string, unknown>; payload: Record<string, unknown> } }
  /** Answers the next authorization request with this error instead of a code. */
  refuseWith?: string
  close(): Promise<void>
}

type Particular = Pick<ProviderSettings, 'claims' | 'scopes' | 'acrValues' | 'conformIdTokenClaims' | 'enabledJWA'> & {
  readonly client: Record<string, unknown>
}

/** Like a council's Entra ID: client secret, everything in the ID token, tenant and object ids. */
export function startEntraLike(redirectUri: string, person: Person): Promise<TestProvider> {
  return start(person, {
    client: { ...clientOf(redirectUri), client_secret: 'entra-test-secret', token_endpoint_auth_method: 'client_secret_post' },
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time', 'tid', 'oid', 'acrs', 'roles', 'sid'] },
    conformIdTokenClaims: false,
  })
}

/** Like CIS2: a signed assertion instead of a secret, levels and chosen role in the ID token, the roles in userinfo. */
export function startCis2Like(redirectUri: string, publicKey: KeyObject, person: Person): Promise<TestProvider> {
  return start(person, {
    client: {
      ...clientOf(redirectUri),
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS512',
      jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'register-1', use: 'sig', alg: 'RS512' }] },
    },
    claims: {
      openid: ['sub', 'acr', 'amr', 'authentication_assurance_level', 'id_assurance_level', 'selected_roleid'],
      profile: ['name', 'uid'],
      email: ['email'],
      nationalrbacaccess: ['nhsid_nrbac_roles'],
      associatedorgs: ['nhsid_user_orgs'],
    },
    scopes: ['selectedrole'],
    acrValues: ['AAL2_OR_AAL3_ANY', 'AAL3_ANY'],
    enabledJWA: { clientAuthSigningAlgValues: ['RS512'] },
  })
}

function clientOf(redirectUri: string): Record<string, unknown> {
  return { client_id: 'register', redirect_uris: [redirectUri], response_types: ['code'], grant_types: ['authorization_code'] }
}

async function start(person: Person, { client, ...particular }: Particular): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const signing = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const test: TestProvider = { issuer, person, seen: {}, close: () => close(server) }
  const provider = new Provider(issuer, {
    ...particular,
    adapter: DemoStore,
    clients: [client],
    jwks: { keys: [{ ...signing.export({ format: 'jwk' }), kid: 'provider-1', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['not a secret: a provider for tests'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true }, claimsParameter: { enabled: true } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
    findAccount: (_context, id) => Promise.resolve({ accountId: id, claims: () => Promise.resolve(claimsOf(test.person)) }),
    loadExistingGrant: async ({ oidc }) => {
      if (!oidc.account) return undefined
      const grant = new oidc.provider.Grant({ accountId: oidc.account.accountId, clientId: oidc.client.clientId })
      grant.addOIDCScope([...oidc.requestParamScopes].join(' '))
      grant.addOIDCClaims([...oidc.requestParamClaims])
      await grant.save()
      return grant
    },
  })
  serve(server, provider, test)
  return test
}

function claimsOf({ acr: _acr, amr: _amr, ...claims }: Person): Record<string, unknown> {
  return claims
}

function serve(server: Server, provider: Provider, test: TestProvider): void {
  const handle = provider.callback()
  provider.on('grant.success', ((context: { oidc: { params?: { client_assertion?: string } } }) => {
    const assertion = context.oidc.params?.client_assertion
    if (assertion) test.seen.assertion = decode(assertion)
  }) as never)
  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', test.issuer)
    if (url.pathname === '/auth') test.seen.authorization = url.searchParams
    if (!url.pathname.startsWith('/interaction/')) return void handle(request, response)
    const { sub, acr, amr } = test.person
    const result = test.refuseWith ? { error: test.refuseWith } : { login: { accountId: sub, acr, amr, remember: false } }
    void provider.interactionResult(request, response, result).then((next) => response.writeHead(303, { location: next }).end())
  })
}

function decode(jwt: string): { header: Record<string, unknown>; payload: Record<string, unknown> } {
  const [header = '', payload = ''] = jwt.split('.').map((part) => Buffer.from(part, 'base64url').toString())
  return { header: JSON.parse(header) as Record<string, unknown>, payload: JSON.parse(payload) as Record<string, unknown> }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((closed) => server.close(() => closed()))
}
