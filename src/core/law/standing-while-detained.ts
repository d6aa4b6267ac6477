import type { Reason } from '../findings/finding.ts'
import { dayNumber } from '../time/day-number.ts'
import { spellDay } from '../time/spell-day.ts'
import type { CaseState, CommunityOrder, Leave } from '../timeline/case-state.ts'
import { sectionWords } from '../timeline/section-words.ts'
import { dutiesAfter } from './aftercare-duties.ts'
import { type Answer, answer, reason } from './answer.ts'
import * as cite from './citations.ts'
import type { Entitlement } from './entitlement-answer.ts'
import { meaningOfLeave, runningLeave } from './leave-outside-hospital.ts'
import { isDefinite, type QualifyingRun } from './qualifying-run.ts'
import { endingOf } from './valid-ending.ts'
import { endedBefore, endedByDetention } from './words-of-earlier-duty.ts'

/** Detained now under a section that opens section 117: ENT-2, ENT-7, ENT-8, ENT-9 and ENT-12. */
export function standingWhileDetained(state: CaseState, run: QualifyingRun, earlier: readonly QualifyingRun[]): Answer {
  const before = earlierDuties(state, run, earlier)
  const leave = runningLeave(state)
  const inHospital = state.timesInHospital.some((time) => time.until === undefined)
  if (leave) return onLeave(state, run, leave, inHospital, before)
  if (inHospital) return prospective(state, run, before)
  return outsideUnexplained(state, run, before)
}

function prospective(state: CaseState, run: QualifyingRun, before: readonly Reason[]): Answer {
  return answer(detainedValue(run), 'CERTAIN', [detainedInHospital(run), ...before], {
    assumptions: mustHaveBeenRenewed(state, run) ? [`Detention under ${sectionWords(run.section)} was renewed: no end is recorded.`] : [],
  })
}

function onLeave(state: CaseState, run: QualifyingRun, leave: Leave, inHospital: boolean, before: readonly Reason[]): Answer {
  const meaning = meaningOfLeave(state, leave, inHospital)
  const living: Entitlement = { state: 'LIVE_ON_LEAVE', since: leave.from, endBarred: false, qualifyingSection: run.section }
  const goneOut = detainedValue(run)
  const ifLiving = { value: living, says: 'Aftercare is owed already, if the leave is living outside hospital and not only going out.' }
  const ifGoneOut = { value: goneOut, says: 'Aftercare is not owed yet, if the person only goes out and comes back.' }
  const detained = detainedInHospital(run)
  switch (meaning) {
    case 'living-outside': {
      const says = `Detained, but living outside hospital on section 17 leave since ${spellDay(leave.from)}. Aftercare is probably owed already.`
      return answer(
        living,
        'PROBABLE',
        [reason('ENT-7', says, [cite.watson, cite.cxf, cite.s17], leave.facts, [detained]), ...decisionsOnLeave(state, leave), ...before],
        {
          doubts: ['A8'],
        },
      )
    }
    case 'gone-out': {
      const says = `On ${leave.kind === 'day' ? 'day' : 'escorted'} leave: gone out of the building is not leaving hospital.`
      return answer(goneOut, 'PROBABLE', [reason('ENT-8', says, [cite.cxf], leave.facts), detained, ...before], {
        assumptions: ['The person comes back from the leave.'],
        doubts: ['A8'],
      })
    }
    case 'short-overnight': {
      const says = 'On overnight leave of no more than seven days: more than going out, but probably not yet living outside hospital.'
      return answer(goneOut, 'ARGUABLE', [reason('ENT-8', says, [cite.cxf, cite.s17_longerTerm], leave.facts), detained, ...before], {
        alternatives: [ifLiving],
        doubts: ['A8'],
      })
    }
    case 'unknown': {
      const says = 'On section 17 leave; what is recorded does not show whether the person lives outside hospital or only goes out.'
      const value: Entitlement = { state: 'POSSIBLE', since: leave.from, endBarred: false, qualifyingSection: run.section }
      return answer(value, 'INSUFFICIENT_FACTS', [reason('ENT-9', says, [cite.cxf], leave.facts, [detained]), ...before], {
        missing: [
          {
            what: 'How the person spends the leave: escorted, by day, overnight or living elsewhere, and until when',
            settledBy: 'The section 17 leave form or the ward',
          },
        ],
        alternatives: [ifGoneOut, ifLiving],
        doubts: ['A8'],
      })
    }
    default:
      return meaning satisfies never
  }
}

