import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { PlaceDirectory } from './core/law/responsible-commissioner/place-directory.ts'
import type { Moment } from './core/time/plain-date.ts'
import type { Accent } from './design/accents.ts'
import type { NavigationItem } from './design/page-model.ts'
import { noPlaces } from './features/responsibility/index.ts'
import { startImportWorker } from './features/run-import/index.ts'
import { createViewLog } from './platform/audit/view-log.ts'
import { createServer } from './platform/http/create-server.ts'
import type { ServerSettings } from './platform/http/settings.ts'
import { type AssetAddresses, createTemplates } from './platform/http/templates.ts'
import { createDemoProvider } from './platform/identity/demo-provider.ts'
import { identityRoutes } from './platform/identity/identity.routes.ts'
import type { IssuerSettings } from './platform/identity/issuer-settings.ts'
import { openPages } from './platform/identity/open-page.ts'
import { menu, routes } from './routes.ts'

export interface RegisterSettings {
  /** Of the login role, which owns the tables; every request steps down to the role that row-level security binds. */
  readonly pool: pg.Pool
  readonly clock: () => Moment
  /** Lists of GP practices and postcode districts; none unless given. */
  readonly places?: PlaceDirectory
  readonly serviceName: string
  readonly assets: AssetAddresses
  readonly assetsFolder: string
  readonly baseUrl: string
  /** Empty: the demo identity provider stands in, which refuses to run in production. */
  readonly issuers: readonly IssuerSettings[]
  readonly nodeEnv: string | undefined
  readonly logLevel: ServerSettings['logLevel']
  readonly logTo?: ServerSettings['logTo']
  readonly requestsPerMinute: number
}

/** The whole register as one web server, wired by hand. The database must be migrated. */
export async function createRegister(settings: RegisterSettings): Promise<FastifyInstance> {
  const { pool, clock, baseUrl } = settings
  const templates = createTemplates({ brand: { serviceName: settings.serviceName }, assets: settings.assets })
  const page = openPages({ templates, clock, footer: [] })
  const demo = settings.issuers.length === 0 ? createDemoProvider({ baseUrl, pool, page, nodeEnv: settings.nodeEnv }) : undefined
  const secureCookies = baseUrl.startsWith('https:')
  const app = await createServer(
    {
      pool,
      clock,
      places: settings.places ?? noPlaces,
      templates,
      viewLog: createViewLog(pool),
      assetsFolder: settings.assetsFolder,
      routes,
      menu,
      footer,
      partnerships: await listPartnerships(pool),
      secureCookies,
      logLevel: settings.logLevel,
      logTo: settings.logTo,
      requestsPerMinute: settings.requestsPerMinute,
    },
    async (app) => {
      await identityRoutes(app, { pool, clock, issuers: demo ? [demo.issuer] : settings.issuers, baseUrl, secureCookies, page })
      await demo?.routes(app)
    },
  )
  const worker = startImportWorker(pool, clock, (error) => app.log.error({ err: error }, 'import stopped'))
  app.addHook('onResponse', (request, _reply, done) => {
    if (request.method === 'POST' && request.url.startsWith('/imports')) worker.wake()
    done()
  })
  app.addHook('onClose', () => worker.stop())
  return app
}

const footer: readonly NavigationItem[] = [
  { text: 'About this register', href: '/about' },
  { text: 'Accessibility statement', href: '/accessibility' },
]

/** One accent colour per partnership, in the order they were made, so that nobody mistakes one register for another. */
async function listPartnerships(pool: pg.Pool): Promise<Map<string, { name: string; accent: Accent }>> {
  const order: readonly Accent[] = ['blue', 'teal', 'purple', 'green', 'plum', 'slate']
  const { rows } = await pool.query<{ id: string; name: string }>('select id, name from partnership order by key')
  return new Map(rows.map(({ id, name }, place) => [id, { name, accent: order[place % order.length] ?? 'blue' }]))
}
