import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entitlementStates, wordsFor } from './entitlement-state.ts'

test('HE3 every state has a word of its own, a colour and a sentence that says what it means', () => {
  assert.equal(entitlementStates.length, 11)
  assert.equal(new Set(entitlementStates.map((state) => wordsFor(state).word)).size, 11)
  for (const state of entitlementStates) assert.match(wordsFor(state).means, /^[A-Z].*\.$/)
})
