import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../../core/findings/finding.ts'
import { plainDate } from '../../core/time/plain-date.ts'
import { createEnvironment } from '../../platform/http/templates.ts'
import { chainPicture } from '../chain-picture.ts'
import { stateTags } from '../state-tags.ts'

const environment = createEnvironment({ brand: { serviceName: 'x' }, assets: { css: '', js: '', beginJs: '' } })

function draw(file: string, call: string, model: object = {}): string {
  const macro = call.split('(')[0] ?? ''
  return environment.renderString(`{% from "components/${file}.njk" import ${macro} %}{{ ${call} }}`, model)
}

test('every state has its word and a meaning in the legend', () => {
  for (const [state, tag] of Object.entries(stateTags)) {
    assert.ok(draw('tags', 'stateTag(state)', { state }).includes(`>${tag.word}<`))
    assert.ok(draw('tags', 'stateLegend()').includes(tag.meaning))
  }
})

test('a clock that is late is said in words, not by colour alone', () => {
  assert.match(draw('tags', 'clockTag(clock)', { clock: { state: 'late', text: 'Day 7 of 5' } }), /govuk-tag--red[^>]*>Day 7 of 5</)
})

test('a date is three boxes with what was typed; its error links to the first', () => {
  const html = draw('forms', 'dateInput(params)', {
    params: {
      id: 'heldOn',
      legend: 'When?',
      answers: { 'heldOn-day': '31', 'heldOn-month': '2', 'heldOn-year': '2026' },
      error: { text: 'Check the date' },
      today: '2026-03-01',
    },
  })
  assert.match(html, /id="heldOn" name="heldOn-day"[^>]* value="31"/)
  assert.match(html, /name="heldOn-year"[^>]* value="2026"/)
  assert.match(html, /Check the date/)
  assert.match(html, /data-fills="heldOn" data-day="2026-03-01">Today/)
  assert.match(html, /data-day="2026-02-28">Yesterday/)
  assert.doesNotMatch(draw('forms', 'dateInput(params)', { params: { id: 'heldOn', legend: 'When?', answers: {} } }), /Yesterday/)
})

