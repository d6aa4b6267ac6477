import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import staticFiles from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { assetsFolder, buildAssetsWhenStale } from '../../scripts/build-assets.ts'
import { plainDate } from '../../src/core/time/plain-date.ts'
import { chainPicture } from '../../src/design/chain-picture.ts'
import { createEnvironment } from '../../src/platform/http/templates.ts'
import { checkAccessibility } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"

const form = `{% extends "layout.njk" %}
{% from "components/forms.njk" import csrfField, dateInput, draftStatus %}
{% from "govuk/components/button/macro.njk" import govukButton %}
{% block content %}<h1 class="govuk-heading-l">{{ title }}</h1>
<form method="post" action="/form" novalidate data-draft="/form">{{ csrfField(page.csrfToken) }}
{{ dateInput({ id: "heldOn", legend: "When was it?", hint: "For example, 27 3 2026", answers: {}, error: errors.heldOn, today: page.today }) }}
{{ draftStatus() }}{{ govukButton({ text: "Continue", preventDoubleClick: true }) }}</form>{% endblock %}`

const list = `{% extends "layout.njk" %}
{% from "components/lists.njk" import listTable, pages, filterPanel, filterChips %}
{% from "components/tags.njk" import stateTag %}
{% from "components/chain.njk" import chain %}
{% set wide = true %}
{% block content %}<h1 class="govuk-heading-l">{{ title }}</h1>
<div class="app-with-filter">{% call filterPanel({ action: "/list", count: 1 }) %}<label class="govuk-label" for="team">Team</label><input class="govuk-input" id="team" name="team">{% endcall %}
<div>{{ filterChips([{ text: "Live", href: "/list" }], "/list") }}
{{ listTable({ caption: "People", columns: [{ text: "Name", sortHref: "?sort=name", sorted: "ascending" }, { text: "Born", whole: true }, { text: "Council" }], rows: rows }) }}
{{ pages({ page: 2, pages: 9, hrefBefore: "?page=" }) }}</div></div>{{ chain(picture) }}{{ stateTag("live") }}{% endblock %}`

let browser: Browser
let server: FastifyInstance
let address: string
const drafts: unknown[] = []

before(async () => {
  const { css, js, beginJs } = await buildAssetsWhenStale()
  const environment = createEnvironment({ brand: { serviceName: 'Test register' }, assets: { css, js, beginJs } })
  const menu = ['Home', 'Register', 'Panels', 'Oversight', 'Law and policy', 'Administration'].map((text) => ({ text, href: '/list' }))
  const signedIn = {
    accountName: 'Morwenna Testcase',
    signOutHref: '/sign-out',
    organisationName: 'Stokeshire County Council',
    searchHref: '/list',
    navigation: menu,
    partnership: { name: 'Stokeshire partnership', accent: 'teal' },
    session: { idleSeconds: 900, warnSeconds: 780 },
  }
  const frame = { today: '2026-03-01', csrfToken: 'token-1', signedIn, footer: [{ text: 'Privacy', href: '/privacy' }] }
  const pieces = [
    { kind: 'hospital', label: 'Section 3', from: plainDate('2014-06-01'), until: plainDate('2015-02-10'), doubtful: true, facts: [] },
  ] as const
  const picture = chainPicture(pieces, { today: plainDate('2026-03-01'), hrefOf: () => '/list' })
  const rows = ['One', 'Two'].map((name) => ({
    cells: [{ text: name, href: `/people/${name}` }, { text: '3 February 1981' }, { text: 'Stokeshire' }],
  }))
  const pages: Record<string, () => string> = {
    '/form': () => environment.renderString(form, { title: 'Record a review', page: frame }),
    '/wrong': () =>
      environment.renderString(form, {
        title: 'Record a review',
        page: frame,
        errors: { heldOn: { text: 'Enter the day of the review' } },
      }),
    '/list': () => environment.renderString(list, { title: 'Register', page: frame, rows, picture }),
    '/people/:name': () => '<!doctype html><html lang="en"><title>Person</title>',
    '/signed-out-for-safety': () => '<!doctype html><html lang="en"><title>Signed out</title>',
  }
  server = fastify()
  await server.register(staticFiles, { root: assetsFolder, prefix: '/assets/' })
  for (const [path, page] of Object.entries(pages)) {
    server.get(path, (_, reply) => reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page()))
  }
  server.post('/drafts', async (request, reply) => {
    drafts.push(request.body)
    return reply.code(204).send()
  })
  server.get('/keep-alive', async (_, reply) => reply.code(204).send())
  address = await server.listen({ port: 0, host: '127.0.0.1' })
  browser = await launchBrowser()
})

