import { randomUUID } from 'node:crypto'
import type { Answers } from './field.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Is this written as an id of ours? */
export function isUuid(text: string): boolean {
  return uuid.test(text)
}

/** The id that makes sending a form twice harmless: the one the form carries, or a new one for a form shown for the first time. */
export function submissionOf(answers: Answers): string {
  const carried = answers['submission'] ?? ''
  return isUuid(carried) ? carried : randomUUID()
}

/** How many facts the person had seen when the form was shown; undefined when the form does not say. */
export function versionOf(answers: Answers): number | undefined {
  const text = answers['version'] ?? ''
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined
}
