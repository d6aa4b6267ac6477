import { lessSure, reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import { lookedAfterAt } from './child-placed.ts'
import * as cite from './citations.ts'
import type { CouncilFinding, ResponsibleCouncil } from './council-finding.ts'
import { livingThere } from './living-there.ts'
import type { Question } from './question.ts'
import { arrangedByABody, lastBeforeRunOf, type Residence } from './residence-at.ts'
import { namedCouncil } from './value-for.ts'

/** LA-18: under 18, time in a school, an institution, a council's or the NHS's accommodation is disregarded. Undefined where none was. */
export function deemedChild(question: Question): CouncilFinding | undefined {
  const { home, state } = question
  const status = lookedAfterAt(question)
  if (!home || (!isDisregarded(home) && status?.data.status !== 'looked-after')) return undefined
  const former = lastBeforeRunOf(state, home, isDisregarded)
  const says =
    'The person was under 18. Where a council, the NHS, a court or a school had them live is disregarded: the home before it decides.'
  const facts = [home.id, ...(former ? [former.id] : []), ...(status ? [status.id] : [])]
  const because = [reason('LA-18', says, [cite.s117_3A_children, cite.s105_6], facts)]
  if (former?.data.council !== undefined) {
    const found = livingThere(question, 'LA-C', former)
    const confidence = found.assumptions.length === 0 ? 'CERTAIN' : lessSure(found.confidence, 'PROBABLE')
    return findingOf(found.value, confidence, because, { assumptions: found.assumptions, missing: found.missing, doubts: ['A5'] })
  }
  const missing = [
    {
      what: 'Where the child lived before a council, the NHS or a school had them live elsewhere',
      settledBy: 'The care order, or the council’s record',
    },
  ]
  if (status?.data.council === undefined)
    return findingOf<ResponsibleCouncil>(undefined, 'INSUFFICIENT_FACTS', because, { missing, doubts: ['A5'] })
  return findingOf(namedCouncil(question, 'LA-C', status.data.council), 'PROBABLE', because, {
    assumptions: ['The child lived in the area of the council that looks after them before it did.'],
    missing,
    doubts: ['A5'],
  })
}

function isDisregarded({ data }: Residence): boolean {
  if (data.kind === 'school-or-college' || data.kind === 'hospital' || data.kind === 'prison') return true
  if (arrangedByABody(data) || data.arrangedBy === 'court-or-prison') return true
  return data.needsMetUnder === 'children-act' || data.needsMetUnder === 'section-117' || data.needsMetUnder === 'nhs-continuing-healthcare'
}
