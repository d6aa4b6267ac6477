import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Citation } from '../../findings/finding.ts'
import { ambiguities } from '../ambiguities.ts'
import * as charging from '../charging/citations.ts'
import * as general from '../citations.ts'
import * as dispute from '../dispute/citations.ts'
import * as ending from '../ending/citations.ts'
import * as commissioner from '../responsible-commissioner/citations.ts'
import * as council from '../responsible-council/citations.ts'
import * as reviews from '../reviews/citations.ts'
import { lawQuestions } from './law-rule.ts'
import { provisionsUsed } from './provisions-used.ts'
import { findRule, rules } from './rules.ts'

const folder = new URL('../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const ruleId = /'((?:ENT|LA|ICB|REV|DIS|CHG)-\d+[a-z]?|DSP)'/g
const code = globSync('**/*.ts', { cwd: folder, exclude: ['**/*.test.ts', 'rules/**'] })
const named = (file: string) => new Set([...read(file).matchAll(ruleId)].map(([, id = '']) => id))

test('DO9 every rule that the code names is in the index, and every rule of the index is named by the code', () => {
  const inCode = new Set(code.flatMap((file) => [...named(file)]))
  const inIndex = rules.map(({ id }) => id)
  assert.equal(new Set(inIndex).size, inIndex.length, 'each once')
  assert.deepEqual([...inCode].toSorted(), inIndex.toSorted())
})

test('DO9 every rule says one thing in a sentence, and every question has rules', () => {
  for (const { id, says } of rules) {
    assert.match(says, /^[A-Z].*\.$/, id)
    assert.ok(says.length < 200, `${id} is long`)
  }
  assert.deepEqual([...new Set(rules.map(({ question }) => question))].toSorted(), Object.keys(lawQuestions).toSorted())
})

test('the files of a rule are those in which its id stands, and name its provisions', () => {
  const words = new Map<Citation, string>()
  for (const list of [general, council, commissioner, reviews, ending, charging, dispute])
    for (const [name, cite] of Object.entries(list)) words.set(cite, name)
  for (const { id, files, cites } of rules) {
    const text = files.map(read).join('\n')
    assert.ok(files.length > 0, id)
    for (const cite of cites) assert.ok(new RegExp(`\\b${words.get(cite) ?? '-'}\\b`).test(text), `${id}: ${cite.provision}`)
    assert.ok(
      files.some((file) => named(file).has(id)),
      `${id} stands in none of ${files.join(', ')}`,
    )
  }
})

test('every provision the code cites is reached from a rule', () => {
  const reached = new Set(rules.flatMap(({ cites }) => cites.map(({ instrument, provision }) => `${instrument}, ${provision}`)))
  const text = code
    .filter((file) => !file.endsWith('citations.ts'))
    .map(read)
    .join('\n')
  const cited = [general, council, commissioner, reviews, ending, charging, dispute]
    .flatMap((list) => Object.entries(list))
    .flatMap(([name, cite]) => (new RegExp(`\\b${name}\\b`).test(text) ? [cite] : []))
  assert.deepEqual(
    cited.map(({ instrument, provision }) => `${instrument}, ${provision}`).filter((words) => !reached.has(words)),
    [],
  )
})

test('a rule without a provision is one that only a local policy gives', () => {
  assert.deepEqual(
    rules.filter(({ cites }) => cites.length === 0).map(({ id }) => id),
    ['REV-9', 'REV-10', 'CHG-10'],
  )
})

test('every rule that an ambiguity names is in the index', () => {
  for (const { code: ambiguity, rules: ids } of ambiguities) for (const id of ids) assert.ok(findRule(id), `${ambiguity} names ${id}`)
  assert.equal(findRule('ENT-99'), undefined)
})

test('provisions are listed once, under their instrument, with every rule that rests on them', () => {
  const [act] = provisionsUsed().filter(({ instrument }) => instrument === 'Mental Health Act 1983')
  const s117_1 = act?.provisions.filter(({ cite }) => cite.provision === 'section 117(1)')
  assert.equal(s117_1?.length, 1)
  assert.ok(s117_1[0]?.rules.some(({ id }) => id === 'ENT-4') && s117_1[0].rules.some(({ id }) => id === 'DIS-6'))
})
