import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { type Moment, moment } from '../../core/time/plain-date.ts'
import { demoIssuer } from './demo-accounts.ts'
import { type EndingSessions, endSessions } from './end-sessions.ts'
import { csrfTokenFor, findSessionHolder, startSession, touchSession } from './session.ts'
import { CookieBrowser } from './testing/browser-of-cookies.ts'
import { lastLogLine, makeAccount, makeBodies } from './testing/test-accounts.ts'
import { freeAddress, startTestService, type TestService } from './testing/test-service.ts'

let database: TestDatabase
let service: TestService
let accountId: string

before(async () => {
  database = await createTestDatabase()
  await makeBodies(database.pool)
  accountId = await makeAccount(database.pool, { issuer: demoIssuer, subject: 'amara', name: 'Amara Demo', organisation: 'E10000028' })
  service = await startTestService({ pool: database.pool, baseUrl: await freeAddress() })
})

after(async () => {
  await service.app.close()
})

const began = moment('2026-03-02T09:00:00Z')
const after_ = (minutes: number, seconds = 0): Moment => moment(new Date(Date.parse(began) + (minutes * 60 + seconds) * 1000).toISOString())
const begin = (now: Moment) => startSession(database.pool, { accountId, now, assurance: { issuer: 'demo' } })
const isOpen = async (token: string, now: Moment) => (await findSessionHolder(database.pool, token, now)) !== undefined

/** A browser with an open session, and its token. */
async function signedIn(): Promise<{ browser: CookieBrowser; token: string }> {
  const token = await begin(moment(new Date().toISOString()))
  const browser = new CookieBrowser()
  browser.set(service.baseUrl, 'register-session', token)
  return { browser, token }
}

test('a session ends after 15 minutes without activity (ASVS 7.3.1)', async () => {
  const token = await begin(began)
  assert.equal(await isOpen(token, after_(15)), true, 'last seen is written every half minute, so half a minute is allowed')
  assert.equal(await isOpen(token, after_(15, 31)), false)
})

test('a session ends after 12 hours, however busy (ASVS 7.3.2)', async () => {
  const token = await begin(began)
  for (let minutes = 10; minutes < 12 * 60; minutes += 10) await touchSession(database.pool, token, after_(minutes))
  assert.equal(await isOpen(token, after_(12 * 60 - 1)), true)
  await touchSession(database.pool, token, after_(12 * 60 - 1))
  assert.equal(await isOpen(token, after_(12 * 60)), false)
})

test('activity keeps a session open; a late message never moves it back', async () => {
  const token = await begin(began)
  await touchSession(database.pool, token, after_(10))
  await touchSession(database.pool, token, after_(5))
  assert.equal(await isOpen(token, after_(24)), true)
})

test('all sessions of one person can be ended at once, and everybody’s; each is logged', async () => {
  const other = await makeAccount(database.pool, { issuer: demoIssuer, subject: 'other', name: 'Other', organisation: 'RRE' })
  const kept = await startSession(database.pool, { accountId: other, now: began, assurance: { issuer: 'demo' } })
  const end = (whose: EndingSessions['whose']) => endSessions(database.pool, { whose, now: after_(1), correlationId: 'ending' })
  await end({ subject: 'amara' })
  const tokens = [await begin(began), await begin(began)]
  assert.equal(await end({ subject: 'amara' }), 2)
  for (const token of tokens) assert.equal(await isOpen(token, after_(1)), false)
  assert.partialDeepStrictEqual(await lastLogLine(database.pool), {
    action: 'session-ended-by-operator',
    accountId,
    correlationId: 'ending',
  })
  assert.equal(await isOpen(kept, after_(1)), true)
  assert.equal(await end('everybody'), 1)
  assert.equal(await isOpen(kept, after_(1)), false)
})

