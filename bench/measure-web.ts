import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type pg from 'pg'
import { demoId, demoSubject } from '../demo/make-partnerships.ts'
import { moment } from '../src/core/time/plain-date.ts'
import type { DatabaseConnection } from '../src/platform/database/connect.ts'
import { demoIssuer } from '../src/platform/identity/demo-accounts.ts'
import { csrfTokenFor, startSession } from '../src/platform/identity/session.ts'
import { processorSecondsOfServer } from './machine.ts'
import type { Pressed, Pressing } from './web/press.ts'
import { type Scenario, scenarios } from './web/scenarios.ts'
import { answerOf, startWeb } from './web/start-web.ts'

export interface WebFigure {
  readonly name: string
  readonly title: string
  readonly target: number
  readonly rate: number
  readonly p50: number
  readonly p95: number
  readonly kilobytes: number
  readonly wrong: number
  /** Milliseconds of processor an answer costs the web process, and all of PostgreSQL (Linux only). */
  readonly webMs: number
  readonly databaseMs: number | undefined
  readonly alone?: { readonly target: number; readonly p50: number; readonly p95: number }
}

export interface WebSettings {
  readonly connection: DatabaseConnection
  readonly pool: pg.Pool
  readonly people: number
  readonly clients: number
  readonly seconds: number
  readonly warmSeconds: number
  readonly only: readonly string[]
  readonly nodeOptions: readonly string[]
  readonly say: (figure: WebFigure) => void
}

/** Presses one web process with each scenario in turn, as somebody signed in, and gives what came of it and its memory in bytes. */
export async function measureWeb(settings: WebSettings): Promise<{ figures: WebFigure[]; memory: { now: number; most: number } }> {
  const { connection, pool, only, nodeOptions } = settings
  const web = await startWeb(connection, nodeOptions)
  const headers = await signIn(pool)
  const presser = fork(path.join(import.meta.dirname, 'web/press.ts'))
  await answerOf(presser)
  const press = pressWith(presser, { url: web.baseUrl, headers, people: settings.people })
  const figures: WebFigure[] = []
  for (const scenario of scenarios.filter(({ name }) => only.length === 0 || only.includes(name))) {
    await press(scenario, settings.clients, settings.warmSeconds)
    const [web0, database0] = [await web.usage(), processorSecondsOfServer()]
    const pressed = await press(scenario, settings.clients, settings.seconds)
    const [web1, database1] = [await web.usage(), processorSecondsOfServer()]
    const each = (seconds: number) => (seconds * 1000) / Math.max(pressed.answers, 1)
    const alone =
      scenario.targetP95 === undefined ? undefined : { target: scenario.targetP95, ...(await press(scenario, 1, settings.seconds / 2)) }
    figures.push({
      name: scenario.name,
      title: scenario.title,
      target: scenario.target,
      rate: pressed.rate,
      p50: pressed.p50,
      p95: pressed.p95,
      kilobytes: pressed.bytes / 1000,
      wrong: pressed.wrong + (alone?.wrong ?? 0),
      webMs: each(web1.processorSeconds - web0.processorSeconds),
      databaseMs: database0 === undefined || database1 === undefined ? undefined : each(database1 - database0),
      ...(alone && { alone: { target: alone.target, p50: alone.p50, p95: alone.p95 } }),
    })
    settings.say(figures.at(-1) as WebFigure)
  }
  const { memory, mostMemory } = await web.usage()
  presser.disconnect()
  await web.stop()
  return { figures, memory: { now: memory, most: mostMemory } }
}

type Press = (scenario: Scenario, clients: number, seconds: number) => Promise<Pressed>

function pressWith(presser: ChildProcess, asked: Pick<Pressing, 'url' | 'headers' | 'people'>): Press {
  return async ({ name }, clients, seconds) => {
    presser.send({ ...asked, scenario: name, clients, seconds } satisfies Pressing)
    return (await answerOf(presser)) as Pressed
  }
}

/** Somebody whose body sees every case of its partnership and who may record. */
async function signIn(pool: pg.Pool): Promise<Record<string, string>> {
  const accountId = demoId(demoSubject('RRE', 'Mina Demo-Office'))
  const token = await startSession(pool, { accountId, now: moment(new Date().toISOString()), assurance: { issuer: demoIssuer } })
  return { cookie: `register-session=${token}`, 'x-csrf-token': csrfTokenFor(token) }
}