after(async () => {
  await browser?.close()
  await server?.close()
})

const complaints: string[] = []

afterEach(async () => {
  // A page left open would go on keeping drafts into the next test.
  await Promise.all(browser.contexts().map((context) => context.close()))
  assert.deepEqual(complaints.splice(0), [], 'the browser complained')
})

/** Opens a page; whatever the browser complains of on it, the security policy included, fails the test. */
async function open(
  path: string,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && complaints.push(`${path}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`))
  await prepare(page)
  await page.goto(address + path)
  return page
}

for (const width of [320, 390, 1280, 1920]) {
  for (const javaScriptEnabled of [true, false]) {
    test(`at ${width} px ${javaScriptEnabled ? 'with' : 'without'} scripts nothing is cut off or has to be scrolled sideways`, async () => {
      for (const path of ['/form', '/wrong', '/list']) {
        const page = await open(path, { viewport: { width, height: 800 }, javaScriptEnabled })
        const room = await page.evaluate<number>('document.documentElement.scrollWidth')
        assert.ok(room <= width, `${path} needs ${room} px`)
      }
    })
  }
}

for (const width of [320, 1280]) {
  test(`at ${width} px the pages meet WCAG 2.2 AA as far as a machine can tell`, async () => {
    for (const path of ['/form', '/wrong', '/list']) {
      const page = await open(path, { viewport: { width, height: 800 } })
      await checkAccessibility(page)
    }
  })
}

test('nothing moves after it is drawn', async () => {
  for (const width of [390, 1280]) {
    const page = await open('/list', { viewport: { width, height: 800 } })
    await page.waitForLoadState('networkidle')
    const moved = await page.evaluate(`new Promise((done) => {
      let sum = 0
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value }).observe({ type: 'layout-shift', buffered: true })
      setTimeout(() => done(sum), 300)
    })`)
    assert.equal(moved, 0)
  }
})

test('"Today" and "Yesterday" fill the three boxes with the day the server says it is', async () => {
  const page = await open('/form')
  await page.getByRole('button', { name: /^Yesterday/ }).click()
  assert.deepEqual(
    [await page.inputValue('#heldOn'), await page.inputValue('#heldOn-month'), await page.inputValue('#heldOn-year')],
    ['28', '2', '2026'],
  )
})

