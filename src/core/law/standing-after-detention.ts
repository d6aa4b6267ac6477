import type { Alternative } from '../findings/finding.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { spellDay } from '../time/spell-day.ts'
import type { CaseState } from '../timeline/case-state.ts'
import { sectionWords } from '../timeline/section-words.ts'
import { type Answer, answer, reason } from './answer.ts'
import * as cite from './citations.ts'
import { informalStayWordsBegin, section117Begins } from './commencement.ts'
import type { Entitlement } from './entitlement-answer.ts'
import { type AfterDetention, afterDetention } from './leaving-hospital.ts'
import { standingOfDuty } from './standing-of-duty.ts'
import type { QualifyingRun } from './qualifying-run.ts'

/** Detention that opens section 117 has ended: still in hospital (ENT-3), or has aftercare become due? */
export function standingAfterDetention(
  state: CaseState,
  run: QualifyingRun,
  ceasedOn: PlainDate,
  earlier: readonly QualifyingRun[],
): Answer {
  const after = afterDetention(state, run, ceasedOn)
  switch (after.where) {
    case 'unknown':
      return lostSightOf(run, after.since, after.facts)
    case 'in-hospital':
      return stillInHospital(state, run, ceasedOn, after)
    case 'left':
      if (after.on < section117Begins) return leftTooEarly(run, after.on)
      return standingOfDuty(state, run, after, earlier)
    default:
      return after satisfies never
  }
}

function stillInHospital(
  state: CaseState,
  run: QualifyingRun,
  ceasedOn: PlainDate,
  after: AfterDetention & { where: 'in-hospital' },
): Answer {
  const value: Entitlement = { state: 'PROSPECTIVE_INFORMAL', since: ceasedOn, endBarred: false, qualifyingSection: run.section }
  const early = state.day < informalStayWordsBegin
  const says = `No longer detained under ${sectionWords(run.section)} since ${spellDay(ceasedOn)}, but still in hospital. Aftercare will be owed on leaving.`
  const cites = [cite.s117_1, cite.patientsInTheCommunity]
  const because = [reason('ENT-3', says, cites, [...run.facts, ...after.facts])]
  if (after.informalRecorded) return answer(value, early ? 'PROBABLE' : 'CERTAIN', because)
  return answer(value, 'PROBABLE', because, {
    assumptions: ['The person is still in hospital: the stay is open and no leaving is recorded.'],
    missing: [{ what: 'Whether the person has left hospital, and on which day', settledBy: 'The ward, or the discharge letter' }],
    alternatives: [ifLeft(run, ceasedOn)],
  })
}

function lostSightOf(run: QualifyingRun, since: PlainDate, facts: readonly string[]): Answer {
  const value: Entitlement = { state: 'POSSIBLE', since, endBarred: false, qualifyingSection: run.section }
  const says = `Detention under ${sectionWords(run.section)} is recorded as ended when the person moved to another hospital on ${spellDay(since)}. Nothing is recorded after that.`
  return answer(value, 'INSUFFICIENT_FACTS', [reason('ENT-3', says, [cite.s117_1, cite.s19], [...run.facts, ...facts])], {
    missing: [
      {
        what: 'Whether the person was still detained in the next hospital, and whether they have left it',
        settledBy: 'The section papers and discharge record of the next hospital',
      },
    ],
    alternatives: [
      {
        value: { ...value, state: 'PROSPECTIVE', since: run.from },
        says: 'Aftercare will be owed on leaving, if the detention went on in the next hospital.',
      },
      {
        value: { ...value, state: 'PROSPECTIVE_INFORMAL' },
        says: 'Aftercare will be owed on leaving, if the person stayed there without detention.',
      },
      ifLeft(run, since),
    ],
  })
}

/** Section 117 speaks of people who leave hospital after it came into force. */
function leftTooEarly(run: QualifyingRun, leftOn: PlainDate): Answer {
  const value: Entitlement = { state: 'NEEDS_ADVICE', since: leftOn, endBarred: false, qualifyingSection: run.section }
  const says = `Left hospital on ${spellDay(leftOn)}, before section 117 came into force on ${spellDay(section117Begins)}.`
  return answer(value, 'NEEDS_LEGAL_ADVICE', [reason('ENT-1', says, [cite.s117_1], run.facts)], {
    alternatives: [
      {
        value: { state: 'NOT_ENTITLED', endBarred: false },
        says: 'No aftercare is owed, if section 117 reaches only those who left after it began.',
      },
      {
        value: { ...value, state: 'LIVE', since: section117Begins },
        says: 'Aftercare is owed, if a later detention or the transitional rules of the Act bring it.',
      },
    ],
  })
}

function ifLeft(run: QualifyingRun, on: PlainDate): Alternative<Entitlement> {
  return {
    value: { state: 'LIVE', since: on, endBarred: false, qualifyingSection: run.section },
    says: `Aftercare is owed since the day of leaving, ${spellDay(on)} at the earliest, if the person has left hospital.`,
  }
}
