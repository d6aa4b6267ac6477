import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyHistory } from '../../../../test/support/any-history.ts'
import { somePlaces } from '../../../../test/support/places.ts'
import { dayNumber, dayNumbered } from '../../time/day-number.ts'
import { moment, plainDate } from '../../time/plain-date.ts'
import { caseStateAsAt } from '../../timeline/case-state.ts'
import type { Fact } from '../../timeline/fact.ts'
import { lawInForce } from '../commencement-table.ts'
import { detentionChains } from './detention-chain.ts'
import { responsibleCommissioner } from './responsible-commissioner.ts'

const runs = { numRuns: 300 }
const places = somePlaces()
const someDay = fc.integer({ min: 0, max: 900 }).map((days) => dayNumbered(dayNumber(plainDate('2020-01-01')) + days))
const answer = (facts: readonly Fact[], day = plainDate('2023-06-01')) =>
  responsibleCommissioner(caseStateAsAt(facts, { day }), lawInForce, places)

/** Any history, with registrations, homes and who arranged the bed. */
const placed = fc
  .tuple(
    anyHistory(),
    fc.array(
      fc.record({
        on: someDay,
        icb: fc.constantFrom('A', 'B', 'QNC', 'QNQ', '13Q', '05W', undefined),
        practice: fc.constantFrom('M83941', 'V81997', undefined),
      }),
      { maxLength: 3 },
    ),
    fc.array(fc.record({ on: someDay, council: fc.constantFrom('E10000028', 'E06000051', 'W06000023', 'X', undefined) }), { maxLength: 3 }),
    fc.constantFrom('13Q', '05W', undefined),
  )
  .map(([facts, registrations, homes, commissioner]) => [
    ...facts.map((fact) => (fact.type === 'Detained' ? ({ ...fact, data: { ...fact.data, commissioner } } as Fact) : fact)),
    ...registrations.map(({ on, icb, practice }, at) => told(`gp-${at}`, 'GpRegistered', on, { icb, practice })),
    ...homes.map(({ on, council }, at) => told(`home-${at}`, 'ResidenceRecorded', on, { kind: 'own-home', council })),
  ])

function told(id: string, type: 'GpRegistered' | 'ResidenceRecorded', effectiveOn: string, data: object): Fact {
  return { id, type, effectiveOn, recordedAt: moment('2024-01-01T00:00:00Z'), source: { kind: 'clinical-record' }, data } as Fact
}

test('the order in which facts are handed over or were recorded never matters', () => {
  const shuffled = placed.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })))
  fc.assert(
    fc.property(shuffled, ([facts, other]) => {
      const later = other.map((fact, at) => ({ ...fact, recordedAt: moment(`2025-01-01T00:00:${String(at).padStart(2, '0')}Z`) }) as Fact)
      assert.deepEqual(answer(later), answer(facts))
    }),
    runs,
  )
})

test('every answer has a reason with a citation, and one with alternatives is never certain', () => {
  fc.assert(
    fc.property(placed, someDay, (facts, day) => {
      const { value, because, confidence, alternatives, missing } = answer(facts, day)
      assert.ok(because.length > 0)
      for (const reason of because)
        assert.ok(reason.cites.length > 0 && /[.]$/.test(reason.says) && !/undefined/.test(reason.says), JSON.stringify(reason))
      assert.ok(alternatives.length === 0 || confidence !== 'CERTAIN')
      assert.ok(
        value?.commissioning !== undefined || (confidence === 'INSUFFICIENT_FACTS' && missing.length > 0),
        JSON.stringify({ value, confidence, missing }),
      )
      assert.ok(value?.coreTakenOn === undefined || value.coreTakenOn <= day)
    }),
    runs,
  )
})

/** What deciders look at: the body, and the day it was taken on. */
const bodyOf = (facts: readonly Fact[], day: string) => {
  const { value } = answer(facts, plainDate(day))
  return value && [value.bodyOfTheTime, value.coreTakenOn, value.regime]
}

/** The regulations do not reach people who do not usually live in England (ICB-2): there section 117(3) looks at each detention. */
const isOutsideEngland = (facts: readonly Fact[]) => answer(facts).because[0]?.rule === 'ICB-2'

test('a re-detention never moves the NHS body while aftercare lives, from 1 July 2022', () => {
  const detainedAgain = fc.record({
    section: fc.constantFrom('2', '3', '37', '136', '47/49'),
    icb: fc.constantFrom('B', 'QNC'),
    commissioner: fc.constantFrom('B', '13Q', undefined),
  })
  fc.assert(
    fc.property(placed, detainedAgain, (facts, { section, icb, commissioner }) => {
      const before = caseStateAsAt(facts, { day: plainDate('2023-06-01') })
      const chain = detentionChains(before).findLast((known) => known.runs.length > 0)
      // An open detention is not over: the new one would continue it, and its end would be read from the new one.
      if (!chain || chain.endedOn !== undefined || before.death || before.detentions.some((known) => known.until === undefined)) return
      if (before.timesAbroad.some((time) => time.until === undefined) || before.timesInPrison.some((time) => time.until === undefined))
        return
      if (isOutsideEngland(facts)) return
      const again = [
        ...facts,
        told('moved', 'GpRegistered', '2024-01-01', { icb }),
        { ...told('again', 'GpRegistered', '2024-02-01', {}), type: 'Detained', data: { section, commissioner } } as Fact,
      ]
      assert.deepEqual(bodyOf(again, '2024-03-01'), bodyOf(facts, '2023-06-01'))
    }),
    runs,
  )
})

test('from 1 July 2022 a later practice or home in England never moves the NHS body of a chain that has left hospital', () => {
  fc.assert(
    fc.property(placed, (facts) => {
      const before = caseStateAsAt(facts, { day: plainDate('2023-06-01') })
      if (before.detentions.some((known) => known.until === undefined) || before.current.residence?.data.council?.startsWith('W')) return
      if (isOutsideEngland(facts)) return
      const moved = [
        ...facts,
        told('moved', 'GpRegistered', '2024-01-01', { icb: 'B' }),
        told('home', 'ResidenceRecorded', '2024-01-01', {
          kind: 'own-home',
          council: 'E06000021',
          nation: before.current.residence?.data.nation,
        }),
      ]
      assert.deepEqual(bodyOf(moved, '2024-03-01'), bodyOf(facts, '2023-06-01'))
    }),
    runs,
  )
})
