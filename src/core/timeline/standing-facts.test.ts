import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aCase, type CaseBuilder } from '../../../test/support/a-case.ts'
import { moment } from '../time/plain-date.ts'
import { factReadings, standingFacts } from './standing-facts.ts'

const detained = () => aCase().detained('3', '2024-01-10').as({ id: 'detained' })
const correction = (told: CaseBuilder, id: string, of: string, section: '2' | '37', day = '2024-01-12', at = '2024-02-01T10:00:00Z') =>
  told.corrected('2024-02-01', of, day, { section }).as({ id, recordedAt: at })
const withdrawal = (told: CaseBuilder, id: string, of: string, at = '2024-03-01T10:00:00Z') =>
  told.withdrawn('2024-03-01', of).as({ id, recordedAt: at })

function read(told: CaseBuilder, knownBy?: string) {
  return standingFacts(told.facts(), knownBy === undefined ? undefined : moment(knownBy)).map(
    (fact) => `${fact.id} ${fact.effectiveOn} ${fact.type === 'Detained' ? fact.data.section : fact.type}`,
  )
}

test('without corrections the facts stand as they are', () => {
  const facts = detained().facts()
  assert.equal(standingFacts(facts), facts)
})

test('a withdrawn fact does not stand, a corrected one is read with its new day and values and keeps its id', () => {
  assert.deepEqual(read(withdrawal(detained(), 'w', 'detained')), [])
  assert.deepEqual(read(correction(detained(), 'c', 'detained', '2')), ['detained 2024-01-12 2'])
})

test('by an earlier moment neither is known yet', () => {
  const told = withdrawal(correction(detained(), 'c', 'detained', '2'), 'w', 'detained')
  assert.deepEqual(read(told, '2024-01-31T00:00:00Z'), ['detained 2024-01-10 3'])
  assert.deepEqual(read(told, '2024-02-01T10:00:00Z'), ['detained 2024-01-12 2'])
  assert.deepEqual(read(told, '2024-01-10T00:00:00Z'), [])
})

test('of two corrections the later recorded one is read, in whichever order they arrive', () => {
  const told = correction(correction(detained(), 'c1', 'detained', '2'), 'c2', 'detained', '37', '2024-01-15', '2024-02-02T10:00:00Z')
  assert.deepEqual(read(told), ['detained 2024-01-15 37'])
  assert.deepEqual(standingFacts(told.facts().toReversed()), standingFacts(told.facts()))
})

test('a correction of a correction takes its place', () => {
  const told = correction(correction(detained(), 'c1', 'detained', '2'), 'c2', 'c1', '37', '2024-01-15')
  assert.deepEqual(read(told), ['detained 2024-01-15 37'])
})

test('a withdrawn correction restores the former reading, with all that rested on it', () => {
  const one = withdrawal(correction(detained(), 'c1', 'detained', '2'), 'w', 'c1')
  assert.deepEqual(read(one), ['detained 2024-01-10 3'])
  const chain = correction(correction(detained(), 'c1', 'detained', '2'), 'c2', 'c1', '37', '2024-01-15', '2024-02-02T10:00:00Z')
  assert.deepEqual(read(withdrawal(chain, 'w', 'c2')), ['detained 2024-01-12 2'])
  assert.deepEqual(read(withdrawal(chain, 'w2', 'c1')), ['detained 2024-01-10 3'])
})

test('a withdrawn withdrawal brings the fact back', () => {
  const told = withdrawal(withdrawal(detained(), 'w1', 'detained'), 'w2', 'w1', '2024-03-02T10:00:00Z')
  assert.deepEqual(read(told), ['detained 2024-01-10 3'])
})

test('amendments that name each other or nothing at all do no harm', () => {
  const circle = withdrawal(withdrawal(detained(), 'w1', 'w2'), 'w2', 'w1')
  assert.deepEqual(read(circle), ['detained 2024-01-10 3'])
  assert.deepEqual(read(withdrawal(detained(), 'w', 'nobody')), ['detained 2024-01-10 3'])
})

test('the reading of every fact stands beside what was first recorded', () => {
  const told = withdrawal(correction(detained().leftHospital('2024-03-01').as({ id: 'left' }), 'c', 'detained', '2'), 'w', 'left')
  const [first, second] = factReadings(told.facts())
  assert.deepEqual(
    [first?.recorded.effectiveOn, first?.reading?.effectiveOn, first?.corrections.map((fact) => fact.id)],
    ['2024-01-10', '2024-01-12', ['c']],
  )
  assert.deepEqual([second?.reading, second?.withdrawnBy?.id], [undefined, 'w'])
})

test('the order of arrival never changes what stands', () => {
  const told = withdrawal(correction(correction(detained().leftHospital('2024-03-01'), 'c1', 'detained', '2'), 'c2', 'c1', '37'), 'w', 'c2')
  const facts = told.facts()
  fc.assert(
    fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
      assert.deepEqual(
        standingFacts(shuffled).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        standingFacts(facts).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      )
    }),
  )
})
