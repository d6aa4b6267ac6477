import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nationOf } from './places-abroad.ts'

test('places are told by nation, accents and capitals aside', () => {
  assert.equal(nationOf('Kraków'), 'elsewhere')
  assert.equal(nationOf('the Philippines'), 'elsewhere')
  assert.equal(nationOf('Glasgow'), 'scotland')
  assert.equal(nationOf('belfast'), 'northern-ireland')
  assert.equal(nationOf('Cardiff'), 'wales')
  assert.equal(nationOf('Birmingham'), 'england')
})

test('a place that is not known is not assumed to lie anywhere', () => {
  assert.equal(nationOf('Xyzzy'), undefined)
  assert.equal(nationOf('United Kingdom'), undefined)
})
