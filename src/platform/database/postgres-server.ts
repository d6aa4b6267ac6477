import { type ChildProcess, spawn } from 'node:child_process'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { DatabaseConnection } from './connect.ts'
import { DatabaseUnavailable } from './errors.ts'
import type { PostgresBinaries } from './find-postgres-binaries.ts'
import { ensureCluster, readPassword } from './make-cluster.ts'
import { findPostmaster, hasEnded, type Postmaster, removeLeftNote } from './postmaster.ts'
import { makeRunnable } from './runnable-binaries.ts'
import { makeAddress, type ServerAddress, usesSockets } from './server-address.ts'
import { spawnOnFiles } from './spawn-on-files.ts'
import { oneAtATime } from './starting-lock.ts'
import { serverUser, spawnAs } from './system-user.ts'

export interface ServerSettings {
  /** Holds the database files, the server's log and what else it needs. Made where it is not there. */
  readonly folder: string
  readonly binaries: PostgresBinaries
  /** What is in it may be lost with the machine's power (tests): nothing is forced to disk. */
  readonly disposable?: boolean
  readonly log: (sentence: string) => void
}

export interface PostgresServer {
  /** As the server's own administrator, for making roles and databases. */
  readonly administrator: DatabaseConnection
  /** It was running already: another process uses it, or one that used it was killed. */
  readonly adopted: boolean
  /** Ends every connection, then the server. Its files are then complete on disk. */
  readonly stop: () => Promise<void>
}

/** Starts a PostgreSQL on the files in a folder, or takes over the one that runs on them. Throws DatabaseUnavailable. */
export async function startPostgresServer(settings: ServerSettings): Promise<PostgresServer> {
  const folder = makeFolder(settings.folder)
  return oneAtATime(join(folder, 'starting.lock'), async () => {
    const files = join(folder, 'files')
    for (;;) {
      const running = await findAccepting(files, settings.log)
      const postmaster = running ?? (await start({ ...settings, folder }, files))
      const administrator = administratorOf(postmaster, files)
      // One that was killed a moment ago may still have looked alive.
      if (await letsIn(administrator))
        return { administrator, adopted: running !== undefined, stop: () => stop(postmaster, files, settings) }
      await pause(50)
    }
  })
}

function administratorOf({ address }: Postmaster, files: string): DatabaseConnection {
  const password = readPassword(files)
  return { ...address, user: 'postgres', database: 'postgres', ...(password === undefined ? {} : { password }) }
}

/** A server that refuses is still a server: only one that gives no answer at all has gone. */
async function letsIn(administrator: DatabaseConnection): Promise<boolean> {
  const client = new pg.Client(administrator)
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    return error instanceof pg.DatabaseError
  }
}

function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    return realpathSync(folder)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new DatabaseUnavailable(`The database is to keep its files in ${folder}, and that folder cannot be written in (${why}).`)
  }
}

/** Waits where the server is still replaying what a sudden stop left (minutes, after much work), or is ending. */
async function findAccepting(files: string, log: (sentence: string) => void): Promise<Postmaster | undefined> {
  for (let waited = 0; ; waited += 1) {
    const postmaster = await findPostmaster(files)
    if (!postmaster || postmaster.accepts) return postmaster
    if (waited % 500 === 250) log('The database is still putting its files in order after a sudden stop.')
    await pause(20)
  }
}

async function start(settings: ServerSettings, files: string): Promise<Postmaster> {
  const user = serverUser(files)
  const bin = await makeRunnable(settings.binaries, user, settings.folder)
  await ensureCluster(files, bin, settings.binaries.version, user)
  const address = await makeAddress(files, user)
  const logFile = join(settings.folder, 'server.log')
  const spawnServer = (output: number) =>
    spawnOnFiles(join(bin, 'postgres'), serverOptions(address, settings), files, { user, output, detached: true })
  for (let attempt = 1; ; attempt += 1) {
    removeLeftNote(files)
    const said = await untilItRuns(spawnServer, files, logFile)
    const postmaster = await findAccepting(files, settings.log)
    if (postmaster) return postmaster
    // Where a server was killed, its own children need a moment to notice and end.
    if (attempt === 50 || !said().includes('pre-existing shared memory block')) {
      throw new DatabaseUnavailable(`PostgreSQL could not start on ${files}. Its log ${logFile} says: ${said().trim()}`)
    }
    await pause(200)
  }
}

/** Resolves when the server has written its note or has ended. Answers what it has said since then. */
async function untilItRuns(spawnServer: (output: number) => ChildProcess, files: string, logFile: string): Promise<() => string> {
  const from = existsSync(logFile) ? keepShort(logFile) : 0
  const output = openSync(logFile, 'a', 0o600)
  const server = spawnServer(output)
  closeSync(output)
  server.unref()
  const ended = endOf(server)
  while (!ended() && (await findPostmaster(files))?.pid !== server.pid) await pause(5)
  return () => readFileSync(logFile).subarray(from).toString() || (ended() ?? '')
}

/** Why this process has ended, or never began; undefined while it runs. */
function endOf(server: ChildProcess): () => string | undefined {
  let why: string | undefined
  server.once('error', (error) => {
    why = error.message
  })
  server.once('exit', (code) => {
    why ??= `it ended with ${code}`
  })
  return () => why
}

const longestLog = 4_000_000

/** Begins a new log when the last has grown long, keeping that one. Answers where new lines begin. */
function keepShort(logFile: string): number {
  const { size } = statSync(logFile)
  if (size < longestLog) return size
  renameSync(logFile, `${logFile}.old`)
  return 0
}

function serverOptions({ host, port }: ServerAddress, { disposable }: ServerSettings): string[] {
  const options: Record<string, string> = {
    listen_addresses: usesSockets ? '' : host,
    port: String(port),
    unix_socket_directories: usesSockets ? host : '',
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: disposable ? '64MB' : '256MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1', // these files lie on a solid-state disk
    jit: 'off', // compiling costs more than any query of ours
    timezone: 'UTC',
    log_timezone: 'UTC',
    // People's names and numbers stay out of the log: neither the statement nor the row of a refused one is written.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(disposable ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' } : {}),
  }
  return Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function stop(postmaster: Postmaster, files: string, { binaries }: ServerSettings): Promise<void> {
  const { pid, address } = postmaster
  if (hasEnded(postmaster, files)) return
  if (usesSockets) signal(pid, 'SIGINT')
  else spawn(join(binaries.bin, 'pg_ctl'), ['stop', '--mode=fast', '-D', files], { ...spawnAs(undefined), stdio: 'ignore' })
  while (!hasEnded(postmaster, files)) await pause(10)
  if (usesSockets) await rm(address.host, { recursive: true, force: true })
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended by itself.
  }
}
