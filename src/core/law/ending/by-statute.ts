import { findOrganisation, successorsOf } from '../../identifiers/organisations.ts'
import { type PlainDate, plainDate } from '../../time/plain-date.ts'
import type { FactOf } from '../../timeline/fact.ts'
import { communityOrdersExistFrom } from '../commencement.ts'
import { isCommenced } from '../commencement-table.ts'
import * as cite from './citations.ts'
import { type EndingItem, item } from './ending-item.ts'
import type { EndingQuestion } from './ending-question.ts'
import type { BodySatisfied } from './ending-request.ts'

/** Supervised aftercare existed between these days; for people then on it, section 117(2) kept its old bar until the last. */
const supervisedAftercareFrom = plainDate('1996-04-01')
const supervisedAftercareUntil = plainDate('2009-05-03')

/** What section 117 itself asks of an ending: DIS-1 to DIS-6. */
export function byStatute(question: EndingQuestion): EndingItem[] {
  return [
    ...nothingToEnd(question),
    ...communityOrder(question),
    ...supervised(question),
    ...councilSatisfied(question),
    ...nhsSatisfied(question),
    ...rightBodies(question),
    ...noticeGiven(question),
  ]
}

function nothingToEnd({ entitled, duty }: EndingQuestion): EndingItem[] {
  const { state } = entitled.value
  const facts = entitled.because[0]?.facts ?? []
  switch (state) {
    case 'PROSPECTIVE':
    case 'PROSPECTIVE_INFORMAL':
      return [
        block6('The person has not left hospital after the detention that leads to aftercare, so there is no duty to end yet.', facts),
      ]
    case 'NOT_ENTITLED':
      return [block6('No detention that leads to aftercare is recorded, so there is nothing to end.', facts)]
    case 'ENDED':
      return duty ? [] : [block6('Aftercare has ended already, so there is nothing to end.', facts)]
    case 'POSSIBLE':
    case 'NEEDS_ADVICE': {
      const says = 'Whether aftercare is owed is not settled. Settle that first: a decision to end what may not exist settles nothing.'
      return [item('DIS-6', 'WARN-HIGH', 'statute', says, [cite.s117_1], facts)]
    }
    default:
      return []
  }
}

function block6(says: string, facts: readonly string[]): EndingItem {
  return item('DIS-6', 'BLOCK', 'statute', says, [cite.s117_1, cite.worcestershire], facts)
}

function communityOrder({ state, recorded }: EndingQuestion): EndingItem[] {
  const order = state.communityOrders.find(({ from, until }) => from >= communityOrdersExistFrom && until === undefined)
  if (order) {
    const says = 'A community treatment order is in force. While it is, the Act does not let either body be satisfied.'
    return [item('DIS-1', 'BLOCK', 'statute', says, [cite.s117_2], order.facts)]
  }
  const early = recorded.wanting.find(({ rule }) => rule === 'DIS-1')
  if (!early) return []
  const says = 'A decision was made while a community treatment order was in force. It has no effect: that body must decide again.'
  return [item('DIS-1', 'BLOCK', 'statute', says, [cite.s117_2], early.facts)]
}

function supervised({ state, request }: EndingQuestion): EndingItem[] {
  if (state.day < supervisedAftercareFrom || state.day > supervisedAftercareUntil) return []
  const order = state.communityOrders.find(({ from, until }) => from < communityOrdersExistFrom && until === undefined)
  if (order === undefined && request.supervisedAftercare !== true) return []
  const says = 'The person was subject to supervised aftercare, which the Act as it then stood did not let end while that lasted.'
  return [item('DIS-1a', 'BLOCK', 'statute', says, [cite.supervisedAftercare], order?.facts)]
}

function councilSatisfied(question: EndingQuestion): EndingItem[] {
  const { council, request } = question
  if (!isSatisfied(question, 'council')) {
    const says = 'The council is not recorded as satisfied that aftercare is no longer needed.'
    return [item('DIS-2', 'BLOCK', 'statute', says, [cite.s117_2], idOf(council))]
  }
  if (!decidedByAnother(council, request.council)) return []
  const says = 'Another body decided for the council, and no written authorisation for that was seen.'
  return [item('DIS-2', 'BLOCK', 'statute', says, [cite.s117_2, cite.authorisedByCouncil], idOf(council))]
}

