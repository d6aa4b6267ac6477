import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type NameCandidate, rankNameHits } from './rank-name-hits.ts'

const people: readonly NameCandidate[] = [
  { id: 'john-smith', names: ['Smith', 'John'] },
  { id: 'john-smithson', names: ['Smithson', 'John'] },
  { id: 'jon-smyth', names: ['Smyth', 'Jon'] },
  { id: 'joan-smith', names: ['Smith', 'Joan', 'Patricia'] },
  { id: 'mary-jones', names: ['Jones', 'Mary', 'Jones'] },
  { id: 'wozniak', names: ['Woźniak', 'Ewa'] },
  { id: 'cohen', names: ['יוסף כהן'] },
  { id: 'ali-ali', names: ['Ali', 'Ali'] },
]

function ids(query: string): string[] {
  return rankNameHits(query, people).map((hit) => hit.id)
}

test('ST1 whole words come before beginnings, and beginnings before slips', () => {
  assert.deepEqual(rankNameHits('john smith', people), [
    { id: 'john-smith', how: 'exact' },
    { id: 'john-smithson', how: 'prefix' },
    { id: 'joan-smith', how: 'typo' },
    { id: 'jon-smyth', how: 'typo' },
  ])
})

test('the order of the words, capitals and commas do not count', () => {
  for (const query of ['smith john', 'SMITH, John', 'John SMITH']) assert.deepEqual(ids(query), ids('john smith'), query)
})

test('an initial is the beginning of a name of its own', () => {
  assert.deepEqual(ids('J Smith').slice(0, 2), ['john-smith', 'joan-smith'])
  assert.deepEqual(ids('J Jones'), [])
  assert.deepEqual(ids('M Jones'), ['mary-jones'])
})

test('every word must be found', () => {
  assert.deepEqual(ids('john smith patricia'), ['joan-smith'])
  assert.deepEqual(ids('john smith rupert'), [])
})

test('accents, lost letters and right-to-left names are found', () => {
  assert.deepEqual(ids('wozniak'), ['wozniak'])
  assert.deepEqual(ids('Wo?niak'), ['wozniak'])
  assert.deepEqual(ids('כהן'), ['cohen'])
  assert.deepEqual(ids('כהן יוסף'), ['cohen'])
})

test('a person with one name twice is found by it', () => {
  assert.deepEqual(ids('Ali Ali'), ['ali-ali'])
})

test('nothing typed, or nothing but pictures, finds nobody', () => {
  for (const query of ['', '   ', '😀', '--']) assert.deepEqual(ids(query), [])
  assert.deepEqual(rankNameHits('x'.repeat(10_000_000), people), [])
})

test('a person is always found by their own name, however it is ordered', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{2,8}$/)
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), fc.boolean(), (names, turned) => {
      const query = (turned ? names.toReversed() : names).join(' ')
      assert.equal(rankNameHits(query, [{ id: 'only', names }])[0]?.how, 'exact')
    }),
  )
})
