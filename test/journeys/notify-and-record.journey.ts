import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { plainDate } from '../../src/core/time/plain-date.ts'
import { aCase } from '../support/a-case.ts'
import { checkAccessibility } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { startTestRegister, type TestRegister } from '../support/register.ts'

const amhp = 'Amara Demo-Okafor'
let register: TestRegister
let browser: Browser
let address: string

before(async () => {
  register = await startTestRegister()
  address = await register.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  await register.close()
})

async function openPage(options: BrowserContextOptions): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext(options)
  const [name = '', value = ''] = (await register.cookieOf(amhp)).split(/=(.*)/s)
  await context.addCookies([{ name, value, url: address }])
  return { page: await context.newPage(), close: () => context.close() }
}

/** Reachable by a machine's rules and no wider than the screen. Nothing can be asked of a page on which no script runs. */
async function look(page: Page): Promise<void> {
  await checkAccessibility(page)
  assert.equal(
    await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'),
    true,
    `${page.url()} is wider than the screen`,
  )
}

async function fillDay(page: Page, id: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
  await page.fill(`#${id}`, day)
  await page.fill(`#${id}-month`, month)
  await page.fill(`#${id}-year`, year)
}

async function notify(page: Page, familyName: string, seen: (page: Page) => Promise<void>): Promise<void> {
  await page.goto(`${address}/notify?afresh`)
  await seen(page)
  await page.fill('#givenName', 'Nora')
  await page.fill('#familyName', familyName)
  await page.click('button:has-text("Continue")')
  await seen(page)
  await page.check('input[name=section][value="3"]')
  await fillDay(page, 'began', ['20', '11', '2026'])
  await page.selectOption('#residence', 'rented-home')
  await page.check('input[name=sourceKind][value=statutory-form]')
  await page.click('button:has-text("Continue")')
  await seen(page)
  await page.click('button:text-is("Record")')
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/)
  assert.match(await page.innerText('main'), /On the register as S117-\d{6}[\s\S]*Prospective/)
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`HE19a a detention is notified on a phone ${how} JavaScript, by three short pages`, async () => {
    const { page, close } = await openPage({ viewport: { width: 320, height: 640 }, javaScriptEnabled })
    await notify(page, javaScriptEnabled ? 'Phonescript' : 'Barephone', javaScriptEnabled ? look : async () => {})
    await close()
  })

  test(`HE3 leaving hospital is recorded, corrected and withdrawn ${how} JavaScript`, async () => {
    const facts = aCase()
      .described('2024-05-01', { familyName: `Story${how}`, birthDate: plainDate('1980-01-01') })
      .admitted('2024-05-01')
      .detained('3', '2024-05-01')
    const { caseId } = await register.person(facts.newFacts(), amhp)
    const { page, close } = await openPage({ viewport: { width: 390, height: 800 }, javaScriptEnabled })
    await page.goto(`${address}/people/${caseId}/record`)
    await page.click('h2:has-text("Likely now") + ul a:has-text("Left hospital")')
    await fillDay(page, 'happened', ['30', '4', '2024'])
    await page.selectOption('#sourceKind', 'letter')
    await page.click('form[data-draft] button:text-is("Record")')
    assert.match(await page.innerText('.govuk-error-summary'), /admitted on 1 May 2024, after 30 April 2024/)
    await fillDay(page, 'happened', ['1', '7', '2024'])
    await page.setInputFiles('#files', { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 invented') })
    await page.click('form[data-draft] button:text-is("Record")')
    await page.waitForURL(/timeline\?fact=/)
    assert.match(await page.innerText('main'), /Recorded\. [\s\S]*letter\.pdf/)
    await page.click('.moj-timeline__item:has-text("letter.pdf") a:has-text("Correct")')
    await page.fill('#happened', '2')
    await page.fill('#correctedBecause', 'The letter says 2 July')
    await page.click('form[data-draft] button:text-is("Correct")')
    await page.waitForURL(/timeline\?fact=/)
    await page.click('.moj-timeline__item:has-text("The letter says 2 July"):not(.app-timeline__item--superseded) a:has-text("Withdraw")')
    assert.match(await page.innerText('main'), /Section 117 today: Live[\s\S]*Without this entry: Prospective/)
    await page.fill('#reason', 'Another person')
    await page.click('button:text-is("Withdraw this entry")')
    await page.waitForURL(/timeline\?fact=/)
    assert.match(await page.innerText('main'), /Withdrawn[\s\S]*Another person/)
    await close()
  })
}

test('every kind of page for recording is reachable by everybody: forms, errors, warnings, clocks', async () => {
  const { caseId, factIds } = await register.person(
    aCase().described('2024-05-01', { familyName: 'Reach', givenName: 'Nora' }).newFacts(),
    amhp,
  )
  const { page, close } = await openPage({ viewport: { width: 1280, height: 900 } })
  const person = `${address}/people/${caseId}`
  for (const path of [
    '/record',
    '/record/residence',
    '/record/nhs-number',
    '/record/named-practitioner',
    '/notices',
    `/facts/${factIds[0]}/correct`,
    `/facts/${factIds[0]}/withdraw`,
  ]) {
    await page.goto(person + path)
    await look(page)
  }
  await page.goto(`${person}/record/community-treatment-order-revoked`)
  await fillDay(page, 'happened', ['1', '7', '2024'])
  await page.selectOption('#sourceKind', 'letter')
  await page.click('form[data-draft] button:text-is("Record")')
  assert.match(await page.innerText('.app-look-again'), /does not show a community treatment order/)
  await look(page)
  await page.click('form[data-draft] button:text-is("Record")')
  assert.equal(await page.evaluate(`document.activeElement?.className.includes('error-summary')`), true, 'focus moves to what is wrong')
  await page.check('#confirmed')
  await page.click('form[data-draft] button:text-is("Record")')
  await page.waitForURL(/timeline\?fact=/)
  await page.goto(`${address}/clocks`)
  await look(page)
  await page.goto(`${address}/notify?afresh`)
  await page.fill('#familyName', 'Reach')
  await page.fill('#givenName', 'Nora')
  await page.click('button:has-text("Continue")')
  assert.match(await page.innerText('h1'), /Is it one of these people/)
  await look(page)
  await close()
})
