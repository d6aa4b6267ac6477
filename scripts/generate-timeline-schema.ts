import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { timelineSchemaText } from '../src/features/determine/timeline-schema.ts'

/** Writes docs/timeline.schema.json from the schemas that `determine` reads with. A test fails while it is not current. */
writeFileSync(fileURLToPath(new URL('../docs/timeline.schema.json', import.meta.url)), timelineSchemaText())
