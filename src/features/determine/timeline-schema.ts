import { z } from 'zod'
import { factExamples } from './fact-examples.ts'
import { factSchema, factTypes } from './fact-schema.ts'
import { besideTheFacts } from './question-schema.ts'

/** The JSON Schema of what `determine` reads, with one example for each kind of fact: `docs/timeline.schema.json`. */
export function timelineSchema(): object {
  const facts = Object.fromEntries(
    factTypes.map((type) => [type, { ...plain(factSchema(type)), examples: [{ type, ...factExamples[type] }] }]),
  )
  const beside = plain(z.strictObject(besideTheFacts)) as { readonly properties: object }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A timeline to determine',
    description: 'The facts of one person, and what is known beside them. Every kind of fact is described in docs/timeline.md.',
    type: 'object',
    required: ['facts'],
    additionalProperties: false,
    properties: {
      facts: { type: 'array', items: { oneOf: factTypes.map((type) => ({ $ref: `#/$defs/${type}` })) } },
      ...beside.properties,
    },
    $defs: facts,
  }
}

function plain(schema: z.ZodType): object {
  const { $schema: _of, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return rest
}

/** The schema as the file holds it. */
export function timelineSchemaText(): string {
  return `${JSON.stringify(timelineSchema(), null, 2)}\n`
}