test('a list names each value, marks how it is sorted, and says what to do when it is empty', () => {
  const params = {
    caption: 'People',
    columns: [{ text: 'Name', sortHref: '?sort=name', sorted: 'ascending' }, { text: 'Born' }],
    rows: [{ cells: [{ text: '<O’DEMO>', href: '/people/1' }, { text: '3 February 1981' }] }],
    empty: 'Take a filter away.',
  }
  const html = draw('lists', 'listTable(params)', { params })
  assert.match(html, /aria-sort="ascending"/)
  assert.match(html, /href="\/people\/1">&lt;O’DEMO&gt;<\/a>/)
  assert.match(html, /app-list__label" aria-hidden="true">Born</)
  assert.match(draw('lists', 'listTable(params)', { params: { ...params, rows: [] } }), /Take a filter away\./)
})

test('pages of a list: first, last and neighbours, and no links where there is one page', () => {
  const html = draw('lists', 'pages(params)', { params: { page: 4, pages: 24, hrefBefore: '/register?state=live&page=' } })
  assert.deepEqual(
    [...html.matchAll(/page=(\d+)"/g)].map(([, number]) => number),
    ['3', '1', '3', '4', '5', '24', '5'],
  )
  assert.match(html, /state=live&amp;page=/)
  assert.equal(draw('lists', 'pages(params)', { params: { page: 1, pages: 1, hrefBefore: '' } }).trim(), '')
})

test('a filter chip says that it takes the filter away', () => {
  const html = draw('lists', 'filterChips(chips, "/register")', { chips: [{ text: 'Live', href: '/register?a' }] })
  assert.match(html, /Remove this filter: <\/span>Live/)
  assert.equal(draw('lists', 'filterChips([], "/register")').trim(), '')
})

test('a timeline marks what was corrected in words, and offers each action with the entry it is for', () => {
  const item = {
    id: '1',
    title: 'Detained <3>',
    day: '2014-06-01',
    dayWords: 'June 2014, day not known',
    sentences: [],
    source: 'Letter.',
    files: [],
  }
  const superseded = { word: 'Corrected', says: 'Corrected 3 July 2014: it was the day of the form.' }
  const current = {
    ...item,
    id: '2',
    correctHref: '/facts/2/correct',
    withdrawHref: '/facts/2/withdraw',
    files: [{ text: 'Form A6.pdf', href: '/evidence/1' }],
  }
  const html = draw('timeline', 'timeline(items)', { items: [{ ...item, superseded }, current] })
  assert.match(html, /app-timeline__item--superseded" id="fact-1"/)
  assert.match(html, />Corrected 3 July 2014: it was the day of the form\.</)
  assert.match(html, /<time datetime="2014-06-01">June 2014, day not known<\/time>/)
  assert.match(
    html,
    /href="\/facts\/2\/correct">Correct<span class="govuk-visually-hidden">: Detained &lt;3&gt;, June 2014, day not known</,
  )
  assert.match(html, /href="\/evidence\/1">Form A6\.pdf</)
  assert.equal(html.match(/Withdraw</g)?.length, 1)
})

test('the chain is drawn with a link for each piece and said in a table', () => {
  const pieces = [
    { kind: 'hospital', label: 'Section 3', from: plainDate('2014-06-01'), until: plainDate('2015-02-10'), doubtful: true, facts: ['f1'] },
  ] as const
  const picture = chainPicture(pieces, { today: plainDate('2026-11-21'), hrefOf: () => '/facts/f1' })
  const html = draw('chain', 'chain(picture)', { picture })
  assert.match(html, /role="region" tabindex="0" aria-label="Picture of the episode chain/)
  assert.match(
    html,
    /<a class="app-chain__link" href="\/facts\/f1" aria-label="In hospital: Section 3, 1 June 2014 to 10 February 2015, doubtful">/,
  )
  assert.match(html, /<table[\s\S]*10 February 2015[\s\S]*\(doubtful\)/)
  assert.doesNotMatch(html, /style=/)
  assert.equal(draw('chain', 'chain(none)').trim(), '')
})

test('an explanation gives each step its rule, authority and facts, and leaves no doubt unsaid', () => {
  const cite = {
    instrument: 'Mental Health Act 1983',
    provision: 's117(2)',
    url: 'https://www.legislation.gov.uk/ukpga/1983/20/section/117',
    standing: 'recalled',
  } as const
  const finding: Finding<string> = {
    value: 'live',
    confidence: 'ARGUABLE',
    because: [
      {
        rule: 'ENT-16',
        says: 'One body’s decision is held.',
        cites: [cite],
        facts: ['f1'],
        because: [{ rule: 'END-2', says: 'Both must be satisfied.', cites: [], facts: [] }],
      },
    ],
    assumptions: ['The order was not revoked.'],
    missing: [{ what: 'Minutes of 1 June 2019', settledBy: 'Ask the lead for them.' }],
    alternatives: [
      { value: 'live', says: 'It is still owed.' },
      { value: 'ended', says: 'It ended.' },
    ],
    doubts: ['A3'],
  }
  const words = {
    answer: 'Aftercare is owed.',
    facts: { f1: { text: 'Ending decided, 1 June 2019', href: '/facts/f1' } },
    doubts: { A3: 'Whether revoking starts anew' },
  }
  const html = draw('explanation', 'explanation(finding, words)', { finding, words })
  for (const said of [
    'Aftercare is owed.',
    'Two answers can be argued',
    'Rule ENT-16',
    'Both must be satisfied.',
    'The order was not revoked.',
    'Minutes of 1 June 2019',
    'Ask the lead for them.',
    'It is still owed.',
    'It ended.',
    'Whether revoking starts anew (A3)',
    'from memory, to be checked',
  ])
    assert.ok(html.includes(said), said)
  assert.match(html, /href="https:\/\/www\.legislation\.gov\.uk[^"]*" rel="noreferrer">Mental Health Act 1983, s117\(2\)/)
  assert.match(html, /href="\/facts\/f1">Ending decided, 1 June 2019/)
})
