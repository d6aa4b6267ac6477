import type { Readable } from 'node:stream'
import type { Flash } from './page-context.ts'

/**
 * What a handler answers. A value, not a side effect: the server sends it only after the transaction is committed,
 * so nobody is told "recorded" about something that was not.
 */
export type Answer = PageAnswer | RedirectAnswer | JsonAnswer | FileAnswer

interface PageAnswer {
  readonly kind: 'page'
  readonly status: number
  readonly html: string
}

interface RedirectAnswer {
  readonly kind: 'redirect'
  readonly to: string
  readonly flash?: Flash
}

interface JsonAnswer {
  readonly kind: 'json'
  readonly status: number
  readonly text: string
}

interface FileAnswer {
  readonly kind: 'file'
  readonly name: string
  readonly mediaType: string
  readonly content: string | Buffer | Readable
}

/** A page. 200, unless a form must be put right (422) or somebody else was first (409). */
export function page(html: string, status: 200 | 404 | 403 | 409 | 410 | 413 | 422 = 200): Answer {
  return { kind: 'page', status, html }
}

/** Go and see: after every POST that did what was asked, so that reloading repeats nothing. */
export function redirect(to: string, flash?: Flash): Answer {
  return { kind: 'redirect', to, flash }
}

export function json(value: unknown, status: 200 | 201 | 404 | 409 | 422 = 200): Answer {
  return { kind: 'json', status, text: JSON.stringify(value) }
}

/** An object with one more field, whose value the database has already written as JSON. */
export function jsonWith(value: object, field: string, written: string): Answer {
  const text = JSON.stringify(value)
  const more = `${JSON.stringify(field)}:${written}}`
  return { kind: 'json', status: 200, text: text === '{}' ? `{${more}` : `${text.slice(0, -1)},${more}` }
}

/** A download. The name is shown to the person; it never holds somebody's name. */
export function file(name: string, mediaType: string, content: string | Buffer | Readable): Answer {
  return { kind: 'file', name, mediaType, content }
}

/** What was asked for is not there, or not for this person: the two are never told apart. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** Refuses as not found; used where row-level security hid the row as much as where there is none. */
export function notFound(): never {
  throw new NotFound('not found')
}
