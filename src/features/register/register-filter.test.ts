import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entitlementStates } from '../../core/law/entitlement-state.ts'
import { chipsOf, dayTyped, flags, readFilter, registerHref, reviewStates, sorts } from './register-filter.ts'

/** The filter an address asks for. */
function filterOf(search: string) {
  const asked = new URLSearchParams(search)
  return readFilter({ query: Object.fromEntries(asked), allOf: (name) => asked.getAll(name) })
}

test('ST1 an address without anything asks for everybody by name', () => {
  assert.deepEqual(filterOf(''), {
    q: '',
    states: [],
    section: undefined,
    council: undefined,
    nhsBody: undefined,
    team: undefined,
    practitioner: undefined,
    review: undefined,
    flags: [],
    sort: 'name',
    descending: false,
    page: 1,
  })
})

test('ST1 every filter survives being written into an address and read again', () => {
  const all = `q=Zoë+O'Neill&section=37%2F41&council=E10000028&nhs=QNC&team=North+%26+South&practitioner=Dr+X&review=soon&sort=since&dir=down${entitlementStates.map((state) => `&state=${state}`).join('')}${Object.keys(
    flags,
  )
    .map((flag) => `&flag=${flag}`)
    .join('')}`
  const filter = filterOf(all)
  assert.equal(filter.states.length, entitlementStates.length)
  assert.equal(filter.flags.length, Object.keys(flags).length)
  assert.deepEqual(filterOf(registerHref(filter).split('?')[1] ?? ''), filter)
})

test('what is not understood is left out: a link from an older version still opens a list', () => {
  const filter = filterOf(
    'state=LIVE&state=GONE&flag=cto&flag=constructor&flag=__proto__&sort=toString&review=hasOwnProperty&section=99&dir=sideways&page=minus',
  )
  assert.deepEqual(filter.states, ['LIVE'])
  assert.deepEqual(filter.flags, ['cto'])
  assert.equal(filter.sort, 'name')
  assert.equal(filter.review, undefined)
  assert.equal(filter.section, undefined)
  assert.equal(filter.descending, false)
  assert.equal(filter.page, 1)
})

for (const [page, read] of [
  ['0', 1],
  ['-3', 1],
  ['7', 7],
  ['007', 7],
  ['9999', 2000],
  ['10000', 1],
  ['1e3', 1],
  ['2.5', 1],
  ['', 1],
] as const) {
  test(`page "${page}" is page ${read}`, () => assert.equal(filterOf(`page=${page}`).page, read))
}

test('very long text and zero bytes are cut before they reach the database', () => {
  const filter = filterOf(`q=${'x'.repeat(500)}&team=a%00b&council=${'9'.repeat(60)}`)
  assert.equal(filter.q.length, 200)
  assert.equal(filter.team, 'ab')
  assert.equal(filter.council?.length, 20)
})

test('changing a filter goes back to the first page; the page is kept by nothing else', () => {
  const filter = filterOf('q=demo&page=4')
  assert.equal(registerHref(filter), '/register?q=demo')
  assert.equal(registerHref(filter, { page: '5' }), '/register?q=demo&page=5')
  assert.equal(registerHref(filter, { q: '' }), '/register')
  assert.equal(registerHref(filter, {}, '/register/export.csv'), '/register/export.csv?q=demo')
})

test('ST1 each filter in force is a chip in words, and taking it away leaves the others', () => {
  const filter = filterOf(
    'q=demo&state=LIVE&state=ENDED&section=3&council=none&nhs=QNC&team=North&practitioner=X&review=overdue&flag=cto&flag=leave',
  )
  const chips = chipsOf(filter, (code) => `body ${code}`)
  assert.equal(chips.length, 11)
  const words = chips.map(({ text }) => text)
  assert.ok(words.includes('Search: demo'))
  assert.ok(words.includes('No council recorded'))
  assert.ok(words.includes('body QNC'))
  assert.ok(words.includes(reviewStates.overdue))
  for (const [place, { href }] of chips.entries()) {
    const left = chipsOf(filterOf(href.split('?')[1] ?? ''), (code) => `body ${code}`).map(({ text }) => text)
    assert.deepEqual(left, words.toSpliced(place, 1), `without “${words[place]}”`)
  }
})

for (const [typed, day] of [
  ['3/4/1980', '1980-04-03'],
  ['03.04.1980', '1980-04-03'],
  ['3-4-1980', '1980-04-03'],
  [' 29 2 2000 ', '2000-02-29'],
  ['29/2/2001', undefined],
  ['31/02/2020', undefined],
  ['3/4/80', undefined],
  ['1980-04-03', undefined],
  ['3/4/1980 x', undefined],
  ['999 123 4567', undefined],
] as const) {
  test(`"${typed}" in the search box is ${day ?? 'no day'}`, () => assert.equal(dayTyped(typed), day))
}

test('every order of the list has words', () => {
  for (const words of Object.values(sorts)) assert.ok(words)
})
