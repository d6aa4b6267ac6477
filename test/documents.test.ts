import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { granted, type Permission, type Role, roles } from '../src/platform/access/permissions.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const documents = globSync(['*.md', 'docs/**/*.md', 'src/**/README.md', '{demo,bench,test}/**/README.md'], { cwd: root })

interface Package {
  readonly license?: string
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}

const ours = JSON.parse(read('package.json')) as Package

test('every link between documents leads somewhere', () => {
  const broken = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)/g)]
      .filter(([, to = '', anchor]) => !leadsSomewhere(file, to, anchor))
      .map(([link]) => `${file}: ${link}`),
  )
  assert.deepEqual(broken, [])
})

function leadsSomewhere(from: string, to: string, anchor: string | undefined): boolean {
  const target = to === '' ? from : path.join(path.dirname(from), to)
  if (!existsSync(path.join(root, target))) return false
  return anchor === undefined || !target.endsWith('.md') || headingsOf(target).includes(anchor.slice(1))
}

function headingsOf(file: string): string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\s-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )
}

test('every command a document names exists', () => {
  const unknown = documents.flatMap((file) => {
    const named = [...read(file).matchAll(/npm run ([a-z][a-z-]*)/g)].filter(([, name = '']) => !Object.hasOwn(ours.scripts, name))
    const files = [...read(file).matchAll(/node ((?:scripts|src|bench)\/[\w/.-]+\.ts)/g)].filter(
      ([, script = '']) => !existsSync(path.join(root, script)),
    )
    return [...named, ...files].map(([command]) => `${file}: ${command}`)
  })
  assert.deepEqual(unknown, [])
})

test('every file of the code that a document names exists', () => {
  const places = documents
    .filter((file) => !file.startsWith('src/'))
    .flatMap((file) =>
      [...read(file).matchAll(/`((?:src|migrations|test|scripts|demo)\/[\w/.-]+)`/g)].map(([, place = '']) => ({ file, place })),
    )
  assert.ok(places.length > 20)
  assert.deepEqual(
    places.filter(({ place }) => !existsSync(path.join(root, place))).map(({ file, place }) => `${file}: ${place}`),
    [],
  )
})

test('docs/timeline.md names every kind of fact and each of its fields, and nothing else', () => {
  const vocabulary = kindsOfFact()
  assert.ok(vocabulary.size > 40)
  const sections = new Map(
    read('docs/timeline.md')
      .split('\n### ')
      .slice(1)
      .map((section) => [/^\w+/.exec(section)?.[0] ?? '', section]),
  )
  assert.deepEqual([...sections.keys()].sort(), [...vocabulary.keys()].sort())
  for (const [kind, fields] of vocabulary) {
    const section = sections.get(kind) ?? ''
    assert.deepEqual(
      fields.filter((field) => !section.includes(`\`${field}\``)),
      [],
      `fields of ${kind}`,
    )
    assert.match(section, /^> .+/m, `${kind} has an example`)
  }
})

/** The kinds of `FactData` and their fields, read from its text: a type leaves nothing behind at run time. */
function kindsOfFact(): Map<string, string[]> {
  const text = read('src/core/timeline/fact.ts').replaceAll(/\/\*\*.*?\*\//gs, '')
  const body = /interface FactData \{\n(.*?)\n\}\n/s.exec(text)?.[1] ?? ''
  return new Map(
    body
      .split(/\n {2}readonly (?=[A-Z])/)
      .slice(1)
      .map((entry) => [/^\w+/.exec(entry)?.[0] ?? '', [...entry.matchAll(/readonly (\w+)\??:/g)].map(([, field = '']) => field)]),
  )
}

test('the table of libraries names every package with the licence it states', () => {
  const rows = read('docs/decisions/0012-choice-of-libraries.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
  const all = Object.keys({ ...ours.dependencies, ...ours.devDependencies, ...ours.optionalDependencies })
  const named = rows.flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
  assert.deepEqual(
    all.filter((name) => !named.includes(name)),
    [],
    'packages the table leaves out',
  )
  assert.deepEqual(
    named.filter((name) => name !== '@11ty/nunjucks' && !all.includes(name)),
    [],
    'packages that are not used',
  )
  for (const name of all) {
    const installed = path.join(root, 'node_modules', name, 'package.json')
    if (!existsSync(installed)) continue // for another platform
    const { license } = JSON.parse(readFileSync(installed, 'utf8')) as Package
    const row = rows.find((line) => line.includes(`\`${name}\``)) ?? ''
    assert.equal(row.split('|')[3]?.trim(), license, `licence of ${name}`)
  }
})

test('the glossary defines the short forms the documents use', () => {
  const glossary = read('GLOSSARY.md')
  const short = ['ICB', 'LSSA', 'AMHP', 'RC', 'CTO', 'NR', 'IMHA', 'ODS', 'GSS', 'MHSDS', 'DCB0129', 'WCAG']
  assert.deepEqual(
    short.filter((word) => !glossary.includes(`**${word}**`)),
    [],
  )
})

test('the table of who may do what in the user guide is the one the register obeys', () => {
  const rows = read('docs/user-guide/who-may-do-what.md')
    .split('\n')
    .filter((line) => /^\| \w/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  const columns: readonly (readonly Permission[])[] = [
    ['register:view', 'person:view'],
    ['clock:view'],
    ['person:notify', 'fact:record', 'fact:correct'],
    ['evidence:view'],
    ['register:export'],
    ['import:run'],
    ['access-history:view'],
    ['responsibility:confirm'],
    ['account:manage'],
    ['calendar:edit'],
    ['law:commence'],
  ]
  const asGranted = (Object.keys(roles) as Role[]).map((role) =>
    columns.map((needed) => needed.map((permission) => granted[role].includes(permission))),
  )
  assert.equal(rows.length, asGranted.length)
  for (const [place, [name = '', ...cells]] of rows.entries()) {
    const expected = asGranted[place]?.map((all) => all.every(Boolean))
    assert.deepEqual(
      cells.map((cell) => cell !== ''),
      expected,
      `the row of ${name}`,
    )
    assert.ok(
      asGranted[place]?.every((all) => all.every(Boolean) || !all.some(Boolean)),
      `${name} has half of a column`,
    )
  }
})
