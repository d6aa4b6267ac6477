import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isOneSlipApart } from './name-distance.ts'
import { searchKeysForName, searchKeysForQuery } from './name-keys.ts'

/** What the database does: every word of the query is the beginning of a token, or meets a near key by equality. */
function isFound(names: readonly string[], query: string): boolean {
  const { tokens, near } = searchKeysForName(names)
  const { words } = searchKeysForQuery(query)
  return (
    words.length > 0 &&
    words.every((word) => tokens.some((token) => token.startsWith(word.prefix)) || word.near.some((key) => near.includes(key)))
  )
}

test('ST1 a person is found by any part of any name, in any order, by beginning, and one slip away', () => {
  const names = ['Davies-Taylor', 'Olive', 'Elżbieta', 'Łukasz']
  for (const query of [
    'olive',
    'Davies',
    'taylor',
    'davies-taylor',
    'daviestaylor',
    'TAYLOR, Olive',
    'o davies',
    'elz',
    'elzbieta',
    'lukasz',
    'Olvie',
    'Davis',
    'Olives',
    'Taylr oliv',
  ]) {
    assert.equal(isFound(names, query), true, query)
  }
  for (const query of ['oliver smith', 'dvs', 'xolive davies q', '', '😀', 'olive taylor brown'])
    assert.equal(isFound(names, query), false, query)
})

test('particles are found joined and apart', () => {
  for (const query of ['McDonald', 'Mc Donald', 'mcd', "O'Brien"]) assert.equal(isFound(['McDonald', "O'Brien"], query), true, query)
  for (const query of ['de Souza', 'DeSouza', 'souza']) assert.equal(isFound(['de Souza'], query), true, query)
  assert.equal(isFound(['DeSouza'], 'de souza'), true)
  assert.equal(isFound(["O'Brien"], 'o brien'), true)
})

test('short names have no neighbours of their own, but "Jon" finds "John"', () => {
  assert.deepEqual(searchKeysForName(['Ali']), { tokens: ['ali'], near: ['ali'] })
  assert.deepEqual(searchKeysForName(['Li']), { tokens: ['li'], near: [] })
  assert.equal(isFound(['John'], 'Jon'), true)
  assert.equal(isFound(['Ali'], 'Alli'), true)
  assert.equal(isFound(['Ali'], 'Ada'), false)
})

test('the keys of a name are the word and the word with each letter left out, once each', () => {
  assert.deepEqual(searchKeysForName(['Anna', 'anna']), { tokens: ['anna'], near: ['anna', 'nna', 'ana', 'ann'] })
})

test('the longest word of a query stands first, for it fits the fewest people', () => {
  assert.deepEqual(searchKeysForQuery('J Smithson').prefixes, ['smithson', 'j'])
  assert.deepEqual(searchKeysForQuery('').words, [])
})

test('two words of four letters or more that are one slip apart always meet', () => {
  const word = fc.stringMatching(/^[a-d]{4,9}$/)
  fc.assert(
    fc.property(
      word,
      fc.nat(),
      fc.constantFrom('a', 'b', 'e'),
      fc.constantFrom('more', 'less', 'wrong', 'exchanged'),
      (right, where, letter, slip) => {
        const place = where % right.length
        const rest = right.slice(place + 1)
        const start = right.slice(0, place)
        const wrong = {
          more: start + letter + right.slice(place),
          less: start + rest,
          wrong: start + letter + rest,
          exchanged: start + (rest[0] ?? '') + (right[place] ?? '') + rest.slice(1),
        }[slip]
        if (wrong.length < 4) return
        const found = searchKeysForName([right]).near
        assert.ok(
          searchKeysForQuery(wrong).near.some((key) => found.includes(key)),
          `${right} ${wrong}`,
        )
      },
    ),
    { numRuns: 1000 },
  )
})

test('words that meet are never more than two slips apart, so ranking has little to throw away', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab]{4,7}$/), fc.stringMatching(/^[ab]{4,7}$/), (a, b) => {
      const meet = searchKeysForQuery(a).near.some((key) => searchKeysForName([b]).near.includes(key))
      if (isOneSlipApart(a, b)) assert.equal(meet, true)
      if (meet) assert.ok(Math.abs(a.length - b.length) <= 1)
    }),
  )
})

test('any text gives keys that a database can hold: bounded, well formed, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 4 }), (names) => {
      const { tokens, near } = searchKeysForName(names)
      for (const keys of [tokens, near]) {
        assert.equal(new Set(keys).size, keys.length)
        for (const key of keys) assert.ok(key !== '' && key.length <= 60 && key.isWellFormed() && !/[\s\0]/.test(key))
      }
    }),
  )
  const { tokens, near } = searchKeysForName(['x'.repeat(10_000_000)])
  assert.equal(tokens[0]?.length, 30)
  assert.ok(near.length <= 31)
})
