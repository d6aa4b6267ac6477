import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A migration could not be run, and nothing of it was kept. The message is a sentence with the file, the line and PostgreSQL's own words. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

/** One file `NNNN-name.sql`. */
export interface Migration {
  readonly id: string
  readonly file: string
  readonly sql: string
  /** Of the text with Unix line endings, so that a Windows checkout has the same one. */
  readonly sha256: string
}

const fileName = /^(\d{4})-[a-z0-9-]+\.sql$/

/** The migrations of a folder in the order they run. Throws MigrationRefused for a name that says no order, or two of one number. */
export async function listMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const migrations = await Promise.all(files.map((file) => readMigration(folder, file)))
  const twice = migrations.find((migration, index) => migration.id === migrations[index - 1]?.id)
  if (twice) throw new MigrationRefused(`Two migrations have the number ${twice.id}. Give ${twice.file} the next free number.`)
  return migrations
}

/** One digest for a whole folder: it changes when any migration does. */
export function digestOf(migrations: readonly Migration[]): string {
  return sha256(migrations.map((migration) => `${migration.file} ${migration.sha256}`).join('\n'))
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const id = fileName.exec(file)?.[1]
  if (id === undefined) throw new MigrationRefused(`${file} is not named like a migration. Name it NNNN-what-it-does.sql.`)
  const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
  return { id, file, sql, sha256: sha256(sql) }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
