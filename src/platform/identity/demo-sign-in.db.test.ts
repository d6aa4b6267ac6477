import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { makeDemoPartnerships } from '../../../demo/make-partnerships.ts'
import { assetsFolder, buildAssetsWhenStale } from '../../../scripts/build-assets.ts'
import { checkAccessibility } from '../../../test/support/accessibility.ts'
import { launchBrowser } from '../../../test/support/browser.ts'
import { createTestDatabase } from '../../../test/support/database.ts'
import { syncOrganisations } from '../../sync-organisations.ts'
import { demoIssuer } from './demo-accounts.ts'
import { freeAddress, startTestService, type TestService } from './testing/test-service.ts'

let service: TestService
let browser: Browser

before(async () => {
  const { pool } = await createTestDatabase()
  await syncOrganisations(pool)
  await makeDemoPartnerships(pool, demoIssuer)
  const assets = { addresses: await buildAssetsWhenStale(), folder: assetsFolder }
  service = await startTestService({ pool, baseUrl: await freeAddress(), assets })
  browser = await launchBrowser()
})

after(async () => {
  await browser.close()
  await service.app.close()
})

/** A page whose every complaint, of the security policy too, fails the test. */
async function open(options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext(options)).newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  return { page, complaints }
}

for (const [how, options] of [
  ['on a wide screen', { viewport: { width: 1280, height: 900 } }],
  ['on a narrow phone without JavaScript', { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }],
] as const) {
  test(`choosing who to be, signed in and out again in a browser, ${how}`, async () => {
    const { page, complaints } = await open(options)
    await page.goto(`${service.baseUrl}/people/7/timeline?as-at=2024-05-01`)
    assert.equal(await page.title(), 'Choose who to be in the demo – Section 117 register')
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), true, 'nothing to scroll sideways to')
    if (!('javaScriptEnabled' in options)) await checkAccessibility(page)
    await page.getByRole('button', { name: 'Sign in as Amara Demo-Okafor' }).click()
    await page.getByText('Signed in as Amara Demo-Okafor at E10000028').waitFor()
    assert.equal(page.url(), `${service.baseUrl}/people/7/timeline?as-at=2024-05-01`)
    await page.goto(`${service.baseUrl}/sign-in/callback/demo?state=old`)
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Start signing in again')
    if (!('javaScriptEnabled' in options)) await checkAccessibility(page)
    await page.getByRole('button', { name: 'Sign in again' }).click()
    assert.match(page.url(), /demo-identity\/interaction/)
    assert.deepEqual(
      complaints.filter((said) => !said.includes('status of 400')),
      [],
    )
  })
}

test('the pages after signing out are accessible', async () => {
  const { page, complaints } = await open({ viewport: { width: 390, height: 844 } })
  for (const path of ['/signed-out', '/signed-out-for-safety?return_to=/people/7']) {
    await page.goto(service.baseUrl + path)
    await checkAccessibility(page)
  }
  assert.deepEqual(complaints, [])
})
