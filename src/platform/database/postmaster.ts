import { readFileSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { isAddressOf, type ServerAddress, socketPath, usesSockets } from './server-address.ts'
import { isAlive } from './starting-lock.ts'

/** The server process that runs on a folder of database files, as its own note `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number
  readonly address: ServerAddress
  readonly accepts: boolean
}

/**
 * The server running on these files; undefined when there is none. A server outlives a register that was killed, and its
 * note outlives a server that was killed, whose process number may since belong to anybody: so it must also answer.
 */
export async function findPostmaster(files: string): Promise<Postmaster | undefined> {
  const note = readNote(files)
  if (!note || note.pid === 0 || !isAlive(note.pid)) return undefined
  if (note.address === undefined) return note.isNew ? { pid: note.pid, address: nowhere, accepts: false } : undefined
  const { pid, address, status } = note
  const isOurs = isAddressOf(address, files) && (await answers(address))
  return isOurs ? { pid, address, accepts: status === 'ready' } : undefined
}

/** Has this server ended, or at least let go of its files? (A process that ended stays in the list until its parent looks.) */
export function hasEnded({ pid }: Postmaster, files: string): boolean {
  return readNote(files)?.pid !== pid || !isAlive(pid)
}

/**
 * Removes what a killed server left, when there is no server (`findPostmaster`) but a process of another program now has its
 * number: PostgreSQL would take that one for a server and not start. It still finds for itself any process that uses the files.
 */
export function removeLeftNote(files: string): void {
  const note = readNote(files)
  if (!note || (note.pid !== 0 && !isAlive(note.pid))) return
  rmSync(noteOf(files), { force: true })
  if (note.address && usesSockets && isAddressOf(note.address, files)) rmSync(`${socketPath(note.address)}.lock`, { force: true })
}

interface Note {
  /** 0 in a note that a power cut left empty. */
  readonly pid: number
  /** Undefined in the instant before the server has written it. */
  readonly address: ServerAddress | undefined
  readonly status: string
  /** Its server has had no time yet to finish it. */
  readonly isNew: boolean
}

const nowhere: ServerAddress = { host: '', port: 0 }

function noteOf(files: string): string {
  return join(files, 'postmaster.pid')
}

/** Its lines: process, files, start, port, socket folder, address, shared memory, status. */
function readNote(files: string): Note | undefined {
  const found = statSync(noteOf(files), { throwIfNoEntry: false })
  if (!found) return undefined
  const lines = readFileSync(noteOf(files), 'utf8').split('\n')
  const [pid, , , port, socketFolder = '', listens = '', , status = ''] = lines
  const host = socketFolder || listens
  const address = host === '' ? undefined : { host, port: Number(port) }
  return { pid: Math.abs(Number(pid)) || 0, address, status: status.trim(), isNew: Date.now() - found.mtimeMs < 10_000 }
}

function answers(address: ServerAddress): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = usesSockets ? connect(socketPath(address)) : connect(address.port, address.host)
  socket.once('connect', () => resolve(true))
  socket.once('error', () => resolve(false))
  return promise.finally(() => socket.destroy())
}
