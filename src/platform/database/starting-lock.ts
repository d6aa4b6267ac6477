import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** Nobody needs longer to make and start a database; whoever holds the lock for longer has gone, and its process number lives on in another. */
const longestStartMs = 120_000

/**
 * Lets one process at a time do `work`, between all that name this lock file. Meant for the seconds in which files are made
 * and a server started, when there is no server yet to hold a lock in. A lock left by a process that was killed is taken over.
 */
export async function oneAtATime<Result>(lockFile: string, work: () => Promise<Result>): Promise<Result> {
  const own = `${process.pid} ${performance.timeOrigin}`
  while (!(await take(lockFile, own))) {
    await removeIfLeft(lockFile)
    await pause(20)
  }
  try {
    return await work()
  } finally {
    await rm(lockFile, { force: true })
  }
}

async function take(lockFile: string, own: string): Promise<boolean> {
  try {
    await writeFile(lockFile, own, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Moves the lock away before it is removed: if another process has taken it over meanwhile, what was moved is theirs and goes back. */
async function removeIfLeft(lockFile: string): Promise<void> {
  const [seen, found] = await Promise.all([readFile(lockFile, 'utf8').catch(() => ''), stat(lockFile).catch(() => undefined)])
  if (!found || seen === '') return
  const isYoung = Date.now() - found.mtimeMs < longestStartMs
  if (isYoung && isAlive(Number.parseInt(seen, 10))) return
  const moved = `${lockFile}-${process.pid}`
  try {
    await rename(lockFile, moved)
    if ((await readFile(moved, 'utf8')) === seen) await rm(moved)
    else await rename(moved, lockFile)
  } catch {
    // Another process was quicker; the next turn shows what it did.
  }
}

/** Is there a process of this number? One of another account counts too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
