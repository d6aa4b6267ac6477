import autocannon from 'autocannon'
import { Chance } from '../invent/chance.ts'
import { scenarios } from './scenarios.ts'

export interface Pressing {
  readonly scenario: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly people: number
  readonly clients: number
  readonly seconds: number
}

export interface Pressed {
  /** Answers a second. */
  readonly rate: number
  readonly answers: number
  /** Milliseconds until the whole answer is there, for half and for 95 of a hundred. */
  readonly p50: number
  readonly p95: number
  readonly bytes: number
  /** Answers that were not 2xx, errors and time-outs. */
  readonly wrong: number
}

/** Run as a process of its own: presses as its parent says, one message at a time, and answers what came of it. */
process.on('message', (message) => void press(message as Pressing).then((pressed) => process.send?.(pressed)))
process.once('disconnect', () => process.exit(0))
process.send?.('ready')

let seed = Date.now() % 1_000_000

async function press({ scenario, url, headers, people, clients, seconds }: Pressing): Promise<Pressed> {
  const { ask } = scenarios.find(({ name }) => name === scenario) ?? unknown(scenario)
  seed += 1
  const chance = new Chance(seed)
  const times: number[] = []
  const running = autocannon({
    url,
    connections: clients,
    duration: seconds,
    headers: { ...headers },
    requests: [
      {
        setupRequest: (request) => {
          const { path, post } = ask(chance, people)
          if (!post) return { ...request, method: 'GET', path }
          return {
            ...request,
            method: 'POST',
            path,
            headers: { ...request.headers, 'content-type': 'application/json' },
            body: JSON.stringify(post),
          }
        },
      },
    ],
  })
  running.on('response', (_client, _status, _bytes, milliseconds: number) => void times.push(milliseconds))
  const result = await running
  times.sort((a, b) => a - b)
  return {
    rate: result.requests.total / result.duration,
    answers: result.requests.total,
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    bytes: result.requests.total === 0 ? 0 : (result.throughput.average * result.duration) / result.requests.total,
    wrong: result.non2xx + result.errors + result.timeouts,
  }
}

function unknown(name: string): never {
  throw new Error(`There is no scenario called ${name}`)
}
