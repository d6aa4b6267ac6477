import { spellDay } from '../../time/spell-day.ts'
import { reason } from '../answer.ts'
import { commencedOn } from '../commencement-table.ts'
import { bothLaws } from './both-laws.ts'
import * as cite from './citations.ts'
import type { CouncilFinding } from './council-finding.ts'
import { deemedResidence } from './deemed-residence.ts'
import { endedBefore } from './ended-before.ts'
import type { Question } from './question.ts'
import { residenceByFact } from './residence-by-fact.ts'

/** Ordinary residence by fact (LA-B), or with the disregards of section 46 of the 2025 Act (LA-C) once that has begun? */
export function lawOf2025(question: Question): CouncilFinding {
  const { state, law, moment } = question
  const began = commencedOn(law, 'MHA2025.s46')
  if (began === undefined || state.day < began || endedBefore(question, began)) return residenceByFact(question, 'LA-B')
  if (moment.before >= began) return deemedResidence(question)
  const says = `The person was first held before section 46 of the Mental Health Act 2025 began on ${spellDay(began)}, and the detention or its aftercare goes on beyond it. No rule says which law applies.`
  const step = reason('LA-19', says, [cite.s56_6, cite.s117_3A_adults], moment.facts)
  return bothLaws(
    step,
    { found: residenceByFact(question, 'LA-B'), name: 'Under the law before section 46' },
    { found: deemedResidence(question), name: 'Under section 46' },
    ['A5'],
  )
}
