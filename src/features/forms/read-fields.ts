import { z } from 'zod'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { Answers, Asked, Field } from './field.ts'

/** The questions of a form by the name of their control, in the order in which they are asked. */
export type Fields = Readonly<Record<string, Field>>

export type FieldsRead =
  | { readonly values: Readonly<Record<string, unknown>>; readonly errors?: undefined }
  | { readonly values?: undefined; readonly errors: FieldErrors }

/** Reads every field of a form: all values (those left empty are absent), or one sentence for each field that must be put right. */
export function readFields(fields: Fields, answers: Answers, asked: Asked): FieldsRead {
  const schema = z.object(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema(name, asked)])))
  const parsed = schema.safeParse(Object.fromEntries(Object.keys(fields).map((name) => [name, answers])))
  if (!parsed.success) return { errors: firstSentences(parsed.error) }
  return { values: Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined)) }
}

/** What the controls hold for these values: to show again what is recorded. */
export function showFields(fields: Fields, values: Readonly<Record<string, unknown>>): Answers {
  return Object.assign({}, ...Object.entries(fields).map(([name, field]) => field.show(name, values[name]))) as Answers
}

function firstSentences(error: z.ZodError): FieldErrors {
  const errors: Record<string, { text: string }> = {}
  for (const { path, message } of error.issues) errors[String(path[0])] ??= { text: message }
  return errors
}
