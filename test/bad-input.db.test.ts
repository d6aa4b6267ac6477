import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { kinds } from '../src/features/record-fact/kinds.ts'
import { addressOf, fewAtATime, getRoutes, namesSomething, postRoutes } from './support/every-route.ts'
import { type MarkedPerson, writeMarkedPerson } from './support/marked-people.ts'
import { readPage } from './support/read-page.ts'
import { startTestRegister, type TestRegister } from './support/register.ts'

const mina = 'Mina Demo-Office'
const root = 'Sysadmin Demo-Root'
const log: Record<string, unknown>[] = []
let register: TestRegister
let person: MarkedPerson

before(async () => {
  register = await startTestRegister(undefined, { logTo: { write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>) } })
  person = await writeMarkedPerson(register, 'zqxpatient', mina, [])
})
after(() => register.close())

/** A sum no page shows by itself: where it stands, a template was run. */
const product = '8641969'

const nasty: Readonly<Record<string, string>> = {
  'a template': '{{1234567*7}}',
  'another template': '${1234567*7}#{1234567*7}<%= 1234567*7 %>{% raw %}',
  'a script': '"><script>alert(1)</script><img src=x onerror=alert(1)>',
  'an attribute': '" autofocus onfocus="alert(1)',
  'SQL in quotes': `' or 1=1; drop table case_fact; --`,
  'SQL without': '1) union select token_hash from session --',
  'a zero byte': 'before\u0000after',
  'right-to-left': '\u202eمحمد عبد الله\u200f <script>alert(1)</script>',
  'signs of several parts': '👩🏽‍⚕️'.repeat(50) + 'Z̸̢̛a̷l̶g̴o̵',
  'a path': '../../../../etc/passwd%00.html',
  'a name every object has': '__proto__',
  'a number that is none': '-1e309',
  'very much': 'x'.repeat(100_000),
  'line ends': 'a\r\nset-cookie: stolen=1\r\n\r\nb',
}

function assertHarmless(asked: string, response: LightMyRequestResponse): void {
  assert.ok(response.statusCode < 500, `${asked}: ${response.statusCode}`)
  const { body } = response
  if (String(response.headers['content-type']).includes('html')) {
    assert.ok(!/<script>alert|<img src=x|onfocus="alert/.test(body), `${asked}: shown as code`)
  }
  assert.ok(!body.includes(product), `${asked}: a template was run`)
  assert.ok(!/syntax error at|invalid input syntax|at .+\.ts:\d+|relation "/.test(body), `${asked}: tells how the register is built`)
  assert.ok(!JSON.stringify(response.headers).includes('stolen=1"'), `${asked}: a header was written`)
}

const parameters = [
  'q',
  'page',
  'sort',
  'dir',
  'state',
  'flag',
  'section',
  'council',
  'nhs',
  'team',
  'practitioner',
  'review',
  'partnership',
  'as-at',
  'known-by',
  'day',
  'month',
  'year',
  'fact',
  'lists',
  'person',
  'organisation',
  'from',
  'until',
  'afresh',
  'return_to',
]

test('no address with anything in any of its parameters breaks a page, runs, or is shown as code', async () => {
  for (const [what, value] of Object.entries(nasty)) {
    const all = new URLSearchParams(
      parameters.flatMap(
        (name) =>
          [
            [name, value],
            [name, `${value} again`],
          ] as [string, string][],
      ),
    )
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty']) all.append(name, value)
    const short = value.length > 1000 ? `q=${value.slice(0, 8000)}` : all.toString()
    await fewAtATime(getRoutes, async (route) => {
      for (const name of [mina, root]) {
        const path = `${addressOf(route, person.ids)}?${short}`
        assertHarmless(`${what} at ${route.path}`, await register.get(path, name))
      }
    })
  }
})

test('one strange value in one parameter is passed over: the register and the timeline open all the same', async () => {
  for (const [what, value] of Object.entries(nasty)) {
    for (const name of parameters) {
      const asked = `?${new URLSearchParams({ [name]: value.slice(0, 5000) })}`
      for (const path of ['/register', `/people/${person.ids.caseId}/timeline`]) {
        const response = await register.get(path + asked, mina)
        assertHarmless(`${what} as ${name} at ${path}`, response)
        // A day that cannot be is said so, and the record shown as it is today.
        const expected = name === 'as-at' || name === 'known-by' ? [200, 422] : [200]
        assert.ok(expected.includes(response.statusCode), `${what} as ${name} at ${path}: ${response.statusCode}`)
      }
    }
  }
})

test('strange text instead of an id, and addresses that cannot be read, lead to a page that says so', async () => {
  for (const value of [
    '1',
    'null',
    '..%2f..%2f',
    '%00',
    '%ff',
    '%zz',
    `%27%20or%201=1--`,
    'x'.repeat(150),
    '🧾',
    '{{1234567*7}}',
    '%3Cscript%3Ealert(1)%3C/script%3E',
  ]) {
    for (const route of [...getRoutes, ...postRoutes].filter(namesSomething)) {
      const path = route.path.replace(/:kind/, 'left-hospital').replace(/:\w+/g, value)
      const response = route.method === 'GET' ? await register.get(path, mina) : await register.post(path, { reason: 'x' }, mina)
      assertHarmless(`${route.method} ${path}`, response)
      assert.ok([400, 403, 404].includes(response.statusCode), `${route.method} ${path}: ${response.statusCode}`)
    }
  }
})

test('unknown addresses, methods and content answer with a page', async () => {
  for (const path of [
    '/nothing-here',
    '/people',
    '/register/',
    '/people/x/y/z',
    '/.env',
    '/assets/../package.json',
    '/assets/%2e%2e/manifest.json',
    '/api/nothing',
    '/wp-admin.php',
  ]) {
    const response = await register.get(path, mina)
    assertHarmless(path, response)
    assert.equal(response.statusCode, 404, path)
  }
  const cookie = await register.cookieOf(mina)
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const) {
    const response = await register.app.inject({ method, url: `/people/${person.ids.caseId}`, headers: { cookie } })
    assert.ok([404, 405].includes(response.statusCode), `${method}: ${response.statusCode}`)
  }
  for (const [type, payload] of [
    ['application/json', '{"form":'],
    ['application/json', ''],
    ['text/xml', '<a/>'],
    ['application/octet-stream', 'x'],
    ['multipart/form-data; boundary=x', 'not a part'],
    ['multipart/form-data', 'no boundary'],
  ]) {
    for (const path of ['/drafts', '/imports', '/administration/bank-holidays']) {
      const response = await register.app.inject({
        method: 'POST',
        url: path,
        headers: { cookie, 'content-type': type, 'x-csrf-token': await register.csrfOf(mina) },
        payload,
      })
      assertHarmless(`${type} to ${path}`, response)
      assert.ok(response.statusCode >= 400, `${type} to ${path}: ${response.statusCode}`)
    }
  }
})

/** Names of everything that a form of a page sends. */
function fieldsIn(html: string): string[] {
  const names = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*\bname="([^"]+)"/g)].map(([, name = '']) => name)
  return [...new Set(names)].filter((name) => name !== '_csrf')
}

