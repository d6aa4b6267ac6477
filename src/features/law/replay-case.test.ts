import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lawInForce } from '../../core/law/commencement-table.ts'
import type { Decided, PublishedCase } from './published-cases.ts'
import { replayCase } from './replay-case.ts'

const facts = [
  { type: 'ResidenceRecorded', effectiveOn: '2019-05-01', data: { kind: 'own-home', council: 'A', nation: 'england', settled: 'yes' } },
  { type: 'Detained', effectiveOn: '2024-05-03', data: { section: '3' } },
  { type: 'DetentionEnded', effectiveOn: '2024-08-30' },
  { type: 'LeftHospital', effectiveOn: '2024-08-30' },
]
const decided = (expected: Decided): PublishedCase => ({
  id: 'T-1',
  title: 'A case made up',
  source: 'this test',
  read: 'confirmed',
  given: { facts },
  checks: [{ asAt: '2024-09-01', expected }],
})
const agrees = (expected: Decided) => replayCase(decided(expected), lawInForce).days[0]?.points.map((point) => [point.agrees, point.ours])

test('a decision that the rules reach agrees, one that they do not differs', () => {
  assert.deepEqual(agrees({ responsibleCouncil: 'A', entitlement: 'LIVE' }), [
    ['yes', 'Live'],
    ['yes', 'A'],
  ])
  assert.deepEqual(agrees({ responsibleCouncil: 'B', entitlement: ['ENDED', 'NOT_ENTITLED'] }), [
    ['no', 'Live'],
    ['no', 'A'],
  ])
})

test('a case names the rules that its answers rest on', () => {
  const { rules } = replayCase(decided({ responsibleCouncil: 'A', entitlement: 'LIVE' }), lawInForce)
  assert.ok(rules.includes('ENT-4') && rules.includes('LA-3'))
})

test('facts that cannot be read are a mistake of ours', () => {
  assert.throws(() => replayCase({ ...decided({}), given: { facts: [{ type: 'Nothing' }] } }, lawInForce), /T-1/)
})
