import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Moment, moment } from '../src/core/time/plain-date.ts'
import { granted, may, type Permission, permissions, roles, type Role } from '../src/platform/access/permissions.ts'
import { csrfTokenFor, startSession } from '../src/platform/identity/session.ts'
import { routes } from '../src/routes.ts'
import { addressOf, fewAtATime, getRoutes, postRoutes } from './support/every-route.ts'
import { type MarkedPerson, writeMarkedPerson } from './support/marked-people.ts'
import { readPage } from './support/read-page.ts'
import { startTestRegister, type TestRegister } from './support/register.ts'

let register: TestRegister
let person: MarkedPerson

before(async () => {
  register = await startTestRegister()
  person = await writeMarkedPerson(register, 'zqxpermitted', 'Mina Demo-Office', [])
})
after(() => register.close())

/** One person for each role, all of one partnership that sees every case. */
function holderOf(role: Role) {
  const found = register.everybody.find(
    (one) => one.partnership === 'staffordshire' && one.sees === 'every-case' && one.roles.length === 1 && one.roles[0] === role,
  )
  assert.ok(found, `nobody in the demo is ${roles[role]} and nothing else`)
  return found.name
}

const everyRole = Object.keys(roles) as Role[]

test('each page opens for exactly the roles the table names, and says to all others that nothing was changed', async () => {
  const pairs = getRoutes.flatMap((route) => everyRole.map((role) => ({ route, role })))
  await fewAtATime(pairs, async ({ route, role }) => {
    const path = addressOf(route, person.ids)
    const { statusCode, body } = await register.get(path, holderOf(role))
    const asked = `${role}: GET ${path}`
    if (may([role], route.may)) assert.ok(statusCode === 200 || statusCode === 303 || statusCode === 404, `${asked}: ${statusCode}`)
    else {
      assert.equal(statusCode, 403, asked)
      if (!path.startsWith('/api/')) assert.match(readPage(body), /Your role does not include this .*Nothing was changed/, asked)
      assert.ok(!body.toLowerCase().includes(person.marker), `${asked} tells nothing of the person`)
    }
  })
  assert.ok(pairs.length > 200)
})

test('each form is taken from exactly the roles the table names; refused, it changes nothing', async () => {
  const facts = async () =>
    (await register.pool.query('select count(*)::int as facts, (select count(*)::int from change_log) as changes from case_fact')).rows[0]
  const refused = postRoutes.flatMap((route) => everyRole.filter((role) => !may([role], route.may)).map((role) => ({ route, role })))
  const earlier = await facts()
  await fewAtATime(refused, async ({ route, role }) => {
    const path = addressOf(route, person.ids)
    const { statusCode, body } = await register.post(path, { reason: 'x', do: 'disable', sourceKind: 'letter' }, holderOf(role))
    assert.equal(statusCode, 403, `${role}: POST ${path}`)
    assert.match(readPage(body), /Your role does not include this/, `${role}: POST ${path}`)
  })
  assert.deepEqual(await facts(), earlier)
  const taken = postRoutes.flatMap((route) => everyRole.filter((role) => may([role], route.may)).map((role) => ({ route, role })))
  await fewAtATime(taken, async ({ route, role }) => {
    const { statusCode } = await register.post(addressOf(route, person.ids), {}, holderOf(role))
    assert.ok([200, 303, 404, 409, 422].includes(statusCode), `${role}: POST ${route.path}: ${statusCode}`)
  })
})

/** What must never become possible by a slip in the table; said here once more, in words of the field. */
const never: Readonly<Partial<Record<Role, readonly Permission[]>>> = {
  'oversight-member': ['register:view', 'person:view', 'register:export', 'evidence:view', 'fact:record', 'import:run'],
  'system-administrator': [
    'register:view',
    'person:view',
    'evidence:view',
    'register:export',
    'import:run',
    'fact:record',
    'access-history:view',
  ],
  'organisation-representative': ['register:view', 'person:view', 'evidence:view', 'fact:record', 'register:export'],
  'finance-officer': ['fact:record', 'fact:correct', 'evidence:view', 'register:export', 'import:run', 'account:manage'],
  'information-governance': ['fact:record', 'fact:correct', 'evidence:view', 'register:export', 'import:run'],
  'panel-member': ['fact:record', 'fact:correct', 'register:export', 'import:run'],
  commissioner: ['fact:record', 'fact:correct', 'person:notify'],
  amhp: ['register:export', 'import:run', 'account:manage', 'calendar:edit', 'access-history:view'],
}

