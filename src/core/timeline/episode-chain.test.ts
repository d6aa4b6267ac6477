import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, type CaseBuilder } from '../../../test/support/a-case.ts'
import { episodeChain } from './episode-chain.ts'

const today = '2026-11-21'

function drawn(told: CaseBuilder, kind: string) {
  return episodeChain(told.asAt(today))
    .find((band) => band.kind === kind)
    ?.pieces.map(({ label, from, until, doubtful }) => `${label} ${from}–${until ?? ''}${doubtful ? ' ?' : ''}`)
}

const history = () =>
  aCase()
    .detained('136', '2024-01-01')
    .detained('2', '2024-01-02')
    .detained('3', '2024-01-20')
    .leave('overnight', '2024-02-01')
    .leaveEnded('2024-02-20')
    .leftOnCommunityOrder('2024-03-01')
    .admitted('2024-05-01')
    .recalled('2024-05-01')
    .releasedFromRecall('2024-05-03')
    .leftHospital('2024-05-03', { destination: 'home' })

test('HE3 the chain has five bands in the order drawn, empty ones too', () => {
  assert.deepEqual(
    episodeChain(aCase().asAt(today)).map((band) => [band.kind, band.pieces.length]),
    [
      ['hospital', 0],
      ['leave', 0],
      ['cto', 0],
      ['community', 0],
      ['aftercare', 0],
    ],
  )
})

test('HE3 sections, recall, leave, order, community and aftercare each have their pieces', () => {
  assert.deepEqual(drawn(history(), 'hospital'), [
    'Section 136 2024-01-01–2024-01-02',
    'Section 2 2024-01-02–2024-01-20',
    'Section 3 2024-01-20–2024-03-01',
    'Recalled from community treatment order 2024-05-01–2024-05-03',
  ])
  assert.deepEqual(drawn(history(), 'leave'), ['Overnight leave 2024-02-01–2024-02-20'])
  assert.deepEqual(drawn(history(), 'cto'), ['Community treatment order 2024-03-01–'])
  assert.deepEqual(drawn(history(), 'community'), ['In the community 2024-03-01–2024-05-01', 'In the community 2024-05-03–'])
  assert.deepEqual(drawn(history(), 'aftercare'), ['Aftercare owed 2024-03-01–'])
})

test('HE3 an informal stay around detentions is drawn as what is left of the time in hospital', () => {
  const told = aCase()
    .admitted('2024-01-01')
    .becameInformal('2024-01-01')
    .detained('5(2)', '2024-01-05')
    .detained('3', '2024-01-07')
    .sectionEnded('2024-02-01')
    .becameInformal('2024-02-01')
    .leftHospital('2024-02-10')
  assert.deepEqual(drawn(told, 'hospital'), [
    'Not detained 2024-01-01–2024-01-05',
    'Section 5(2) 2024-01-05–2024-01-07',
    'Section 3 2024-01-07–2024-02-01',
    'Not detained 2024-02-01–2024-02-10',
  ])
})

test('HE3 what was worked out and not recorded is doubtful', () => {
  assert.deepEqual(drawn(aCase().detained('3', '2024-01-10').leftHospital('2024-03-01'), 'hospital'), ['Section 3 2024-01-10–2024-03-01 ?'])
  const revoked = history().recalled('2025-01-01').revoked('2025-01-02').dischargedAndLeft('2025-02-01')
  assert.deepEqual(drawn(revoked, 'aftercare'), ['Aftercare owed 2024-03-01– ?'])
  assert.ok(drawn(revoked, 'hospital')?.includes('Section 3, after revocation 2025-01-02–2025-02-01'))
})

test('HE3 prison, conditional discharge and an unknown next hospital are told apart from the community', () => {
  assert.deepEqual(drawn(aCase().detained('47', '2024-01-10').returnedToPrison('2024-03-01'), 'community'), [
    'In prison at first 2024-03-01–',
  ])
  assert.deepEqual(
    drawn(aCase().detained('37/41', '2024-01-10').leftHospital('2024-03-01').conditionallyDischarged('2024-03-01'), 'community'),
    ['Conditionally discharged 2024-03-01–'],
  )
  assert.deepEqual(
    drawn(aCase().detained('3', '2024-01-10').dischargedAndLeft('2024-03-01', { destination: 'other-hospital' }), 'community'),
    ['Another hospital, not known 2024-03-01– ?'],
  )
})

test('HE3 nothing is drawn after death', () => {
  const told = history().died('2024-06-01')
  assert.deepEqual(drawn(told, 'aftercare'), ['Aftercare owed 2024-03-01–2024-06-01'])
  assert.equal(drawn(told, 'cto')?.[0], 'Community treatment order 2024-03-01–2024-06-01')
})

test('HE3 every piece names the facts that show it', () => {
  for (const band of episodeChain(history().asAt(today))) for (const piece of band.pieces) assert.ok(piece.facts.length > 0, piece.label)
})
