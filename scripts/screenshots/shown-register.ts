import pg from 'pg'
import { demoId, makeDemoPartnerships } from '../../demo/make-partnerships.ts'
import { makeDemoClocks } from '../../demo/make-clocks.ts'
import { makeDemoPeople } from '../../demo/make-people.ts'
import { stories } from '../../demo/stories.ts'
import { moment } from '../../src/core/time/plain-date.ts'
import { createRegister } from '../../src/create-register.ts'
import { kinds } from '../../src/features/record-fact/kinds.ts'
import { createPool } from '../../src/platform/database/connect.ts'
import { ensureDatabase } from '../../src/platform/database/make-login.ts'
import { listenOnFreePort } from '../../src/platform/http/listen.ts'
import { demoIssuer } from '../../src/platform/identity/demo-accounts.ts'
import { syncOrganisations } from '../../src/sync-organisations.ts'
import { joinTestServer } from '../../test/support/test-server.ts'
import { assetsFolder, buildAssetsWhenStale } from '../build-assets.ts'
import { importAList } from './shown-import.ts'

export interface ShownPage {
  /** For the file. */
  readonly name: string
  readonly address: string
  /** What to type first, by the name of the field. */
  readonly fill?: Readonly<Record<string, string>>
  /** A button to press once it is open. */
  readonly press?: string
  /** What it answers, where that is not 200. */
  readonly status?: number
}

export interface ShownRegister {
  readonly baseUrl: string
  /** The person whose pages stand in the README. */
  readonly person: string
  /** Addresses a route draws: one, or one for each thing worth seeing. */
  examplesOf(route: string): ShownPage[]
  /** Pages no route of ours names, or that show only after something is typed. */
  readonly more: readonly (ShownPage & { readonly as?: string })[]
  close(): Promise<void>
}

/** Pages look the same every time they are taken: the clock stands still. */
const now = moment('2026-11-21T09:30:00.000Z')

/** The whole register on a database thrown away afterwards, with the people of the demo, listening on this computer. */
export async function startShownRegister(): Promise<ShownRegister> {
  const { administrator, template, leave } = await joinTestServer()
  // Named like the test databases, which are removed where a run was killed.
  const database = `test_${process.pid}_screenshots`
  await administer(administrator, `create database ${database} template ${template} owner register`)
  const pool = createPool({ connection: await ensureDatabase(administrator, database) })
  await syncOrganisations(pool)
  await makeDemoPartnerships(pool, demoIssuer)
  await makeDemoPeople(pool, now)
  await makeDemoClocks(pool, now)
  const assets = await buildAssetsWhenStale()
  const settings = { pool, clock: () => now, serviceName: 'Section 117 aftercare register', assets, assetsFolder, issuers: [] }
  const { app, baseUrl } = await listenOnFreePort({ host: '127.0.0.1', port: 3217, fixed: false, say: () => {} }, (address) =>
    createRegister({ ...settings, baseUrl: address, nodeEnv: 'test', logLevel: 'error', requestsPerMinute: 100_000 }),
  )
  const { rows } = await pool.query<{ id: string }>(`select id from case_fact where case_id = $1 and type = 'Detained' limit 1`, [
    personOf(shownStory),
  ])
  const { rows: accounts } = await pool.query<{ id: string }>('select id from account where name = $1', ['Amara Demo-Okafor'])
  const importId = await importAList(pool, now)
  const examples = examplesFor({ factId: rows[0]?.id ?? '', accountId: accounts[0]?.id ?? '', importId })
  return {
    baseUrl,
    person: personOf(shownStory),
    examplesOf: examples,
    more: moreFor(personOf(shownStory)),
    close: async () => {
      await app.close()
      await pool.end()
      await administer(administrator, `drop database if exists ${database} with (force)`)
      await leave()
    },
  }
}

const shownStory = 'on a community treatment order'

/** The person of the first demo partnership who lived this story. */
function personOf(story: string): string {
  return demoId(`staffordshire person ${Object.keys(stories).indexOf(story)}`)
}

/** Fills the parts of an address. A page about a person is taken for each story, a form for each kind of fact. */
function examplesFor(ids: { factId: string; accountId: string; importId: string }): (route: string) => ShownPage[] {
  return (route) => {
    const name = route === '/' ? 'home' : route.slice(1).replaceAll('/', '-').replaceAll(':', '')
    const address = route
      .replace(':factId', ids.factId)
      .replace(':accountId', ids.accountId)
      .replace(':importId', ids.importId)
      .replace(':rule', 'LA-14')
    // Evidence is a file and not a page.
    if (route.includes(':attachmentId')) return []
    if (address.includes(':kind')) {
      return kinds.map(({ slug }) => ({
        name: `${name}-${slug}`,
        address: address.replace(':caseId', personOf(shownStory)).replace(':kind', slug),
      }))
    }
    if (address === '/people/:caseId' || address === '/people/:caseId/entitlement') {
      return Object.keys(stories).map((story) => ({
        name: `${name}-${story.replaceAll(/\W+/g, '-')}`,
        address: address.replace(':caseId', personOf(story)),
      }))
    }
    const filled = address.replace(':caseId', personOf(shownStory)).replace(':key', 'isle-of-wight')
    if (filled.includes(':')) throw new Error(`Say in scripts/screenshots/shown-register.ts what to fill into ${route}`)
    return [{ name, address: filled }]
  }
}

function moreFor(person: string): ShownRegister['more'] {
  const as = 'Lena Demo-Lead'
  return [
    { name: 'sign-in', address: '/' },
    { name: 'signed-out', address: '/signed-out' },
    { name: 'signed-out-for-safety', address: '/signed-out-for-safety' },
    { as, name: 'not-found', address: '/nothing-here', status: 404 },
    { as, name: 'register-search', address: '/register?q=ashwort' },
    { as, name: 'register-filtered', address: '/register?state=LIVE&flag=no-team&review=overdue' },
    { as, name: 'register-nobody', address: '/register?q=zzzz' },
    { as, name: 'person-earlier', address: `/people/${person}?as-at=2026-01-15` },
    { as, name: 'timeline-earlier', address: `/people/${person}/timeline?as-at=2026-01-15` },
    // Each by somebody else: what one has typed is kept and would be there again.
    { as: 'Amara Demo-Okafor', name: 'record-with-errors', address: `/people/${person}/record/residence`, press: 'Record' },
    { as: 'Amara Demo-Okafor', name: 'notify-with-errors', address: '/notify', press: 'Continue' },
    {
      as: 'Samir Demo-Khan',
      name: 'notify-choose',
      address: '/notify?afresh',
      fill: { givenName: 'Dmitri', familyName: 'Demo Castelanos' },
      press: 'Continue',
    },
    { as: 'Stella Demo-Stoke', name: 'notify-details', address: '/notify?afresh', fill: { familyName: 'Newcomer' }, press: 'Continue' },
    { as: 'Olu Demo-Oversight', name: 'home-oversight', address: '/' },
    { as: 'Olu Demo-Oversight', name: 'not-permitted', address: '/register', status: 403 },
    { as: 'Nadia Demo-Nurse', name: 'home-practitioner', address: '/' },
  ]
}

async function administer(administrator: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(administrator)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
