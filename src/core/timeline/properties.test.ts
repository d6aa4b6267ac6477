import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyHistory } from '../../../test/support/any-history.ts'
import { aftercareDuties } from '../law/aftercare-duties.ts'
import { entitlement } from '../law/entitlement.ts'
import { moment, plainDate } from '../time/plain-date.ts'
import { caseStateAsAt } from './case-state.ts'
import { episodeChain } from './episode-chain.ts'
import type { Fact } from './fact.ts'
import { factSentence } from './fact-words.ts'

const day = plainDate('2023-06-01')
const runs = { numRuns: 400 }

test('HE3 the order in which facts are handed over or were recorded never changes the state', () => {
  const shuffled = anyHistory().chain((facts) =>
    fc.record({ facts: fc.constant(facts), other: fc.shuffledSubarray([...facts], { minLength: facts.length }) }),
  )
  fc.assert(
    fc.property(shuffled, ({ facts, other }) => {
      const recordedLater = other.map(
        (fact, at) => ({ ...fact, recordedAt: moment(`2025-01-01T00:00:${String(at).padStart(2, '0')}Z`) }) as Fact,
      )
      assert.deepEqual(told(recordedLater), told(facts))
    }),
    runs,
  )
})

test('what was recorded later never changes what was known by an earlier moment', () => {
  const knownBy = moment('2024-01-10T12:00:00Z')
  fc.assert(
    fc.property(anyHistory(), amendments, (facts, later) => {
      const earlier = facts.filter((fact) => fact.recordedAt <= knownBy)
      const amended = later.map((fact, at) => ({ ...fact, id: `later-${at}`, recordedAt: moment('2024-01-10T12:00:01Z') }) as Fact)
      assert.deepEqual(
        entitlement(caseStateAsAt([...facts, ...amended], { day, knownBy })),
        entitlement(caseStateAsAt(earlier, { day, knownBy })),
      )
    }),
    runs,
  )
})

test('what happens after the day looked at never changes the state of that day', () => {
  const early = plainDate('2020-03-01')
  fc.assert(
    fc.property(anyHistory(), (facts) => {
      const happened = facts.filter((fact) => fact.effectiveOn <= early)
      assert.deepEqual(caseStateAsAt(facts, { day: early }), caseStateAsAt(happened, { day: early }))
    }),
    runs,
  )
})

test('HE3 every history has an answer with a reason and a citation, on no day after the one looked at', () => {
  fc.assert(
    fc.property(anyHistory(), (facts) => {
      const { value, because, confidence, alternatives } = entitlement(caseStateAsAt(facts, { day }))
      assert.ok(because.length > 0 && because.every((reason) => reason.cites.length > 0 && reason.says.endsWith('.')))
      assert.ok(value.since === undefined || value.since <= day)
      assert.ok(value.endedOn === undefined || value.endedOn <= day)
      assert.equal(value.endedOn !== undefined, value.state === 'ENDED')
      assert.ok(alternatives.length === 0 || confidence !== 'CERTAIN', 'an answer with alternatives is not certain')
      assert.ok(value.state !== 'LIVE_END_BARRED_CTO' || value.endBarred)
    }),
    runs,
  )
})

test('HE3 nobody alive with a qualifying detention on record is called not entitled', () => {
  fc.assert(
    fc.property(anyHistory(), (facts) => {
      const detained = facts.some(
        (fact) => fact.type === 'Detained' && ['3', '37', '37/41', '45A', '47', '47/49', '48', '48/49'].includes(fact.data.section),
      )
      const { value } = entitlement(caseStateAsAt(facts, { day }))
      assert.ok(!detained || value.state !== 'NOT_ENTITLED')
    }),
    runs,
  )
})

test('IW13a HE16a nobody alive is called ended without both bodies’ decisions, nor by decisions on a community order alone', () => {
  fc.assert(
    fc.property(anyHistory(), (facts) => {
      const state = caseStateAsAt(facts, { day })
      if (entitlement(state).value.state !== 'ENDED') return
      for (const body of ['council', 'nhs']) {
        assert.ok(
          state.endingDecisions.some(
            (decision) =>
              decision.data.body === body &&
              decision.data.satisfied &&
              !state.communityOrders.some(
                (order) => order.from <= decision.effectiveOn && (order.until === undefined || decision.effectiveOn < order.until),
              ),
          ),
        )
      }
    }),
    runs,
  )
})

test('DO9 duties come one after another, and the chain never runs backwards', () => {
  fc.assert(
    fc.property(anyHistory(), (facts) => {
      const state = caseStateAsAt(facts, { day })
      const duties = aftercareDuties(state)
      for (const [at, duty] of duties.entries()) {
        assert.ok(duty.until === undefined || duty.from <= duty.until)
        const next = duties[at + 1]
        assert.ok(next === undefined || (duty.until !== undefined && duty.until <= next.from))
      }
      for (const { pieces } of episodeChain(state)) {
        for (const piece of pieces) assert.ok(piece.until === undefined || piece.from <= piece.until, JSON.stringify(piece))
      }
    }),
    runs,
  )
})

test('every fact can be said in a sentence', () => {
  fc.assert(
    fc.property(anyHistory(), (facts) => {
      for (const fact of facts) assert.match(factSentence(fact), /^[A-Z0-9].*[^.]$/)
    }),
    { numRuns: 300 },
  )
})

/** Corrections and withdrawals of whatever the history holds. */
const amendments = fc.array(
  fc.integer({ min: 1, max: 14 }).chain((at) =>
    fc.constantFrom(
      { type: 'FactWithdrawn', effectiveOn: day, source: { kind: 'other' }, data: { fact: `fact-${at}`, reason: 'wrong person' } },
      {
        type: 'FactCorrected',
        effectiveOn: day,
        source: { kind: 'other' },
        data: { fact: `fact-${at}`, reason: 'mistyped', effectiveOn: plainDate('2020-01-03'), data: { section: '2' } },
      },
    ),
  ),
  { maxLength: 3 },
)

/** The state and the answer. Facts are shown whole in it; when each was recorded is no part of what it says. */
function told(facts: readonly Fact[]): unknown {
  const state = caseStateAsAt(facts, { day })
  return JSON.parse(JSON.stringify({ state, answer: entitlement(state) }, (key, value) => (key === 'recordedAt' ? undefined : value)))
}
