import type pg from 'pg'
import { bundledDirectory } from './core/identifiers/organisations.ts'

/** Puts the bundled table of bodies into the database, so that every name and date shown comes from one place. Codes are only ever added or closed. */
export async function syncOrganisations(pool: pg.Pool): Promise<void> {
  const bundled = bundledDirectory.organisations
  await pool.query(
    `insert into organisation (code, kind, name, short_name, valid_from, valid_to)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[])
     on conflict (code) do update set name = excluded.name, short_name = excluded.short_name, valid_to = excluded.valid_to`,
    [
      bundled.map((body) => body.code),
      bundled.map((body) => body.kind),
      bundled.map((body) => body.name),
      bundled.map((body) => body.shortName ?? body.name),
      bundled.map((body) => body.validFrom),
      bundled.map((body) => body.validTo ?? null),
    ],
  )
}
