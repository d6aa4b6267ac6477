import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../../core/time/plain-date.ts'
import { readDate } from './read-date.ts'

const today = plainDate('2026-11-21')
const read = (text: string) => readDate(text, { today })
const born = (text: string) => readDate(text, { today, birth: true })

test('a day is read in every way lists write it', () => {
  const ways: Record<string, string> = {
    '05/12/2008': '2008-12-05',
    '5/7/2019': '2019-07-05',
    '22-Feb-02': '2002-02-22',
    '18.02.2009': '2009-02-18',
    '27-Apr-2026': '2026-04-27',
    '1st March 2024': '2024-03-01',
    '2026-11-21': '2026-11-21',
    '35491': '1997-03-02',
    '35491.75': '1997-03-02',
    '14/7/21': '2021-07-14',
  }
  for (const [written, day] of Object.entries(ways)) assert.deepEqual(read(written), { found: 'day', day }, written)
})

test('the time of day is kept where one is written', () => {
  assert.deepEqual(read('25-Apr-2026 12:50'), { found: 'day', day: '2026-04-25', time: '12:50' })
  assert.deepEqual(read('2026-11-21T07:06:00'), { found: 'day', day: '2026-11-21', time: '07:06' })
})

test('a month or a year alone is the first day of it, and known no better', () => {
  assert.deepEqual(read('Jan-10'), { found: 'day', day: '2010-01-01', precision: 'month' })
  assert.deepEqual(read('03/2019'), { found: 'day', day: '2019-03-01', precision: 'month' })
  assert.deepEqual(born('1974'), { found: 'day', day: '1974-01-01', precision: 'year' })
})

test('two-digit years turn at next year for events and at today for births', () => {
  assert.deepEqual(read('01/02/27'), { found: 'day', day: '2027-02-01' })
  assert.deepEqual(read('01/02/28'), { found: 'day', day: '1928-02-01' })
  assert.deepEqual(born('19/7/75'), { found: 'day', day: '1975-07-19' })
  assert.deepEqual(born('05-Dec-08'), { found: 'day', day: '2008-12-05' })
})

test('a birth that could be a small child or a very old person is taken as the old person, as an estimate', () => {
  assert.deepEqual(born('03/05/24'), { found: 'day', day: '1924-05-03', precision: 'estimated' })
})

test('ways of saying nothing are no trouble', () => {
  for (const written of ['', ' ', 'n/a', 'TBC', 'ongoing', '?', 'not known', '00/01/1900'])
    assert.deepEqual(read(written), { found: 'nothing' }, written)
})

test('an impossible day gives a sentence that names it and says how to write it (31/02)', () => {
  assert.deepEqual(read('31/02/2026'), {
    found: 'trouble',
    says: '"31/02/2026" is not a date. Write it as day/month/year, for example 28/02/2026.',
  })
  for (const written of ['13/25/2020', 'last spring', '29/02/2023', '1/1/1/1', '32 Jan 2020', '12-Foo-2020'])
    assert.equal(read(written).found, 'trouble', written)
})

test('1066 and 1066-10-14 are asked about, never taken', () => {
  for (const written of ['1066', '14/10/1066', '1066-10-14']) {
    const reading = read(written)
    assert.equal(reading.found === 'trouble' && reading.says.includes('before 1900'), true, written)
  }
})

test('nobody is born in the future', () => {
  assert.equal(born('01/01/2030').found, 'trouble')
})

test('a very long cell comes back short in the sentence', () => {
  const reading = read('x'.repeat(100_000))
  assert.equal(reading.found === 'trouble' && reading.says.length < 140, true)
})
