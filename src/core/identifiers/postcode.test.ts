import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isPseudoPostcode, normalisePostcode, postcodeDistrict, pseudoPostcodeMeaning } from './postcode.ts'

test('postcodes are written one way', () => {
  for (const written of ['ZT4 6EQ', 'zt46eq', ' ZT4  6EQ ', 'ZT4\u00a06EQ', 'Zt4-6eq', 'ZT4 6EQ.'])
    assert.equal(normalisePostcode(written), 'ZT4 6EQ')
  assert.equal(normalisePostcode('ZW1A 1AA'), 'ZW1A 1AA')
  assert.equal(normalisePostcode('Z1 1AA'), 'Z1 1AA')
})

test('the letter O in the place of a figure is mended', () => {
  assert.equal(normalisePostcode('ZS14 OEX'), 'ZS14 0EX')
})

test('what is no postcode is undefined', () => {
  for (const written of [undefined, '', 'NFA', 'ZT4', 'not known', '12345', 'ZT4 66Q', 'ZZZ4 6EQ', '😀', 'A'.repeat(10_000_000)]) {
    assert.equal(normalisePostcode(written), undefined)
  }
})

test('the district is read from a whole postcode or from itself', () => {
  assert.equal(postcodeDistrict('zs14 8ex'), 'ZS14')
  assert.equal(postcodeDistrict('ZS14'), 'ZS14')
  assert.equal(postcodeDistrict('ZW1A 1AA'), 'ZW1A')
  assert.equal(postcodeDistrict('Shrewhill'), undefined)
})

test('ZZ99 codes place nobody anywhere', () => {
  assert.equal(isPseudoPostcode('ZZ99 3VZ'), true)
  assert.equal(isPseudoPostcode('zz993wz'), true)
  assert.equal(isPseudoPostcode('ZT9 9VZ'), false)
  assert.equal(isPseudoPostcode(undefined), false)
  assert.equal(pseudoPostcodeMeaning('ZZ99 3VZ'), 'No fixed abode')
  assert.equal(pseudoPostcodeMeaning('ZZ993WZ'), 'Address not known')
  assert.match(pseudoPostcodeMeaning('ZZ99 1AB') ?? '', /in place of an address/)
  assert.equal(pseudoPostcodeMeaning('ZT4 6EQ'), undefined)
})

test('writing a postcode twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z]{1,2}[0-9]{1,2} ?[0-9Oo][A-Za-z]{2}$/), (text) => {
      const once = normalisePostcode(text)
      assert.notEqual(once, undefined)
      assert.equal(normalisePostcode(once), once)
    }),
  )
})
