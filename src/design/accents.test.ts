import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accentRules, accents, isAccent } from './accents.ts'

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

for (const [name, colour] of Object.entries(accents)) {
  test(`${name} is readable on white and under white text, at 7 to 1`, () => {
    assert.ok(1.05 / (luminance(colour) + 0.05) >= 7, `${colour}: ${1.05 / (luminance(colour) + 0.05)}`)
  })
}

test('each accent has a class that sets it, without any style attribute', () => {
  assert.ok(accentRules().includes('.brand-teal{--brand:#00566b;'))
})

test('only names of accents are accepted from a configuration', () => {
  assert.equal(isAccent('plum'), true)
  assert.equal(isAccent('toString'), false)
})
