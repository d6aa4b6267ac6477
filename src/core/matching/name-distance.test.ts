import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isOneSlipApart, nameDistance, wordDistance } from './name-distance.ts'

test('a slip is a letter more, less, wrong, or two exchanged', () => {
  assert.equal(nameDistance('Smith', 'Smith'), 0)
  assert.equal(nameDistance('Smith', 'Smyth'), 1)
  assert.equal(nameDistance('Smith', 'Smit'), 1)
  assert.equal(nameDistance('Smith', 'Smitth'), 1)
  assert.equal(nameDistance('Smith', 'Simth'), 1)
  assert.equal(nameDistance('Stephenson', 'Stevenson'), 2)
  assert.equal(nameDistance('Łukasz', 'lukasz'), 0)
  assert.equal(nameDistance('', 'abc'), 3)
})

const words = fc.stringMatching(/^[abc]{0,6}$/)

test('the distance is the same both ways, none to itself, never more than the longer word', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      assert.equal(wordDistance(a, b), wordDistance(b, a))
      assert.equal(wordDistance(a, b) === 0, a === b)
      assert.ok(wordDistance(a, b) <= Math.max(a.length, b.length))
      assert.ok(wordDistance(a, b) >= Math.abs(a.length - b.length))
    }),
  )
})

test('the quick answer to "one slip?" is the slow one', () => {
  fc.assert(
    fc.property(words, words, (a, b) => assert.equal(isOneSlipApart(a, b), wordDistance(a, b) === 1, `${a} ${b}`)),
    { numRuns: 2000 },
  )
})
