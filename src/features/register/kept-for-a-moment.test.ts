import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptForAMoment } from './kept-for-a-moment.ts'

/** Counts how often it was asked to make an answer. */
function counting() {
  let made = 0
  return () => Promise.resolve((made += 1))
}

test('an answer is made once while it is fresh, and says of when it is', async () => {
  const kept = keptForAMoment<number>(3000, 10)
  const make = counting()
  assert.deepEqual(await kept('a', 1000, make), { value: 1, madeAt: 1000 })
  assert.deepEqual(await kept('a', 3999, make), { value: 1, madeAt: 1000 })
  assert.deepEqual(await kept('a', 4000, make), { value: 2, madeAt: 4000 })
})

test('many who ask at once wait for the same answer', async () => {
  const kept = keptForAMoment<number>(3000, 10)
  const make = counting()
  const answers = await Promise.all(Array.from({ length: 20 }, () => kept('a', 1000, make)))
  assert.ok(answers.every(({ value }) => value === 1))
})

test('one body’s answer is never another’s', async () => {
  const kept = keptForAMoment<string>(3000, 10)
  assert.equal((await kept('RRE', 0, () => Promise.resolve('of RRE'))).value, 'of RRE')
  assert.equal((await kept('RLY', 0, () => Promise.resolve('of RLY'))).value, 'of RLY')
  assert.equal((await kept('RRE', 0, () => Promise.resolve('new'))).value, 'of RRE')
})

test('a failure is told to whoever asked and not kept', async () => {
  const kept = keptForAMoment<number>(3000, 10)
  await assert.rejects(
    kept('a', 0, () => Promise.reject(new Error('no database'))),
    /no database/,
  )
  assert.equal((await kept('a', 1, counting())).value, 1)
})

test('no more is kept than said: the oldest goes', async () => {
  const kept = keptForAMoment<number>(3000, 2)
  const make = counting()
  for (const key of ['a', 'b', 'c']) await kept(key, 0, make)
  assert.equal((await kept('b', 0, make)).value, 2)
  assert.equal((await kept('a', 0, make)).value, 4)
})

test('a clock that is put back makes a new answer instead of keeping one from the future', async () => {
  const kept = keptForAMoment<number>(3000, 10)
  const make = counting()
  await kept('a', 10_000, make)
  assert.equal((await kept('a', 9000, make)).value, 2)
})
