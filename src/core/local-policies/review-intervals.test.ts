import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, type PlainDate, plainDate } from '../time/plain-date.ts'
import type { PackKey } from './policy.ts'
import { policyReviewIntervals } from './review-intervals.ts'

const on = (pack: PackKey, day: PlainDate) => {
  const { first, regular } = policyReviewIntervals(pack, day)
  return [first?.months, regular?.months]
}

const sets: readonly { pack: PackKey; from: string; months: readonly (number | undefined)[] }[] = [
  { pack: 'herefordshire', from: '2021-04-01', months: [3, 12] },
  { pack: 'isle-of-wight', from: '2022-04-20', months: [3, 6] },
  { pack: 'staffordshire', from: '2022-04-01', months: [undefined, 12] },
]

for (const { pack, from, months } of sets) {
  test(`${pack}: intervals stand from ${from}; on the day before there are none`, () => {
    assert.deepEqual(on(pack, plainDate(from)), months)
    assert.deepEqual(on(pack, addDays(plainDate(from), -1)), [undefined, undefined])
  })
}

test('a policy that is silent gives no interval, on any day', () => {
  assert.deepEqual(policyReviewIntervals('camden-islington', plainDate('2026-11-21')), {})
  assert.deepEqual(policyReviewIntervals('london-borough', plainDate('2026-11-21')), {})
})

test('where two clauses of the Isle of Wight apply the earlier wins and the other stays in sight with its clause', () => {
  const { first, regular } = policyReviewIntervals('isle-of-wight', plainDate('2026-11-21'))
  assert.equal(first?.authority.clause, '12.1')
  assert.deepEqual(
    first?.others.map(({ months, authority }) => [months, authority.clause]),
    [[6, 'Appendix A, S117 reviews']],
  )
  assert.equal(regular?.authority.clause, 'Appendix A, S117 discharge planning meeting')
  assert.deepEqual(
    regular?.others.map(({ months, authority }) => [months, authority.clause]),
    [[12, '12.1']],
  )
})

test('an interval can be cited in a finding, and says when it is only our reading', () => {
  assert.deepEqual(policyReviewIntervals('herefordshire', plainDate('2024-01-01')).first?.cites, {
    instrument: 'Herefordshire joint policy on section 117',
    provision: '14.1',
    standing: 'confirmed',
  })
  assert.equal(policyReviewIntervals('staffordshire', plainDate('2024-01-01')).regular?.cites.standing, 'inference')
})

test('it says how the first day of the term is known', () => {
  assert.equal(policyReviewIntervals('herefordshire', plainDate('2024-01-01')).first?.firstDay, 'assumed')
  assert.equal(policyReviewIntervals('isle-of-wight', plainDate('2024-01-01')).first?.firstDay, 'date-on-document')
})
