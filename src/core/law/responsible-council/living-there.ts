import type { Reason } from '../../findings/finding.ts'
import { organisationName } from '../../identifiers/organisations.ts'
import { reason } from '../answer.ts'
import { worcestershire } from '../citations.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import type { CouncilFinding, CouncilRegime } from './council-finding.ts'
import { isInHospital } from './hospital-stay-disregarded.ts'
import { ageAtMoment, type Question } from './question.ts'
import { arrangedByABody, isSpecifiedKind, nationOf, type Residence } from './residence-at.ts'
import { areaNotKnown, areaWords, councilFor, justBefore } from './value-for.ts'

/** LA-3, 4, 5, 6 and 9: the person lived in a place, whoever arranged it. Nothing is deemed: where they lived is where they lived. */
export function livingThere(question: Question, regime: CouncilRegime, home: Residence): CouncilFinding {
  const assumptions: string[] = []
  const missing = []
  const doubts: string[] = []
  let confidence: CouncilFinding['confidence'] = 'CERTAIN'
  const assume = (what: string) => {
    confidence = 'PROBABLE'
    assumptions.push(what)
  }
  const because = [rule(question, regime, home)]
  if (isPlacement(home)) {
    confidence = 'PROBABLE'
    if (home.data.settled !== 'yes') assume('The place was the person’s home for the time being, and not a short stay.')
  }
  if (home.data.capacityToDecide === 'lacks' && regime !== 'LA-A') {
    assume('Whoever may decide for the person meant the place as their home.')
    doubts.push('A4')
    because.push(withoutCapacity(home))
  }
  const age = ageAtMoment(question)
  if (age !== undefined && age < 18) {
    confidence = 'PROBABLE'
    because.push(
      reason(
        'LA-9',
        'Under 18 and not placed by another council: a child lives where the parents’ or family’s home is.',
        [cite.shahForChildren],
        [home.id],
      ),
    )
  }
  if (home.data.kind === 'unknown' || home.data.kind === 'other') assume('The place recorded was the person’s settled home.')
  if (estimatedNear(question, home)) assume('The day of moving there, which is an estimate, was before the detention.')
  // Under section 46 a stay in hospital is disregarded, kept home or not.
  if (regime !== 'LA-C' && isInHospital(question))
    assume('The home was kept during the stay in hospital without detention that came before.')
  if (home.data.council === undefined) missing.push(areaNotKnown(question))
  return findingOf(
    home.data.council === undefined && nationOf(home.data) !== 'wales' ? undefined : councilFor(question, regime, home),
    home.data.council === undefined ? 'INSUFFICIENT_FACTS' : confidence,
    because,
    { assumptions, missing, doubts },
  )
}

function rule(question: Question, regime: CouncilRegime, home: Residence): Reason {
  const lived = `The person lived in ${areaWords(home)} ${justBefore(question)}, when first held`
  if (regime === 'LA-A')
    return reason('LA-1', `${lived}: that council answers.`, [cite.s117_3_before2015, cite.hall, cite.hertfordshire], [home.id])
  if (isPlacement(home)) {
    const body = home.data.arrangingBody
    const by = body === undefined || body === home.data.council ? '' : `, placed there by ${organisationName(body)}`
    const says = `${lived}${by}. A placement does not keep the person in the area they came from: where they lived decides.`
    return reason('LA-5', says, [limbOf(home), worcestershire, cite.s39ThisPart], [home.id])
  }
  if (nationOf(home.data) === 'wales') return reason('LA-4', `${lived}, in Wales: that council answers.`, [cite.s117_3b], [home.id])
  return reason('LA-3', `${lived}: that council answers.`, [cite.s117_3a, cite.shah], [home.id])
}

function limbOf(home: Residence) {
  return nationOf(home.data) === 'wales' ? cite.s117_3b : cite.s117_3a
}

/** A place that a body arranged, or of a kind that bodies arrange where nobody says that the person did. */
function isPlacement(home: Residence): boolean {
  return arrangedByABody(home.data) || (isSpecifiedKind(home.data) && home.data.arrangedBy !== 'self-or-family')
}

function withoutCapacity(home: Residence): Reason {
  const says =
    'The person could not decide where to live. What counts is where they in fact lived, and the purpose of whoever may decide for them.'
  return reason('LA-6', says, [cite.worcestershire58, cite.essex], [home.id])
}

/** Was the day of moving in known so roughly that it may have come after the first hold? */
function estimatedNear({ moment }: Question, { precision, effectiveOn }: Residence): boolean {
  if (precision === undefined) return false
  const length = precision === 'month' ? 7 : 4
  return effectiveOn.slice(0, length) === moment.before.slice(0, length)
}
