import { reason } from '../answer.ts'
import * as cite from './citations.ts'
import type { CouncilFinding } from './council-finding.ts'
import type { Question } from './question.ts'
import { lastBeforeRunOf, type Residence } from './residence-at.ts'

/** LA-15: in accommodation the NHS provides, the person is where they were just before it. */
export function deemedInNhsAccommodation(
  { state }: Question,
  home: Residence,
  ofEarlierHome: (home: Residence | undefined) => CouncilFinding,
): CouncilFinding | undefined {
  if (!isNhsAccommodation(home)) return undefined
  const former = lastBeforeRunOf(state, home, isNhsAccommodation)
  const found = ofEarlierHome(former)
  const says = 'The person lived in accommodation provided by the NHS. That is disregarded: where they lived just before it decides.'
  const because = reason('LA-15', says, [cite.s117_3A_adults, cite.s39_5], [home.id, ...(former ? [former.id] : [])], found.because)
  return { ...found, because: [because], doubts: [...new Set([...found.doubts, 'A5'])] }
}

function isNhsAccommodation({ data }: Residence): boolean {
  return (
    data.kind === 'hospital' ||
    data.needsMetUnder === 'nhs-continuing-healthcare' ||
    (data.arrangedBy === 'nhs' && data.needsMetUnder === undefined)
  )
}
