import type { Route } from '../../src/platform/http/visit.ts'
import { routes } from '../../src/routes.ts'

/** What stands in the address for each `:name`. */
export interface RouteIds {
  readonly caseId: string
  readonly factId: string
  readonly attachmentId: string
  readonly importId: string
  readonly accountId: string
  readonly clockId: string
}

/** Names in addresses that are no ids. */
const words: Readonly<Record<string, string>> = { kind: 'note', year: '2026', key: 'no-such-policy', rule: 'no-such-rule' }

/** The address of a route with these ids. Throws at a name it does not know, so that a new route cannot be left out of the tests. */
export function addressOf(route: Pick<Route, 'path'>, ids: RouteIds, kind = 'left-hospital'): string {
  return route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = name === 'kind' ? kind : ((ids as unknown as Record<string, string>)[name] ?? words[name])
    if (value === undefined) throw new Error(`${route.path}: tell test/support/every-route.ts what stands for :${name}`)
    return encodeURIComponent(value)
  })
}

/** All ids the same text: nobody's id, or no id at all. */
export function allIds(text: string): RouteIds {
  return { caseId: text, factId: text, attachmentId: text, importId: text, accountId: text, clockId: text }
}

/** Does the address of this route name somebody or something? */
export function namesSomething(route: Pick<Route, 'path'>): boolean {
  return route.path.includes(':')
}

export const getRoutes = routes.filter((route) => route.method === 'GET')
export const postRoutes = routes.filter((route) => route.method === 'POST')

/** Does a number of pieces of work, a few at a time. */
export async function fewAtATime<T>(items: readonly T[], work: (item: T) => Promise<void>, lanes = 6): Promise<void> {
  const left = [...items]
  const lane = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
