import type { PageModel } from '../../design/page-model.ts'
import { page } from '../../platform/http/answer.ts'
import { definePage } from '../../platform/http/templates.ts'
import { get, type Route, type Visit } from '../../platform/http/visit.ts'

const aboutPage = definePage<PageModel>('about/about.njk')
const accessibilityPage = definePage<PageModel>('about/accessibility.njk')

async function showAbout(visit: Visit) {
  return page(aboutPage({ title: 'About this register' }, visit.page()))
}

async function showAccessibility(visit: Visit) {
  return page(accessibilityPage({ title: 'Accessibility statement' }, visit.page()))
}

export const aboutRoutes: readonly Route[] = [
  get('/about', { may: 'permissions:view', audit: 'view-about' }, showAbout),
  get('/accessibility', { may: 'permissions:view', audit: 'view-accessibility' }, showAccessibility),
]
