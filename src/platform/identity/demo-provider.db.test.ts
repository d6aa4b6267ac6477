import assert from 'node:assert/strict'
import { performance } from 'node:perf_hooks'
import { after, before, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { demoIssuer } from './demo-accounts.ts'
import { createDemoProvider } from './demo-provider.ts'
import { CookieBrowser } from './testing/browser-of-cookies.ts'
import { lastLogLine, makeAccount, makeBodies } from './testing/test-accounts.ts'
import { freeAddress, startTestService, type TestService } from './testing/test-service.ts'

let database: TestDatabase
let service: TestService

before(async () => {
  database = await createTestDatabase()
  await makeBodies(database.pool)
  const demo = { issuer: demoIssuer, organisation: 'E10000028' }
  await makeAccount(database.pool, { ...demo, subject: 'amara', name: 'Amara Demo-Okafor', roles: ['amhp'] })
  await makeAccount(database.pool, { ...demo, subject: 'connie', name: 'Connie <b>Demo</b>', roles: ['commissioner'], organisation: 'QNC' })
  service = await startTestService({ pool: database.pool, baseUrl: await freeAddress() })
  await makeAccount(database.pool, { issuer: 'https://real.example', subject: 'real', name: 'Real Person', organisation: 'RRE' })
})

after(async () => {
  await service.app.close()
})

async function signInAs(subject: string, from = '/'): Promise<{ browser: CookieBrowser; body: string; url: URL }> {
  const browser = new CookieBrowser()
  const chooser = await browser.go(service.baseUrl + from)
  const { body, url } = await browser.go(chooser.url, { form: { subject } })
  return { browser, body, url }
}

test('the page asked for leads through the demo sign-in and back to itself', async () => {
  const { browser, body, url } = await signInAs('amara', '/people/7/timeline?as-at=2024-05-01')
  assert.match(body, /Signed in as Amara Demo-Okafor at E10000028/)
  assert.equal(url.pathname + url.search, '/people/7/timeline?as-at=2024-05-01')
  assert.ok(
    browser.visited.every((address) => address.startsWith(service.baseUrl)),
    'every step is on our own address, so form-action self suffices',
  )
  const line = await lastLogLine(database.pool)
  assert.partialDeepStrictEqual(line, {
    action: 'sign-in',
    organisation: 'E10000028',
    detail: { issuer: 'demo', acr: 'demo', amr: ['demo'] },
  })
})

test('the chooser names only demo people, by body and role, with no script and no unescaped name', async () => {
  const { body, headers } = await new CookieBrowser().go(`${service.baseUrl}/`)
  assert.match(body, /Staffordshire County Council[\s\S]*Amara Demo-Okafor[\s\S]*Approved mental health professional/)
  assert.match(body, /Connie &lt;b&gt;Demo/)
  assert.doesNotMatch(body, /Real Person/)
  assert.doesNotMatch(body, /<script>|onclick=/)
  assert.match(headers.get('content-security-policy') ?? '', /form-action 'self'/)
})

test('after signing out another person can be chosen: nobody is remembered', async () => {
  const { browser, body } = await signInAs('amara')
  const csrf = /<i>(.*)<\/i>/.exec(body)?.[1] ?? ''
  const out = await browser.go(`${service.baseUrl}/sign-out`, { form: { _csrf: csrf } })
  assert.match(out.body, /You have signed out/)
  const chooser = await browser.go(`${service.baseUrl}/`)
  const { body: home } = await browser.go(chooser.url, { form: { subject: 'connie' } })
  assert.match(home, /Signed in as Connie/)
})

test('somebody who is not a demo person is not let in by name', async () => {
  const { browser, body } = await signInAs('real')
  assert.match(body, /Start signing in again/)
  assert.equal(browser.cookie(service.baseUrl, 'register-session'), undefined)
})

test('localhost and 127.0.0.1 are one service: sign-in begins at the name it will come back to', async () => {
  const browser = new CookieBrowser()
  const { body, url } = await browser.go(`${service.baseUrl.replace('127.0.0.1', 'localhost')}/sign-in?return_to=%2Fpeople%2F7%2Ftimeline`)
  assert.match(body, /Choose who to be/)
  assert.equal(url.origin, service.baseUrl)
})

test('a mistaken request to the demo provider gets a page of ours', async () => {
  const { status, body } = await new CookieBrowser().go(`${service.baseUrl}/demo-identity/auth?client_id=nobody`)
  assert.equal(status, 400)
  assert.match(body, /Start signing in again/)
})

test('the demo provider does not exist in production', () => {
  const deps = { baseUrl: 'https://register.example.org', pool: database.pool, page: () => assert.fail('no page'), nodeEnv: 'production' }
  assert.throws(() => createDemoProvider(deps), /lets anybody in as anybody[\s\S]*REGISTER_ISSUERS/)
})

test('the demo does not start on a database that is in real use', async () => {
  const start = startTestService({ pool: database.pool, baseUrl: await freeAddress() })
  await assert.rejects(start, /holds accounts of real people[\s\S]*REGISTER_ISSUERS/)
})

test('a demo sign-in costs the server little', async (t) => {
  await signInAs('amara')
  const began = performance.now()
  await signInAs('amara')
  t.diagnostic(`from the home page to being signed in, 9 requests: ${Math.round(performance.now() - began)} ms`)
})
