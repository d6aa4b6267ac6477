import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseUnavailable } from './errors.ts'
import { type SystemUser, uidOf } from './system-user.ts'

/** Where a server of ours listens: a socket folder, or on Windows, where Node cannot open such sockets, the loopback address. */
export interface ServerAddress {
  readonly host: string
  readonly port: number
}

export const usesSockets = process.platform !== 'win32'

/** The kernel's limit for a socket's path, its closing zero included. */
const longestSocketPath = 107

/**
 * A place to listen that no other account can reach. The socket's folder belongs to the server's account with mode 700, so
 * whoever can open the socket is that account or root, and no password would keep either out.
 */
export async function makeAddress(files: string, user: SystemUser | undefined): Promise<ServerAddress> {
  if (!usesSockets) return { host: '127.0.0.1', port: await findFreePort(files) }
  const place = [tmpdir(), '/tmp'].find((folder) => isUsable(folder, user))
  if (place === undefined) {
    throw new DatabaseUnavailable(
      `The database needs a folder for its socket, and neither ${tmpdir()} nor /tmp can be used. Set TMPDIR to one.`,
    )
  }
  return { host: makeSocketFolder(join(place, socketFolderName(files)), user), port: 5432 }
}

/** Was this server started on these very files? A copy of the files carries a note of a server that runs on the original. */
export function isAddressOf(address: ServerAddress, files: string): boolean {
  return !usesSockets || address.host.includes(socketFolderName(files))
}

export function socketPath({ host, port }: ServerAddress): string {
  return join(host, `.s.PGSQL.${port}`)
}

/** Named by the folder's own number on its disk, which a copy does not share and a move keeps. */
function socketFolderName(files: string): string {
  return `s117-${digestOf(files)}`
}

function digestOf(files: string): string {
  const { dev, ino } = statSync(files, { bigint: true })
  return createHash('sha256').update(`${dev} ${ino}`).digest('hex').slice(0, 12)
}

function makeSocketFolder(folder: string, user: SystemUser | undefined): string {
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  else if (!isPrivate(folder, user)) folder = mkdtempSync(`${folder}-`)
  chmodSync(folder, 0o700)
  if (user) chownSync(folder, user.uid, user.gid)
  return folder
}

/** Somebody else may have made a folder of this name in the shared temporary folder, to read what passes through. */
function isPrivate(folder: string, user: SystemUser | undefined): boolean {
  const found = lstatSync(folder)
  return found.isDirectory() && found.uid === uidOf(user) && (found.mode & 0o077) === 0
}

function isUsable(place: string, user: SystemUser | undefined): boolean {
  if (!existsSync(place) || join(place, 's117-0123456789ab-XXXXXX', '.s.PGSQL.5432').length > longestSocketPath) return false
  return user === undefined || isOpenToAll(place)
}

function isOpenToAll(folder: string): boolean {
  const isOpen = (statSync(folder).mode & 0o001) !== 0
  return isOpen && (dirname(folder) === folder || isOpenToAll(dirname(folder)))
}

/** Begins at a number of these files' own, so that a server started again is found where it was. */
async function findFreePort(files: string): Promise<number> {
  const first = 50_000 + (Number.parseInt(digestOf(files), 16) % 10_000)
  for (let port = first; port < first + 100; port += 1) if (await isFree(port)) return port
  throw new DatabaseUnavailable(`No port from ${first} on is free for the database on this machine.`)
}

function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const probe = createServer()
  probe.once('error', () => resolve(false))
  probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  return promise
}