for (const [role, refusals] of Object.entries(never)) {
  test(`the table gives ${roles[role as Role]} none of: ${refusals.map((permission) => permissions[permission]).join('; ')}`, () => {
    assert.deepEqual(
      granted[role as Role].filter((permission) => refusals.includes(permission)),
      [],
    )
  })
}

test('every permission is used by a route or a page, and every role has at least a first page', () => {
  const used = new Set(routes.map((route) => route.may))
  assert.deepEqual(
    (Object.keys(permissions) as Permission[]).filter((permission) => !used.has(permission)),
    [],
  )
  for (const role of everyRole) assert.ok(granted[role].includes('permissions:view'), role)
})

test('unknown roles, and names that every object has, grant nothing', () => {
  for (const role of ['', 'administrator', 'constructor', '__proto__', 'toString']) {
    for (const permission of Object.keys(permissions) as Permission[]) assert.equal(may([role], permission), false, `${role} ${permission}`)
  }
})

test('the menu shows each role only what it may open, and everything it shows opens', async () => {
  for (const role of everyRole) {
    const { body } = await register.get('/', holderOf(role))
    const links = [...body.matchAll(/<a [^>]*href="(\/[^"#?]*)"/g)].map(([, href = '']) => href)
    for (const href of new Set(links.filter((link) => !/^\/(assets|sign-out|people)/.test(link)))) {
      const { statusCode } = await register.get(href, holderOf(role))
      assert.equal(statusCode, 200, `${role} is shown ${href}`)
    }
  }
})

test('the page “Who may do what” says what the server does', async () => {
  const words = readPage((await register.get('/administration/permissions', holderOf('finance-officer'))).body)
  for (const role of Object.values(roles)) assert.ok(words.includes(role.replaceAll('’', "'")), role)
  for (const permission of Object.values(permissions)) assert.ok(words.includes(permission), permission)
})

// Sessions and forms of other sites -------------------------------------------------------------------------------------

test('without a session, or with one that was never ours, every address leads to signing in and back again', async () => {
  for (const cookie of ['', 'register-session=short', `register-session=${'x'.repeat(44)}`]) {
    for (const route of routes) {
      const path = addressOf(route, person.ids)
      const { statusCode, headers, body } = await register.app.inject({ method: route.method, url: path, headers: { cookie } })
      assert.equal(statusCode, 303, `${route.method} ${path}`)
      assert.equal(headers.location, path === '/' ? '/sign-in' : `/sign-in?return_to=${encodeURIComponent(path)}`)
      assert.ok(!body.toLowerCase().includes(person.marker))
    }
  }
  const { statusCode, headers } = await register.app.inject({ url: '/register', headers: { cookie: `register-session=${'x'.repeat(43)}` } })
  assert.equal(statusCode, 303)
  assert.equal(headers.location, '/signed-out-for-safety?return_to=%2Fregister')
})

test('a form without this session’s token is refused on every path that changes something', async () => {
  const amara = 'Amara Demo-Okafor'
  const other = await register.csrfOf(holderOf('s117-lead'))
  for (const route of postRoutes) {
    for (const _csrf of ['', 'x'.repeat(43), other, csrfTokenFor('x'.repeat(43))]) {
      const { statusCode, body } = await register.post(addressOf(route, person.ids), { _csrf, do: 'disable', reason: 'x' }, amara)
      assert.equal(statusCode, 403, `${route.path} with token “${_csrf}”`)
      assert.match(readPage(body), /This form is out of date.{1,20}Nothing was changed/)
    }
  }
})

interface Session {
  readonly cookie: string
  readonly _csrf: string
}

async function signIn(name: string): Promise<Session> {
  const token = await startSession(register.pool, {
    accountId: register.accountOf(name).id,
    now: register.clock.now,
    assurance: { issuer: 'demo' },
  })
  return { cookie: `register-session=${token}`, _csrf: csrfTokenFor(token) }
}

const send = (path: string, { cookie, _csrf }: Session, form: Record<string, string>) =>
  register.app.inject({
    method: 'POST',
    url: path,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ _csrf, ...form }).toString(),
  })

const open = (path: string, { cookie }: Session) => register.app.inject({ url: path, headers: { cookie } })

/** Moves the clock for one test and puts it back. */
async function later(seconds: number, work: () => Promise<void>): Promise<void> {
  const standing = register.clock.now
  register.clock.now = moment(new Date(Date.parse(standing) + seconds * 1000).toISOString()) as Moment
  try {
    await work()
  } finally {
    register.clock.now = standing
  }
}

