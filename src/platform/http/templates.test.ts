import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../../core/time/plain-date.ts'
import type { PageModel } from '../../design/page-model.ts'
import type { PersonPageModel } from '../../design/person-bar.ts'
import type { PageContext, SignedInFrame } from './page-context.ts'
import { createEnvironment, createTemplates, definePage } from './templates.ts'

const branding = {
  brand: { serviceName: 'Test register' },
  assets: { css: '/assets/app-1.css', js: '/assets/app-1.js', beginJs: '/assets/begin-1.js' },
}
const templates = createTemplates(branding)
const environment = createEnvironment(branding)

const signedIn: SignedInFrame = {
  accountName: 'Morwenna Testcase',
  signOutHref: '/sign-out',
  organisationName: 'Stokeshire County Council',
  partnership: { name: 'Stokeshire partnership', accent: 'teal' },
  navigation: [
    { text: 'Home', href: '/' },
    { text: 'Register', href: '/register', current: true },
  ],
  searchHref: '/register',
  session: { idleSeconds: 900, warnSeconds: 780 },
}
const context: PageContext = { templates, currentPath: '/register', today: plainDate('2026-11-21'), csrfToken: 'token-1', signedIn }

interface MistakePage extends PageModel {
  readonly says: readonly string[]
}
const mistakePage = definePage<MistakePage>('mistake.njk')
const model = { title: 'Page not found', says: ['There is nothing here.'] }

/** A page with only a body of its own, in the real frame. */
function inFrame(content: string, more: Partial<PageContext> = {}, fields: object = {}): string {
  const page = { ...context, ...more }
  return environment.renderString(`{% extends "layout.njk" %}{% block content %}${content}{% endblock %}`, {
    title: 'A page',
    ...fields,
    page,
    errors: page.errors,
  })
}

test('every template of the product compiles, official macros included', () => {
  assert.ok(mistakePage(model, context).includes('There is nothing here.'))
})

test('a wrong page model does not compile', () => {
  // @ts-expect-error the sentences are missing
  const incomplete: Parameters<typeof mistakePage>[0] = { title: 'x' }
  assert.equal(incomplete.title, 'x')
})

test('a template that is not there, or lies outside the product, is refused by name', () => {
  assert.throws(() => templates.render('nowhere/nothing.njk', model, context), /There is no template "nowhere\/nothing.njk"/)
  assert.throws(() => templates.render('/etc/hostname', model, context), /There is no template/)
  assert.throws(() => templates.render('../../../package.json', model, context), /There is no template/)
})

test('everything put into a page is escaped', () => {
  const html = mistakePage(
    { title: '<script>alert(1)</script>', says: ['"><img src=x>'] },
    { ...context, signedIn: { ...signedIn, accountName: '{{ 7*7 }}<b>' } },
  )
  assert.ok(!html.includes('<script>alert') && !html.includes('<img') && html.includes('{{ 7*7 }}&lt;b&gt;'))
})

test('pages need no inline script, style or handler, so that the security policy can forbid them', () => {
  const html = inFrame('<p>x</p>', { errors: { name: { text: 'Enter the name' } }, flash: { kind: 'success', text: 'Recorded.' } })
  for (const [tag] of html.matchAll(/<script[^>]*>/g)) assert.match(tag, / src="\/assets\//)
  assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|javascript:/)
})

test('the branding is neutral: no crown, crest, logo or licence of others', () => {
  assert.doesNotMatch(inFrame(''), /crown|crest|GOV\.UK|logotype|nationalarchives|open-government/i)
})

test('the frame shows service, partnership, body, search, account and the menu, with the place marked', () => {
  const html = inFrame('', { signedIn: { ...signedIn, searchedFor: 'O"Demo' } })
  for (const words of ['Test register', 'Stokeshire partnership', 'Stokeshire County Council', 'Morwenna Testcase', 'Skip to main content'])
    assert.ok(html.includes(words), words)
  assert.match(html, /<form action="\/register" method="get">/)
  assert.match(html, /name="q" type="search"[^>]* value="O&quot;Demo"/)
  assert.match(html, /aria-current="page" href="\/register"/)
  assert.match(html, /<body class="[^"]*brand-teal/)
  assert.match(html, /data-idle-seconds="900" data-warn-seconds="780"/)
  assert.match(html, /action="\/sign-out"><input type="hidden" name="_csrf" value="token-1">/)
})

test('what the context does not give is not on the screen', () => {
  const html = mistakePage(model, { ...context, signedIn: undefined })
  assert.doesNotMatch(html, /<nav|<search|Sign out|<footer|data-idle-seconds|data-warn-seconds/)
  assert.doesNotMatch(inFrame('', { signedIn: { ...signedIn, searchHref: undefined } }), /name="q"/)
  assert.match(inFrame('', { footer: [{ text: 'Privacy', href: '/privacy' }] }), /<footer[\s\S]*href="\/privacy"/)
})

test('errors stand in the title, in a summary that links to each field, in the order given', () => {
  const html = inFrame('', {
    errors: { heldOn: { text: 'Enter the day' }, name: { text: 'Enter the name' }, form: { text: 'Somebody else was first' } },
  })
  assert.match(html, /<title>Error: A page – Test register<\/title>/)
  assert.match(
    html,
    /There is a problem[\s\S]*<a href="#heldOn">Enter the day<\/a>[\s\S]*<a href="#name">Enter the name<\/a>[\s\S]*Somebody else was first/,
  )
  assert.doesNotMatch(html, /href="#form"/)
})

test('an earlier state of the record is announced with its day, its moment and a way back', () => {
  const html = inFrame('', { timeTravel: { asAt: plainDate('2024-05-01'), backHref: '/people/1' } })
  assert.match(html, /as at 1 May 2024<\/strong>, as known now\./)
  assert.match(html, /href="\/people\/1">Go back to today/)
  assert.match(html, /<body class="[^"]*app-past/)
})

test('a page of a person says who it is about, and shows only what is known', () => {
  const personPage = definePage<PersonPageModel>('person.njk')
  const person = {
    name: 'O’DEMO, Aurelia',
    href: '/people/1',
    birthDate: plainDate('1981-02-03'),
    age: 45,
    nhsNumber: '9991234567',
    nhsNumberStatus: 'verified',
    flags: [{ text: 'Under 18' }],
  }
  const html = personPage(
    {
      title: 'Overview',
      person,
      parts: [
        { text: 'Overview', href: '/a', current: true },
        { text: 'Timeline', href: '/b' },
      ],
    },
    context,
  )
  assert.match(html, /O’DEMO, Aurelia/)
  assert.match(html, /3 February 1981 \(age 45\)/)
  assert.match(html, /999\u00a0123\u00a04567<\/span> \(verified\)/)
  assert.doesNotMatch(html, /Address|>GP</)
  const unknown = personPage(
    { title: 'Overview', person: { name: 'X', href: '/x', nhsNumberStatus: 'not yet traced', flags: [] }, parts: [] },
    context,
  )
  assert.match(unknown, /Born<\/dt><dd>not known/)
  assert.match(unknown, /NHS number<\/dt><dd>not yet traced/)
})
