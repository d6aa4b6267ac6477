import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { bundledDirectory } from '../../core/identifiers/organisations.ts'
import { type PlaceDirectory, placeDirectory } from '../../core/law/responsible-commissioner/place-directory.ts'

/** A site without lists of its own: the NHS body then comes from what the facts themselves name, or is not determined. */
export const noPlaces: PlaceDirectory = placeDirectory({ practices: [], districts: [], authority: '' }, bundledDirectory)

/**
 * Reads `gp-practices.csv` (practice_code, former_ccg_or_sub_icb, icb) and `postcode-districts.csv` (postcode_district, council,
 * former_ccg_or_sub_icb, icb) of a folder. Throws one sentence where a file or a column is missing.
 */
export function readPlaces(folder: string): PlaceDirectory {
  const practices = readRows(folder, 'gp-practices.csv', ['practice_code', 'former_ccg_or_sub_icb', 'icb'])
  const districts = readRows(folder, 'postcode-districts.csv', ['postcode_district', 'council', 'former_ccg_or_sub_icb', 'icb'])
  return placeDirectory(
    {
      practices: practices.map((row) => ({ code: row['practice_code'] ?? '', bodies: bodiesIn(row) })),
      districts: districts.map((row) => ({
        district: row['postcode_district'] ?? '',
        council: row['council'] || undefined,
        bodies: bodiesIn(row),
      })),
      authority: path.basename(folder),
    },
    bundledDirectory,
  )
}

type Row = Readonly<Record<string, string>>

function readRows(folder: string, name: string, columns: readonly string[]): Row[] {
  const file = path.join(folder, name)
  const rows = parse<Row>(readFileSync(file, 'utf8'), { bom: true, columns: true, skip_empty_lines: true, trim: true })
  const missing = columns.filter((column) => rows[0] && !(column in rows[0]))
  if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(', ')}.`)
  return rows
}

function bodiesIn(row: Row): string[] {
  return [row['former_ccg_or_sub_icb'], row['icb']].flatMap((code) => (code ? [code] : []))
}