/** The section runs, no stay is open, and no leave: moved on to a hospital we know nothing of, or out without a record of leave. */
function outsideUnexplained(state: CaseState, run: QualifyingRun, before: readonly Reason[]): Answer {
  const last = state.timesInHospital.at(-1)
  const facts = last?.facts ?? []
  if (last?.destination === 'other-hospital') {
    const says = 'Moved to another hospital while detained. A transfer is not leaving hospital; the section has no recorded end.'
    return answer(detainedValue(run), 'PROBABLE', [
      reason('ENT-2', says, [cite.s117_1, cite.s19], facts, [detainedInHospital(run)]),
      ...before,
    ])
  }
  const since = last?.until ?? run.from
  const value: Entitlement = { state: 'POSSIBLE', since, endBarred: false, qualifyingSection: run.section }
  const says = `Detained under ${sectionWords(run.section)}, but out of hospital since ${spellDay(since)}; no leave is recorded that explains it.`
  return answer(value, 'INSUFFICIENT_FACTS', [reason('ENT-9', says, [cite.s117_1, cite.cxf], [...run.facts, ...facts]), ...before], {
    missing: [
      {
        what: 'Whether the person is on leave, away without leave, back in hospital or discharged',
        settledBy: 'The ward, or the section 17 leave form',
      },
    ],
    alternatives: [
      { value: { ...value, state: 'LIVE_ON_LEAVE' }, says: 'Aftercare is owed already, if the person lives outside hospital on leave.' },
      { value: detainedValue(run), says: 'Aftercare is not owed yet, if the person is back in hospital or away without leave.' },
    ],
    doubts: ['A8'],
  })
}

function detainedValue(run: QualifyingRun): Entitlement {
  return { state: 'PROSPECTIVE', since: run.from, endBarred: false, qualifyingSection: run.section }
}

function detainedInHospital(run: QualifyingRun): Reason {
  const says = `Detained under ${sectionWords(run.section)} since ${spellDay(run.from)}. Aftercare will be owed on leaving hospital; planning starts now.`
  return reason('ENT-2', says, [cite.s117_1, cite.codeOnPlanning], run.facts)
}

/** What became of the aftercare owed before: ended by this detention (ENT-12), or by both bodies before it. */
function earlierDuties(state: CaseState, run: QualifyingRun, earlier: readonly QualifyingRun[]): readonly Reason[] {
  if (earlier.length === 0) return []
  const last = dutiesAfter(state, earlier.filter(isDefinite), run.from).at(-1)
  if (!last) return []
  if (last.endedBy === 'new-detention') {
    const order = state.communityOrders.find((known) => known.endedBy === 'new-detention' && known.until === run.from)
    const ended = endedByDetention(run, last.from, last.facts)
    return order ? [ended, orderEnded(order)] : [ended]
  }
  return [endedBefore(last.from, last.until, last.facts)]
}

/** A new section takes the place of the authority on which a community order rested, and the order falls with it. */
function orderEnded(order: CommunityOrder): Reason {
  return reason(
    'ENT-12',
    'The community treatment order ended too: the section under it ceased when the new one began.',
    [cite.s6_4, cite.s17C],
    order.facts,
  )
}

/** No express bar, but no end either: the person is still detained, and leaving hospital will bring a duty of its own. */
function decisionsOnLeave(state: CaseState, leave: Leave): readonly Reason[] {
  const ending = endingOf(state, leave.from)
  if (ending.standing === 'none') return []
  return [
    reason(
      'DIS-12',
      'An ending is recorded during the leave. The person is still detained, so we do not rely on it.',
      [cite.s117_2],
      ending.facts,
    ),
  ]
}

/** Section 3 lasts six months unless it is renewed. */
function mustHaveBeenRenewed(state: CaseState, run: QualifyingRun): boolean {
  return run.section === '3' && dayNumber(state.day) - dayNumber(run.from) > 184
}
