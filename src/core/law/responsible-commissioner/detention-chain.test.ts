import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, type CaseBuilder } from '../../../../test/support/a-case.ts'
import { detentionChains } from './detention-chain.ts'

const chains = (told: CaseBuilder) =>
  detentionChains(told.asAt('2026-11-21')).map(({ from, endedOn, runs, literallyFrom }) => [
    from,
    endedOn,
    runs.length,
    literallyFrom?.from,
  ])

test('re-detentions stay in the chain until both bodies have ended aftercare', () => {
  const told = aCase()
    .detained('2', '2020-01-01')
    .detained('3', '2020-01-20')
    .dischargedAndLeft('2020-03-01')
    .detained('3', '2021-01-01')
    .dischargedAndLeft('2021-03-01')
    .bothSatisfied('2022-01-01')
    .detained('3', '2023-01-01')
  assert.deepEqual(chains(told), [
    ['2020-01-01', '2022-01-01', 2, undefined],
    ['2023-01-01', undefined, 1, undefined],
  ])
})

test('a holding power neither opens a chain nor is its first day', () => {
  assert.deepEqual(chains(aCase().detained('136', '2020-01-01').sectionEnded('2020-01-02').leftHospital('2020-01-02')), [])
  assert.deepEqual(chains(aCase().detained('136', '2020-01-01').detained('3', '2020-01-02')), [['2020-01-02', undefined, 1, undefined]])
})

test('ICB-23 a stay that brought no aftercare is a chain of its own; under the regulations of 2022 it is named by the next', () => {
  const stays = (day: string) =>
    aCase()
      .detained('2', day)
      .dischargedAndLeft(`${day.slice(0, 8)}28`)
      .detained('3', '2024-02-01')
  assert.deepEqual(chains(stays('2023-01-10')).at(-1), ['2024-02-01', undefined, 1, '2023-01-10'])
  assert.deepEqual(chains(stays('2022-05-10')).at(-1), ['2024-02-01', undefined, 1, undefined])
})

test('a decision on a community treatment order, by one body alone, or reinstated, ends no chain', () => {
  const left = () => aCase().detained('3', '2020-01-01').dischargedAndLeft('2020-03-01')
  const again = (told: CaseBuilder) => chains(told.detained('3', '2023-01-01')).length
  assert.equal(again(left().councilSatisfied('2021-01-01')), 1)
  assert.equal(again(left().bothSatisfied('2021-01-01').reinstated('2021-02-01')), 1)
  assert.equal(again(aCase().detained('3', '2020-01-01').leftOnCommunityOrder('2020-03-01').bothSatisfied('2020-04-01')), 1)
  assert.equal(again(left().bothSatisfied('2021-01-01')), 2)
})
