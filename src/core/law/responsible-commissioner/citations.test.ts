import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Citation } from '../../findings/finding.ts'
import * as citations from './citations.ts'

const all: readonly [string, Citation][] = Object.entries(citations)

test('every citation names its instrument and provision, and only official or published addresses', () => {
  for (const [name, cite] of all) {
    assert.ok(cite.instrument && cite.provision, name)
    assert.ok(cite.url === undefined || /^https:\/\/(www\.legislation\.gov\.uk|www\.mentalhealthlaw\.co\.uk)\//.test(cite.url), name)
  }
})

test('what was recalled or inferred and not read is marked, so that it is never shown as checked', () => {
  const unread = all.filter(([, cite]) => cite.standing !== 'confirmed').map(([name]) => name)
  assert.deepEqual(unread.toSorted(), ['courtOrders', 'exclusionPeriod_purposive', 'reg7_partThree', 's117_3_asWas'])
})
