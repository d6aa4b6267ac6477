import assert from 'node:assert/strict'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { checkAccessibility } from './accessibility.ts'
import type { TestRegister, Who } from './register.ts'

/** Somebody at a browser. */
export interface Visitor {
  readonly page: Page
  /** Opens a path of the register. */
  open(path: string): Promise<void>
  /** Throws when the page breaks an accessibility rule (where scripts may run: the checker is one), is wider than the screen, or has complained in the console. */
  look(): Promise<void>
  heading(): Promise<string>
  close(): Promise<void>
}

/** A new browser window at the register, signed in already where `as` is given. */
export async function visit(
  browser: Browser,
  register: TestRegister,
  options: BrowserContextOptions & { readonly as?: Who } = {},
): Promise<Visitor> {
  const { as, ...window } = options
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...window })
  if (as) {
    const [name = '', value = ''] = (await register.cookieOf(as)).split(/=(.*)/s)
    await context.addCookies([{ name, value, url: register.baseUrl }])
  }
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  // A page with mistakes to put right, or somebody else's address, is answered so on purpose.
  page.on('console', (message) => message.type() === 'error' && !/status of 4\d\d/.test(message.text()) && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  return {
    page,
    open: async (path) => void (await page.goto(register.baseUrl + path)),
    look: async () => {
      if (window.javaScriptEnabled !== false) await checkAccessibility(page)
      assert.equal(
        await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'),
        true,
        `${page.url()} is wider than the screen`,
      )
      assert.deepEqual(complaints, [])
    },
    heading: () => page.innerText('h1'),
    close: () => context.close(),
  }
}
