import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestRegister, type TestRegister } from '../../../test/support/register.ts'
import { addressOf, allIds } from '../../../test/support/every-route.ts'
import { routes } from '../../routes.ts'

const mina = 'Mina Demo-Office'
let register: TestRegister

before(async () => {
  register = await startTestRegister()
})
after(() => register.close())

test('a path that declares neither who may use it nor why it is open refuses to be added', () => {
  assert.throws(() => register.app.get('/anything', () => 'x'), /already listening|started|declares neither/i)
})

test('every answer forbids inline scripts, frames, sniffing and other sites, and tells no other site where one came from', async () => {
  for (const path of ['/', '/register', '/nothing-here', '/signed-out', `/people/${crypto.randomUUID()}`]) {
    const { headers } = await register.get(path, mina)
    const policy = String(headers['content-security-policy'])
    assert.match(policy, /default-src 'none'/, path)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.match(policy, /form-action 'self'/)
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|\*/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['referrer-policy'], 'same-origin')
    assert.equal(headers['x-powered-by'], undefined)
  }
})

test('nothing that may hold personal data is kept by a browser', async () => {
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    for (const name of [mina, 'Sysadmin Demo-Root']) {
      const { headers } = await register.get(addressOf(route, allIds('x')), name)
      assert.equal(headers['cache-control'], 'no-store', route.path)
    }
  }
})

test('no page holds a script, style or handler of its own', async () => {
  for (const path of ['/', '/register', '/notify', '/imports', '/administration', '/law/states', '/clocks']) {
    const { body } = await register.get(path, mina)
    assert.doesNotMatch(body, /<script(?![^>]*\bsrc=)[^>]*>/, path)
    assert.doesNotMatch(body, /<style|\sstyle="|\son[a-z]+="/, path)
  }
})

test('assets never change under their address and may be kept for a year; nothing else of the folder is served', async () => {
  const { body } = await register.get('/', mina)
  const assets = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, asset = '']) => asset)
  assert.ok(assets.length >= 2)
  for (const asset of assets) {
    const { statusCode, headers } = await register.get(asset)
    assert.equal(statusCode, 200, asset)
    if (/\.(css|js)$/.test(asset)) assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable')
  }
  for (const path of ['/assets/manifest.json', '/assets/', '/assets/..%2fmain.ts', '/assets/x.js.map'])
    assert.ok([400, 403, 404].includes((await register.get(path)).statusCode), path)
})

test('a sentence for the next page is shown there once', async () => {
  const path = '/administration/bank-holidays'
  const root = 'Sysadmin Demo-Root'
  const posted = await register.post(path, { remove: '2026-12-25' }, root)
  const flash = posted.cookies.find(({ name }) => name === 'flash')
  assert.ok(flash)
  assert.equal(flash.httpOnly, true)
  const cookie = `${await register.cookieOf(root)}; flash=${encodeURIComponent(flash.value)}`
  const next = await register.app.inject({ url: path, headers: { cookie } })
  assert.match(next.body, /25 December 2026 counts as a working day now/)
  assert.ok(
    next.cookies.some(({ name, value }) => name === 'flash' && value === ''),
    'it is taken away',
  )
})

test('a sentence somebody else put in the cookie is text, short, and nothing worse', async () => {
  for (const value of [
    'not json',
    JSON.stringify({ kind: 'success', text: '<script>alert(1)</script>' }),
    JSON.stringify({ kind: 'evil', text: 'x' }),
    JSON.stringify(null),
    '[]',
  ]) {
    const cookie = `${await register.cookieOf(mina)}; flash=${encodeURIComponent(value)}`
    const { statusCode, body } = await register.app.inject({ url: '/administration', headers: { cookie } })
    assert.equal(statusCode, 200, value)
    assert.ok(!body.includes('<script>alert'))
  }
})
