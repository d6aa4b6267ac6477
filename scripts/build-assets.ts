import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { accentRules } from '../src/design/accents.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const design = path.join(root, 'src/design')
const packages = createRequire(import.meta.url)

/** Where the built files lie; served under `/assets/`. */
export const assetsFolder = path.join(root, 'build/assets')

/** What `build/assets/manifest.json` holds. */
export interface AssetManifest {
  readonly css: string
  readonly js: string
  readonly beginJs: string
  /** Digest of everything the files were made from. */
  readonly madeFrom: string
}

/**
 * Builds style sheet, scripts and images unless those that lie there were made from the same sources. Answers their
 * addresses, each named by its content, so that a browser may keep them for ever. Needs no network, no install script
 * and no other process: a second one building at the same time does no harm.
 */
export async function buildAssetsWhenStale(): Promise<AssetManifest> {
  const madeFrom = digestOfSources()
  const current = currentManifest()
  if (current?.madeFrom === madeFrom) return current
  return build(madeFrom)
}

function currentManifest(): AssetManifest | undefined {
  const file = path.join(assetsFolder, 'manifest.json')
  if (!existsSync(file)) return undefined
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as AssetManifest
  const isThere = (address: string) => existsSync(path.join(assetsFolder, path.basename(address)))
  return [manifest.css, manifest.js, manifest.beginJs].every(isThere) ? manifest : undefined
}

/** The files of ours that are read, and the versions of the packages. */
function digestOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)))
  for (const folder of ['styles', 'client', 'images']) {
    for (const file of readdirSync(path.join(design, folder)).toSorted()) {
      hash.update(file).update(readFileSync(path.join(design, folder, file)))
    }
  }
  hash.update(accentRules())
  // Versions are exact there, so they say which release of each package is read.
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  for (const name of ['govuk-frontend', '@ministryofjustice/frontend', 'sass', 'esbuild']) hash.update(`${name}@${dependencies[name]}`)
  return hash.digest('hex')
}

/** Everything is made in a folder beside and put in place last, so that a page never names a file that is not there yet. */
async function build(madeFrom: string): Promise<AssetManifest> {
  await mkdir(assetsFolder, { recursive: true })
  const beside = await mkdtemp(path.join(root, 'build/assets-'))
  try {
    await mkdir(path.join(beside, 'images'))
    const css = await compileStyles()
    const manifest = {
      css: await write(beside, 'app', 'css', css),
      js: await write(beside, 'app', 'js', await bundle('app.ts', 'esm')),
      beginJs: await write(beside, 'begin', 'js', await bundle('begin.ts', 'iife')),
      madeFrom,
    }
    await copyImages(css, path.join(beside, 'images'))
    await writeFile(path.join(beside, 'manifest.json'), JSON.stringify(manifest, null, 2))
    await putInPlace(beside)
    return manifest
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

async function compileStyles(): Promise<string> {
  const { compile, Logger } = await import('sass')
  // The official packages warn of one another's old names; nothing we could mend.
  const styles = compile(path.join(design, 'styles/app.scss'), {
    loadPaths: [root],
    style: 'compressed',
    quietDeps: true,
    logger: Logger.silent,
  })
  return styles.css + accentRules()
}

async function bundle(entry: string, format: 'esm' | 'iife'): Promise<string> {
  const { build: run, stop } = await import('esbuild')
  const result = await run({
    entryPoints: [path.join(design, 'client', entry)],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'silent',
    absWorkingDir: root,
  })
  await stop()
  return result.outputFiles[0]?.text ?? ''
}

async function write(folder: string, name: string, kind: 'css' | 'js', content: string): Promise<string> {
  const file = `${name}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${kind}`
  await writeFile(path.join(folder, file), content)
  return `/assets/${file}`
}

/** Our own images, and of the official ones those that the style sheet names. The crest it names is for a footer we do not use. */
async function copyImages(css: string, folder: string): Promise<void> {
  const official = path.join(path.dirname(packages.resolve('@ministryofjustice/frontend/package.json')), 'moj/assets/images')
  for (const [, name = ''] of css.matchAll(/url\("?\/assets\/images\/([\w.-]+)"?\)/g)) {
    if (existsSync(path.join(official, name))) await copyFile(path.join(official, name), path.join(folder, name))
  }
  const own = await readdir(path.join(design, 'images'))
  for (const name of own.filter((file) => file.endsWith('.svg'))) {
    await copyFile(path.join(design, 'images', name), path.join(folder, name))
  }
}

/** Files of the last build stay: a page drawn a moment ago may still ask for them. The manifest goes last. */
async function putInPlace(beside: string): Promise<void> {
  await mkdir(path.join(assetsFolder, 'images'), { recursive: true })
  const files = await readdir(beside, { recursive: true, withFileTypes: true })
  for (const file of files.toSorted((a, b) => Number(a.name === 'manifest.json') - Number(b.name === 'manifest.json'))) {
    if (!file.isFile()) continue
    const from = path.join(file.parentPath, file.name)
    await rename(from, path.join(assetsFolder, path.relative(beside, from)))
  }
}

/** Sizes as they travel. */
function compressedSizes(manifest: AssetManifest): string {
  const size = (address: string) => gzipSync(readFileSync(path.join(assetsFolder, path.basename(address)))).length
  const { css, js, beginJs } = manifest
  return [css, js, beginJs].map((address) => `${address} ${(size(address) / 1024).toFixed(1)} KB`).join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(`Compressed with gzip:\n${compressedSizes(await buildAssetsWhenStale())}`)