const fieldsWithoutPage = [
  'reason',
  'do',
  'form',
  'values',
  'remove',
  'restore',
  'name',
  'source',
  'because',
  'person',
  'step',
  'confirmed',
  'submission',
  'version',
  'clock',
  'told-day',
  'told-month',
  'told-year',
]

test('no form with anything in all of its fields breaks, runs, or shows it as code', async () => {
  const kindsOf = (path: string) => (path.includes(':kind') ? kinds.map(({ slug }) => slug) : [''])
  const paths = postRoutes.flatMap((route) => kindsOf(route.path).map((kind) => addressOf(route, person.ids, kind)))
  const forms = new Map<string, string[]>()
  for (const path of paths) {
    const { body, statusCode } = await register.get(path, path.startsWith('/administration') ? root : mina)
    forms.set(path, [...new Set([...(statusCode === 200 ? fieldsIn(body) : []), ...fieldsWithoutPage])])
  }
  const sent = [...forms].flatMap(([path, fields]) => Object.entries(nasty).map(([what, value]) => ({ path, fields, what, value })))
  await fewAtATime(sent, async ({ path, fields, what, value }) => {
    const typed = value.length > 1000 ? value.slice(0, 20_000) : value
    const response = await register.post(
      path,
      Object.fromEntries(fields.map((name) => [name, typed])),
      path.startsWith('/administration') ? root : mina,
    )
    assertHarmless(`${what} sent to ${path}`, response)
  })
  assert.ok(sent.length > 150, `${sent.length} forms sent`)
})

test('nothing of all that was recorded as a fact that could not be read again', async () => {
  for (const path of ['', '/timeline', '/entitlement', '/record', '/notices']) {
    const response = await register.get(`/people/${person.ids.caseId}${path}`, mina)
    assertHarmless(path, response)
    assert.equal(response.statusCode, 200, path)
  }
  for (const path of ['/', '/register', '/clocks', '/imports']) assert.equal((await register.get(path, mina)).statusCode, 200, path)
  for (const path of ['/administration/accounts', '/administration/bank-holidays'])
    assert.equal((await register.get(path, root)).statusCode, 200, path)
  const { rows } = await register.pool.query(`select to_regclass('case_fact') is not null as there`)
  assert.deepEqual(rows, [{ there: true }])
})

