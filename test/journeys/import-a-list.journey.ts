import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { moment } from '../../src/core/time/plain-date.ts'
import { launchBrowser } from '../support/browser.ts'
import { startTestRegister, type TestRegister } from '../support/register.ts'
import { visit } from '../support/visitor.ts'

const list = fileURLToPath(new URL('../fixtures/import/trust-mha-office.csv', import.meta.url))
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

const ways = [
  ['with JavaScript', { viewport: { width: 1280, height: 900 } }],
  ['without JavaScript on a phone', { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }],
] as const

for (const [place, [how, options]] of ways.entries()) {
  test(`a list is uploaded, looked at, applied, found on the register, and undone, ${how}`, async () => {
    const visitor = await visit(browser, register, { ...options, as: 'Ravi Demo-Office' })
    register.clock.now = moment(`2026-11-21T09:${31 + place}:00Z`)
    const { page } = visitor
    const comesTo = async (word: string) => {
      // The page shows by itself how far it is.
      await page.locator('main .govuk-tag', { hasText: new RegExp(`^${word}$`) }).waitFor()
      await visitor.look()
    }
    await visitor.open('/imports')
    await visitor.look()
    await page.getByRole('button', { name: 'Upload and check' }).click()
    assert.match(await page.innerText('.govuk-error-summary'), /Choose a file to import/)
    await visitor.look()
    await page.setInputFiles('input[type=file]', list)
    await page.getByRole('button', { name: 'Upload and check' }).click()
    await comesTo('Checked, nothing recorded yet')
    assert.match(await page.innerText('main'), /What it would do/)
    await page.getByRole('link', { name: 'Which column holds what?' }).click()
    await visitor.look()
    await page.getByRole('button', { name: 'Keep these columns and check again' }).click()
    await comesTo('Checked, nothing recorded yet')
    await page.getByRole('button', { name: 'Apply this import' }).click()
    await comesTo('Applied')
    await visitor.open('/register?q=bhatti')
    assert.match(await page.innerText('main'), /BHATTI, Farzana/)
    await page.getByRole('link', { name: 'BHATTI, Farzana' }).click()
    await page.getByRole('navigation', { name: 'Parts of this person’s record' }).getByRole('link', { name: 'Timeline' }).click()
    assert.match(await page.innerText('main'), /list/i)
    await visitor.look()
    await visitor.open('/imports')
    await page
      .getByRole('link', { name: /trust-mha-office\.csv/ })
      .first()
      .click()
    await page.getByLabel('Why is it undone?').fill('Tried out')
    await page.getByRole('button', { name: 'Undo this import' }).click()
    await comesTo('Undone')
    await visitor.close()
  })
}
