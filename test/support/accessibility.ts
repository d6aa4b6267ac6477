import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** The rules that prove WCAG 2.2 at levels A and AA, as far as a machine can. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Throws when the page breaks a rule of WCAG 2.2 AA, naming for each breach the rule, the elements and what to do.
 * The page must come from `browser.newContext()`: axe opens a second page beside it.
 */
export async function checkAccessibility(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  if (violations.length === 0) return
  const said = violations.map(({ id, help, helpUrl, nodes }) => {
    const places = nodes.map((node) => `    ${node.target.join(' ')}\n      ${(node.failureSummary ?? '').replaceAll('\n', '\n      ')}`)
    return `  ${id}: ${help} (${helpUrl})\n${places.join('\n')}`
  })
  throw new Error(`${page.url()} breaks ${violations.length} accessibility rule${violations.length === 1 ? '' : 's'}:\n${said.join('\n')}`)
}
