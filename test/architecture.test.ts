import assert from 'node:assert/strict'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const imported = /^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

interface Arrow {
  readonly from: string
  readonly to: string
}

/** Every import of the product's own files and packages, read from the text: TypeScript 7 has no API a tool could ask. */
function listArrows(): Arrow[] {
  return globSync('src/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(imported)].map(([, plain, dynamic]) => {
      const name = plain ?? dynamic ?? ''
      return { from: file, to: name.startsWith('.') ? path.join(path.dirname(file), name) : name }
    }),
  )
}

const arrows = listArrows()
const isTest = (file: string) => /\.(test|db\.test|journey)\.ts$/.test(file) || file.includes('/testing/')
const product = arrows.filter(({ from }) => !isTest(from))
const sliceOf = (file: string) => /^src\/features\/([^/]+)\//.exec(file)?.[1]

function assertNone(wrong: readonly Arrow[], rule: string): void {
  assert.deepEqual(
    wrong.map(({ from, to }) => `${from} -> ${to}`),
    [],
    rule,
  )
}

test('the reader of imports finds them', () => {
  assert.ok(product.some(({ from, to }) => from === 'src/create-register.ts' && to === 'src/routes.ts'))
  assert.ok(product.length > 300)
})

test('core is pure: it imports nothing but core, and temporal-polyfill inside core/time', () => {
  assertNone(
    product.filter(
      ({ from, to }) =>
        from.startsWith('src/core/') && !to.startsWith('src/core/') && !(to === 'temporal-polyfill' && from.startsWith('src/core/time/')),
    ),
    'core may import only core',
  )
})

test('core reads no clock, no environment and no randomness', () => {
  const wrong = globSync('src/core/**/*.ts', { cwd: root }).filter(
    (file) =>
      !isTest(file) &&
      /\b(Date\.now|new Date\(\)|process\.|Math\.random|randomUUID|Temporal\.Now)/.test(readFileSync(path.join(root, file), 'utf8')),
  )
  assert.deepEqual(wrong, [])
})

test('platform knows no feature', () => {
  assertNone(
    product.filter(({ from, to }) => from.startsWith('src/platform/') && to.startsWith('src/features/')),
    'platform may not import features',
  )
})

test('design knows no feature and no database', () => {
  assertNone(
    product.filter(
      ({ from, to }) => from.startsWith('src/design/') && (to.startsWith('src/features/') || to.startsWith('src/platform/database')),
    ),
    'design may not import features',
  )
})

// forms is no slice: it is how every slice reads what was typed.
test('a slice reaches another only through its index', () => {
  assertNone(
    product.filter(({ from, to }) => {
      const [here, there] = [sliceOf(from), sliceOf(to)]
      return here !== undefined && there !== undefined && there !== 'forms' && here !== there && !to.endsWith(`/${there}/index.ts`)
    }),
    'sideways only through index.ts',
  )
})

test('nothing in the product imports a test', () => {
  assertNone(
    product.filter(({ to }) => isTest(to) || to.startsWith('test/')),
    'product may not import tests',
  )
})

test('SQL stands only in repositories and other named places of a slice', () => {
  const wrong = globSync('src/features/**/*.pages.ts', { cwd: root }).filter((file) =>
    /selectFrom|insertInto/.test(readFileSync(path.join(root, file), 'utf8')),
  )
  assert.deepEqual(wrong, [])
})

test('every folder under src says what lives there', () => {
  const folders = ['src/core', 'src/features', 'src/platform'].flatMap((room) =>
    readdirSync(path.join(root, room), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && readdirSync(path.join(root, room, entry.name)).length > 0)
      .map((entry) => path.join(room, entry.name)),
  )
  assert.deepEqual(
    folders.filter((folder) => !existsSync(path.join(root, folder, 'README.md'))),
    [],
  )
})
