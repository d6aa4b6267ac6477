import { lessSure, reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import { type CouncilFinding, otherCouncils } from './council-finding.ts'
import type { Question } from './question.ts'
import { isSpecifiedKind, lastBeforeRunOf, type Residence } from './residence-at.ts'
import { residenceOfHome } from './residence-by-fact.ts'
import { instead } from './value-for.ts'

/**
 * LA-16: in a care home, shared lives or supported living, with needs that can be met only there and are met under Part 1 of
 * the Care Act, the person is where they were before the unbroken run of such places began.
 */
export function deemedInSpecifiedAccommodation(
  question: Question,
  home: Residence,
  ofEarlierHome: (home: Residence | undefined) => CouncilFinding,
): CouncilFinding | undefined {
  const fits = conditionsMet(home)
  if (fits === 'no') return undefined
  const former = lastBeforeRunOf(question.state, home, ({ data }) => isSpecifiedKind(data))
  const found = ofEarlierHome(former)
  const says =
    'The person lived in accommodation of a specified kind, where alone their care needs could be met. Where they lived before it decides.'
  const cites = [cite.s117_3A_adults, cite.s39_1, cite.specifiedAccommodation]
  const because = [reason('LA-16', says, cites, [home.id, ...(former ? [former.id] : [])], found.because)]
  const doubts = [...new Set([...found.doubts, 'A5'])]
  if (fits === 'yes') return { ...found, because, doubts }
  const byFact = residenceOfHome(question, 'LA-C')
  const others = otherCouncils(found.value, [
    ...found.alternatives,
    ...(byFact.value
      ? [instead(byFact.value, 'Where they lived, if their needs could have been met elsewhere or were not met under the Care Act.')]
      : []),
  ])
  return findingOf(found.value, lessSure(found.confidence, others.length > 0 ? 'ARGUABLE' : 'PROBABLE'), because, {
    assumptions: [...found.assumptions, 'The person’s needs could be met only in such a place, and were met under the Care Act.'],
    missing: [
      ...found.missing,
      {
        what: 'Whether needs could be met only there, and under which law they were met',
        settledBy: 'The care and support plan of that time',
      },
    ],
    alternatives: others,
    doubts,
  })
}

function conditionsMet({ data }: Residence): 'yes' | 'no' | 'not-known' {
  const { needsMetUnder, onlyThere, arrangedBy } = data
  if (!isSpecifiedKind(data) || onlyThere === false) return 'no'
  if (needsMetUnder === 'care-act') return onlyThere === undefined ? 'not-known' : 'yes'
  const silent = needsMetUnder === undefined || needsMetUnder === 'unknown'
  return silent && (arrangedBy === 'council' || arrangedBy === 'council-and-nhs') ? 'not-known' : 'no'
}
