import './keep-heap-small.ts'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeDemoPartnerships } from '../demo/make-partnerships.ts'
import { makeDemoClocks } from '../demo/make-clocks.ts'
import { makeDemoPeople } from '../demo/make-people.ts'
import { assetsFolder, buildAssetsWhenStale } from '../scripts/build-assets.ts'
import { moment } from './core/time/plain-date.ts'
import { createRegister } from './create-register.ts'
import { readPlaces } from './features/responsibility/index.ts'
import { roles } from './platform/access/permissions.ts'
import { createPool } from './platform/database/connect.ts'
import { keepNoPlans } from './platform/database/db.ts'
import { startEmbeddedPostgres } from './platform/database/embedded-postgres.ts'
import { migrate } from './platform/database/migrate.ts'
import { demoIssuer, refuseDemoOnRealAccounts } from './platform/identity/demo-accounts.ts'
import { type IssuerSettings, readIssuerSettings } from './platform/identity/issuer-settings.ts'
import { listenOnFreePort } from './platform/http/listen.ts'
import { syncOrganisations } from './sync-organisations.ts'

const demoRefused =
  'The demo sign-in lets anybody in as anybody, so it does not start when NODE_ENV is "production". ' +
  'Set REGISTER_ISSUERS to your identity providers: see docs/operations/sign-in.md.'

const root = fileURLToPath(new URL('../', import.meta.url))
const environment = process.env

/** Starts everything in order; any refusal ends the process with one sentence. */
async function start(): Promise<void> {
  const issuers = readIssuers()
  const isDemo = issuers.length === 0
  if (isDemo && environment['NODE_ENV'] === 'production') throw new Error(demoRefused)
  const port = readPort(environment['PORT'])
  const say = (sentence: string) => void process.stdout.write(`${sentence}\n`)
  const database = environment['DATABASE_URL'] ? undefined : await startEmbeddedPostgres({ folder: path.join(root, '.register'), log: say })
  const pool = createPool({
    ...(database ? { connection: database.connection } : { connectionString: environment['DATABASE_URL'] }),
    max: Number(environment['DATABASE_CONNECTIONS'] ?? 20),
    onLostConnection: (error) => say(`A connection to the database was lost: ${error.message}`),
  })
  if (environment['DATABASE_PLANS'] === 'off') keepNoPlans(pool)
  await migrate(pool, path.join(root, 'migrations'))
  await syncOrganisations(pool)
  if (isDemo) {
    await refuseDemoOnRealAccounts(pool)
    await makeDemoPartnerships(pool, demoIssuer)
    const now = moment(new Date().toISOString())
    await makeDemoPeople(pool, now)
    await makeDemoClocks(pool, now)
  }
  const placesFolder = environment['PLACES_FOLDER'] || (isDemo ? path.join(root, 'demo/places') : undefined)
  const host = environment['HOST'] || '127.0.0.1'
  const { baseUrl, app } = await listenOnFreePort(
    { host, port: port ?? 3117, fixed: port !== undefined, baseUrl: environment['BASE_URL'], say },
    async (address) =>
      createRegister({
        pool,
        clock: () => moment(new Date().toISOString()),
        places: placesFolder ? readPlaces(placesFolder) : undefined,
        serviceName: environment['SERVICE_NAME'] ?? 'Section 117 aftercare register',
        assets: await buildAssetsWhenStale(),
        assetsFolder,
        baseUrl: address,
        issuers,
        nodeEnv: environment['NODE_ENV'],
        logLevel: isDemo ? 'error' : 'info',
        requestsPerMinute: Number(environment['REQUESTS_PER_MINUTE'] ?? 1200),
      }),
  )
  say(`\nThe register is running at ${baseUrl}`)
  if (isDemo) say(demoWords(baseUrl))
  const stop = async () => {
    await app.close()
    await pool.end()
    await database?.stop()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
}

/** The port asked for; none where the setting is empty. Throws when it is no port. */
function readPort(text: string | undefined): number | undefined {
  if (!text) return undefined
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is "${text}". Set it to a number from 1 to 65535, or leave it out.`)
  return port
}

/** The identity providers that are configured; none means the demo. */
function readIssuers(): IssuerSettings[] {
  const file = environment['REGISTER_ISSUERS_FILE']
  const text = file ? readFileSync(file, 'utf8') : environment['REGISTER_ISSUERS']
  return text ? readIssuerSettings(text, Object.keys(roles)) : []
}

function demoWords(baseUrl: string): string {
  return [
    'Everybody in it is invented. Sign in by choosing a name; for a first look:',
    '  Mina Demo-Office          Mental Health Act administrator, Midlands Partnership trust',
    '  Amara Demo-Okafor         AMHP, Staffordshire County Council',
    '  Lena Demo-Lead            section 117 lead, Staffordshire County Council',
    '  Connie Demo-Commission    commissioner, Staffordshire and Stoke-on-Trent ICB',
    `Stop it with Ctrl+C. What you record is kept in ${path.relative(process.cwd(), path.join(root, '.register')) || '.register'} and is there next time.`,
    `Open ${baseUrl} in a browser.`,
  ].join('\n')
}

await start().catch((error: unknown) => {
  process.stderr.write(`The register did not start. ${error instanceof Error ? error.message : String(error)}\n`)
  if (environment['DEBUG']) console.error(error)
  process.exit(1)
})
