import type pg from 'pg'
import { addDays, londonDay, type Moment, type PlainDate } from '../src/core/time/plain-date.ts'
import type { Gender, NewFact } from '../src/core/timeline/fact.ts'
import { appendFacts, openCase } from '../src/features/case-record/index.ts'
import { inScope } from '../src/platform/database/scope.ts'
import { demoId, demoSubject } from './make-partnerships.ts'
import { demoPartnerships } from './partnerships.ts'
import { type Place, stories, Telling } from './stories.ts'

const families = [
  'Demo-Ashworth',
  'Demo-Bello',
  'Demo-Castellanos',
  'Demo-Dąbrowska',
  'Demo-Evans',
  'Demo-Fitzgerald',
  'Demo-Ghanem',
  'Demo-Hughes',
  'Demo-Iqbal',
  "Demo-O'Neill",
  'Demo-Kowalczyk',
  'Demo-Lindqvist',
  'Demo-Mbeki',
  'Demo-Nguyen',
  'Demo-Owusu',
  'Demo-Patel',
  'Demo-Quinn',
  'Demo-Rees',
  'Demo-Søndergaard',
  'Demo-Taylor',
]
const givens: readonly (readonly [string, Gender])[] = [
  ['Molly', 'female'],
  ['Yusuf', 'male'],
  ['Chiamaka', 'female'],
  ['Elliot', 'male'],
  ['Zahid', 'male'],
  ['Bronwen', 'female'],
  ['Caoimhe', 'female'],
  ['Dmitri', 'male'],
  ['Esther', 'female'],
  ['Farah', 'female'],
  ['Gareth', 'male'],
  ['Hana', 'female'],
  ['Ivan', 'male'],
]

/** The bodies and the hospital that the stories of a partnership need. */
const places: Readonly<
  Record<
    string,
    Omit<Place, 'practitioner'> & { practitioner: readonly [code: string, name: string]; teller: readonly [code: string, name: string] }
  >
> = {
  staffordshire: {
    council: 'E10000028',
    otherCouncil: 'E06000051',
    trust: 'RRE',
    hospital: 'Demo Wrenfield Hospital',
    icb: 'QNC',
    town: 'Demostone',
    practitioner: ['RRE', 'Nadia Demo-Nurse'],
    teller: ['RRE', 'Mina Demo-Office'],
  },
  'camden-islington': {
    council: 'E09000007',
    otherCouncil: 'E09000019',
    trust: 'TAF',
    hospital: 'Demo Highgate Hospital',
    icb: 'Z9B2Z',
    town: 'Demoford',
    practitioner: ['E09000007', 'Carol Demo-Camden'],
    teller: ['TAF', 'Tariq Demo-Office'],
  },
  herefordshire: {
    council: 'E06000019',
    otherCouncil: 'E10000034',
    trust: 'R1A',
    hospital: 'Demo Stonebow Unit',
    icb: 'QGH',
    town: 'Demominster',
    practitioner: ['E06000019', 'Hetty Demo-Hereford'],
    teller: ['R1A', 'Hari Demo-Office'],
  },
  'isle-of-wight': {
    council: 'E06000046',
    otherCouncil: 'E06000019',
    trust: 'R1F',
    hospital: 'Demo Sevenacres',
    icb: 'QRL',
    town: 'Demoport',
    practitioner: ['E06000046', 'Wren Demo-Wight'],
    teller: ['R1F', 'Wanda Demo-Office'],
  },
  'london-borough': {
    council: 'X-BOROUGH',
    otherCouncil: 'E09000007',
    trust: 'TAF',
    hospital: 'Demo Borough Hospital',
    icb: 'Z9B2Z',
    town: 'Demobury',
    practitioner: ['X-BOROUGH', 'Bola Demo-Borough'],
    teller: ['X-BOROUGH', 'Becky Demo-Lead'],
  },
}

/**
 * Puts invented people on every demo register, each living one of the stories; in Staffordshire everybody three times over.
 * Who is there already stays as they are: the next start after an interrupted one, or after a migration, adds only who is missing.
 */
export async function makeDemoPeople(pool: pg.Pool, now: Moment): Promise<void> {
  const today = londonDay(now)
  const { rows } = await pool.query<{ id: string }>('select id from aftercare_case')
  const there = new Set(rows.map(({ id }) => id))
  for (const { key } of demoPartnerships) {
    const rounds = key === 'staffordshire' ? 3 : 1
    for (let round = 0; round < rounds; round += 1) {
      for (const [number, name] of Object.keys(stories).entries())
        if (!there.has(demoId(`${key} person ${number + round * 100}`))) await makePerson(pool, key, name, number + round * 100, today, now)
    }
  }
}

async function makePerson(pool: pg.Pool, key: string, story: string, number: number, today: PlainDate, now: Moment): Promise<void> {
  const place = places[key]
  const tell = stories[story]
  if (!place || !tell) throw new Error(`The demo has no ${place ? 'story' : 'place'} called ${place ? story : key}`)
  const practitionerAccount = demoId(demoSubject(...place.practitioner))
  const telling = new Telling(today)
  const told = { at: now, today, by: { accountId: demoId(demoSubject(...place.teller)), organisation: place.teller[0] } }
  tell(telling, { ...place, practitioner: { name: place.practitioner[1], account: practitionerAccount } })
  await inScope(pool, { account: told.by.accountId, on: today }, 'write', async ({ db }) => {
    const entry = await openCase(db, told, demoId(key), demoId(`${key} person ${number}`))
    await appendFacts(db, told, entry.id, [...describe(key, number, today, place.trust), ...telling.facts])
  })
}

/** An invented person: every fifth without an NHS number traced, every seventh under 18. */
function describe(key: string, number: number, today: PlainDate, trust: string): NewFact[] {
  const seed = [...`${key}${number}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_003, 7)
  const familyName = families[seed % families.length]
  const [givenName, gender] = givens[(seed * 7 + number) % givens.length] ?? ['Demo', 'not-stated']
  const birthDate = addDays(today, -(number % 7 === 6 ? 16 * 365 : 8000 + ((seed * 37) % 20_000)))
  const source = { kind: 'clinical-record' } as const
  const nhsNumber = demoNhsNumber(seed * 13 + number)
  const known = addDays(today, -3300)
  return [
    { type: 'PersonDescribed', effectiveOn: known, source, data: { familyName, givenName, birthDate, gender } },
    {
      type: 'NhsNumberRecorded',
      effectiveOn: known,
      source,
      data: number % 5 === 4 ? { traceStatus: '02' } : { nhsNumber, traceStatus: '01' },
    },
    { type: 'LocalReferenceRecorded', effectiveOn: known, source, data: { organisation: trust, reference: `D${100_000 + seed}${number}` } },
  ]
}

/** A number of the range 999, which is never given out, with the right check digit. */
function demoNhsNumber(seed: number): string {
  for (let next = seed; ; next += 1) {
    const nine = `999${String(next % 1_000_000).padStart(6, '0')}`
    const sum = [...nine].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0)
    const check = (11 - (sum % 11)) % 11
    if (check !== 10) return `${nine}${check}`
  }
}
