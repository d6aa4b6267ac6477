import type { z } from 'zod'
import { nearestWord } from './nearest-word.ts'

type Issue = z.core.$ZodIssue

/** One thing wrong with what was handed in, as sentences: where it is, what is wrong, and what was probably meant. */
export function wordsOfIssue(issue: Issue, where: string, input: unknown, knownFields: readonly string[]): readonly string[] {
  const field = issue.path.join('.')
  const named = field === '' ? where : `${where}, "${field}"`
  const given = valueAt(input, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const meant = nearestWord(key, knownFields)
        return `${named}: there is no field "${key}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`
      })
    case 'invalid_type':
      return [given === undefined ? `${named} is missing.` : `${named}: ${show(given)} is not ${kinds[issue.expected] ?? issue.expected}.`]
    case 'invalid_value': {
      const known = issue.values.map(String)
      if (given === undefined) return [`${named} is missing. It may be ${known.join(', ')}.`]
      const meant = typeof given === 'string' ? nearestWord(given, known) : undefined
      return [
        `${named}: ${show(given)} is not known here. It may be ${known.join(', ')}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
      ]
    }
    case 'custom':
    case 'invalid_format':
    case 'too_small':
      return [`${named}: ${show(given)} ${issue.message}.`]
    default:
      return [`${named}: ${issue.message}.`]
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object in { }',
  array: 'a list in [ ]',
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
