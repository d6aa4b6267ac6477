import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../core/time/plain-date.ts'
import { type ChainKind, type ChainPiece, chainPicture } from './chain-picture.ts'

const today = plainDate('2026-11-21')
const hrefOf = (piece: ChainPiece) => `/facts/${piece.facts[0]}`

function piece(kind: ChainKind, from: string, until?: string, more: Partial<ChainPiece> = {}): ChainPiece {
  return {
    kind,
    label: kind,
    from: plainDate(from),
    until: until === undefined ? undefined : plainDate(until),
    doubtful: false,
    facts: ['f1'],
    ...more,
  }
}

function drawn(pieces: readonly ChainPiece[], on = today) {
  const picture = chainPicture(pieces, { today: on, hrefOf })
  assert.ok(picture)
  return picture
}

test('nothing to draw is no picture', () => {
  assert.equal(chainPicture([], { today, hrefOf }), undefined)
})

test('bands stand in one order, and only those with time in them', () => {
  const picture = drawn([
    piece('aftercare', '2015-02-10'),
    piece('cto', '2015-02-10', '2018-02-09'),
    piece('hospital', '2014-06-01', '2015-02-10'),
  ])
  assert.deepEqual(
    picture.bands.map((band) => band.label),
    ['In hospital', 'Community treatment order', 'Aftercare owed'],
  )
  const tops = picture.bands.map((band) => band.y)
  assert.deepEqual(
    tops,
    tops.toSorted((a, b) => a - b),
  )
})

test('lengths are in proportion to days, and a piece ends where the next begins', () => {
  const picture = drawn([
    piece('hospital', '2014-01-01', '2015-01-01'),
    piece('hospital', '2015-01-01', '2017-01-01'),
    piece('community', '2017-01-01'),
  ])
  const [first, second] = picture.bands[0]?.pieces ?? []
  assert.ok(first && second)
  assert.ok(Math.abs(first.x + first.width - second.x) < 0.2)
  assert.ok(Math.abs(second.width / first.width - 731 / 365) < 0.02)
  assert.equal(first.y, second.y)
})

test('what goes on is drawn to the day of the picture, which is marked', () => {
  const picture = drawn([piece('aftercare', '2015-02-10')])
  const [open] = picture.bands[0]?.pieces ?? []
  assert.ok(open?.goesOn)
  assert.ok(Math.abs(open.x + open.width - picture.today.x) < 0.2)
  assert.ok(picture.today.x < picture.width)
})

test('looked at as at an earlier day, what came later stands right of the mark', () => {
  const picture = drawn([piece('hospital', '2009-03-01', '2010-01-15')], plainDate('2009-06-01'))
  const [only] = picture.bands[0]?.pieces ?? []
  assert.ok(only && only.x < picture.today.x && only.x + only.width > picture.today.x)
})

test('two readings of the same time stand under one another, never over one another', () => {
  const picture = drawn([
    piece('aftercare', '2015-01-01', '2020-01-01'),
    piece('aftercare', '2017-01-01', '2019-01-01', { doubtful: true }),
  ])
  const [sure, doubtful] = picture.bands[0]?.pieces ?? []
  assert.ok(sure && doubtful && doubtful.y >= sure.y + sure.height)
  assert.ok(doubtful.doubtful && picture.anyDoubtful)
  assert.ok(picture.height > doubtful.y + doubtful.height)
})

test('one day in hospital in forty years is still seen and can be pressed', () => {
  const picture = drawn([piece('hospital', '1990-05-05', '1990-05-06'), piece('aftercare', '1990-05-06')])
  assert.ok((picture.bands[0]?.pieces[0]?.width ?? 0) >= 4)
})

test('forty years are seen at one glance; a longer life is scrolled', () => {
  assert.equal(drawn([piece('aftercare', '1990-01-01')]).isLong, false)
  const long = drawn([piece('aftercare', '1950-01-01')])
  assert.ok(long.isLong && long.width > 1100)
})

test('years are marked as far apart as their labels need; a few months by month', () => {
  const years = drawn([piece('aftercare', '2009-03-01')]).ticks
  assert.deepEqual(
    years.slice(0, 2).map((tick) => tick.label),
    ['2010', '2011'],
  )
  for (const ticks of [years, drawn([piece('aftercare', '1960-01-01')]).ticks, drawn([piece('hospital', '2026-06-10')]).ticks]) {
    const gaps = ticks.slice(1).map((tick, at) => tick.x - (ticks[at]?.x ?? 0))
    assert.ok(Math.min(...gaps) >= 50, `labels ${Math.min(...gaps)} px apart`)
  }
  assert.equal(drawn([piece('hospital', '2026-06-10')]).ticks[0]?.label, 'Jul 2026')
})

test('a label that does not fit is left out of the drawing and stays in the table', () => {
  const picture = drawn([
    piece('hospital', '2020-01-01', '2020-02-01', { label: 'Section 3 (restricted)' }),
    piece('aftercare', '2000-01-01'),
  ])
  const short = picture.bands.flatMap((band) => band.pieces).find((each) => each.piece.kind === 'hospital')
  assert.equal(short?.text, undefined)
  assert.ok(picture.rows.some((row) => row.piece.label === 'Section 3 (restricted)'))
})

test('the table says the same as the drawing: every piece, by first day, with its link', () => {
  const pieces = [piece('aftercare', '2015-02-10', undefined, { facts: ['f9'] }), piece('hospital', '2014-06-01', '2015-02-10')]
  const picture = drawn(pieces)
  assert.deepEqual(
    picture.rows.map((row) => [row.kindLabel, row.href]),
    [
      ['In hospital', '/facts/f1'],
      ['Aftercare owed', '/facts/f9'],
    ],
  )
  assert.equal(picture.bands.flatMap((band) => band.pieces).length, pieces.length)
})

test('a chain that begins today is drawn too', () => {
  const picture = drawn([piece('hospital', '2026-11-21')])
  assert.ok(Number.isFinite(picture.width) && (picture.bands[0]?.pieces[0]?.width ?? 0) > 0)
})
