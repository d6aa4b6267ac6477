import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { FactType } from '../../core/timeline/fact.ts'
import { factExamples } from './fact-examples.ts'
import { envelope, factSchemas, factTypes } from './fact-schema.ts'
import { readQuestion } from './read-question.ts'
import { timelineSchemaText } from './timeline-schema.ts'

const root = new URL('../../../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')

/** The kinds of fact and their fields, read from the text of the vocabulary. */
function vocabulary(): Map<string, string[]> {
  const text = read('src/core/timeline/fact.ts').replaceAll(/\/\*\*.*?\*\//gs, '')
  const body = /interface FactData \{\n(.*?)\n\}\n/s.exec(text)?.[1] ?? ''
  const entries = body.split(/\n {2}readonly (?=[A-Z])/).slice(1)
  return new Map(
    entries.map((entry) => [/^\w+/.exec(entry)?.[0] ?? '', [...entry.matchAll(/readonly (\w+)\??:/g)].map(([, field = '']) => field)]),
  )
}

test('the schema reads every kind of fact with exactly the fields of the vocabulary', () => {
  const kinds = vocabulary()
  assert.ok(kinds.size > 45)
  assert.deepEqual([...factTypes].sort(), [...kinds.keys()].sort())
  for (const [kind, fields] of kinds) assert.deepEqual(Object.keys(factSchemas[kind as FactType].shape).sort(), fields.sort(), kind)
})

test('the fields every fact may carry are those of the vocabulary', () => {
  const body =
    /interface FactOf<T extends FactType> \{\n(.*?)\n\}\n/s.exec(
      read('src/core/timeline/fact.ts').replaceAll(/\/\*\*.*?\*\//gs, ''),
    )?.[1] ?? ''
  const fields = [...body.matchAll(/readonly (\w+)\??:/g)].map(([, field = '']) => field)
  assert.deepEqual([...Object.keys(envelope), 'data', 'type'].sort(), fields.sort())
})

test('docs/timeline.schema.json is what the schemas give now (node scripts/generate-timeline-schema.ts)', () => {
  assert.equal(read('docs/timeline.schema.json'), timelineSchemaText())
})

test('docs/timeline.md shows each kind of fact as JSON, and every example is one that is read', () => {
  const document = read('docs/timeline.md')
  for (const type of factTypes) {
    const example = { type, ...factExamples[type] }
    const section = document.split(`\n### ${type}\n`)[1]?.split('\n## ')[0]?.split('\n### ')[0] ?? ''
    assert.ok(section.includes(JSON.stringify(example)), `docs/timeline.md has the example of ${type}`)
    const target = { id: 'fact-1', type: 'Detained', effectiveOn: '2024-05-30', data: { section: '3' } }
    const facts = type === 'FactCorrected' || type === 'FactWithdrawn' ? [target, { ...example, id: 'later' }] : [example]
    assert.deepEqual('refused' in readQuestion({ facts }) ? readQuestion({ facts }) : [], [], type)
  }
})
