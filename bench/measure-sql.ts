import type pg from 'pg'
import { demoId, demoSubject } from '../demo/make-partnerships.ts'
import { searchKeysForQuery } from '../src/core/matching/name-keys.ts'
import { Chance } from './invent/chance.ts'
import { inventIdentity } from './invent/invent-person.ts'

export interface SqlFigure {
  /** The scenario beside whose rate it stands. */
  readonly name: string
  readonly rate: number
}

type Ask = (chance: Chance, people: number) => { readonly name: string; readonly text: string; readonly values: readonly unknown[] }

const partnership = demoId('staffordshire')
const teller = demoId(demoSubject('RRE', 'Mina Demo-Office'))

/** What a plain program would ask of the same rows: no row-level security, no session, nothing logged, nothing drawn. */
const asks: Readonly<Record<string, Ask>> = {
  list: () => ({
    name: 'bare-list',
    text: `select * from register_entry where partnership_id = $1 and entitlement = $2 order by sort_name, case_id limit 50`,
    values: [partnership, 'LIVE'],
  }),
  name: (chance, people) => {
    const [word] = searchKeysForQuery(inventIdentity(chance.between(1, people)).familyName).words
    return {
      name: 'bare-name',
      text: `select e.* from (select case_id from search_key where partnership_id = $1 and kind = 'name' and key >= $2 and key < $3
        union select case_id from search_key where partnership_id = $1 and kind = 'near' and key = any($4) limit 50) hit
        join register_entry e using (case_id)`,
      values: [partnership, word?.prefix, `${word?.prefix}\uffff`, word?.near],
    }
  },
  number: (chance, people) => ({
    name: 'bare-number',
    text: 'select * from register_entry where nhs_number = $1',
    values: [inventIdentity(chance.between(1, people)).nhsNumber],
  }),
  person: (chance, people) => ({
    name: 'bare-person',
    text: 'select * from case_fact where case_id = $1 order by sequence',
    values: [inventIdentity(chance.between(1, people)).caseId],
  }),
  record: (chance, people) => ({
    name: 'bare-record',
    text: `insert into case_fact (id, case_id, partnership_id, sequence, type, effective_on, recorded_at, recorded_by, body, source_kind, data, digest)
      select gen_random_uuid(), $1, $2, max(sequence) + 1, 'ReviewHeld', '2026-09-30', now(), $3, 'RRE', 'other', '{}', '' from case_fact where case_id = $1`,
    values: [inventIdentity(chance.between(1, people)).caseId, partnership, teller],
  }),
}

/** Queries a second of a plain loop over a pool, as the login role, one figure for each scenario that has such a query. */
export async function measureSql(pool: pg.Pool, people: number, clients: number, seconds: number): Promise<SqlFigure[]> {
  const figures: SqlFigure[] = []
  for (const [name, ask] of Object.entries(asks)) {
    const until = performance.now() + seconds * 1000
    let answers = 0
    const client = async (place: number) => {
      const chance = new Chance(place + 1)
      while (performance.now() < until) {
        const { values, ...query } = ask(chance, people)
        await pool.query({ ...query, values: [...values] })
        answers += 1
      }
    }
    await Promise.all(Array.from({ length: clients }, (_, place) => client(place)))
    figures.push({ name, rate: answers / seconds })
  }
  return figures
}
