import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type pg from 'pg'
import { makeDemoPartnerships, demoId, demoSubject } from '../../demo/make-partnerships.ts'
import { demoPartnerships } from '../../demo/partnerships.ts'
import { assetsFolder, buildAssetsWhenStale } from '../../scripts/build-assets.ts'
import { londonDay, moment, type Moment } from '../../src/core/time/plain-date.ts'
import type { PlaceDirectory } from '../../src/core/law/responsible-commissioner/place-directory.ts'
import type { NewFact } from '../../src/core/timeline/fact.ts'
import { createRegister } from '../../src/create-register.ts'
import { appendFacts, openCase } from '../../src/features/case-record/index.ts'
import { inScope } from '../../src/platform/database/scope.ts'
import { demoIssuer } from '../../src/platform/identity/demo-accounts.ts'
import { csrfTokenFor, startSession } from '../../src/platform/identity/session.ts'
import { freeAddress } from '../../src/platform/identity/testing/test-service.ts'
import { syncOrganisations } from '../../src/sync-organisations.ts'
import { createTestDatabase } from './database.ts'

/** Somebody of the demo, by name: 'Mina Demo-Office'. */
export type Who = string

export interface TestRegister {
  readonly app: FastifyInstance
  /** Where a browser reaches it, when it listens. */
  readonly baseUrl: string
  readonly pool: pg.Pool
  /** The clock stands still until it is set. */
  readonly clock: { now: Moment }
  /** Every demo account: name, body, roles. */
  readonly everybody: readonly { name: string; code: string; partnership: string; roles: readonly string[]; sees: string }[]
  get(path: string, as?: Who, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  /** A form, with this session's CSRF token. A value that is a list is sent as many fields of one name. */
  post(path: string, form: Record<string, string | string[]>, as?: Who): Promise<LightMyRequestResponse>
  /** A form with files. */
  upload(
    path: string,
    form: Record<string, string>,
    files: readonly { field: string; name: string; type: string; content: Buffer | string }[],
    as: Who,
  ): Promise<LightMyRequestResponse>
  /** The cookie header of somebody signed in. */
  cookieOf(as: Who): Promise<string>
  csrfOf(as: Who): Promise<string>
  accountOf(as: Who): { id: string; code: string; partnershipId: string }
  /** A person on the register with these facts, recorded by somebody. */
  person(facts: readonly NewFact[], by: Who): Promise<{ caseId: string; factIds: readonly string[] }>
  close(): Promise<void>
}

interface Started {
  /** Serves a port of its own, for a browser. */
  readonly listen?: boolean
  /** Gets every line of the log, which is silent otherwise. */
  readonly logTo?: { write(line: string): void }
  /** What the site knows of GP practices and postcode districts; nothing unless given. */
  readonly places?: PlaceDirectory
}

/** The whole register on a database of its own, with the demo's bodies and staff and nobody on it. */
export async function startTestRegister(at = '2026-11-21T09:30:00.000Z', { listen, logTo, places }: Started = {}): Promise<TestRegister> {
  const baseUrl = listen ? await freeAddress() : 'http://127.0.0.1:3117'
  const database = await createTestDatabase()
  const { pool } = database
  const clock = { now: moment(at) }
  await syncOrganisations(pool)
  await makeDemoPartnerships(pool, demoIssuer)
  const app = await createRegister({
    pool,
    clock: () => clock.now,
    places,
    serviceName: 'Section 117 aftercare register',
    assets: await buildAssetsWhenStale(),
    assetsFolder,
    baseUrl,
    issuers: [],
    nodeEnv: 'test',
    logLevel: logTo ? 'info' : 'silent',
    logTo,
    requestsPerMinute: 1_000_000,
  })
  if (listen) await app.listen({ host: '127.0.0.1', port: Number(new URL(baseUrl).port) })
  else await app.ready()
  const everybody = demoPartnerships.flatMap(({ key, bodies }) =>
    bodies.flatMap(({ code, sees, staff }) => staff.map(([name, ...held]) => ({ name, code, sees, partnership: key, roles: held }))),
  )
  const sessions = new Map<string, string>()

  function accountOf(as: Who) {
    const found = everybody.find(({ name }) => name === as)
    if (!found) throw new Error(`nobody in the demo is called ${as}`)
    return { id: demoId(demoSubject(found.code, found.name)), code: found.code, partnershipId: demoId(found.partnership) }
  }

  async function tokenOf(as: Who): Promise<string> {
    const known = sessions.get(as)
    if (known) return known
    const token = await startSession(pool, { accountId: accountOf(as).id, now: clock.now, assurance: { issuer: demoIssuer } })
    sessions.set(as, token)
    return token
  }

  const headersFor = async (as?: Who) => (as ? { cookie: `register-session=${await tokenOf(as)}` } : {})
  const csrfOf = async (as: Who) => csrfTokenFor(await tokenOf(as))

  return {
    app,
    baseUrl,
    pool,
    clock,
    everybody,
    accountOf,
    csrfOf,
    cookieOf: async (as) => `register-session=${await tokenOf(as)}`,
    get: async (path, as, headers = {}) => app.inject({ method: 'GET', url: path, headers: { ...(await headersFor(as)), ...headers } }),
    post: async (path, form, as) => {
      const fields = new URLSearchParams()
      if (as && !('_csrf' in form)) fields.append('_csrf', await csrfOf(as))
      for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) fields.append(name, one)
      const headers = { ...(await headersFor(as)), 'content-type': 'application/x-www-form-urlencoded' }
      return app.inject({ method: 'POST', url: path, headers, payload: fields.toString() })
    },
    upload: async (path, form, files, as) => {
      const body = new FormData()
      body.append('_csrf', await csrfOf(as))
      for (const [name, value] of Object.entries(form)) body.append(name, value)
      for (const { field, name, type, content } of files)
        body.append(field, new Blob([new Uint8Array(Buffer.from(content))], { type }), name)
      const sent = new Response(body)
      const headers = { ...(await headersFor(as)), 'content-type': sent.headers.get('content-type') ?? '' }
      return app.inject({ method: 'POST', url: path, headers, payload: Buffer.from(await sent.arrayBuffer()) })
    },
    person: async (facts, by) => {
      const { id, code, partnershipId } = accountOf(by)
      const told = { at: clock.now, today: londonDay(clock.now), by: { accountId: id, organisation: code } }
      const made = await inScope(pool, { account: id, on: told.today }, 'write', async ({ db }) => {
        const entry = await openCase(db, told, partnershipId)
        const appended = await appendFacts(db, told, entry.id, facts)
        return { caseId: entry.id, factIds: appended.outcome === 'appended' ? appended.factIds : [] }
      })
      if (!made) throw new Error(`${by} has no scope`)
      return made
    },
    close: async () => {
      await app.close()
      await database.drop()
    },
  }
}
