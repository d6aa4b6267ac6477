import { lessSure, reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import { type CouncilFinding, otherCouncils } from './council-finding.ts'
import { afterCustody } from './custody-before.ts'
import { deemedAcrossBorder } from './deemed-across-border.ts'
import { deemedChild } from './deemed-child.ts'
import { deemedInNhsAccommodation } from './deemed-in-nhs-accommodation.ts'
import { deemedInSection117Accommodation } from './deemed-in-section-117-accommodation.ts'
import { deemedInSpecifiedAccommodation } from './deemed-in-specified-accommodation.ts'
import { ageAtMoment, type Question } from './question.ts'
import { residenceOfHome } from './residence-by-fact.ts'
import { isInHospital, withHomeBeforeHospital } from './hospital-stay-disregarded.ts'
import { areaWords, councilFor, instead } from './value-for.ts'

/** Ordinary residence with the disregards of new section 117(3A): LA-14 to LA-18 by the person's status at the reference moment. */
export function deemedResidence(question: Question): CouncilFinding {
  return afterCustody(question, ofHome) ?? ofHome(question)
}

function ofHome(question: Question): CouncilFinding {
  const age = ageAtMoment(question)
  if (age !== undefined && age < 18) return deemedChild(question) ?? residenceOfHome(question, 'LA-C')
  if (!isInHospital(question)) return ofAdultHome(question)
  const before = withHomeBeforeHospital(question)
  const found = ofAdultHome(before)
  const says = 'The person was in hospital without detention. Living there is disregarded: the home just before it decides.'
  return {
    ...found,
    because: [reason('LA-15', says, [cite.s117_3A_adults, cite.s39_5], before.home ? [before.home.id] : []), ...found.because],
  }
}

/** Of an adult's home. More than one disregard may fit; where they disagree, all are given. */
function ofAdultHome(question: Question): CouncilFinding {
  const { home } = question
  if (!home) return residenceOfHome(question, 'LA-C')
  const earlier = (before: Question['home']) => ofEarlierHome({ ...question, home: before })
  const fits = [
    deemedInSection117Accommodation(question, home),
    deemedInNhsAccommodation(question, home, earlier),
    deemedAcrossBorder(question, home),
    deemedInSpecifiedAccommodation(question, home, earlier),
  ].filter((found) => found !== undefined)
  const [first, ...rest] = fits
  if (!first) return residenceOfHome(question, 'LA-C')
  const others = otherCouncils(first.value, [
    ...first.alternatives,
    ...rest.flatMap(({ value, because, alternatives }) => [...(value ? [instead(value, because[0]?.says ?? '')] : []), ...alternatives]),
  ])
  const disagree = others.length > first.alternatives.length
  return findingOf(
    first.value,
    disagree ? lessSure(first.confidence, 'ARGUABLE') : first.confidence,
    fits.flatMap(({ because }) => because),
    {
      assumptions: fits.flatMap(({ assumptions }) => assumptions),
      missing: fits.flatMap(({ missing }) => missing),
      alternatives: others,
      doubts: [...new Set(fits.flatMap(({ doubts }) => doubts))],
    },
  )
}

/** The home before disregarded accommodation, deemed in its turn where it must be. With no settled home, being present is enough. */
function ofEarlierHome(question: Question): CouncilFinding {
  const { home } = question
  const unsettled = home !== undefined && (home.data.kind === 'no-fixed-abode' || home.data.settled === 'no')
  if (!unsettled || home.data.council === undefined) return ofAdultHome(question)
  const says = `Before it the person had no settled home and was present in ${areaWords(home)}.`
  return findingOf(councilFor(question, 'LA-C', home), 'CERTAIN', [
    reason('LA-16', says, [cite.s117_3A_adults, cite.s39_1, cite.s39_5], [home.id]),
  ])
}
