import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPolicy, policies } from '../../core/local-policies/policies.ts'
import { packRelease } from './pack-release.ts'

test('a release is named by its number and its content, the same each time', () => {
  for (const policy of policies) {
    assert.match(packRelease(policy), /^policy@1\.0\.0\+[0-9a-f]{12}$/)
    assert.equal(packRelease(structuredClone(policy)), packRelease(policy))
  }
  assert.equal(new Set(policies.map(packRelease)).size, policies.length)
})

test('other content under the same number has another name', () => {
  const policy = findPolicy('herefordshire')
  assert.ok(policy)
  assert.notEqual(packRelease({ ...policy, limits: 'Something else' }), packRelease(policy))
})
