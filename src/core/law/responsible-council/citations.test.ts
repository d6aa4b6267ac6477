import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Citation } from '../../findings/finding.ts'
import * as citations from './citations.ts'

const all: readonly [string, Citation][] = Object.entries(citations)

test('every citation names its instrument and provision, and only official or published addresses', () => {
  for (const [name, cite] of all) {
    assert.ok(cite.instrument && cite.provision, name)
    assert.match(
      cite.url ?? 'https://www.legislation.gov.uk/',
      /^https:\/\/(www\.legislation\.gov\.uk|caselaw\.nationalarchives\.gov\.uk|www\.mentalhealthlaw\.co\.uk)\//,
      name,
    )
  }
})

test('what was recalled, or is our own reading, is marked so that it is never shown as checked', () => {
  const marked = (standing: Citation['standing']) => all.filter(([, cite]) => cite.standing === standing).map(([name]) => name)
  assert.deepEqual(marked('recalled').toSorted(), ['cornwall', 'guidanceOnPrisoners', 'shahForChildren', 'worcestershire58'])
  assert.deepEqual(marked('inference').toSorted(), ['disputesOfAdults', 'immediatelyBefore', 'orderOfAuthority'])
})
