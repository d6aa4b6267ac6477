import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csrfTokenFor, isCsrfToken, isToken, newToken, tokenHashOf } from './session.ts'

test('a token is 256 bits, never the same twice, and recognised by its shape', () => {
  const tokens = new Set(Array.from({ length: 1000 }, newToken))
  assert.equal(tokens.size, 1000)
  for (const token of tokens) assert.equal(Buffer.from(token, 'base64url').length, 32)
  assert.ok([...tokens].every(isToken))
  for (const other of [undefined, '', 'x'.repeat(42), 'x'.repeat(44), `${'x'.repeat(42)}=`, `${'x'.repeat(42)}\n`])
    assert.equal(isToken(other), false)
})

test('what is stored of a token does not give it back', () => {
  const token = newToken()
  assert.equal(tokenHashOf(token).length, 32)
  assert.equal(tokenHashOf(token).includes(Buffer.from(token, 'base64url')), false)
})

test('a form token fits its own session only', () => {
  const [mine, other] = [newToken(), newToken()]
  assert.equal(isCsrfToken(mine, csrfTokenFor(mine)), true)
  for (const given of [
    csrfTokenFor(other),
    mine,
    '',
    undefined,
    null,
    7,
    ['a'],
    csrfTokenFor(mine).slice(1),
    `${csrfTokenFor(mine)}=`,
    'é'.repeat(43),
  ]) {
    assert.equal(isCsrfToken(mine, given), false)
  }
})
