import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { demoPartnerships } from '../demo/partnerships.ts'
import { may } from '../src/platform/access/permissions.ts'
import type { Route } from '../src/platform/http/visit.ts'
import { routes } from '../src/routes.ts'
import { launchBrowser } from '../test/support/browser.ts'
import { type ShownPage, type ShownRegister, startShownRegister } from './screenshots/shown-register.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** A desk and a phone. */
const widths = { 1280: 800, 390: 844 } as const

/** The three of the README, as a person at a desk sees them. */
async function renewScreenshots(browser: Browser, register: ShownRegister): Promise<void> {
  const page = await openAs(browser, register, 'Lena Demo-Lead', 1280)
  const shown = { register: '/register', person: `/people/${register.person}`, entitlement: `/people/${register.person}/entitlement` }
  for (const [name, address] of Object.entries(shown)) {
    await page.goto(register.baseUrl + address)
    // The reasons and the whole of the chain below them, which is what this page is for.
    if (name === 'entitlement') await page.evaluate(`[...document.querySelectorAll('svg')].at(-1)?.scrollIntoView({ block: 'end' })`)
    await page.screenshot({ path: path.join(root, 'docs/screenshots', `${name}.png`) })
    console.log(`docs/screenshots/${name}.png`)
  }
}

/**
 * Every page that a GET route draws, whole, at both widths, for looking at. New routes come by themselves; a new part of an
 * address needs its example in `shown-register.ts`, and is asked for by a refusal to go on.
 */
async function takeEveryPage(browser: Browser, register: ShownRegister, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const drawn = routes.filter(({ method, path: address }) => method === 'GET' && !address.startsWith('/api/') && !/\.\w+$/.test(address))
  const pages = [
    ...drawn.flatMap((route) => register.examplesOf(route.path).map((example) => ({ ...example, as: whoMay(route) }))),
    ...register.more,
  ]
  for (const width of [1280, 390] as const) {
    for (const [who, ofWho] of Map.groupBy(pages, ({ as }) => as)) {
      const page = who === undefined ? await openPage(browser, width) : await openAs(browser, register, who, width)
      for (const shown of ofWho) await take(page, register, shown, path.join(folder, `${shown.name}-${width}.png`))
      await page.context().close()
    }
  }
}

async function take(page: Page, register: ShownRegister, shown: ShownPage, file: string): Promise<void> {
  const response = await page.goto(register.baseUrl + shown.address)
  for (const [name, text] of Object.entries(shown.fill ?? {})) await page.locator(`[name="${name}"]`).fill(text)
  if (shown.press) {
    const sent = page.waitForResponse((answer) => answer.request().isNavigationRequest())
    await page.getByRole('button', { name: shown.press, exact: true }).click()
    await sent
    await page.waitForLoadState()
  }
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'))
  await page.screenshot({ path: file, fullPage: true })
  const remarks = [
    response?.status() === (shown.status ?? 200) ? '' : ` answered ${response?.status()}`,
    wide === 0 ? '' : ` is ${wide} pixels too wide`,
  ]
  console.log(`${path.basename(file)}${remarks.join('')}`)
}

/** Somebody of the first partnership whose role may open this page. */
function whoMay(route: Route): string {
  const staff = demoPartnerships.flatMap(({ bodies }) => bodies.flatMap((body) => body.staff))
  const lead = staff.find(([name]) => name === 'Lena Demo-Lead')
  const found = [...(lead ? [lead] : []), ...staff].find(([, ...roles]) => may(roles, route.may))
  if (!found) throw new Error(`Nobody in the demo may open ${route.path}`)
  return found[0]
}

async function openPage(browser: Browser, width: keyof typeof widths): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: widths[width] }, reducedMotion: 'reduce' })
  return context.newPage()
}

/** Signs in as anybody does in the demo: by choosing the name. */
async function openAs(browser: Browser, register: ShownRegister, who: string, width: keyof typeof widths): Promise<Page> {
  const page = await openPage(browser, width)
  await page.goto(register.baseUrl)
  await page.getByRole('button', { name: `Sign in as ${who}`, exact: true }).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  return page
}

const [option, folder] = process.argv.slice(2)
if (option !== undefined && (option !== '--all' || folder === undefined)) {
  console.error('npm run screenshots renews the three of the README; npm run screenshots -- --all FOLDER takes every page at both widths.')
  process.exit(1)
}
const register = await startShownRegister()
const browser = await launchBrowser()
try {
  if (folder === undefined) await renewScreenshots(browser, register)
  else await takeEveryPage(browser, register, folder)
} finally {
  await browser.close()
  await register.close()
}
