import assert from 'node:assert/strict'
import { test } from 'node:test'
import { somePlaces } from '../../../../test/support/places.ts'
import { plainDate } from '../../time/plain-date.ts'
import { bodiesOfArea, bodyOfPractice } from './place-directory.ts'

const places = somePlaces()
const practice = (code: string, day: string) => bodyOfPractice(places, code, plainDate(day))
const area = (where: Parameters<typeof bodiesOfArea>[1], day: string) => bodiesOfArea(places, where, plainDate(day))

test('a practice belongs to the body that existed on the day', () => {
  assert.equal(practice('M83941', '2022-06-30'), '05W')
  assert.equal(practice(' m83941 ', '2022-07-01'), 'QNC')
  assert.equal(practice('K81902', '2026-03-31'), 'QNQ')
  assert.equal(practice('K81902', '2026-04-01'), undefined, 'Frimley was divided')
  assert.equal(practice('K81901', '2026-04-01'), 'S0E4D')
  assert.equal(practice('Z00000', '2022-07-01'), undefined)
})

test('before the first body listed, the one it took over from, and nothing where that is not one', () => {
  assert.equal(practice('M83941', '2013-03-31'), '5PJ')
  assert.equal(practice('M83901', '2013-03-31'), '5PK')
  assert.equal(practice('M82901', '2019-01-01'), undefined, 'who came before that group is not recorded')
})

test('a postcode leads to one body; a council to all that share its area', () => {
  assert.deepEqual(area({ postcode: 'ZS10 1AA', council: 'E10000028' }, '2018-01-01'), ['05V'])
  assert.deepEqual(area({ council: 'E10000028' }, '2018-01-01'), ['05D', '05V'])
  assert.deepEqual(area({ council: 'E10000028', postcode: 'ZZ99 3VZ' }, '2023-01-01'), ['QNC'])
  assert.deepEqual(area({ council: 'E06999999' }, '2023-01-01'), [])
  assert.deepEqual(area({}, '2023-01-01'), [])
})
