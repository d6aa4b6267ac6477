import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyHistory } from '../../../../test/support/any-history.ts'
import type { Reason } from '../../findings/finding.ts'
import { addDays, moment, plainDate } from '../../time/plain-date.ts'
import { caseStateAsAt } from '../../timeline/case-state.ts'
import type { Fact } from '../../timeline/fact.ts'
import { ifCommenced, lawInForce } from '../commencement-table.ts'
import { qualifyingRuns } from '../qualifying-run.ts'
import { responsibleCouncil } from './responsible-council.ts'

const day = plainDate('2023-06-01')
const runs = { numRuns: 400 }
/** The histories lie between 2020 and mid 2022: a start within them makes some straddle. */
const laws = fc.constantFrom(
  lawInForce,
  ifCommenced(lawInForce, 'MHA2025.s46', plainDate('2020-01-08')),
  ifCommenced(lawInForce, 'MHA2025.s46', plainDate('2019-01-01')),
)

test('HE4a recording order never matters', () => {
  const shuffled = anyHistory().chain((facts) =>
    fc.record({ facts: fc.constant(facts), other: fc.shuffledSubarray([...facts], { minLength: facts.length }) }),
  )
  fc.assert(
    fc.property(shuffled, laws, ({ facts, other }, law) => {
      const later = other.map((fact, at) => ({ ...fact, recordedAt: moment(`2025-01-01T00:00:${String(at).padStart(2, '0')}Z`) }) as Fact)
      assert.deepEqual(responsibleCouncil(caseStateAsAt(later, { day }), law), responsibleCouncil(caseStateAsAt(facts, { day }), law))
    }),
    runs,
  )
})

test('HE4c LA-20 a later move never changes the council', () => {
  fc.assert(
    fc.property(anyHistory(), laws, fc.constantFrom('E06000051', 'E06000021', undefined), (facts, law, council) => {
      const before = caseStateAsAt(facts, { day })
      // Away from the last day of anything by more than the week in which a first address still shows where the person was sent.
      const on = addDays(
        facts.reduce((last, { effectiveOn }) => (effectiveOn > last ? effectiveOn : last), plainDate('2020-01-01')),
        30,
      )
      const last = qualifyingRuns(before).at(-1)
      fc.pre(on <= day && last !== undefined && last.until !== undefined && before.stays.every(({ until }) => until !== undefined))
      const move: Fact = {
        id: 'move',
        type: 'ResidenceRecorded',
        effectiveOn: on,
        recordedAt: moment('2024-06-01T00:00:00Z'),
        source: { kind: 'letter' },
        data: { kind: 'own-home', nation: 'england', council },
      }
      const moved = responsibleCouncil(caseStateAsAt([...facts, move], { day }), law)
      const stayed = responsibleCouncil(before, law)
      assert.deepEqual(moved.value, stayed.value)
      assert.equal(moved.confidence, stayed.confidence)
    }),
    runs,
  )
})

test('HE4a every answer has a reason, every reason a citation and a sentence, and none with alternatives is certain', () => {
  fc.assert(
    fc.property(anyHistory(), laws, (facts, law) => {
      const { value, because, confidence, alternatives, missing, doubts } = responsibleCouncil(caseStateAsAt(facts, { day }), law)
      assert.ok(because.length > 0)
      for (const reason of everyStep(because)) assert.ok(reason.cites.length > 0 && /^[A-Z].*\.$/.test(reason.says), reason.says)
      assert.ok(alternatives.length === 0 || confidence !== 'CERTAIN')
      assert.ok(confidence !== 'INSUFFICIENT_FACTS' || missing.length > 0, 'what is not known says what would settle it')
      for (const other of alternatives) assert.ok(other.value.council === undefined || other.value.council !== value?.council)
      const councils = alternatives.map((other) => other.value.council)
      assert.equal(new Set(councils).size, councils.length, 'each council stands once among the alternatives')
      for (const code of doubts) assert.match(code, /^A\d+$/)
    }),
    runs,
  )
})

test('HE4a what happens after the day looked at never changes the answer of that day', () => {
  const early = plainDate('2020-03-01')
  fc.assert(
    fc.property(anyHistory(), laws, (facts, law) => {
      const happened = facts.filter((fact) => fact.effectiveOn <= early)
      assert.deepEqual(
        responsibleCouncil(caseStateAsAt(facts, { day: early }), law),
        responsibleCouncil(caseStateAsAt(happened, { day: early }), law),
      )
    }),
    runs,
  )
})

test('HE4d a court’s order after everything else decides, whatever the facts', () => {
  fc.assert(
    fc.property(anyHistory(), laws, (facts, law) => {
      const state = caseStateAsAt(facts, { day })
      fc.pre(qualifyingRuns(state).length > 0)
      const order: Fact = {
        id: 'order',
        type: 'ResponsibilityDetermined',
        effectiveOn: day,
        recordedAt: moment('2024-06-01T00:00:00Z'),
        source: { kind: 'court-order' },
        data: { duty: 'council', organisation: 'E06000051', by: 'court' },
      }
      const { value } = responsibleCouncil(caseStateAsAt([...facts, order], { day }), law)
      assert.deepEqual([value?.council, value?.standing, value?.disputed], ['E06000051', 'determined', undefined])
    }),
    runs,
  )
})

function everyStep(because: readonly Reason[]): readonly Reason[] {
  return because.flatMap((reason) => [reason, ...everyStep(reason.because ?? [])])
}
