import { addMonths, plainDate } from '../../time/plain-date.ts'
import { spellDay } from '../../time/spell-day.ts'
import * as cite from './citations.ts'
import { type EndingItem, item } from './ending-item.ts'
import type { EndingQuestion } from './ending-question.ts'
import type { EndingGround } from './ending-request.ts'

/** The 2008 Code was the first to list what does not justify an ending. */
const codeListsGroundsFrom = plainDate('2008-11-03')

/** How long an assessment can be called up to date: the longest gap between reviews that guidance knows. Our own reading. */
const assessmentLastsMonths = 12

/** Whether what is said and done carries an ending: DIS-7 to DIS-10, DIS-13 and DIS-14. */
export function byGrounds(question: EndingQuestion): EndingItem[] {
  return [
    ...groundsThatCarryNothing(question),
    ...silence(question),
    ...assessed(question),
    ...involved(question),
    ...needsStillMet(question),
    ...homeDepends(question),
  ]
}

const groundWords: Readonly<Record<Exclude<EndingGround, 'need-has-gone'>, string>> = {
  'refuses-services': 'the person refuses services',
  'off-caseload': 'the person is off a team’s caseload',
  'time-passed': 'time has passed',
  'deprivation-of-liberty-authorised': 'a deprivation of liberty was authorised',
  'admitted-informally-or-under-section-2': 'the person came into hospital informally or under section 2',
  'community-order-or-leave-ended': 'a community treatment order or leave ended',
  'moved-area': 'the person moved to another area',
  cost: 'of its cost',
  'no-services-now': 'no services are provided at present',
  stable: 'the person is stable on treatment',
}

function groundsThatCarryNothing({ state, request }: EndingQuestion): EndingItem[] {
  const grounds = request.grounds ?? []
  const insufficient = grounds.filter((ground) => ground !== 'need-has-gone')
  if (insufficient.length === 0 || insufficient.length < grounds.length) return []
  const named = insufficient.map((ground) => groundWords[ground]).join('; and because ')
  const says = `The only ground given is that it should end because ${named}. That does not show that aftercare is no longer needed.`
  const cites = [cite.codeOnGrounds, cite.groundsPolicy]
  if (state.day < codeListsGroundsFrom) return [item('DIS-7', 'WARN-HIGH', 'public-law', says, [cite.s117_2, ...cites])]
  return [item('DIS-7', 'BLOCK', 'stated-ground', says, cites)]
}

function silence({ request }: EndingQuestion): EndingItem[] {
  if (request.silenceTakenAsConsent !== true) return []
  const says = 'A body’s silence was taken for its agreement. Each body must itself be satisfied; no reply in time is only "no reply".'
  return [item('DIS-8', 'BLOCK', 'statute', says, [cite.s117_2, cite.silencePolicy])]
}

function assessed({ state, request, duty }: EndingQuestion): EndingItem[] {
  const { assessment } = request
  const cites = [cite.needsAssessed, cite.s117_6]
  const blocked = (says: string) => [item('DIS-9', 'BLOCK', 'public-law', says, cites)]
  if (assessment === undefined || assessment.on > state.day)
    return blocked('No assessment is recorded that shows whether aftercare is still needed. Without one an ending cannot stand.')
  if (!assessment.bothLimbs)
    return blocked(
      'The assessment does not answer both questions: is there still a need from the mental disorder, and is there a risk of readmission?',
    )
  if (duty !== undefined && assessment.on < duty.from)
    return blocked(`The assessment, of ${spellDay(assessment.on)}, is from before this aftercare began.`)
  if (addMonths(assessment.on, assessmentLastsMonths) < state.day)
    return blocked(`The assessment, of ${spellDay(assessment.on)}, is more than ${assessmentLastsMonths} months old.`)
  return []
}

function involved({ state, request }: EndingQuestion): EndingItem[] {
  const { involvement } = request
  const spokenFor = involvement?.represented ?? hasHealthDecisionMaker(state.current.deputiesAndAttorneys)
  if (involvement?.lacksCapacity === true && !spokenFor) {
    const says = 'The person lacks capacity to take part, and nobody speaks for them. No decision about them can be made so.'
    return [item('DIS-10', 'BLOCK', 'statute', says, [cite.capacityAct, cite.codeOnEnding])]
  }
  if (involvement?.person === true && involvement.carer !== false) return []
  const who = involvement?.person === true ? 'the carer' : 'the person, their carer and any advocate'
  return [item('DIS-10', 'WARN', 'guidance', `It is not recorded that ${who} took part or was told.`, [cite.codeOnEnding])]
}

function hasHealthDecisionMaker(known: EndingQuestion['state']['current']['deputiesAndAttorneys']): boolean {
  return known.some(({ data }) => data.authority === 'lpa-health' || data.authority === 'deputy-health')
}

function needsStillMet({ request }: EndingQuestion): EndingItem[] {
  if (request.servicesPreventRelapse !== true) return []
  const says = 'Services still meet needs, and taking them away risks relapse. A person doing well with help still needs the help.'
  return [item('DIS-13', 'BLOCK', 'statute', says, [cite.s117_6, cite.codeOnWellSettled])]
}

function homeDepends({ request }: EndingQuestion): EndingItem[] {
  if (request.accommodation?.dependsOnAftercare !== true || request.accommodation.moveOnReady === true) return []
  const says = 'The person’s home is part of aftercare, and nothing is in place to follow it. Aftercare cannot end until it is.'
  return [item('DIS-14', 'BLOCK', 'guidance', says, [cite.codeOnEnding, cite.moveOnPolicy])]
}