test('each field of the notice of a detention takes anything without breaking', async () => {
  const path = '/notify'
  const { body } = await register.get(path, mina)
  const fields = [...new Set([...fieldsIn(body), ...Object.keys(detention())])]
  const sent = fields.flatMap((field) => Object.entries(nasty).map(([what, value]) => ({ field, what, value: value.slice(0, 20_000) })))
  await fewAtATime(sent, async ({ field, what, value }) => {
    const response = await register.post(path, { ...detention(), [field]: value }, mina)
    assertHarmless(`${what} as ${field}`, response)
  })
})

/** Everything a notice asks, answered. */
function detention(): Record<string, string> {
  return {
    familyName: 'Badinput',
    givenName: 'Tries',
    'birthDate-day': '3',
    'birthDate-month': '4',
    'birthDate-year': '1980',
    nhsNumber: '',
    step: 'record',
    person: 'new',
    section: '3',
    otherSection: '',
    'began-day': '20',
    'began-month': '11',
    'began-year': '2026',
    time: '10:30',
    hospital: 'Ward',
    provider: '',
    residence: 'own-home',
    council: '',
    address: '',
    postcode: '',
    gp: '',
    needs: '',
    'told-day': '20',
    'told-month': '11',
    'told-year': '2026',
    sourceKind: 'verbal',
    sourceReference: '',
    submission: randomUUID(),
    confirmed: '',
  }
}

test('names in any writing are kept as they are and shown as text', async () => {
  const names = ['<b>Bold</b>', "O'Neill-Ñuñez", 'محمد', 'Дмитрий', '李小龍', '{{name}}', '=cmd|A1', '👩‍👩‍👧']
  for (const familyName of names) {
    const response = await register.post('/notify', { ...detention(), familyName, givenName: 'Anybody', submission: randomUUID() }, mina)
    assert.equal(response.statusCode, 303, `${familyName}: ${readPage(response.body).slice(0, 300)}`)
    const page = await register.get(String(response.headers.location), mina)
    assert.equal(page.statusCode, 200)
    assert.ok(!page.body.includes('<b>Bold'))
    const { rows } = await register.pool.query('select family_name from register_entry where family_name = $1', [familyName])
    assert.equal(rows.length, 1, familyName)
  }
})

test('ten megabytes in a name are refused with a page, and nothing of them is kept', async () => {
  for (const path of ['/notify', `/people/${person.ids.caseId}/record/left-hospital`, '/imports']) {
    const response = await register.post(path, { familyName: 'x'.repeat(10_000_000) }, mina)
    assertHarmless(path, response)
    assert.equal(response.statusCode, 413, path)
    assert.match(readPage(response.body), /That is too large Nothing was kept/)
  }
  const tooLong = await register.post('/notify', { ...detention(), familyName: 'x'.repeat(400_000), step: 'find' }, mina)
  assertHarmless('400,000 letters', tooLong)
  assert.equal(tooLong.statusCode, 422)
})

test('a file larger than the form takes is refused with a page', async () => {
  const route = postRoutes.find(({ path }) => path.endsWith('/record/:kind'))
  assert.ok(route?.uploadLimit)
  const content = Buffer.alloc(route.uploadLimit + 1)
  const response = await register.upload(
    addressOf(route, person.ids),
    {},
    [{ field: 'files', name: 'scan.pdf', type: 'application/pdf', content }],
    mina,
  )
  assert.equal(response.statusCode, 413)
  assert.match(readPage(response.body), /Go back and choose a smaller file/)
})

test('file names that try to leave their folder, run or spoil a page are names and nothing more', async () => {
  for (const name of ['../../../etc/passwd', '<script>alert(1)</script>.csv', `${'n'.repeat(5000)}.csv`, 'a\u0000b.csv', '=cmd.csv', '']) {
    const response = await register.upload('/imports', {}, [{ field: 'files', name, type: 'text/csv', content: 'a,b\n1,2\n' }], mina)
    assertHarmless(name.slice(0, 50), response)
  }
})

test('every error page has a reference, and the line of the log has the same', async () => {
  const cases: [string, Promise<LightMyRequestResponse>, number][] = [
    ['not there', register.get(`/people/${randomUUID()}`, mina), 404],
    ['not permitted', register.get('/register', root), 403],
    ['a form of another session', register.post('/notify', { _csrf: 'x' }, mina), 403],
    ['too large', register.post('/notify', { familyName: 'x'.repeat(2_000_000) }, mina), 413],
  ]
  for (const [what, asked, status] of cases) {
    const response = await asked
    assert.equal(response.statusCode, status, what)
    const [reference = ''] = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f-]{21}/.exec(readPage(response.body)) ?? []
    assert.ok(reference, `${what}: the page shows a reference`)
    assert.ok(
      log.some((line) => line['correlationId'] === reference),
      `${what}: the log knows ${reference}`,
    )
  }
})

