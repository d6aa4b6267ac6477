import assert from 'node:assert/strict'
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isAddressOf, makeAddress } from './server-address.ts'

const folder = mkdtempSync(join(tmpdir(), 'address-'))
const made: string[] = []
after(() => {
  for (const each of [folder, ...made]) rmSync(each, { recursive: true, force: true })
})

async function addressOf(files: string): Promise<string> {
  const { host } = await makeAddress(files, undefined)
  made.push(host)
  return host
}

test('files have one address of their own, which a copy does not share', async () => {
  const [files, copy] = [join(folder, 'files'), join(folder, 'copy')]
  for (const each of [files, copy]) mkdirSync(each)
  const host = await addressOf(files)
  assert.equal(await addressOf(files), host)
  assert.notEqual(await addressOf(copy), host)
  assert.equal(isAddressOf({ host, port: 5432 }, files), true)
  assert.equal(isAddressOf({ host, port: 5432 }, copy), false)
})

test('a folder of that name that others may enter is left alone, and another taken', async () => {
  const files = join(folder, 'watched')
  mkdirSync(files)
  const host = await addressOf(files)
  chmodSync(host, 0o777)
  const other = await addressOf(files)
  assert.notEqual(other, host)
  assert.equal(lstatSync(other).mode & 0o777, 0o700)
  assert.equal(isAddressOf({ host: other, port: 5432 }, files), true)
})

test('a temporary folder too deep for a socket is passed over', async (t) => {
  const files = join(folder, 'deep')
  mkdirSync(files)
  const deep = join(folder, 'd'.repeat(90))
  mkdirSync(deep)
  const before = process.env.TMPDIR
  t.after(() => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  })
  process.env.TMPDIR = deep
  const host = await addressOf(files)
  assert.equal(host.startsWith(deep), false)
  assert.ok(statSync(host).isDirectory())
})
