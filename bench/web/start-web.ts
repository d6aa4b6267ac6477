import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { DatabaseConnection } from '../../src/platform/database/connect.ts'
import type { Usage } from './web-process.ts'

export interface WebProcess {
  readonly baseUrl: string
  usage(): Promise<Usage>
  stop(): Promise<void>
}

/** Starts the web process that is measured. `nodeOptions` for profiling: `--cpu-prof`. */
export async function startWeb(connection: DatabaseConnection, nodeOptions: readonly string[] = []): Promise<WebProcess> {
  const child = fork(path.join(import.meta.dirname, 'web-process.ts'), [JSON.stringify({ connection })], { execArgv: [...nodeOptions] })
  const baseUrl = (await answerOf(child)) as string
  return {
    baseUrl,
    usage: async () => {
      child.send('usage')
      return (await answerOf(child)) as Usage
    },
    stop: async () => {
      const ended = once(child, 'exit')
      child.send('stop')
      await ended
    },
  }
}

/** The next message of a child. Throws where it ends instead. */
export async function answerOf(child: ChildProcess): Promise<unknown> {
  const heard = new AbortController()
  const { signal } = heard
  const answer = await Promise.race([
    once(child, 'message', { signal }).then(([message]: unknown[]) => ({ message })),
    once(child, 'exit', { signal }).then(([code]: unknown[]) => ({ code })),
  ])
  heard.abort()
  if ('message' in answer) return answer.message
  throw new Error(`A process of the measurement ended with ${String(answer.code)}`)
}
