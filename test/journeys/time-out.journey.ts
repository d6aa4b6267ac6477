import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { moment } from '../../src/core/time/plain-date.ts'
import { launchBrowser } from '../support/browser.ts'
import { startTestRegister, type TestRegister } from '../support/register.ts'
import { visit } from '../support/visitor.ts'

const amhp = 'Amara Demo-Okafor'
let register: TestRegister
let browser: Browser

before(async () => {
  register = await startTestRegister(undefined, { listen: true })
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  await register.close()
})

test('after 13 minutes without use there is a warning with a way to stay, after 15 the page is left; what was typed is there again after signing in', async () => {
  const visitor = await visit(browser, register, { as: amhp })
  const { page } = visitor
  await page.clock.install({ time: new Date(register.clock.now) })
  await visitor.open('/notify')
  await page.getByLabel('Family name').fill('Typedbefore')
  await Promise.all([page.waitForResponse('**/drafts'), page.clock.fastForward('00:03')])
  await page.getByText(/^Saved /).waitFor()
  await page.clock.fastForward('13:05')
  await page.getByRole('dialog', { name: 'You will soon be signed out' }).waitFor()
  await visitor.look()
  register.clock.now = moment('2026-11-21T09:46:00Z')
  await page.clock.fastForward('02:10')
  await page.waitForURL('**/signed-out-for-safety**')
  await visitor.look()
  assert.ok(!(await page.content()).includes('Typedbefore'), 'nothing of it stays on the screen')
  await page
    .getByRole('link', { name: /Sign in/ })
    .or(page.getByRole('button', { name: /Sign in/ }))
    .first()
    .click()
  await page.getByRole('button', { name: `Sign in as ${amhp}` }).click()
  await page.waitForURL('**/notify')
  assert.match(await page.innerText('main'), /We kept what you typed/)
  assert.equal(await page.getByLabel('Family name').inputValue(), 'Typedbefore')
  await visitor.close()
})

test('without JavaScript what is sent too late is kept as well', async () => {
  register.clock.now = moment('2026-11-21T11:00:00Z')
  const visitor = await visit(browser, register, { as: 'Samir Demo-Khan', javaScriptEnabled: false })
  const { page } = visitor
  await visitor.open('/notify')
  await page.getByLabel('Family name').fill('Senttoolate')
  register.clock.now = moment('2026-11-21T11:16:00Z')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL('**/signed-out-for-safety?return_to=%2Fnotify')
  await page
    .getByRole('link', { name: /Sign in/ })
    .or(page.getByRole('button', { name: /Sign in/ }))
    .first()
    .click()
  await page.getByRole('button', { name: 'Sign in as Samir Demo-Khan' }).click()
  await page.waitForURL('**/notify')
  assert.equal(await page.getByLabel('Family name').inputValue(), 'Senttoolate')
  await visitor.close()
})
