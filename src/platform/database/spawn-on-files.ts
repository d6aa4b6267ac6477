import { type ChildProcess, type SpawnOptions, type StdioOptions, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { type SystemUser, spawnAs } from './system-user.ts'

/**
 * Starts a program of PostgreSQL on a folder of database files. As root on Linux the folder is opened here and handed over
 * open, so that the server's account needs no way in from above: a clone that only root can read keeps its database inside
 * it. (Starting it inside the folder is not enough: PostgreSQL 15 leaves it while it looks for its own libraries.)
 */
export function spawnOnFiles(
  program: string,
  args: readonly string[],
  files: string,
  { user, output, ...options }: SpawnOptions & { user: SystemUser | undefined; output: number | 'pipe' },
): ChildProcess {
  const stdio: StdioOptions = ['ignore', output, output]
  if (!user || process.platform !== 'linux') return spawn(program, ['-D', files, ...args], { ...options, ...spawnAs(user), stdio })
  const folder = openSync(files, 'r')
  try {
    return spawn(program, ['-D', '/proc/self/fd/3', ...args], { ...options, ...spawnAs(user), stdio: [...stdio, folder] })
  } finally {
    closeSync(folder)
  }
}