test('keep-alive answers 204 and counts as activity; 401 when there is no session', async () => {
  const { browser, token } = await signedIn()
  const before = await lastSeen(token)
  service.later({ minutes: 13 })
  const { status, headers } = await browser.ask(`${service.baseUrl}/keep-alive`)
  assert.equal(status, 204)
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.ok(Date.parse(await lastSeen(token)) - Date.parse(before) >= 13 * 60_000)
  service.later({ minutes: 16 })
  assert.equal((await browser.ask(`${service.baseUrl}/keep-alive`)).status, 401)
  assert.equal((await new CookieBrowser().ask(`${service.baseUrl}/keep-alive`)).status, 401)
  service.later({ minutes: -29 })
})

async function lastSeen(token: string): Promise<string> {
  const found = await database.pool.query<{ at: string }>(
    "select last_seen_at as at from session where token_hash = sha256(convert_to($1, 'UTF8'))",
    [token],
  )
  return found.rows[0]?.at ?? ''
}

test('signing out ends the session on the server, clears the cookie and is logged', async () => {
  const { browser, token } = await signedIn()
  const { url, body } = await browser.go(`${service.baseUrl}/sign-out`, { form: { _csrf: csrfTokenFor(token) } })
  assert.equal(url.pathname, '/signed-out')
  assert.match(body, /You have signed out/)
  assert.equal(browser.cookie(service.baseUrl, 'register-session'), undefined)
  assert.partialDeepStrictEqual(await lastLogLine(database.pool), {
    action: 'sign-out',
    accountId,
    organisation: 'E10000028',
    detail: { issuer: 'demo' },
  })
  browser.set(service.baseUrl, 'register-session', token)
  assert.equal((await browser.ask(`${service.baseUrl}/keep-alive`)).status, 401, 'a copy of the cookie opens nothing')
})

test('another site’s form cannot sign anybody out', async () => {
  const { browser, token } = await signedIn()
  for (const form of [{}, { _csrf: '' }, { _csrf: 'x'.repeat(43) }, { _csrf: csrfTokenFor('another session') }]) {
    assert.equal((await browser.ask(`${service.baseUrl}/sign-out`, form as Record<string, string>)).status, 403)
  }
  assert.equal(await isOpen(token, moment(new Date().toISOString())), true)
})

test('signing out when the session is already over is no error', async () => {
  const browser = new CookieBrowser()
  browser.set(service.baseUrl, 'register-session', 'not even a token')
  const { status, url } = await browser.go(`${service.baseUrl}/sign-out`, { form: {} })
  assert.equal(status, 200)
  assert.equal(url.pathname, '/signed-out')
})

test('the page after a time-out says what happened and leads back to where one was', async () => {
  const { body } = await new CookieBrowser().go(`${service.baseUrl}/signed-out-for-safety?return_to=%2Fpeople%2F7%2Ftimeline`)
  assert.match(body, /after 15 minutes without activity.*What you had typed was kept/)
  assert.match(body, /href="\/sign-in\?return_to=%2Fpeople%2F7%2Ftimeline"/)
  const { body: elsewhere } = await new CookieBrowser().go(`${service.baseUrl}/signed-out-for-safety?return_to=https%3A%2F%2Fevil.example`)
  assert.match(elsewhere, /href="\/sign-in"/)
})

test('behind TLS the cookies are Secure and bound to this host, and an unbound one opens nothing', async () => {
  const secure = await startTestService({ pool: database.pool, baseUrl: await freeAddress(), secureCookies: true })
  try {
    const { headers } = await secure.app.inject('/sign-in/demo')
    assert.match(String(headers['set-cookie']), /^__Host-register-sign-in=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    const token = await begin(moment(new Date().toISOString()))
    const keepAlive = (name: string) => secure.app.inject({ url: '/keep-alive', cookies: { [name]: token } })
    assert.equal((await keepAlive('__Host-register-session')).statusCode, 204)
    assert.equal((await keepAlive('register-session')).statusCode, 401)
  } finally {
    await secure.app.close()
  }
})
