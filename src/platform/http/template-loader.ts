import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ILoader, LoaderSource } from 'nunjucks'

const packages = createRequire(import.meta.url)
const src = fileURLToPath(new URL('../../', import.meta.url))
const official: Record<string, string> = {
  govuk: path.join(path.dirname(packages.resolve('govuk-frontend/package.json')), 'dist'),
  moj: path.dirname(packages.resolve('@ministryofjustice/frontend/package.json')),
}
const roots = [src, ...Object.values(official)]

/**
 * Where a template lies: `govuk/…` and `moj/…` are the official macros; `components/chain.njk` is one of our own;
 * a bare `layout.njk` is one of our layouts; `register/register.njk` is a view of the slice `features/register`.
 * `identity/…` are the pages of signing in, which belong to the platform.
 */
function fileOf(name: string): string {
  if (path.isAbsolute(name)) return name
  const [first = '', ...rest] = name.split('/')
  const place = official[first]
  if (place) return path.join(place, name)
  if (rest.length === 0) return path.join(src, 'design/views', name)
  if (first === 'components') return path.join(src, 'design', name)
  return path.join(src, first === 'identity' ? 'platform' : 'features', first, 'views', ...rest)
}

/** Reads templates by name, never from outside the product's own folders. */
export function createLoader(): ILoader {
  const loader = {
    getSource(name: string): LoaderSource {
      const file = fileOf(name)
      // A file that is not there is answered by an error of ours: nunjucks' own names only the template that asked for it.
      if (!roots.some((root) => file.startsWith(root)) || !existsSync(file))
        throw new Error(`There is no template "${name}" (looked for ${file})`)
      const source = readFileSync(file, 'utf8')
      return { src: name === 'govuk/template.njk' ? withoutInlineScript(source) : source, path: file, noCache: false }
    },
    // The official macros name one another relative to their own file; nunjucks passes that file as `from`.
    isRelative: (name: string) => name.startsWith('./') || name.startsWith('../'),
    resolve: (from: string, to: string) => path.resolve(path.dirname(from), to),
  }
  return loader
}

/**
 * The official page has one inline script that no block lets us leave out. Our security policy allows none, and the same
 * is done by a file of ours (`begin.ts`). Should a newer release change it, the start says so instead of the browser.
 */
function withoutInlineScript(source: string): string {
  const parts = source.split(/<script[\s\S]*?<\/script>/)
  if (parts.length !== 2) throw new Error('govuk-frontend/template.njk no longer has exactly one inline script: see template-loader.ts')
  return parts.join('')
}

/** Names of all our own templates and of every official one they use. */
export function listTemplates(): string[] {
  const found = new Set<string>()
  for (const name of ownTemplates()) addWithUsed(name, found)
  return [...found]
}

function ownTemplates(): string[] {
  const slices = readdirSync(path.join(src, 'features'))
  return [
    ...templatesIn('design/views', ''),
    ...templatesIn('design/components', 'components/'),
    ...templatesIn('platform/identity/views', 'identity/'),
    ...slices.flatMap((slice) => templatesIn(`features/${slice}/views`, `${slice}/`)),
  ]
}

function templatesIn(folder: string, prefix: string): string[] {
  const place = path.join(src, folder)
  if (!existsSync(place)) return []
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.njk')).map((file) => prefix + file.split(path.sep).join('/'))
}

const used = /\{%-?\s*(?:from|import|extends|include)\s+["']([^"']+)["']/g

function addWithUsed(name: string, found: Set<string>): void {
  if (found.has(name)) return
  found.add(name)
  const file = fileOf(name)
  if (!existsSync(file)) return
  for (const [, other = ''] of readFileSync(file, 'utf8').matchAll(used)) {
    addWithUsed(other.startsWith('.') ? path.resolve(path.dirname(file), other) : other, found)
  }
}
