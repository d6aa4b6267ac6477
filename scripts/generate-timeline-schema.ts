import { readFileSync, writeFileSync } from 'node:fs'
import { factExamples } from '../src/features/determine/fact-examples.ts'
import { factTypes } from '../src/features/determine/fact-schema.ts'
import { timelineSchemaText } from '../src/features/determine/timeline-schema.ts'

/**
 * Writes docs/timeline.schema.json from the schemas that `determine` reads with, and the example of each kind of fact into
 * docs/timeline.md. A test fails while either is not current.
 */
const docs = new URL('../docs/', import.meta.url)
writeFileSync(new URL('timeline.schema.json', docs), timelineSchemaText())

const described = new URL('timeline.md', docs)
writeFileSync(described, factTypes.reduce(withExample, readFileSync(described, 'utf8')))

/** The page with the example of one kind of fact at the end of its part. */
function withExample(page: string, type: (typeof factTypes)[number]): string {
  const from = page.indexOf(`\n### ${type}\n`)
  if (from < 0) throw new Error(`docs/timeline.md does not describe ${type}`)
  const next = page.slice(from + 4).search(/\n##/)
  const until = next < 0 ? page.length : from + 4 + next
  const part = page
    .slice(from, until)
    .replace(/\n```json\n.*?\n```/s, '')
    .trimEnd()
  return `${page.slice(0, from)}${part}\n\n\`\`\`json\n${JSON.stringify({ type, ...factExamples[type] })}\n\`\`\`\n${page.slice(until)}`
}
