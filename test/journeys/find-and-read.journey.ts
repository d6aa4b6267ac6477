import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { plainDate } from '../../src/core/time/plain-date.ts'
import { aCase } from '../support/a-case.ts'
import { launchBrowser } from '../support/browser.ts'
import { addressOf, getRoutes } from '../support/every-route.ts'
import { writeMarkedPerson } from '../support/marked-people.ts'
import { startTestRegister, type TestRegister } from '../support/register.ts'
import { visit } from '../support/visitor.ts'

const amhp = 'Amara Demo-Okafor'
const office = 'Mina Demo-Office'
let register: TestRegister
let browser: Browser
let caseId: string

before(async () => {
  register = await startTestRegister(undefined, { listen: true })
  browser = await launchBrowser()
  const facts = aCase()
    .described('2024-04-30', { familyName: 'Søndergård', givenName: 'Zoë', birthDate: plainDate('1980-04-03') })
    .fact('NhsNumberRecorded', '2024-04-30', { nhsNumber: '9990000018', traceStatus: '01' })
    .fact('ResidenceRecorded', '2024-04-30', { kind: 'own-home', council: 'E10000028', address: '1 Demo Road', postcode: 'ZZ99 3VZ' })
    .detained('3', '2024-05-01', { hospital: 'Demo Hospital' })
    .dischargedAndLeft('2024-07-01')
    .fact('NamedPractitionerAssigned', '2024-07-02', { name: 'Nadia Demo-Nurse', organisation: 'RRE' })
  caseId = (await register.person(facts.newFacts(), office)).caseId
  for (const familyName of ['Ashworth', 'Bello', 'Castellanos']) {
    await register.person(aCase().described('2024-04-30', { familyName, givenName: 'Demo' }).detained('2', '2026-11-01').newFacts(), office)
  }
})
after(async () => {
  await browser.close()
  await register.close()
})

const ways = [
  ['on a wide screen', { viewport: { width: 1280, height: 900 } }],
  ['on a narrow phone without JavaScript', { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }],
] as const

for (const [how, options] of ways) {
  test(`signing in as somebody of the demo, at the page asked for, and out again, ${how}`, async () => {
    const visitor = await visit(browser, register, options)
    const { page } = visitor
    await visitor.open('/register?q=sondergard')
    assert.equal(await visitor.heading(), 'Choose who to be in the demo')
    await visitor.look()
    await page.getByRole('button', { name: `Sign in as ${amhp}` }).click()
    await page.waitForURL(`${register.baseUrl}/register?q=sondergard`)
    assert.match(await page.innerText('main'), /SØNDERGÅRD, Zoë/)
    await visitor.look()
    await page.getByRole('button', { name: 'Sign out' }).click()
    assert.equal(await visitor.heading(), 'You have signed out')
    await visitor.look()
    await visitor.open(`/people/${caseId}`)
    assert.match(page.url(), /demo-identity/, 'nothing opens any more')
    await visitor.close()
  })

  test(`ST1 HE3 finding a person by a name spelled wrongly, reading where they stand and why, and the record as it stood, ${how}`, async () => {
    const visitor = await visit(browser, register, { ...options, as: amhp })
    const { page } = visitor
    await visitor.open('/')
    await visitor.look()
    await page.getByRole('textbox', { name: 'Find a person' }).fill('sondregard')
    await page.getByRole('search', { name: 'Find a person' }).getByRole('button').click()
    assert.match(await visitor.heading(), /Register 1 person/)
    await visitor.look()
    await page.getByRole('link', { name: 'SØNDERGÅRD, Zoë' }).click()
    await page.waitForURL(`**/people/${caseId}`)
    assert.match(await page.innerText('main'), /Live/)
    await visitor.look()
    await page
      .getByRole('link', { name: /^Why\?/ })
      .first()
      .click()
    await visitor.look()
    assert.match(await page.innerText('main'), /1 July 2024[\s\S]*117/)
    await page.getByRole('navigation', { name: 'Parts of this person’s record' }).getByRole('link', { name: 'Timeline' }).click()
    await page.waitForURL('**/timeline')
    await visitor.look()
    assert.match(await page.innerText('main'), /newest first/)
    await page.getByText('Look at the record as it stood').click()
    const box = page.getByRole('group', { name: 'As at which day?' })
    for (const [label, value] of [
      ['Day', '1'],
      ['Month', '6'],
      ['Year', '2024'],
    ] as const)
      await box.getByLabel(label).fill(value)
    await page.getByRole('button', { name: 'Look at the record then' }).click()
    await page.waitForURL(/as-at/)
    assert.match(await page.getByRole('region', { name: 'Earlier state of the record' }).innerText(), /1 June 2024/)
    assert.equal(await page.getByRole('link', { name: 'Record something' }).count(), 0, 'nothing can be recorded from there')
    await visitor.look()
    await page.getByRole('navigation', { name: 'Parts of this person’s record' }).getByRole('link', { name: 'Overview' }).click()
    assert.match(await page.innerText('main'), /Prospective/, 'on 1 June 2024 they were in hospital')
    await page.getByRole('region', { name: 'Earlier state of the record' }).getByRole('link').click()
    assert.match(await page.innerText('main'), /Live/)
    await visitor.close()
  })

  test(`ST1 narrowing the register by a filter, taking it away by its chip, sorting by a link, ${how}`, async () => {
    const visitor = await visit(browser, register, { ...options, as: office })
    const { page } = visitor
    await visitor.open('/register')
    const toggle = page.getByRole('button', { name: /^Filters/ })
    if (await toggle.isVisible()) await toggle.click()
    await page.getByLabel('Section', { exact: true }).selectOption('2')
    await page.getByRole('button', { name: /Apply/ }).click()
    await page.waitForURL(/section=2/)
    assert.match(await visitor.heading(), /3 people/)
    await visitor.look()
    await page.getByRole('link', { name: /Section 2/ }).click()
    assert.match(await visitor.heading(), /4 people/)
    // On a narrow screen the heads of columns are not drawn, as the rows are cards.
    await page.goto(`${register.baseUrl}/register?dir=down`)
    assert.match(await page.locator('tbody tr').first().innerText(), /SØNDERGÅRD/)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
    assert.match(download.suggestedFilename(), /^section-117-register-2026-11-21-09-30\.csv$/)
    await visitor.close()
  })
}

