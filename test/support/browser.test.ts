import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { checkAccessibility } from './accessibility.ts'
import { findBrowser, launchBrowser } from './browser.ts'

let browser: Browser
before(async () => {
  browser = await launchBrowser()
})
after(() => browser?.close())

test('a real Chromium starts and draws a page', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 400 } })
  await page.setContent('<!doctype html><html lang="en"><title>Blank</title><h1>Aftercare</h1></html>')
  const picture = await page.screenshot()
  assert.deepEqual([...picture.subarray(1, 4)], [...Buffer.from('PNG')])
  assert.ok((await page.locator('h1').boundingBox())?.width, 'the heading takes up room, so there are fonts')
})

test('a page that breaks an accessibility rule is refused with the rule and the element named', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.setContent('<!doctype html><html lang="en"><title>Form</title><main><h1>Form</h1><input id="unnamed"></main></html>')
  await assert.rejects(checkAccessibility(page), (error: Error) => error.message.includes('label:') && error.message.includes('#unnamed'))
})

test('a page that breaks none passes', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.setContent('<!doctype html><html lang="en"><title>Form</title><main><h1>Form</h1><label>Name <input></label></main></html>')
  await checkAccessibility(page)
})

test('a CHROME_PATH that does not exist is said in one sentence and not passed over', async (t) => {
  const before = process.env.CHROME_PATH
  t.after(() => {
    if (before === undefined) delete process.env.CHROME_PATH
    else process.env.CHROME_PATH = before
  })
  process.env.CHROME_PATH = '/nowhere/chromium'
  await assert.rejects(findBrowser(), /CHROME_PATH names \/nowhere\/chromium, which does not exist/)
  await assert.rejects(launchBrowser(), /Install Chromium or Chrome, or set CHROME_PATH/)
})
