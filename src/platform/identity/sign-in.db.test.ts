import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { roles } from '../access/permissions.ts'
import { type IssuerSettings, readIssuerSettings } from './issuer-settings.ts'
import { callbackUrl } from './relying-party.ts'
import { tokenHashOf } from './session.ts'
import { CookieBrowser, type Seen } from './testing/browser-of-cookies.ts'
import { lastLogLine, makeAccount, makeBodies } from './testing/test-accounts.ts'
import { type Person, startCis2Like, startEntraLike, type TestProvider } from './testing/test-provider.ts'
import { freeAddress, startTestService, type TestService } from './testing/test-service.ts'

const tenant = '7c1d1a52-3c7e-4d1c-9f0e-0f6f2a3b4c5d'
const oid = '0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9'
const amara: Person = { sub: 'pairwise-amara', tid: tenant, oid, acr: '1', amr: ['pwd', 'mfa'], acrs: ['c1'], roles: ['S117.Amhp'] }
const nadia: Person = {
  sub: '555036632103',
  uid: '555036632103',
  acr: 'AAL3_ANY',
  authentication_assurance_level: '3',
  id_assurance_level: '3',
  selected_roleid: '555254242102',
  nhsid_nrbac_roles: [
    { person_roleid: '555254242101', org_code: 'QNC', role_code: 'S8000:G8001:R8006' },
    { person_roleid: '555254242102', org_code: 'RREX1', role_code: 'S8000:G8000:R8001' },
  ],
}

let database: TestDatabase
let service: TestService
let entra: TestProvider
let cis2: TestProvider
let amaraId: string
let nadiaId: string

before(async () => {
  database = await createTestDatabase()
  const baseUrl = await freeAddress()
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 })
  entra = await startEntraLike(callbackUrl(baseUrl, 'staffordshire'), amara)
  cis2 = await startCis2Like(callbackUrl(baseUrl, 'nhs'), key.publicKey, nadia)
  await makeBodies(database.pool)
  amaraId = await makeAccount(database.pool, {
    issuer: entra.issuer,
    subject: `${tenant}/${oid}`,
    name: 'Amara Demo',
    organisation: 'E10000028',
  })
  nadiaId = await makeAccount(database.pool, { issuer: cis2.issuer, subject: '555036632103', name: 'Nadia Demo', organisation: 'RRE' })
  const issuers = settingsFor(entra.issuer, cis2.issuer, key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  service = await startTestService({ pool: database.pool, baseUrl, issuers })
})

function settingsFor(entraIssuer: string, cis2Issuer: string, privateKey: string): IssuerSettings[] {
  const council = {
    preset: 'entra',
    key: 'staffordshire',
    name: 'Staffordshire County Council',
    issuer: entraIssuer,
    clientId: 'register',
    auth: { kind: 'secret', secret: 'entra-test-secret' },
    tenants: [tenant],
    assurance: { requiredAmr: ['mfa'], requiredAcrs: ['c1'] },
    organisations: ['E10000028'],
    roleClaim: { name: 'roles', gives: { 'S117.Amhp': 'amhp', 'S117.Lead': 's117-lead' } },
  }
  const nhs = {
    preset: 'cis2',
    key: 'nhs',
    name: 'NHS staff',
    issuer: cis2Issuer,
    clientId: 'register',
    auth: { kind: 'private-key-jwt', key: privateKey, kid: 'register-1' },
    organisations: ['RRE', 'QNC'],
    siteOf: { RREX1: 'RRE' },
  }
  const down = { ...council, key: 'down', name: 'A body whose sign-in is down', issuer: 'http://127.0.0.1:9' }
  return readIssuerSettings(JSON.stringify([council, nhs, down]), Object.keys(roles))
}

beforeEach(async () => {
  entra.person = amara
  cis2.person = nadia
  entra.refuseWith = undefined
  await database.pool.query('update account set disabled_at = null')
})

after(async () => {
  await service.app.close()
  await entra.close()
  await cis2.close()
})

const at = (path: string) => service.baseUrl + path
const sessionOf = (browser: CookieBrowser) => browser.cookie(service.baseUrl, 'register-session')

