import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { localPath, signedOutForSafetyPath, signInPath } from './return-path.ts'

test('paths of this service are kept as they are', () => {
  for (const path of ['/', '/people/7/timeline?as-at=2024-05-01&known=x%20y', '/register?q=O%27Brien&state=live#results']) {
    assert.equal(localPath(path), path)
  }
})

test('everything else becomes the home page', () => {
  const others = [
    undefined,
    null,
    7,
    ['/people'],
    '',
    'people',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%2e//evil.example',
    '/people\\..\\..',
    '/\t/evil.example',
    '/\n',
    '/people/é',
    'javascript:alert(1)',
    ' /people',
    `/${'x'.repeat(2001)}`,
  ]
  for (const other of others) assert.equal(localPath(other), '/', JSON.stringify(other))
})

test('nobody is sent back to a page of signing in or out', () => {
  for (const path of [
    '/sign-in',
    '/sign-in/callback/nhs?code=1',
    '/sign-out',
    '/signed-out',
    '/signed-out-for-safety',
    '/keep-alive',
    '/demo-identity/auth',
  ]) {
    assert.equal(localPath(path), '/')
  }
})

test('whatever is asked for, a browser stays on this service', () => {
  const pieces = fc.array(
    fc.constantFrom('/', '\\', '.', '..', ':', '@', '%2f', '%5c', 'evil.example', 'https:', '?', '#', ' ', '\t', 'a'),
    { maxLength: 8 },
  )
  const property = fc.property(pieces, (parts) => {
    const path = localPath(`/${parts.join('')}`)
    assert.equal(new URL(path, 'https://register.example').origin, 'https://register.example')
  })
  fc.assert(property, { numRuns: 2000 })
})

test('the way to sign in remembers the page asked for', () => {
  assert.equal(signInPath('/people/7/timeline?as-at=2024-05-01'), '/sign-in?return_to=%2Fpeople%2F7%2Ftimeline%3Fas-at%3D2024-05-01')
  assert.equal(signInPath('/'), '/sign-in')
  assert.equal(signInPath('//evil.example'), '/sign-in')
  assert.equal(signedOutForSafetyPath('/people/7'), '/signed-out-for-safety?return_to=%2Fpeople%2F7')
})
