import assert from 'node:assert/strict'
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { PostgresBinaries } from './find-postgres-binaries.ts'
import { makeRunnable } from './runnable-binaries.ts'

const folder = mkdtempSync(join(tmpdir(), 'runnable-'))
after(() => rmSync(folder, { recursive: true }))

/** A package as npm unpacks it: a program that runs only where `condition` holds, and a link still to be made. */
function unpack(name: string, condition: string): PostgresBinaries {
  const native = join(folder, name)
  for (const inside of ['bin', 'lib']) mkdirSync(join(native, inside), { recursive: true })
  writeFileSync(join(native, 'lib/libpq.so.5.18'), 'library')
  writeFileSync(join(native, 'bin/postgres'), `#!/bin/sh\nhere=$(dirname "$0")\n${condition} || { echo "no libpq" >&2; exit 127; }\n`)
  chmodSync(join(native, 'bin/postgres'), 0o755)
  return {
    bin: join(native, 'bin'),
    version: '18.4',
    npmPackage: { native, release: name, links: [{ from: 'lib/libpq.so.5', to: 'lib/libpq.so.5.18' }] },
  }
}

test('the links an install script would have made are made, and the program runs where npm put it', async () => {
  const binaries = unpack('linked', 'test "$(cat "$here/../lib/libpq.so.5")" = library')
  assert.equal(await makeRunnable(binaries, undefined, folder), binaries.bin)
  assert.equal(readlinkSync(join(folder, 'linked/lib/libpq.so.5')), 'libpq.so.5.18')
  assert.equal(await makeRunnable(binaries, undefined, folder), binaries.bin, 'links that are there already do no harm')
})

test('where it does not run in its place, a copy beside the database files does, made once', async () => {
  const binaries = unpack('copied', `case "$here" in ${folder}/copied/*) false;; esac`)
  const place = join(folder, 'place')
  const bin = await makeRunnable(binaries, undefined, place)
  assert.equal(bin, join(place, 'postgres-copied/bin'))
  assert.equal(readlinkSync(join(place, 'postgres-copied/lib/libpq.so.5')), 'libpq.so.5.18')
  const { ino } = statSync(join(place, 'postgres-copied'))
  assert.equal(await makeRunnable(binaries, undefined, place), bin)
  assert.equal(statSync(join(place, 'postgres-copied')).ino, ino)
})

test('a copy in which somebody else may write is not used', async () => {
  const binaries = unpack('open', `case "$here" in ${folder}/open/*) false;; esac`)
  const place = join(folder, 'open-place')
  await makeRunnable(binaries, undefined, place)
  chmodSync(join(place, 'postgres-open'), 0o777)
  await assert.rejects(makeRunnable(binaries, undefined, place), /does not run on this machine/)
})

test('a program that runs nowhere is refused with its own reason and a way out', async () => {
  const binaries = unpack('broken', 'false')
  await assert.rejects(
    makeRunnable(binaries, undefined, join(folder, 'nowhere')),
    /\(no libpq\)\. Set DATABASE_URL to a PostgreSQL 15 or later/,
  )
})

test('for another account it is copied to where that account may read, which only root can have filled', {
  skip: process.getuid?.() !== 0 && 'only root runs it for another account',
}, async () => {
  // The folder of this test has mode 700.
  const binaries = unpack(`hidden-${process.pid}`, 'test "$(cat "$here/../lib/libpq.so.5")" = library')
  chmodSync(join(folder, `hidden-${process.pid}/bin/postgres`), 0o700)
  const bin = await makeRunnable(binaries, { uid: 65534, gid: 65534 }, folder)
  const copy = join(bin, '..')
  try {
    assert.equal(bin.startsWith(folder), false)
    assert.deepEqual([lstatSync(copy).uid, lstatSync(copy).mode & 0o777, lstatSync(join(bin, 'postgres')).mode & 0o777], [0, 0o755, 0o755])
  } finally {
    rmSync(copy, { recursive: true })
  }
  assert.equal(existsSync(copy), false)
})
