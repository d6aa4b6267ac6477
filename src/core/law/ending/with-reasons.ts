import { ageOn } from '../../time/plain-date.ts'
import { isCommenced } from '../commencement-table.ts'
import * as cite from './citations.ts'
import { type EndingItem, item } from './ending-item.ts'
import type { EndingQuestion } from './ending-question.ts'

/** What does not forbid an ending but asks for recorded reasons: DIS-11, DIS-12, DIS-15 to DIS-17. */
export function withReasons(question: EndingQuestion): EndingItem[] {
  return [
    ...conditionalDischarge(question),
    ...onLeave(question),
    ...disputed(question),
    ...recommended(question),
    ...linkedPlans(question),
  ]
}

function conditionalDischarge({ state }: EndingQuestion): EndingItem[] {
  const discharge = state.conditionalDischarges.find(({ until }) => until === undefined)
  if (!discharge) return []
  const says =
    'A conditional discharge is in force. The Act does not bar an ending, some local policies do, and the bodies can hardly be satisfied meanwhile.'
  return [item('DIS-11', 'WARN-HIGH', 'policy', says, [cite.s117_2_oneBar, cite.barsPolicy, cite.practitioners], discharge.facts)]
}

function onLeave({ state }: EndingQuestion): EndingItem[] {
  const leave = state.leaves.find(({ until }) => until === undefined)
  if (!leave) return []
  const says = 'The person is on section 17 leave and still liable to be detained. The Act does not bar an ending, some local policies do.'
  return [item('DIS-12', 'WARN-HIGH', 'policy', says, [cite.s117_2_oneBar, cite.barsPolicy], leave.facts)]
}

function disputed({ state, request }: EndingQuestion): EndingItem[] {
  const dispute = state.current.openDispute
  const severalCandidates = (request.responsibleCouncils?.length ?? 0) > 1 || (request.responsibleNhsBodies?.length ?? 0) > 1
  if (!dispute && !severalCandidates) return []
  const says = 'Which body is responsible is disputed or doubtful. Every body that may be must join in the decision.'
  return [item('DIS-15', 'WARN', 'statute', says, [cite.s117_3], dispute ? [dispute.id] : [])]
}

function recommended({ state, law, request }: EndingQuestion): EndingItem[] {
  if (request.tribunalRecommendationOutstanding !== true || !isCommenced(law, 'MHA2025.s45', state.day)) return []
  const says = 'A tribunal recommended that plans for aftercare be made, and that is still outstanding.'
  return [item('DIS-16', 'WARN', 'statute', says, [cite.tribunalMayRecommend])]
}

function linkedPlans({ state, request }: EndingQuestion): EndingItem[] {
  const { birthDate } = state.current.person
  const child = birthDate !== undefined && ageOn(birthDate, state.day) < 18
  if (request.linkedPlansAligned === true || (!child && request.careLeaver !== true)) return []
  const who = child ? 'The person is under 18' : 'The person is a care leaver'
  const says = `${who}, and it is not recorded that their other plans (education, leaving care) take account of an ending.`
  return [item('DIS-17', 'WARN', 'policy', says, [cite.childrenPolicy])]
}
