import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../time/plain-date.ts'
import { bundledDirectory, existedOn, findOrganisation, organisationName, successorsOf } from './organisations.ts'

function successorCodes(code: string, day: string): string | string[] {
  const successors = successorsOf(code, plainDate(day))
  if (successors.kind === 'one') return successors.organisation.code
  return successors.kind === 'several' ? successors.organisations.map((organisation) => organisation.code) : 'none'
}

test('ST1 each body is known by its code, with its name for the page', () => {
  assert.equal(organisationName('QNC'), 'NHS Staffordshire and Stoke-on-Trent Integrated Care Board')
  assert.equal(organisationName(' qnc '), 'NHS Staffordshire and Stoke-on-Trent Integrated Care Board')
  assert.equal(findOrganisation('E06000021')?.kind, 'council')
  assert.equal(organisationName('XX9'), 'XX9')
})

test('a body that exists carries on its own work', () => {
  assert.equal(successorCodes('05W', '2022-06-30'), '05W')
  assert.equal(successorCodes('QRL', '2026-11-21'), 'QRL')
})

test('CCGs passed to boards on 1 July 2022, through earlier mergers where there were any', () => {
  assert.equal(successorCodes('05W', '2022-07-01'), 'QNC')
  assert.equal(successorCodes('5PJ', '2013-03-31'), '5PJ')
  assert.equal(successorCodes('5PJ', '2013-04-01'), '05W')
  assert.equal(successorCodes('5PJ', '2026-11-21'), 'QNC')
  assert.equal(successorCodes('10L', '2021-03-31'), '10L')
  assert.equal(successorCodes('10L', '2021-04-01'), 'D9Y0V')
  assert.equal(successorCodes('5QT', '2026-11-21'), 'QRL')
})

test('ICB-22 the successions of 1 April 2026 are one, or several where the board was split', () => {
  assert.equal(successorCodes('QMJ', '2026-03-31'), 'QMJ')
  for (const [from, to] of Object.entries({
    QHG: 'S1Y5D',
    QUE: 'S1Y5D',
    QH8: 'D7T5G',
    QMM: 'T6Y0W',
    QU9: 'S0E4D',
    QXU: 'S9B9J',
    QNX: 'S9B9J',
    QMJ: 'Z9B2Z',
    QRV: 'Z9B2Z',
  })) {
    assert.equal(successorCodes(from, '2026-04-01'), to)
  }
  assert.deepEqual(successorCodes('QM7', '2026-04-01'), ['D7T5G', 'S1Y5D'])
  assert.deepEqual(successorCodes('QJG', '2026-04-01'), ['D7T5G', 'T6Y0W'])
  assert.deepEqual(successorCodes('QNQ', '2026-04-01'), ['QRL', 'S0E4D', 'S9B9J'])
  assert.equal(successorCodes('07R', '2026-11-21'), 'Z9B2Z')
})

test('a split is said to be one, with who can tell', () => {
  const successors = successorsOf('QNQ', plainDate('2026-11-21'))
  assert.equal(successors.kind, 'several')
  if (successors.kind === 'several') assert.match(successors.because, /divided between .*GP practice or address decides/)
})

test('parts that came together again later are one', () => {
  assert.deepEqual(successorCodes('5PL', '2015-01-01'), ['05J', '05T', '06D'])
  assert.equal(successorCodes('5PL', '2020-04-01'), '18C')
  assert.deepEqual(successorCodes('5PK', '2013-04-01'), ['04Y', '05D', '05Q', '05V'])
  assert.equal(successorCodes('5PK', '2026-11-21'), 'QNC')
})

test('councils follow one another too', () => {
  assert.equal(successorCodes('E06000028', '2019-04-01'), 'E06000058')
  assert.deepEqual(successorCodes('E10000009', '2019-04-01'), ['E06000058', 'E06000059'])
})

test('where the trail is not recorded the answer is none, with the reason', () => {
  const lost = successorsOf('5QC', plainDate('2020-01-01'))
  assert.deepEqual(lost, { kind: 'none', because: 'Who took over from Hampshire PCT is not recorded here.' })
  assert.match(JSON.stringify(successorsOf('XX9', plainDate('2020-01-01'))), /No body with the code XX9/)
  assert.match(JSON.stringify(successorsOf('QNC', plainDate('2020-01-01'))), /did not yet exist/)
})

test('a partnership can add bodies of its own', () => {
  const invented = {
    code: 'ZZ1',
    kind: 'trust',
    name: 'Marlpit Invented Trust',
    validFrom: plainDate('2000-01-01'),
    standing: 'confirmed',
  } as const
  const directory = { ...bundledDirectory, organisations: [...bundledDirectory.organisations, invented] }
  assert.equal(organisationName('ZZ1', directory), 'Marlpit Invented Trust')
  assert.equal(organisationName('ZZ1'), 'ZZ1')
})

test('the table is sound: codes stand once, every succession joins two known bodies on the day the first has gone and the second is there', () => {
  const { organisations, successions } = bundledDirectory
  assert.equal(new Set(organisations.map((organisation) => organisation.code)).size, organisations.length)
  for (const { from, to, on } of successions) {
    const [before, after] = [findOrganisation(from), findOrganisation(to)]
    assert.ok(before && after, `${from} to ${to}`)
    assert.equal(existedOn(before, on), false, `${from} still exists on ${on}`)
    assert.equal(existedOn(after, on), true, `${to} does not exist on ${on}`)
  }
})

test('there are 42 boards from 1 July 2022 and 36 from 1 April 2026 (rulebook section 7)', () => {
  const boards = bundledDirectory.organisations.filter((organisation) => organisation.kind === 'icb')
  assert.equal(boards.filter((board) => existedOn(board, plainDate('2022-07-01'))).length, 42)
  assert.equal(boards.filter((board) => existedOn(board, plainDate('2026-04-01'))).length, 36)
})
