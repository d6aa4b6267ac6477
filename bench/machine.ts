import { globSync, readFileSync } from 'node:fs'
import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os'

/** The machine, without its name. */
export function describeMachine() {
  return {
    processors: availableParallelism(),
    model: cpus()[0]?.model.trim() ?? 'not known',
    memoryGigabytes: Math.round(totalmem() / 1e9),
    system: `${platform()} ${arch()} ${release()}`,
    node: process.version,
    /** Of the last minute, before the measurement began. */
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  }
}

/**
 * Processor seconds that PostgreSQL's processes have used so far; undefined where the system does not say (not Linux).
 * Counts the servers of this machine that serve a database called bench_run.
 */
export function processorSecondsOfServer(): number | undefined {
  if (process.platform !== 'linux') return undefined
  let ticks = 0
  for (const file of globSync('/proc/[0-9]*/cmdline')) {
    try {
      if (!readFileSync(file, 'utf8').startsWith('postgres: register bench_run')) continue
      const fields = readFileSync(file.replace('cmdline', 'stat'), 'utf8').split(') ')[1]?.split(' ') ?? []
      ticks += Number(fields[11]) + Number(fields[12])
    } catch {
      // The process has ended since we looked.
    }
  }
  return ticks / 100
}
