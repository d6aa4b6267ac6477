import type pg from 'pg'
import { makeDemoPartnerships, demoId, demoSubject } from '../../demo/make-partnerships.ts'
import { registerEntryOf, searchKeysOf } from '../../src/features/case-record/index.ts'
import { demoIssuer } from '../../src/platform/identity/demo-accounts.ts'
import { syncOrganisations } from '../../src/sync-organisations.ts'
import { type Area, type InventedPerson, inventedToday, inventPerson } from '../invent/invent-person.ts'

/** A register to fill: whose it is, who tells it, and which places of the series its people have. */
export interface RegisterToFill {
  readonly key: string
  readonly teller: readonly [code: string, name: string]
  readonly area: Area
  readonly from: number
  readonly people: number
}

const peopleAtOnce = 500
const lanes = 2

/** The register that is measured, and a smaller one that row-level security must hide from it. */
export function registersFor(people: number): readonly RegisterToFill[] {
  const hidden = Math.ceil(people / 20)
  return [
    {
      key: 'staffordshire',
      teller: ['RRE', 'Mina Demo-Office'],
      area: { councils: ['E10000028', 'E06000021'], board: 'QNC', trust: 'RRE' },
      from: 1,
      people,
    },
    {
      key: 'camden-islington',
      teller: ['TAF', 'Tariq Demo-Office'],
      area: { councils: ['E09000007', 'E09000019'], board: 'Z9B2Z', trust: 'TAF' },
      from: people + 1,
      people: hidden,
    },
  ]
}

/** Fills a migrated database. The chain of digests is made by the database's own trigger, as it is for every fact. */
export async function fillDatabase(pool: pg.Pool, people: number): Promise<void> {
  await syncOrganisations(pool)
  await makeDemoPartnerships(pool, demoIssuer)
  const batches = registersFor(people).flatMap((register) =>
    Array.from({ length: Math.ceil(register.people / peopleAtOnce) }, (_, batch) => ({ register, from: batch * peopleAtOnce })),
  )
  const lane = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) await fillBatch(pool, batch.register, batch.from)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  await pool.query(`select setval('case_number', $1)`, [people * 2])
  await pool.query('vacuum (analyze)')
}

async function fillBatch(pool: pg.Pool, register: RegisterToFill, from: number): Promise<void> {
  const { area, people } = register
  const size = Math.min(peopleAtOnce, people - from)
  const invented = Array.from({ length: size }, (_, place) => inventPerson(register.from + from + place, area))
  const partnershipId = demoId(register.key)
  const teller = demoId(demoSubject(...register.teller))
  const client = await pool.connect()
  try {
    await client.query('begin; set local synchronous_commit = off')
    await insert(
      client,
      'aftercare_case',
      invented.map((person) => caseRow(person, partnershipId, teller)),
    )
    await insert(
      client,
      'case_fact',
      invented.flatMap((person) => factRows(person, partnershipId, teller)),
    )
    await insert(
      client,
      'register_entry',
      invented.map((person) => entryRow(person, partnershipId)),
    )
    await insert(
      client,
      'search_key',
      invented.flatMap((person) => keyRows(person, partnershipId)),
    )
    await client.query('commit')
  } finally {
    client.release()
  }
}

type Row = Readonly<Record<string, unknown>>

/** One statement for all rows; the names of the columns are those of the table. */
async function insert(client: pg.PoolClient, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  await client.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ])
}

function caseRow({ caseId, reference, openedAt }: InventedPerson, partnershipId: string, teller: string): Row {
  return { id: caseId, partnership_id: partnershipId, reference, opened_at: openedAt, opened_by: teller }
}

function factRows({ caseId, facts }: InventedPerson, partnershipId: string, teller: string): Row[] {
  return facts.map((fact, place) => ({
    id: fact.id,
    case_id: caseId,
    partnership_id: partnershipId,
    sequence: place + 1,
    type: fact.type,
    effective_on: fact.effectiveOn,
    recorded_at: fact.recordedAt,
    recorded_by: teller,
    body: fact.body,
    source_kind: fact.source.kind,
    data: fact.data,
  }))
}

function entryRow({ caseId, reference, facts }: InventedPerson, partnershipId: string): Row {
  const entry = Object.entries(registerEntryOf(facts, inventedToday)).map(([name, value]) => [snake(name), value])
  return { case_id: caseId, partnership_id: partnershipId, reference, ...Object.fromEntries(entry) }
}

function keyRows({ caseId, reference, facts }: InventedPerson, partnershipId: string): Row[] {
  return searchKeysOf(facts, reference).map(({ key, kind }) => ({ key, kind, case_id: caseId, partnership_id: partnershipId }))
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