test('without scripts there is no button that would do nothing', async () => {
  const form = await open('/form', { javaScriptEnabled: false })
  assert.equal(await form.getByRole('button', { name: /^Today/ }).isVisible(), false)
  const list = await open('/list', { javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  assert.equal(await list.locator('[data-filter-toggle]').isVisible(), false)
  assert.equal(await list.getByLabel('Team').isVisible(), true)
})

test('what is typed is kept on the server and nothing of it in the browser', async () => {
  drafts.length = 0
  const page = await open('/form')
  await page.fill('#heldOn', '5')
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor()
  assert.deepEqual(drafts, [{ form: '/form', values: { 'heldOn-day': '5', 'heldOn-month': '', 'heldOn-year': '' }, _csrf: 'token-1' }])
  assert.equal(await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length'), 0)
})

test('a draft that could not be kept is said, not passed over', async () => {
  const page = await open('/form')
  page.removeAllListeners('console') // The refusal below is meant.
  await page.route('**/drafts', (route) => route.fulfill({ status: 503 }))
  await page.fill('#heldOn', '5')
  await page.getByText(/Not saved at \d\d:\d\d: what you typed is only on this screen/).waitFor()
})

test('errors take the focus, and each leads to its field', async () => {
  const page = await open('/wrong')
  assert.equal(await page.evaluate('document.activeElement.className'), 'govuk-error-summary')
  await page.getByRole('link', { name: 'Enter the day of the review' }).click()
  assert.equal(await page.evaluate('document.activeElement.id'), 'heldOn')
})

test('after 13 minutes without use the person is warned and can stay', async () => {
  const page = await open('/form', {}, (opened) => opened.clock.install({ time: new Date('2026-03-01T10:00:00Z') }))
  const warning = page.getByRole('dialog', { name: 'You will soon be signed out' })
  await page.clock.fastForward('12:55')
  assert.equal(await warning.isVisible(), false)
  await page.clock.fastForward('00:10')
  await warning.waitFor()
  await checkAccessibility(page)
  await Promise.all([page.waitForResponse('**/keep-alive'), page.getByRole('button', { name: 'Stay signed in' }).click()])
  await warning.waitFor({ state: 'hidden' })
  await page.clock.fastForward('12:00')
  assert.equal(await warning.isVisible(), false)
})

test('somebody who types is not warned: keeping the draft is use', async () => {
  const page = await open('/form', {}, (opened) => opened.clock.install({ time: new Date('2026-03-01T10:00:00Z') }))
  await page.clock.fastForward('12:30')
  await page.fill('#heldOn', '7')
  await Promise.all([page.waitForResponse('**/drafts'), page.clock.fastForward('00:02')])
  await page.getByText(/^Saved /).waitFor()
  await page.clock.fastForward('02:00')
  assert.equal(await page.getByRole('dialog').isVisible(), false)
})

test('what cannot be kept at once is kept later', async () => {
  drafts.length = 0
  const page = await open('/form', {}, (opened) => opened.clock.install({ time: new Date('2026-03-01T10:00:00Z') }))
  page.removeAllListeners('console') // The refusal below is meant.
  await page.route('**/drafts', (route) => route.fulfill({ status: 503 }), { times: 1 })
  await page.fill('#heldOn', '7')
  await page.clock.fastForward('00:02')
  await page.getByText(/Not saved at/).waitFor()
  await Promise.all([page.waitForResponse('**/drafts'), page.clock.fastForward('00:16')])
  await page.getByText(/^Saved /).waitFor()
  assert.equal(drafts.length, 1)
})

test('after 15 minutes the page with personal data is left, also when the computer slept through the warning', async () => {
  const page = await open('/list', {}, (opened) => opened.clock.install({ time: new Date('2026-03-01T10:00:00Z') }))
  await page.clock.fastForward('15:05')
  await page.waitForURL('**/signed-out-for-safety?return_to=%2Flist')
})

test('use in one tab keeps the other', async () => {
  const first = await open('/list', {}, (opened) => opened.clock.install({ time: new Date('2026-03-01T10:00:00Z') }))
  await first.clock.fastForward('12:30')
  const second = await first.context().newPage()
  await second.clock.install({ time: new Date('2026-03-01T10:12:30Z') })
  await second.goto(`${address}/list`)
  await first.clock.fastForward('02:00')
  assert.equal(await first.getByRole('dialog').isVisible(), false)
})

test('on a phone the filters are folded and open with their button', async () => {
  const page = await open('/list', { viewport: { width: 390, height: 800 } })
  const toggle = page.getByRole('button', { name: 'Filters (1 in force)' })
  assert.equal(await page.getByLabel('Team').isVisible(), false)
  await toggle.press('Enter')
  assert.equal(await toggle.getAttribute('aria-expanded'), 'true')
  assert.equal(await page.getByLabel('Team').isVisible(), true)
})

test('a row opens by a click anywhere in it', async () => {
  const page = await open('/list')
  await page.getByRole('row', { name: /Two/ }).getByText('Stokeshire').click()
  await page.waitForURL('**/people/Two')
})

test('the chain is reached and read by keyboard: its box scrolls, its pieces are links', async () => {
  const page = await open('/list', { viewport: { width: 390, height: 800 } })
  const box = page.getByRole('region', { name: /Picture of the episode chain/ })
  await box.focus()
  const before = await page.evaluate("document.querySelector('.app-chain__box').scrollLeft")
  await page.keyboard.press('ArrowLeft')
  // The security policy of the page lets no text be run as a condition, so it is asked again and again from here.
  const scrolled = async () => Number(await page.evaluate("document.querySelector('.app-chain__box').scrollLeft")) < Number(before)
  for (let turn = 0; turn < 50 && !(await scrolled()); turn += 1) await page.waitForTimeout(50)
  assert.ok(await scrolled())
  await page.getByRole('link', { name: 'In hospital: Section 3, 1 June 2014 to 10 February 2015, doubtful' }).focus()
})
