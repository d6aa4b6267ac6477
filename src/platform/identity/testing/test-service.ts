import { mkdtempSync } from 'node:fs'
import { createServer as createTcpServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { bundledDirectory } from '../../../core/identifiers/organisations.ts'
import { type Moment, moment } from '../../../core/time/plain-date.ts'
import { createViewLog } from '../../audit/view-log.ts'
import { page } from '../../http/answer.ts'
import { createServer } from '../../http/create-server.ts'
import { type AssetAddresses, createTemplates } from '../../http/templates.ts'
import { get } from '../../http/visit.ts'
import { createDemoProvider } from '../demo-provider.ts'
import { identityRoutes } from '../identity.routes.ts'
import type { IssuerSettings } from '../issuer-settings.ts'
import { openPages } from '../open-page.ts'

/** The register's own server with its real sign-in and two small pages that need a session, on a real socket. */
export interface TestService {
  readonly baseUrl: string
  readonly app: FastifyInstance
  /** Moves the service's clock on. */
  later(change: { readonly minutes: number }): void
}

/** An address nobody listens on yet: providers must know where they send people back to before the service starts. */
export async function freeAddress(): Promise<string> {
  const server = createTcpServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return `http://127.0.0.1:${port}`
}

interface Asked {
  readonly pool: pg.Pool
  readonly baseUrl: string
  readonly secureCookies?: boolean
  /** Without issuers the demo provider stands in, as at `npm start`. */
  readonly issuers?: readonly IssuerSettings[]
  /** Style sheet and scripts, for tests in a browser. */
  readonly assets?: { readonly addresses: AssetAddresses; readonly folder: string }
}

export async function startTestService({ pool, baseUrl, issuers, assets, secureCookies = false }: Asked): Promise<TestService> {
  let ahead = 0
  const clock = (): Moment => moment(new Date(Date.now() + ahead).toISOString())
  const addresses = assets?.addresses ?? { css: '/none.css', js: '/none.js', beginJs: '/none.js' }
  const templates = createTemplates({ brand: { serviceName: 'Section 117 register' }, assets: addresses })
  const showPage = openPages({ templates, clock, footer: [] })
  const demo = issuers ? undefined : createDemoProvider({ baseUrl, pool, page: showPage, nodeEnv: undefined })
  const settings = {
    pool,
    clock,
    places: { practices: new Map(), districts: new Map(), organisations: bundledDirectory },
    templates,
    viewLog: createViewLog(pool),
    assetsFolder: assets?.folder ?? mkdtempSync(join(tmpdir(), 'no-assets-')),
    routes: ['/', '/people/:caseId/timeline'].map((path) =>
      get(path, { may: 'permissions:view', audit: 'view-test-page' }, (visit) =>
        Promise.resolve(page(`<p>Signed in as ${visit.actor.name} at ${visit.actor.organisation}</p><i>${visit.page().csrfToken}</i>`)),
      ),
    ),
    menu: [],
    footer: [],
    partnerships: new Map(),
    secureCookies,
    logLevel: 'silent' as const,
    requestsPerMinute: 10_000,
  }
  const app = await createServer(settings, async (server) => {
    const deps = { pool, clock, baseUrl, secureCookies, page: showPage }
    await identityRoutes(server, { ...deps, issuers: issuers ?? [demo!.issuer] })
    await demo?.routes(server)
  })
  await app.listen({ host: '127.0.0.1', port: Number(new URL(baseUrl).port) })
  return { baseUrl, app, later: ({ minutes }) => void (ahead += minutes * 60_000) }
}
