import { notFound } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'

/** The register being looked at: the one named in the address if the reader's body shares it, else the first that it shares. */
export function chosenPartnership(visit: Visit): string {
  const named = visit.query['partnership']
  return visit.actor.partnerships.find((id) => id === named) ?? visit.actor.partnerships[0] ?? notFound()
}