test('a mistake of ours answers with a page that says what to do; the log has the cause, the page and the log no personal data', async () => {
  log.length = 0
  await register.pool.query('alter table register_entry rename to register_entry_away')
  let response: LightMyRequestResponse
  try {
    response = await register.get('/register?q=Zqxpatient', mina)
  } finally {
    await register.pool.query('alter table register_entry_away rename to register_entry')
  }
  assert.equal(response.statusCode, 500)
  const words = readPage(response.body)
  assert.match(words, /Something went wrong on our side/)
  const [reference = ''] = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f-]{21}/.exec(words) ?? []
  assert.ok(!response.body.includes('register_entry'))
  const line = log.find((entry) => entry['correlationId'] === reference && entry['err'])
  assert.ok(line, 'one line of the log names the cause under the reference')
  assert.match(JSON.stringify(line), /register_entry/)
  assert.ok(!JSON.stringify(log).toLowerCase().includes('zqxpatient'), 'what was searched for stands in no line')
  assert.equal((await register.get('/register', mina)).statusCode, 200, 'the next request is answered')
})

test('a program that asks for JSON gets its errors as JSON, with the reference', async () => {
  for (const [path, name, status] of [
    [`/api/people/${randomUUID()}`, mina, 404],
    ['/api/register', root, 403],
  ] as const) {
    const response = await register.get(path, name)
    assert.equal(response.statusCode, status)
    const said = response.json<{ error: string; reference: string }>()
    assert.match(said.reference, /^[0-9a-f-]{36}$/)
    assert.ok(said.error)
  }
})

test('correlation ids come from the register: a client cannot choose one', async () => {
  const chosen = '00000000-0000-4000-8000-000000000000'
  const response = await register.get(`/people/${randomUUID()}`, mina, {
    'x-request-id': chosen,
    'request-id': chosen,
    'x-correlation-id': chosen,
  })
  assert.ok(!response.body.includes(chosen))
})

test('two people on one form: the second is shown what the first recorded, keeps everything typed, and can send it again', async () => {
  const path = `/people/${person.ids.caseId}/record/team`
  const samir = 'Samir Demo-Khan'
  const { body } = await register.get(path, mina)
  const version = /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
  assert.ok(version, 'the form carries how many facts were seen')
  const typed = (team: string, seen: string) => ({
    team,
    'happened-day': '18',
    'happened-month': '11',
    'happened-year': '2026',
    'told-day': '18',
    'told-month': '11',
    'told-year': '2026',
    sourceKind: 'verbal',
    version: seen,
    submission: randomUUID(),
  })
  const first = await register.post(path, typed('North team', version), mina)
  assert.equal(first.statusCode, 303, readPage(first.body))
  const second = await register.post(path, typed('South team', version), samir)
  assert.equal(second.statusCode, 409)
  const words = readPage(second.body)
  assert.match(words, /North team/)
  assert.match(second.body, /value="South team"/)
  const newer = /name="version" value="(\d+)"/.exec(second.body)?.[1] ?? ''
  assert.equal(Number(newer), Number(version) + 1)
  assert.equal((await register.post(path, typed('South team', newer), samir)).statusCode, 303)
})

test('a form sent twice records once', async () => {
  const path = `/people/${person.ids.caseId}/record/team`
  const submission = randomUUID()
  const form = {
    team: 'Twice team',
    'happened-day': '19',
    'happened-month': '11',
    'happened-year': '2026',
    'told-day': '19',
    'told-month': '11',
    'told-year': '2026',
    sourceKind: 'verbal',
    submission,
  }
  const answers = await Promise.all([register.post(path, form, mina), register.post(path, form, mina), register.post(path, form, mina)])
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [303, 303, 303],
  )
  const { rows } = await register.pool.query(`select count(*)::int as n from case_fact where data->>'team' = 'Twice team'`)
  assert.deepEqual(rows, [{ n: 1 }])
  const noticeSubmission = randomUUID()
  const notice = { ...detention(), familyName: 'Onlyonce', submission: noticeSubmission }
  const notices = await Promise.all([register.post('/notify', notice, mina), register.post('/notify', notice, mina)])
  assert.deepEqual(
    notices.map(({ statusCode }) => statusCode),
    [303, 303],
  )
  const people = await register.pool.query(`select count(*)::int as n from register_entry where family_name = 'Onlyonce'`)
  assert.deepEqual(people.rows, [{ n: 1 }])
})
