import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../time/plain-date.ts'
import { commencedOn, ifCommenced, isCommenced, lawInForce, provisions } from './commencement-table.ts'

test('every provision has one line, with evidence, and a day exactly when it is in force', () => {
  assert.deepEqual(lawInForce.commencements.map(({ provision }) => provision).toSorted(), [...provisions].toSorted())
  for (const { provision, state, from, evidence } of lawInForce.commencements) {
    assert.ok(evidence.says.endsWith('.') && evidence.url.startsWith('https://www.legislation.gov.uk/'), provision)
    assert.equal(from !== undefined, state === 'in-force', provision)
  }
})

test('section 46 of the 2025 Act is enacted and has no day; nor has section 51, which nobody has verified', () => {
  assert.equal(commencedOn(lawInForce, 'MHA2025.s46'), undefined)
  assert.equal(isCommenced(lawInForce, 'MHA2025.s46', plainDate('2040-01-01')), false)
  assert.equal(commencedOn(lawInForce, 'MHA2025.s51'), undefined)
})

test('a provision counts from its first day, and not on the day before', () => {
  assert.equal(isCommenced(lawInForce, 'CareAct2014.s75', plainDate('2015-03-31')), false)
  assert.equal(isCommenced(lawInForce, 'CareAct2014.s75', plainDate('2015-04-01')), true)
})

test('a supposed day stands in the law that is passed on, never in the table itself', () => {
  const supposed = ifCommenced(lawInForce, 'MHA2025.s46', plainDate('2028-10-01'))
  assert.equal(commencedOn(supposed, 'MHA2025.s46'), '2028-10-01')
  assert.equal(commencedOn(ifCommenced(supposed, 'MHA2025.s46', plainDate('2029-04-01')), 'MHA2025.s46'), '2029-04-01')
  assert.equal(commencedOn(lawInForce, 'MHA2025.s46'), undefined)
  assert.equal(supposed.commencements.length, lawInForce.commencements.length)
})
