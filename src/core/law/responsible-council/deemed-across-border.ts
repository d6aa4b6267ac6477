import { reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import type { CouncilFinding } from './council-finding.ts'
import type { Question } from './question.ts'
import { arrangingCouncil, isElsewhere, nationOf, nationOfCode, type Residence } from './residence-at.ts'
import { namedCouncil } from './value-for.ts'

/** LA-17: placed by a Welsh council in England, or by an English one in Wales. Placements from Scotland and Northern Ireland are not covered. */
export function deemedAcrossBorder(question: Question, home: Residence): CouncilFinding | undefined {
  if (isElsewhere(home.data) || home.data.arrangedBy === 'self-or-family') return undefined
  const body = arrangingCouncil(home.data)
  const ofBody = body === undefined ? undefined : nationOfCode(body)
  const there = nationOf(home.data) ?? 'england'
  const from = ofBody ?? home.data.placedFrom
  if (from === there || (from !== 'england' && from !== 'wales')) return undefined
  const council = ofBody === undefined || ofBody === from ? body : undefined
  const says =
    from === 'wales'
      ? 'A Welsh council placed the person in England. They are treated as living in the area of that council.'
      : 'An English council placed the person in Wales. They are treated as living in the area of that council.'
  const because = [reason('LA-17', says, [cite.s117_3A_adults, cite.schedule1], [home.id])]
  const value = { ...namedCouncil(question, 'LA-C', council), nation: from, limb: from === 'wales' ? 'b' : 'a' } as const
  if (council !== undefined) return findingOf(value, 'CERTAIN', because, { doubts: ['A5'] })
  return findingOf(value, 'INSUFFICIENT_FACTS', because, {
    missing: [{ what: 'Which council placed the person across the border', settledBy: 'The placement agreement' }],
    doubts: ['A5'],
  })
}
