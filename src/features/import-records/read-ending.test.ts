import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../../core/time/plain-date.ts'
import { readEnding } from './read-ending.ts'

const today = plainDate('2026-11-21')

function who(words: string, keeper: 'council' | 'nhs' | 'trust' = 'council'): string {
  const { died, decisions } = readEnding(words, { today, keeper })
  return died ? 'died' : decisions.map(({ body, satisfied, on }) => `${satisfied ? '' : 'not '}${body}${on ? ` ${on}` : ''}`).join(', ')
}

test('a joint decision is a decision of both bodies', () => {
  assert.equal(who('LA + CCG joint discharge meeting 18/03/2023, letter sent'), 'council 2023-03-18, nhs 2023-03-18')
  assert.equal(who('Joint s117 panel 12/03/2020 - SCC and ICB both satisfied'), 'council 2020-03-12, nhs 2020-03-12')
  assert.equal(who('Joint s117 discharge agreed with LA 12/03/2020', 'nhs'), 'council 2020-03-12, nhs 2020-03-12')
})

test('each body counts with its own day', () => {
  assert.equal(who('SCC agreed 12/03/2020, CCG agreed 15/03/2020'), 'council 2020-03-12, nhs 2020-03-15')
})

test('one body alone is one body alone', () => {
  assert.equal(who('SCC decision 30/10/2017'), 'council 2017-10-30')
  assert.equal(who('LA panel only - CCG not present'), 'council')
  assert.equal(who('LA satisfied 27/05/2014 - awaiting CCG minute'), 'council 2014-05-27')
  assert.equal(who('s117 ended by ICB 12/03/2020 - LA informed', 'nhs'), 'nhs 2020-03-12')
})

test('a refusal to agree is recorded as one', () => {
  assert.equal(who('LA advise s117 ended - not agreed by ICB', 'nhs'), 'council, not nhs')
})

test('unclear words decide nothing: no agreement is read into them', () => {
  for (const words of [
    'ended',
    's117 closed',
    'no services',
    'stable',
    'not on caseload',
    'moved on',
    'd/c by consultant',
    'Discharged from CMHT',
    'CCG stopped funding',
    'Closed by social worker 26/05/2021',
    'Discharged at annual review (LA)',
    'Both agreed?',
    'Joint panel awaiting',
    'SCC and ICB agreed to continue',
    'Joint SCC / ICB panel: s117 to continue, both agreed',
    'LA has not yet agreed',
    '',
  ]) {
    assert.equal(who(words), '', words)
  }
})

test("a trust's word is not the NHS board's (ENT-16)", () => {
  assert.equal(who('s117 discharged 14-Mar-2020 joint with LA', 'trust'), '')
})

test('money or one clinic is not the question the Act asks', () => {
  assert.equal(who('CCG panel: no s117 health need, funding ceased 16/04/2011', 'nhs'), '')
})

test('a death is a death', () => {
  for (const words of ['RIP', 'Deceased', 'Died 12/03/2020']) assert.equal(who(words), 'died', words)
})