function nhsSatisfied(question: EndingQuestion): EndingItem[] {
  const { nhs, request } = question
  if (!isSatisfied(question, 'nhs')) {
    const says = 'The NHS board (ICB) is not recorded as satisfied that aftercare is no longer needed.'
    return [item('DIS-3', 'BLOCK', 'statute', says, [cite.s117_2, cite.s117_2D], idOf(nhs))]
  }
  if (!decidedByAnother(nhs, request.nhs)) return []
  const says = 'A trust decided for the NHS board (ICB). Its view is evidence; a document by which the board lets it decide was not seen.'
  return [item('DIS-3', 'BLOCK', 'statute', says, [cite.s117_2, cite.trustDecidesForBoard, cite.trustAlone], idOf(nhs))]
}

/** The request's own word wins; without one, the last word on record that the Act lets count. */
function isSatisfied({ request, recorded, council, nhs }: EndingQuestion, body: 'council' | 'nhs'): boolean {
  const said = request[body]?.satisfied
  if (said !== undefined) return said
  if ((body === 'council' ? council : nhs)?.data.satisfied !== true) return false
  return !recorded.wanting.some(({ rule }) => rule === (body === 'council' ? 'DIS-2' : 'DIS-3'))
}

function decidedByAnother(fact: FactOf<'EndingDecided'> | undefined, said: BodySatisfied | undefined): boolean {
  if (said?.authorisationSeen === true) return false
  if (said?.decidedForIt === true) return true
  const code = said?.organisation ?? fact?.data.organisation
  const kind = code === undefined ? undefined : findOrganisation(code)?.kind
  return kind === 'trust' || kind === 'independent-hospital'
}

function rightBodies({ state, request, council, nhs }: EndingQuestion): EndingItem[] {
  const { responsibleCouncils, responsibleNhsBodies } = request
  return [
    ...wrongBody(state.day, 'council', request.council?.organisation ?? council?.data.organisation, responsibleCouncils, council),
    ...wrongBody(state.day, 'NHS board (ICB)', boardOf(request.nhs, nhs), responsibleNhsBodies, nhs),
  ]
}

/** A trust that decides for the board is another question (DIS-3). */
function boardOf(said: BodySatisfied | undefined, fact: FactOf<'EndingDecided'> | undefined): string | undefined {
  return decidedByAnother(fact, said) ? undefined : (said?.organisation ?? fact?.data.organisation)
}

function wrongBody(
  day: PlainDate,
  name: string,
  decided: string | undefined,
  responsible: readonly string[] | undefined,
  fact: FactOf<'EndingDecided'> | undefined,
): EndingItem[] {
  if (decided === undefined || responsible === undefined || responsible.length === 0) return []
  if (workCarriedOnBy(decided, day).some((code) => responsible.includes(code))) return []
  const says = `${decided} decided, but the responsible ${name} is ${responsible.join(' or ')}. Only the body that owes aftercare can be satisfied that it may end.`
  return [item('DIS-4', 'BLOCK', 'statute', says, [cite.s117_3, cite.nhsResponsibility], idOf(fact))]
}

/** The body itself, and those that carry on its work: a decision outlives the body that made it. */
function workCarriedOnBy(code: string, day: PlainDate): readonly string[] {
  const after = successorsOf(code, day)
  switch (after.kind) {
    case 'one':
      return [code, after.organisation.code]
    case 'several':
      return [code, ...after.organisations.map((organisation) => organisation.code)]
    case 'none':
      return [code]
    default:
      return after satisfies never
  }
}

function noticeGiven({ state, law, request }: EndingQuestion): EndingItem[] {
  if (!isCommenced(law, 'MHA2025.s46', state.day)) return []
  if (request.jointNoticeOn !== undefined && request.jointNoticeOn <= state.day) return []
  const says = 'Both bodies must give the person notice, jointly and in writing, that aftercare ends. No such notice is recorded.'
  return [item('DIS-5', 'BLOCK', 'statute', says, [cite.jointNotice])]
}

function idOf(fact: FactOf<'EndingDecided'> | undefined): readonly string[] {
  return fact ? [fact.id] : []
}
