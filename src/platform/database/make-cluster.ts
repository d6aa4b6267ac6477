import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { chown, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseUnavailable } from './errors.ts'
import { majorOf } from './find-postgres-binaries.ts'
import { usesSockets } from './server-address.ts'
import { spawnOnFiles } from './spawn-on-files.ts'
import { type SystemUser, uidOf } from './system-user.ts'

/**
 * Makes the files of an empty PostgreSQL where there are none: under another name first, so that half-made files are never
 * taken for a database. Throws DatabaseUnavailable when there are files this PostgreSQL or this account cannot use.
 */
export async function ensureCluster(files: string, bin: string, version: string, user: SystemUser | undefined): Promise<void> {
  if (existsSync(files)) return refuseOtherFiles(files, version, user)
  for (const left of await readdir(dirname(files)))
    if (left.startsWith('making-')) await rm(join(dirname(files), left), { recursive: true })
  const making = join(dirname(files), `making-${process.pid}`)
  await mkdir(making, { mode: 0o700 })
  if (user) await chown(making, user.uid, user.gid)
  await initialise(making, bin, version, user)
  await rename(making, files)
}

/** The password of the server's accounts. Only Windows needs one: see `makeAddress`. */
export function readPassword(files: string): string | undefined {
  return usesSockets ? undefined : readFileSync(passwordFile(files), 'utf8')
}

function refuseOtherFiles(files: string, version: string, user: SystemUser | undefined): void {
  const owner = lstatSync(files).uid
  if (usesSockets && owner !== uidOf(user)) {
    throw new DatabaseUnavailable(
      `The database files in ${files} belong to another account (number ${owner}). Start the register as that account or as root, or set DATABASE_URL.`,
    )
  }
  const made = readFileSync(join(files, 'PG_VERSION'), 'utf8').trim()
  if (Number(made) === majorOf(version)) return
  throw new DatabaseUnavailable(
    `The database files in ${files} were made by PostgreSQL ${made} and this is PostgreSQL ${version}. Copy what is in them with the older release (pg_dump), or move the folder away to begin with an empty register.`,
  )
}

async function initialise(making: string, bin: string, version: string, user: SystemUser | undefined): Promise<void> {
  const settings = ['--username=postgres', '--encoding=UTF8', '--no-instructions', ...localeOf(version), ...authentication(making)]
  const initdb = spawnOnFiles(join(bin, 'initdb'), settings, making, { user, output: 'pipe' })
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  let said = ''
  initdb.stdout?.resume()
  initdb.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  initdb.once('error', (error) => resolve(error.message))
  initdb.once('close', (code) => resolve(code === 0 ? undefined : said.trim()))
  const wrong = await promise
  if (wrong === undefined) return
  await rm(making, { recursive: true, force: true })
  throw new DatabaseUnavailable(`PostgreSQL could not make its files in ${dirname(making)}: ${wrong}`)
}

/** The same order and letters on every machine, whatever languages it has. Names are sorted by `collate "und-x-icu"`. */
function localeOf(version: string): string[] {
  if (majorOf(version) >= 17) return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  return [process.platform === 'linux' ? '--locale=C.UTF-8' : '--locale=C']
}

function authentication(making: string): string[] {
  if (usesSockets) return ['--auth=trust']
  writeFileSync(passwordFile(making), randomBytes(24).toString('base64url'), { mode: 0o600 })
  return ['--auth=scram-sha-256', `--pwfile=${passwordFile(making)}`]
}

/** Beside the files: initdb wants its own folder empty. */
function passwordFile(files: string): string {
  return join(dirname(files), 'password')
}
