import type { FastifyRequest } from 'fastify'
import { Refused } from './refused.ts'
import type { Route, UploadedFile, Visit } from './visit.ts'

export type RequestContent = Pick<Visit, 'params' | 'query' | 'allOf' | 'form' | 'allInForm' | 'files' | 'body'> & {
  readonly csrfToken: string
}

type Values = Readonly<Record<string, string | readonly string[]>>

/** Everything a handler may know of the request, as plain strings. Multipart forms are read whole, up to the route's limit. */
export async function readRequest(route: Route, request: FastifyRequest): Promise<RequestContent> {
  const query = valuesOf(request.query)
  const { fields, files } = request.isMultipart() ? await readMultipart(route, request) : { fields: valuesOf(request.body), files: [] }
  const header = request.headers['x-csrf-token']
  return {
    params: lastOf(valuesOf(request.params)),
    query: lastOf(query),
    allOf: (name) => listOf(query[name]),
    form: lastOf(fields),
    allInForm: (name) => listOf(fields[name]),
    files,
    body: request.body,
    csrfToken: typeof header === 'string' ? header : (listOf(fields['_csrf']).at(-1) ?? ''),
  }
}

async function readMultipart(route: Route, request: FastifyRequest): Promise<{ fields: Values; files: UploadedFile[] }> {
  if (!route.uploadLimit) throw new Refused('unreadable')
  const fields: Record<string, string[]> = {}
  const files: UploadedFile[] = []
  let left = route.uploadLimit
  try {
    for await (const part of request.parts({ limits: { fileSize: route.uploadLimit, files: 40, fields: 200, fieldSize: 100_000 } })) {
      if (part.type === 'field') {
        const values = (fields[part.fieldname] ??= [])
        values.push(String(part.value))
        continue
      }
      const content = await part.toBuffer()
      left -= content.length
      if (left < 0) throw new Refused('too-large')
      // A form sent without choosing a file still carries an empty one.
      if (part.filename || content.length > 0) files.push({ field: part.fieldname, name: part.filename, mediaType: part.mimetype, content })
    }
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused((error as { statusCode?: number }).statusCode === 413 ? 'too-large' : 'unreadable')
  }
  return { fields, files }
}

function valuesOf(source: unknown): Values {
  if (typeof source !== 'object' || source === null || Array.isArray(source)) return {}
  const entries = Object.entries(source).filter(([, value]) => typeof value === 'string' || Array.isArray(value))
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]))
}

function lastOf(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : (value.at(-1) ?? '')]))
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
