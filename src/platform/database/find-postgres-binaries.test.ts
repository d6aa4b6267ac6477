import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { after, test } from 'node:test'
import { findNpmPostgres, listInstalledPostgres, majorOf } from './find-postgres-binaries.ts'

const folder = mkdtempSync(join(tmpdir(), 'installed-'))
after(() => rmSync(folder, { recursive: true }))

/** A folder with programs that say they are PostgreSQL of this version. */
function install(name: string, says: string, programs = ['postgres', 'initdb']): string {
  const bin = join(folder, name)
  mkdirSync(bin)
  for (const program of programs) {
    writeFileSync(join(bin, program), `#!/bin/sh\necho "${says}"\n`)
    chmodSync(join(bin, program), 0o755)
  }
  return bin
}

test('npm brought a PostgreSQL 18 for this machine, with the list of links its libraries want', () => {
  const found = findNpmPostgres()
  assert.equal(majorOf(found?.version ?? ''), 18)
  assert.ok(found?.npmPackage?.links.some(({ from }) => from.startsWith('lib/')))
})

test('installed ones come oldest first by number, each once, and only those the register supports', () => {
  const newer = install('newer', 'postgres (PostgreSQL) 97.10 (Debian 97.10-1)')
  const older = install('older', 'postgres (PostgreSQL) 97.9')
  const ancient = install('ancient', 'postgres (PostgreSQL) 14.2')
  const clientOnly = install('client-only', 'postgres (PostgreSQL) 97.1', ['postgres'])
  const linked = join(folder, 'linked')
  mkdirSync(linked)
  symlinkSync(join(older, 'postgres'), join(linked, 'postgres'))
  const found = listInstalledPostgres([newer, linked, older, ancient, clientOnly, join(folder, 'nothing')].join(delimiter))
  assert.deepEqual(
    found.filter(({ bin }) => bin.includes(folder)),
    [
      { bin: older, version: '97.9' },
      { bin: newer, version: '97.10' },
    ],
  )
})
