import type { SpawnOptions } from 'node:child_process'
import { lstatSync } from 'node:fs'
import { parse } from 'node:path'

/** The account a server process runs under. */
export interface SystemUser {
  readonly uid: number
  readonly gid: number
}

/** A folder every account may stand in. */
const rootFolder = parse(process.execPath).root

/** The account systems keep for processes that should own nothing. */
const nobody: SystemUser = { uid: 65534, gid: 65534 }

/**
 * Which account must the server run under? PostgreSQL refuses root: as root the server takes the account its files already
 * belong to, or else the one for processes that own nothing. Undefined: whoever we are (and always so on Windows).
 */
export function serverUser(files: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = lstatSync(files, { throwIfNoEntry: false })
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody
}

/** The uid that owns what the server makes; undefined on Windows, which has none. */
export function uidOf(user: SystemUser | undefined): number | undefined {
  return user?.uid ?? process.getuid?.()
}

/**
 * How a program of PostgreSQL is started: as that account, and with an environment of its own, so that PGDATA, PGPORT or a
 * language setting of whoever starts the register changes nothing.
 */
export function spawnAs(user: SystemUser | undefined): SpawnOptions {
  const windows = process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot, PATH: process.env.PATH } : {}
  return { ...user, cwd: rootFolder, env: { ...windows, LC_ALL: 'C', TZ: 'UTC' }, windowsHide: true }
}
