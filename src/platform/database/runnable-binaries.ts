import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DatabaseUnavailable } from './errors.ts'
import type { NpmPackage, PostgresBinaries } from './find-postgres-binaries.ts'
import { type SystemUser, spawnAs } from './system-user.ts'

/**
 * The folder from which this account can run this PostgreSQL. Usually where npm put it. Where the account may not go there
 * (a clone only root can read) or the library links can be neither found nor made (install scripts off, read-only
 * node_modules), a copy: beside the database files, or where the machine keeps such things. Throws DatabaseUnavailable.
 */
export async function makeRunnable(binaries: PostgresBinaries, user: SystemUser | undefined, folder: string): Promise<string> {
  const { bin, npmPackage } = binaries
  if (npmPackage) await linkLibraries(npmPackage.native, npmPackage.links)
  const first = tryToRun(bin, user)
  if (first.status === 0) return bin
  const copies = npmPackage ? copyPlaces(folder, user).map((place) => join(place, `postgres-${npmPackage.release}`)) : []
  for (const copy of copies) {
    if (npmPackage && (await copyBinaries(npmPackage, copy, user)) && tryToRun(join(copy, 'bin'), user).status === 0)
      return join(copy, 'bin')
  }
  const why = first.error?.message ?? first.stderr.trim()
  throw new DatabaseUnavailable(
    `The PostgreSQL in ${bin} does not run on this machine (${why}). Set DATABASE_URL to a PostgreSQL 15 or later of your own.`,
  )
}

function tryToRun(bin: string, user: SystemUser | undefined): SpawnSyncReturns<string> {
  return spawnSync(join(bin, 'postgres'), ['--version'], { ...spawnAs(user), encoding: 'utf8' } as const)
}

/** As root, only folders that another account can reach and that nobody but root can have filled: see `isTrusted`. */
function copyPlaces(folder: string, user: SystemUser | undefined): string[] {
  return user ? ['/var/cache', '/var/tmp', '/tmp'].map((place) => join(place, 'section-117-register')) : [folder]
}

/** Makes the copy where it is not there yet. Answers whether there is one that only we can have made. */
async function copyBinaries({ native, links }: NpmPackage, copy: string, user: SystemUser | undefined): Promise<boolean> {
  const place = dirname(copy)
  try {
    await mkdir(place, { recursive: true })
    if (!(await isTrusted(place))) return false
    if (user) await chmod(place, 0o755)
    if (await isTrusted(copy)) return true
    const making = await mkdtemp(join(place, `${basename(copy)}-`))
    await cp(native, making, { recursive: true, verbatimSymlinks: true })
    await linkLibraries(making, links)
    await letEveryoneRead(making)
    await rename(making, copy).catch(() => rm(making, { recursive: true }))
    return await isTrusted(copy)
  } catch {
    return false
  }
}

/** Nobody else can have put a program there: it is a folder of ours, and only we may write in it. */
async function isTrusted(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined)
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}

/** Best effort: links that exist are left, and a folder we may not write in shows when the program is tried. */
async function linkLibraries(native: string, links: NpmPackage['links']): Promise<void> {
  await Promise.all(links.map(({ from, to }) => symlink(basename(to), join(native, from)).catch(() => {})))
}

/** Whatever the umask was: folders and programs 755, the rest 644. */
async function letEveryoneRead(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const program = basename(entry.parentPath) === 'bin'
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), entry.isDirectory() || program ? 0o755 : 0o644)
  }
}