test('by keyboard alone: past the menu, searching, opening a person, reaching the timeline and signing out', async () => {
  const visitor = await visit(browser, register, { as: amhp })
  const { page } = visitor
  const focused = () =>
    page.evaluate<string>("(document.activeElement?.innerText || document.activeElement?.id || document.activeElement?.name || '').trim()")
  const tabTo = async (wanted: RegExp) => {
    for (let turn = 0; turn < 80; turn += 1) {
      await page.keyboard.press('Tab')
      if (wanted.test(await focused())) return
    }
    assert.fail(`${wanted} is never reached by Tab at ${page.url()}`)
  }
  await visitor.open('/')
  await tabTo(/^Skip to main content$/)
  await page.keyboard.press('Enter')
  await tabTo(/^find$/)
  await page.keyboard.type('sondergard')
  await page.keyboard.press('Enter')
  await page.waitForURL(/register\?q=sondergard/)
  await tabTo(/SØNDERGÅRD, Zoë/)
  const ring = await page.evaluate<string>(
    'getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).backgroundColor + getComputedStyle(document.activeElement).boxShadow',
  )
  assert.doesNotMatch(ring, /^nonergba\(0, 0, 0, 0\)none$/, 'what has the focus is seen')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/people/${caseId}`)
  await tabTo(/^Timeline$/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/timeline')
  await tabTo(/^Look at the record as it stood$/)
  await page.keyboard.press('Enter')
  await tabTo(/^as-at$/)
  await page.goto(`${register.baseUrl}/`)
  await tabTo(/^Sign out$/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/signed-out**')
  await visitor.close()
})

test('on a screen of 320 pixels no page has to be scrolled sideways, and each meets WCAG 2.2 AA as far as a machine can tell', async () => {
  const { ids } = await writeMarkedPerson(register, 'zqxnarrow', office, [])
  for (const as of [office, 'Sysadmin Demo-Root', 'Imogen Demo-Guard']) {
    const visitor = await visit(browser, register, { as, viewport: { width: 320, height: 640 } })
    const seen = new Set<string>()
    for (const route of getRoutes.filter(
      ({ path }) => !path.startsWith('/api/') && !/\.(csv|xlsx)$/.test(path) && !path.includes('attachmentId'),
    )) {
      const response = await visitor.page.goto(register.baseUrl + addressOf(route, ids))
      if (response?.status() !== 200 || seen.has(route.path) || (as !== office && route.may === 'permissions:view')) continue
      seen.add(route.path)
      await visitor.look()
    }
    assert.ok(seen.size > 0, as)
    await visitor.close()
  }
})

test('a page that is not there, one for other roles, and a form of another session are pages like any other', async () => {
  const visitor = await visit(browser, register, { as: 'Sysadmin Demo-Root', viewport: { width: 390, height: 844 } })
  for (const [path, heading] of [
    ['/nothing-here', 'Page not found'],
    ['/register', 'Your role does not include this'],
  ] as const) {
    await visitor.open(path)
    assert.equal(await visitor.heading(), heading)
    assert.match(await visitor.page.innerText('main'), /Reference: [0-9a-f-]{36}/)
    await visitor.look()
  }
  await visitor.close()
})
