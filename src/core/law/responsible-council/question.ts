import { ageOn, type PlainDate } from '../../time/plain-date.ts'
import type { CaseState } from '../../timeline/case-state.ts'
import type { LawInForce } from '../commencement-table.ts'
import { afterDetention } from '../leaving-hospital.ts'
import type { QualifyingRun } from '../qualifying-run.ts'
import type { CouncilFinding } from './council-finding.ts'
import { type ReferenceMoment, referenceMoment } from './reference-moment.ts'
import { livingBefore, type Residence } from './residence-at.ts'

/** One detention whose council is asked for, with what every rule looks at. */
export interface Question {
  readonly state: CaseState
  readonly law: LawInForce
  readonly run: QualifyingRun
  /** The detentions before it, without those of doubtful effect. */
  readonly earlier: readonly QualifyingRun[]
  readonly moment: ReferenceMoment
  /** Where the person lived at the reference moment; a rule may ask the same question of an earlier home. */
  readonly home: Residence | undefined
  /** The day the person had both ceased to be detained and left hospital. */
  readonly leftOn: PlainDate | undefined
  /** The first day of the next such detention. */
  readonly nextFrom: PlainDate | undefined
  /** Who owes the duty that was living when this detention began; undefined where none was. Asked only where a rule needs it. */
  readonly dutyBefore: () => CouncilFinding | undefined
}

/** Puts the question of one detention. */
export function askAbout(
  state: CaseState,
  law: LawInForce,
  run: QualifyingRun,
  earlier: readonly QualifyingRun[],
  nextFrom: PlainDate | undefined,
  dutyBefore: Question['dutyBefore'],
): Question {
  const moment = referenceMoment(state, run)
  const after = run.until === undefined ? undefined : afterDetention(state, run, run.until)
  const leftOn = after?.where === 'left' ? after.on : undefined
  return { state, law, run, earlier, moment, home: livingBefore(state, moment.before), leftOn, nextFrom, dutyBefore }
}

/** Completed years at the reference moment; undefined where the birth date is not recorded. */
export function ageAtMoment({ state, moment }: Question): number | undefined {
  const { birthDate } = state.current.person
  return birthDate === undefined ? undefined : ageOn(birthDate, moment.takenOn)
}