test('after 15 minutes without use every page is closed, and says where to go on', async () => {
  const session = await signIn(holderOf('amhp'))
  await later(15 * 60 + 31, async () => {
    for (const route of getRoutes) {
      const path = addressOf(route, person.ids)
      const { statusCode, headers } = await open(path, session)
      assert.equal(statusCode, 303, path)
      assert.ok(String(headers.location).startsWith('/signed-out-for-safety'), path)
    }
  })
})

test('what was typed when the session ran out is kept: it is there again after signing in, for nobody else, until it is sent', async () => {
  const amara = 'Amara Demo-Okafor'
  const session = await signIn(amara)
  const path = '/notify'
  await later(16 * 60, async () => {
    const answer = await send(path, session, { familyName: 'Keptname', givenName: 'Typed <b>slowly</b>' })
    assert.equal(answer.statusCode, 303)
    assert.equal(answer.headers.location, '/signed-out-for-safety?return_to=%2Fnotify')
    const again = await signIn(amara)
    const { rows } = await register.pool.query('select answers from draft where account_id = $1 and form = $2', [
      register.accountOf(amara).id,
      path,
    ])
    assert.equal(rows[0]?.answers.familyName, 'Keptname')
    assert.ok(!('_csrf' in rows[0].answers), 'no secret is kept')
    if (routes.some((route) => route.path === path)) {
      const { body } = await open(path, again)
      assert.match(body, /We kept what you typed|kept what you typed/i)
      assert.match(body, /value="Keptname"/)
      assert.ok(!body.includes('<b>slowly'), 'it is shown as text')
      assert.doesNotMatch((await open(path, await signIn('Samir Demo-Khan'))).body, /Keptname/)
    }
  })
})

test('a token that was never a session, or was signed out, keeps nothing', async () => {
  const session = await signIn('Samir Demo-Khan')
  await send('/sign-out', session, {})
  await send('/notify', session, { familyName: 'Signedout' })
  await send('/notify', { cookie: `register-session=${'y'.repeat(43)}`, _csrf: '' }, { familyName: 'Signedout' })
  const { rows } = await register.pool.query(`select from draft where answers->>'familyName' = 'Signedout'`)
  assert.deepEqual(rows, [])
})

test('after 12 hours a session ends however busy it was', async () => {
  const session = await signIn(holderOf('amhp'))
  for (let minutes = 10; minutes < 720; minutes += 10) {
    await later(minutes * 60, async () => {
      assert.equal((await open('/administration/permissions', session)).statusCode, 200, `after ${minutes} minutes`)
      // "Last seen" is written after the answer.
      await register.pool.query('update session set last_seen_at = $1 where last_seen_at < $1 and began_at >= $2', [
        register.clock.now,
        '2026-11-21',
      ])
    })
  }
  await later(12 * 3600, async () => assert.equal((await open('/administration/permissions', session)).statusCode, 303))
})

test('use is noticed: the page itself keeps the session open', async () => {
  const session = await signIn(holderOf('social-worker'))
  for (const minutes of [10, 20, 30]) {
    await later(minutes * 60, async () => {
      assert.equal((await open('/administration/permissions', session)).statusCode, 200)
      await new Promise((soon) => setTimeout(soon, 50))
    })
  }
})

test('a disabled account is shut out at its next request, and let in again when it is enabled', async () => {
  const root = holderOf('system-administrator')
  const frances = 'Frances Demo-Pound'
  const session = await signIn(frances)
  assert.equal((await open('/register', session)).statusCode, 200)
  const path = `/administration/accounts/${register.accountOf(frances).id}`
  assert.equal((await register.post(path, { do: 'disable' }, root)).statusCode, 303)
  const refused = await open('/register', session)
  assert.equal(refused.statusCode, 303)
  assert.equal(refused.headers.location, '/signed-out-for-safety?return_to=%2Fregister')
  assert.equal((await register.post(path, { do: 'enable' }, root)).statusCode, 303)
  assert.equal((await open('/register', session)).statusCode, 200)
  const { rows } = await register.pool.query(
    `select detail->>'disabled' as disabled from change_log where action = 'change-account' and detail->>'account' = $1 order by id`,
    [register.accountOf(frances).id],
  )
  assert.deepEqual(rows, [{ disabled: 'true' }, { disabled: 'false' }])
})

test('a role taken away is gone at the next request', async () => {
  const session = await signIn('Petra Demo-Panel')
  const { id } = register.accountOf('Petra Demo-Panel')
  assert.equal((await open('/register', session)).statusCode, 200)
  await register.pool.query(`update account set roles = '{oversight-member}' where id = $1`, [id])
  assert.equal((await open('/register', session)).statusCode, 403)
  await register.pool.query(`update account set roles = '{panel-member}' where id = $1`, [id])
})
