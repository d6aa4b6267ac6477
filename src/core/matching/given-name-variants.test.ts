import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenNameVariants, isKnownGivenName, isSameGivenName } from './given-name-variants.ts'
import { normaliseName } from './normalise-name.ts'

test('pet names, spellings and names carried over from other languages are one name', () => {
  const pairs = [
    'william bill',
    'bob robert',
    'mohammed muhammad',
    'sean shaun',
    'peggy margaret',
    'elzbieta ela',
    'jack john',
    'harpreet harprit',
  ]
  for (const pair of pairs) {
    const [a = '', b = ''] = pair.split(' ')
    assert.ok(isSameGivenName(a, b) && isSameGivenName(b, a), pair)
  }
})

test('names that only share a pet name are two names', () => {
  assert.equal(isSameGivenName('alexander', 'alexandra'), false)
  assert.equal(isSameGivenName('patrick', 'patricia'), false)
  assert.equal(isSameGivenName('megan', 'natalie'), false)
  assert.equal(isSameGivenName('', ''), false)
})

test('every name of the table is in the form in which names are compared', () => {
  for (const name of ['abigail', 'zoe', 'ngozi', 'william', 'bob']) {
    assert.ok(isKnownGivenName(name), name)
    for (const variant of givenNameVariants(name)) assert.equal(normaliseName(variant), variant)
  }
  assert.equal(isKnownGivenName('qwerty'), false)
})
