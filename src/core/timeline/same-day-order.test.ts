import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { byDayThenKind } from './same-day-order.ts'

const sorted = (told: ReturnType<typeof aCase>) =>
  told
    .facts()
    .sort(byDayThenKind)
    .map((fact) => fact.type)

test('on one day ends come before beginnings, an order after the detention it releases from, death last', () => {
  const told = aCase()
    .died('2024-03-01')
    .communityOrder('2024-03-01')
    .detained('3', '2024-03-01')
    .admitted('2024-03-01')
    .leftHospital('2024-03-01')
    .sectionEnded('2024-03-01')
  assert.deepEqual(sorted(told), [
    'DetentionEnded',
    'LeftHospital',
    'AdmittedToHospital',
    'Detained',
    'CommunityTreatmentOrderMade',
    'Died',
  ])
})

test('the day counts first, then the kind, then the time of day, then the id', () => {
  const told = aCase()
    .leave('day', '2024-03-02')
    .detained('2', '2024-03-01')
    .as({ effectiveTime: '15:00', id: 'a' })
    .detained('136', '2024-03-01')
    .as({ effectiveTime: '02:00', id: 'b' })
  assert.deepEqual(
    told
      .facts()
      .sort(byDayThenKind)
      .map((fact) => fact.id),
    ['b', 'a', 'fact-1'],
  )
})

test('HE16c a reinstatement is read after the decisions of its day', () => {
  assert.deepEqual(sorted(aCase().reinstated('2024-03-01').bothSatisfied('2024-03-01')), [
    'EndingDecided',
    'EndingDecided',
    'AftercareReinstated',
  ])
})
