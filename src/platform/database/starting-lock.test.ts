import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, oneAtATime } from './starting-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'lock-'))
after(() => rmSync(folder, { recursive: true }))
const lock = join(folder, 'starting.lock')

test('work is done one at a time, and the next begins when one has thrown', async () => {
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await pause(5)
    inside -= 1
    throw new Error('refused')
  }
  const all = await Promise.allSettled([1, 2, 3, 4].map(() => oneAtATime(lock, work)))
  assert.deepEqual(
    all.map(({ status }) => status),
    ['rejected', 'rejected', 'rejected', 'rejected'],
  )
  assert.equal(most, 1)
  assert.equal(existsSync(lock), false)
})

test('a lock left by a process that has gone is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  assert.equal(isAlive(pid), false)
  writeFileSync(lock, `${pid} 0`)
  assert.equal(await oneAtATime(lock, () => Promise.resolve('done')), 'done')
})

test('a lock is waited for while its process lives, and taken over when it is older than any start takes', async () => {
  writeFileSync(lock, `${process.pid} 0`)
  let entered = false
  const waiting = oneAtATime(lock, () => {
    entered = true
    return Promise.resolve()
  })
  await pause(100)
  assert.equal(entered, false)
  const longAgo = new Date(Date.now() - 600_000)
  utimesSync(lock, longAgo, longAgo)
  await waiting
  assert.equal(entered, true)
})
