import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, type CaseBuilder } from '../../../test/support/a-case.ts'
import { entitlement } from './entitlement.ts'

const state = (told: CaseBuilder, day: string) => entitlement(told.asAt(day)).value.state
const detained = () => aCase().detained('3', '2024-01-10')

test('ST2 overnight leave without a stated end is longer-term: living outside', () => {
  assert.equal(state(detained().leave('overnight', '2024-03-01'), '2024-03-02'), 'LIVE_ON_LEAVE')
})

test('ST2 overnight leave for seven days is short, for eight it is living outside', () => {
  const short = entitlement(detained().leave('overnight', '2024-03-01', '2024-03-08').asAt('2024-03-03'))
  assert.deepEqual([short.value.state, short.confidence, short.doubts], ['PROSPECTIVE', 'ARGUABLE', ['A8']])
  assert.equal(short.alternatives[0]?.value.state, 'LIVE_ON_LEAVE')
  assert.equal(state(detained().leave('overnight', '2024-03-01', '2024-03-09'), '2024-03-03'), 'LIVE_ON_LEAVE')
})

test('ST2 leave past its last day without a return: on the last day known, the day after not', () => {
  const told = detained().leave('residential-trial', '2024-03-01', '2024-03-31')
  assert.equal(state(told, '2024-03-31'), 'LIVE_ON_LEAVE')
  assert.equal(state(told, '2024-04-01'), 'POSSIBLE')
  assert.equal(state(told.leaveEnded('2024-03-31'), '2024-04-01'), 'PROSPECTIVE')
})

test('ST2 day leave without a recorded return is taken to be over', () => {
  const finding = entitlement(detained().leave('day', '2024-03-01', '2024-03-01').asAt('2024-03-05'))
  assert.deepEqual([finding.value.state, finding.assumptions], ['PROSPECTIVE', ['The person comes back from the leave.']])
})

test('ST2 leave during which the hospital closed the stay is living outside, whatever it was called', () => {
  assert.equal(state(detained().leave('unknown', '2024-03-01').leftHospital('2024-03-05'), '2024-03-10'), 'LIVE_ON_LEAVE')
})

test('ST2 the end of the section ends the leave: live from then, though the person left before', () => {
  const told = detained().leave('residential-trial', '2024-03-01').leftHospital('2024-03-05').sectionEnded('2024-04-01')
  assert.equal(state(told, '2024-03-31'), 'LIVE_ON_LEAVE')
  assert.deepEqual(entitlement(told.asAt('2024-04-01')).value, {
    state: 'LIVE',
    since: '2024-04-01',
    endBarred: false,
    qualifyingSection: '3',
  })
})

test('ST2 leave that ended nobody knows how, with the stay closed: possible', () => {
  const told = detained().leave('residential-trial', '2024-03-01').leftHospital('2024-03-05').leaveEnded('2024-04-01', 'unknown')
  assert.equal(state(told, '2024-04-10'), 'POSSIBLE')
})