/** Signs in as far as the provider's answer and gives the address it sends the browser to. */
async function upToCallback(browser: CookieBrowser, issuer = 'staffordshire', returnTo = '/'): Promise<URL> {
  const { url } = await browser.go(at(`/sign-in/${issuer}?return_to=${encodeURIComponent(returnTo)}`), { until: /\/sign-in\/callback\// })
  assert.match(url.pathname, /callback/)
  return url
}

async function signIn(issuer = 'staffordshire'): Promise<{ browser: CookieBrowser; seen: Seen }> {
  const browser = new CookieBrowser()
  return { browser, seen: await browser.go(at(`/sign-in/${issuer}`)) }
}

async function assertRefused({ browser, seen }: { browser: CookieBrowser; seen: Seen }, words: RegExp, refusal: string): Promise<void> {
  assert.match(seen.body, words)
  assert.ok(seen.status >= 400)
  assert.equal(sessionOf(browser), undefined, 'no session')
  assert.partialDeepStrictEqual(await lastLogLine(database.pool), { action: 'sign-in-refused', detail: { refusal } })
}

function assertNotBegun({ browser, seen }: { browser: CookieBrowser; seen: Seen }): void {
  assert.equal(seen.status, 400)
  assert.match(seen.body, /Start signing in again/)
  assert.equal(sessionOf(browser), undefined, 'no session')
}

test('a council’s person signs in with Entra ID and comes back to the page they asked for', async () => {
  const browser = new CookieBrowser()
  const { url, body } = await browser.go(await upToCallback(browser, 'staffordshire', '/people/7/timeline?as-at=2024-05-01'))
  assert.match(body, /Signed in as Amara Demo at E10000028/)
  assert.equal(url.href, at('/people/7/timeline?as-at=2024-05-01'))
  const asked = entra.seen.authorization
  assert.equal(asked?.get('code_challenge_method'), 'S256')
  assert.equal(asked?.get('response_type'), 'code')
  assert.deepEqual(JSON.parse(asked?.get('claims') ?? ''), { id_token: { acrs: { essential: true, value: 'c1' } } })
})

test('an NHS person signs in with CIS2: signed assertion, levels asked for, role at a site of their trust', async () => {
  const { seen } = await signIn('nhs')
  assert.match(seen.body, /Signed in as Nadia Demo at RRE/)
  const asked = cis2.seen.authorization
  assert.equal(asked?.get('acr_values'), 'AAL2_OR_AAL3_ANY')
  assert.equal(asked?.get('scope'), 'openid profile email nationalrbacaccess associatedorgs selectedrole')
  assert.equal(asked?.get('prompt'), 'login')
  assert.partialDeepStrictEqual(cis2.seen.assertion, {
    header: { alg: 'RS512', kid: 'register-1' },
    payload: { iss: 'register', sub: 'register', aud: `${cis2.issuer}/token` },
  })
})

test('with several bodies the sign-in page names them, as links', async () => {
  const { body } = await new CookieBrowser().go(at('/people/7/timeline'))
  assert.match(body, /href="\/sign-in\/staffordshire\?return_to=%2Fpeople%2F7%2Ftimeline">Staffordshire County Council/)
  assert.match(body, /href="\/sign-in\/nhs\?return_to=%2Fpeople%2F7%2Ftimeline">NHS staff/)
})

test('one body’s provider being down stops nobody else', async () => {
  const { status, body } = await new CookieBrowser().go(at('/sign-in/down'))
  assert.equal(status, 503)
  assert.match(body, /sign-in is not answering/)
  assert.match((await signIn()).seen.body, /Signed in as Amara/)
})

test('the database holds the hash of the cookie, the assurance received, and the visit before this one', async () => {
  const { browser } = await signIn()
  const token = sessionOf(browser)?.value ?? ''
  assert.match(token, /^[A-Za-z0-9_-]{43}$/)
  const found = await database.pool.query<{ assurance: object; hash: Buffer; previous: string | null }>(
    `select s.assurance, s.token_hash as hash, a.previous_visit_at as previous from session s join account a on a.id = s.account_id
     where s.token_hash = $1`,
    [tokenHashOf(token)],
  )
  assert.partialDeepStrictEqual(found.rows[0]?.assurance, { issuer: 'staffordshire', acr: '1', amr: ['pwd', 'mfa'], acrs: ['c1'] })
  assert.ok(found.rows[0]?.previous, 'this account was here before')
})

test('signing in is logged with the factors used, the account and the correlation id, and no secret', async () => {
  const { browser } = await signIn('nhs')
  const line = await lastLogLine(database.pool)
  assert.partialDeepStrictEqual(line, {
    action: 'sign-in',
    accountId: nadiaId,
    organisation: 'RRE',
    detail: { issuer: 'nhs', acr: 'AAL3_ANY', authenticationLevel: 3, identityLevel: 3 },
  })
  assert.match(line?.correlationId ?? '', /^[0-9a-f-]{36}$/)
  assert.doesNotMatch(JSON.stringify(line), new RegExp(sessionOf(browser)?.value ?? 'none'))
})

test('the cookies cannot be read by scripts, sent by other sites’ forms, or outlive their use', async () => {
  const { browser } = await signIn()
  assert.match(sessionOf(browser)?.line ?? '', /; Path=\/; HttpOnly; SameSite=Lax$/)
  assert.match(browser.cookie(service.baseUrl, 'register-sign-in')?.line ?? '', /Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/)
})

test('each sign-in gives a new token and ends the session this browser had', async () => {
  const { browser } = await signIn()
  const first = sessionOf(browser)?.value ?? ''
  await browser.go(at('/sign-in/staffordshire'))
  assert.notEqual(sessionOf(browser)?.value, first)
  const thief = new CookieBrowser()
  thief.set(service.baseUrl, 'register-session', first)
  assert.equal((await thief.ask(at('/keep-alive'))).status, 401)
})

test('two tabs can sign in at the same time', async () => {
  const browser = new CookieBrowser()
  const begin = (page: string) => browser.go(at(`/sign-in/staffordshire?return_to=${page}`), { until: /\/auth\?/ })
  const first = await begin('/people/1/timeline')
  const second = await begin('/people/2/timeline')
  assert.equal((await browser.go(first.url)).url.href, at('/people/1/timeline'))
  assert.equal((await browser.go(second.url)).url.href, at('/people/2/timeline'))
})

test('an answer with another state is refused', async () => {
  const browser = new CookieBrowser()
  const answer = await upToCallback(browser)
  answer.searchParams.set('state', 'another')
  assertNotBegun({ browser, seen: await browser.go(answer) })
})

test('an answer is good once', async () => {
  const browser = new CookieBrowser()
  const answer = await upToCallback(browser)
  assert.match((await browser.go(answer)).body, /Signed in/)
  const again = new CookieBrowser()
  again.set(service.baseUrl, 'register-sign-in', browser.cookie(service.baseUrl, 'register-sign-in')?.value ?? '')
  assertNotBegun({ browser: again, seen: await again.go(answer) })
})

test('an answer begun in another browser is refused: nobody can be signed in as somebody else by a link', async () => {
  const answer = await upToCallback(new CookieBrowser())
  const victim = new CookieBrowser()
  assertNotBegun({ browser: victim, seen: await victim.go(answer) })
  await upToCallback(victim)
  assertNotBegun({ browser: victim, seen: await victim.go(answer) })
})

test('an answer to one provider’s question is refused at another’s address', async () => {
  const browser = new CookieBrowser()
  const answer = await upToCallback(browser, 'staffordshire')
  answer.pathname = '/sign-in/callback/nhs'
  assertNotBegun({ browser, seen: await browser.go(answer) })
})

test('an answer after ten minutes is refused', async () => {
  const browser = new CookieBrowser()
  const answer = await upToCallback(browser)
  await database.pool.query("update sign_in_attempt set began_at = began_at - interval '10 minutes 1 second'")
  assertNotBegun({ browser, seen: await browser.go(answer) })
})

test('a token made for another question (nonce) is refused', async () => {
  const browser = new CookieBrowser()
  const answer = await upToCallback(browser)
  await database.pool.query("update sign_in_attempt set nonce = 'another'")
  await assertRefused({ browser, seen: await browser.go(answer) }, /could not trust the answer/, 'answer-not-valid')
})

test('a code stolen by somebody without the verifier (PKCE) is refused', async () => {
  const browser = new CookieBrowser()
  const answer = await upToCallback(browser)
  await database.pool.query("update sign_in_attempt set code_verifier = repeat('a', 43)")
  await assertRefused({ browser, seen: await browser.go(answer) }, /could not trust the answer/, 'answer-not-valid')
})

test('an answer in another provider’s name (iss) is refused', async () => {
  const browser = new CookieBrowser()
  const answer = await upToCallback(browser)
  answer.searchParams.set('iss', 'https://elsewhere.example')
  await assertRefused({ browser, seen: await browser.go(answer) }, /could not trust the answer/, 'answer-not-valid')
})

test('a refusal by the provider itself is told in words', async () => {
  entra.refuseWith = 'access_denied'
  await assertRefused(await signIn(), /did not let you through/, 'provider-said-no')
})

test('a password alone is not enough, whatever the redirect asked for', async () => {
  entra.person = { ...amara, amr: ['pwd'] }
  await assertRefused(await signIn(), /second proof of who you are/, 'assurance-too-low')
  entra.person = { ...amara, acrs: undefined }
  await assertRefused(await signIn(), /second proof of who you are/, 'assurance-too-low')
})

test('CIS2 levels are checked again in the callback', async () => {
  cis2.person = { ...nadia, authentication_assurance_level: '1' }
  await assertRefused(await signIn('nhs'), /second proof of who you are/, 'assurance-too-low')
  cis2.person = { ...nadia, id_assurance_level: '2' }
  await assertRefused(await signIn('nhs'), /second proof of who you are/, 'assurance-too-low')
  cis2.person = { ...nadia, authentication_assurance_level: undefined }
  await assertRefused(await signIn('nhs'), /second proof of who you are/, 'assurance-too-low')
})

test('a CIS2 role at another body does not open this body’s account', async () => {
  cis2.person = { ...nadia, selected_roleid: '555254242101' }
  await assertRefused(await signIn('nhs'), /role you chose is at another organisation/, 'selected-role-elsewhere')
  cis2.person = { ...nadia, selected_roleid: 'made-up' }
  await assertRefused(await signIn('nhs'), /Choose the role/, 'no-role-selected')
})

test('somebody without an account is told what to do, with the reference their administrator needs', async () => {
  entra.person = { ...amara, oid: 'ffffffff-0000-4000-8000-000000000000' }
  const refused = await signIn()
  await assertRefused(refused, /You are not on this register yet/, 'unknown-account')
  assert.ok(refused.seen.body.includes(`${tenant}/ffffffff-0000-4000-8000-000000000000`))
  assert.equal(refused.seen.status, 403)
})

test('an account of one provider is not opened by the same subject at another', async () => {
  await makeAccount(database.pool, { issuer: 'https://elsewhere.example', subject: 'shared', name: 'Else Where', organisation: 'RRE' })
  cis2.person = { ...nadia, sub: 'shared', uid: 'shared' }
  await assertRefused(await signIn('nhs'), /not on this register yet/, 'unknown-account')
})

test('an account of a body that does not use this provider is refused', async () => {
  const other = { ...amara, oid: 'aaaaaaaa-0000-4000-8000-000000000001' }
  await makeAccount(database.pool, { issuer: entra.issuer, subject: `${tenant}/${other.oid}`, name: 'Wrong Body', organisation: 'RRE' })
  entra.person = other
  await assertRefused(await signIn(), /sign-in of the body your account is for/, 'organisation-not-allowed')
})

test('a person of another tenant is refused', async () => {
  entra.person = { ...amara, tid: '99999999-3c7e-4d1c-9f0e-0f6f2a3b4c5d' }
  await assertRefused(await signIn(), /belongs to another organisation/, 'tenant-not-allowed')
})

test('a closed account cannot sign in, and its open sessions stop at once', async () => {
  const { browser } = await signIn()
  assert.equal((await browser.ask(at('/keep-alive'))).status, 204)
  await database.pool.query('update account set disabled_at = now() where id = $1', [amaraId])
  assert.equal((await browser.ask(at('/keep-alive'))).status, 401)
  assert.match((await browser.go(at('/'))).body, /You were signed out/)
  await assertRefused(await signIn(), /account has been closed/, 'account-disabled')
})

test('roles given by the provider replace the account’s, and none given is a refusal', async () => {
  entra.person = { ...amara, roles: ['S117.Lead', 'Unrelated.App.Role'] }
  assert.match((await signIn()).seen.body, /Signed in as Amara/)
  const held = await database.pool.query<{ roles: string[] }>('select roles from account where id = $1', [amaraId])
  assert.deepEqual(held.rows[0]?.roles, ['s117-lead'])
  const changes = await database.pool.query<{ detail: object }>(
    "select detail from change_log where action = 'roles-from-provider' and account_id = $1",
    [amaraId],
  )
  assert.deepEqual(changes.rows.at(-1)?.detail, { before: ['amhp'], now: ['s117-lead'] })
  entra.person = { ...amara, roles: ['Unrelated.App.Role'] }
  await assertRefused(await signIn(), /no role on this register/, 'no-role-given')
})

test('signing in never leads away from this service', async () => {
  for (const away of ['https://evil.example/', '//evil.example', '/\\evil.example', '/.//evil.example', '/sign-out']) {
    const browser = new CookieBrowser()
    const { url } = await browser.go(await upToCallback(browser, 'staffordshire', away))
    assert.equal(url.href, at('/'), away)
  }
})

test('an unknown provider, and a callback nobody asked for, are plain pages', async () => {
  const browser = new CookieBrowser()
  assert.equal((await browser.go(at('/sign-in/nobody'))).status, 404)
  assert.equal((await browser.go(at('/sign-in/callback/nobody?code=1&state=2'))).status, 404)
  assertNotBegun({ browser, seen: await browser.go(at('/sign-in/callback/nhs')) })
  assertNotBegun({ browser, seen: await browser.go(at('/sign-in/callback/nhs?state=%27;drop table session&state={{7*7}}&code=%00')) })
})
