import '../../src/keep-heap-small.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { assetsFolder, buildAssetsWhenStale } from '../../scripts/build-assets.ts'
import { moment } from '../../src/core/time/plain-date.ts'
import { createRegister } from '../../src/create-register.ts'
import { createPool, type DatabaseConnection } from '../../src/platform/database/connect.ts'
import { listenOnFreePort } from '../../src/platform/http/listen.ts'

/** What the process says of itself when asked: processor time used since it began, and memory now and at most. */
export interface Usage {
  readonly processorSeconds: number
  readonly memory: number
  readonly mostMemory: number
}

/**
 * One web process of the register, as `npm start` makes it: row-level security, view log, rate limit (set so high that it counts
 * and never refuses). Sends its address to its parent when it listens, and a Usage for every message.
 */
const { connection } = JSON.parse(process.argv[2] ?? '{}') as { connection: DatabaseConnection }
const pool = createPool({ connection, max: Number(process.env['DATABASE_CONNECTIONS'] ?? 20) })
const { app, baseUrl } = await listenOnFreePort({ host: '127.0.0.1', port: 3600, fixed: false, say: () => {} }, async (address) =>
  createRegister({
    pool,
    clock: () => moment(new Date().toISOString()),
    serviceName: 'Section 117 aftercare register',
    assets: await buildAssetsWhenStale(),
    assetsFolder,
    baseUrl: address,
    issuers: [],
    nodeEnv: 'test',
    logLevel: 'error',
    requestsPerMinute: 100_000_000,
  }),
)
process.on('message', (message) => {
  if (message === 'stop')
    void app
      .close()
      // Clients that were cut off leave answers on their way.
      .then(() => pause(500))
      .then(() => pool.end())
      .then(() => process.exit(0))
  else process.send?.(usage())
})
process.once('disconnect', () => process.exit(1))
process.send?.(baseUrl)

function usage(): Usage {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  return { processorSeconds: (userCPUTime + systemCPUTime) / 1e6, memory: process.memoryUsage.rss(), mostMemory: maxRSS * 1024 }
}
