import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, type CaseBuilder } from '../../../../test/support/a-case.ts'
import { somePlaces } from '../../../../test/support/places.ts'
import { plainDate } from '../../time/plain-date.ts'
import { lawInForce } from '../commencement-table.ts'
import { responsibleCommissioner } from './responsible-commissioner.ts'

// Published rules restated as scenarios; letters stand for groups and areas as their sources have them. Days the sources leave open are ours.

const on = (told: CaseBuilder, day: string) => responsibleCommissioner(told.asAt(day), lawInForce, somePlaces())
const inA = () => aCase().livesAt('2000-01-01', { council: 'A' }).registeredWithGp('2000-01-01', { icb: 'A' })

test('NC-01 (Who Pays? 2020, Herefordshire joint policy 4.4.1): the group of the practice when detained pays, whatever the practice later', () => {
  const told = inA().detained('3', '2020-10-01').dischargedAndLeft('2021-01-10').registeredWithGp('2021-02-01', { icb: 'B' })
  const { value, because } = on(told, '2021-06-01')
  assert.equal(value?.paying, 'A')
  assert.ok(because.some((reason) => reason.rule === 'ICB-18'))
})

test('NC-03 (Who Pays? 2020, Herefordshire joint policy 4.4.3): in a bed that group C funds on 1 September 2020: C, though discharged elsewhere', () => {
  const told = inA()
    .detained('3', '2020-08-01', { commissioner: 'C' })
    .dischargedAndLeft('2020-12-01')
    .livesAt('2020-12-01', { council: 'D' })
  assert.equal(on(told.registeredWithGp('2020-12-05', { icb: 'D' }), '2021-06-01').value?.paying, 'C')
})

test('NC-05 (Who Pays? 2020, Herefordshire joint policy 4.4.5): a child placed from F to G, detained, then 18: F', () => {
  const told = aCase()
    .described('2004-03-01', { birthDate: plainDate('2004-03-01') })
    .livesAt('2004-03-01', { council: 'F', kind: 'family-home' })
    .registeredWithGp('2004-03-01', { icb: 'F' })
    .livesAt('2020-10-01', { council: 'G', kind: 'care-home', arrangedBy: 'council', arrangingBody: 'F' })
    .registeredWithGp('2020-10-10', { icb: 'G' })
    .detained('3', '2021-09-01', { commissioner: 'F' })
    .dischargedAndLeft('2022-05-01')
  const { value, alternatives } = on(told, '2022-05-02')
  assert.equal(value?.paying, 'F')
  assert.ok(alternatives.some((other) => other.value.paying === 'G'))
})

test('NC-07 (Mills & Reeve on 2013 to 2016): detained with a practice in A, discharged to a practice in B: B, until the rule was abolished', () => {
  const told = inA()
    .detained('3', '2014-01-10')
    .dischargedAndLeft('2014-05-01')
    .livesAt('2014-05-01', { council: 'B' })
    .registeredWithGp('2014-05-05', { icb: 'B' })
  assert.equal(on(told, '2014-03-01').value?.commissioning, 'A')
  assert.equal(on(told, '2014-06-01').value?.commissioning, 'B')
  assert.equal(on(told, '2017-06-01').value?.commissioning, 'B', 'the saving of 2016')
})

test('NC-09 (rlb-law 2020): living in A, practice in B: A’s area commissions, B pays', () => {
  const told = aCase()
    .livesAt('2000-01-01', { council: 'A' })
    .registeredWithGp('2000-01-01', { icb: 'B' })
    .detained('3', '2020-10-01')
    .dischargedAndLeft('2021-01-10')
  const { value } = on(told, '2021-06-01')
  assert.deepEqual([value?.areaOf, value?.paying], ['A', 'B'])
})
