import { z } from 'zod'
import type { NewFact } from '../../core/timeline/fact.ts'
import { day, factSchemas, line, type RecordableType } from './fact-schemas.ts'

const types = Object.keys(factSchemas) as [RecordableType, ...RecordableType[]]

/** The request without what the fact itself says, which each kind of fact reads its own way. */
const requestSchema = z.strictObject({
  id: z.uuid('Give the fact an id of your own (a UUID), so that sending it twice records it once.'),
  type: z.enum(types, 'Give the kind of fact as docs/timeline.md names it. Corrections and withdrawals are made on the timeline.'),
  effectiveOn: day,
  effectiveTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as hours and minutes, for example 14:30.')
    .optional(),
  precision: z.enum(['month', 'year', 'estimated']).optional(),
  toldOn: day.optional(),
  source: z.strictObject({
    kind: z.enum(
      ['statutory-form', 'court-order', 'letter', 'clinical-record', 'verbal', 'self-report', 'legacy-list', 'other'],
      'Say where the fact is from. Extracts of the data set come by import.',
    ),
    reference: line.optional(),
  }),
  data: z.unknown(),
  seen: z.int().min(0).optional(),
  confirmed: z.array(z.string().max(60)).max(20).optional(),
})

/** A fact that a program wants recorded. */
export interface RecordRequest {
  readonly fact: NewFact & { readonly id: string }
  /** How many facts the program had seen when it decided; absent, the fact stands whatever was recorded since. */
  readonly seen: number | undefined
  /** Codes of the warnings that somebody has confirmed. */
  readonly confirmed: readonly string[]
}

/** What must be put right: the place in the request, and a sentence. */
export interface Refusal {
  readonly at: string
  readonly says: string
}

type Read =
  | { readonly request: RecordRequest; readonly refusals?: undefined }
  | { readonly request?: undefined; readonly refusals: readonly Refusal[] }

/** Reads the body of a request, every kind of fact by its own schema. */
export function readRecordRequest(body: unknown): Read {
  const read = requestSchema.safeParse(body)
  if (!read.success) return { refusals: refusalsOf(read.error, []) }
  const { seen, confirmed = [], data: given, ...stated } = read.data
  const data = factSchemas[stated.type].safeParse(given ?? {})
  if (!data.success) return { refusals: refusalsOf(data.error, ['data']) }
  // Type and data belong together: the schema was that of the type.
  return { request: { fact: { ...stated, data: data.data } as RecordRequest['fact'], seen, confirmed } }
}

function refusalsOf({ issues }: z.ZodError, below: readonly string[]): Refusal[] {
  return issues.map(({ path, message }) => ({ at: [...below, ...path].join('.'), says: message }))
}
