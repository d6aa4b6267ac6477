import { followsWithinADay } from '../time/day-number.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { CaseState, TimeInHospital } from '../timeline/case-state.ts'
import { kindOfSection } from '../timeline/section-kind.ts'
import type { QualifyingRun } from './qualifying-run.ts'

/** Where a person was after a detention ended: the second half of s117(1). */
export type AfterDetention =
  | {
      readonly where: 'left'
      /** The later of the end of detention and leaving hospital. */
      readonly on: PlainDate
      /** Nobody recorded the leaving: what we take it from. */
      readonly presumedFrom?: 'order' | 'silence' | 'later-record'
      readonly estimated: boolean
      readonly facts: readonly string[]
    }
  | { readonly where: 'in-hospital'; readonly informalRecorded: boolean; readonly facts: readonly string[] }
  | { readonly where: 'unknown'; readonly since: PlainDate; readonly facts: readonly string[] }

/** Had the person left hospital, on the day looked at, after this detention ended? Asked only of runs that have ended. */
export function afterDetention(state: CaseState, run: QualifyingRun, ceasedOn: PlainDate): AfterDetention {
  const endEstimated = run.detentions.some((detention) => detention.period.endPrecision !== undefined)
  const time = state.timesInHospital.find((known) => known.from <= ceasedOn && (known.until === undefined || known.until >= ceasedOn))
  if (!time) return { where: 'left', on: ceasedOn, estimated: endEstimated, facts: [] }
  const { until, facts } = time
  const released = run.endedBy === 'community-order' || run.endedBy === 'conditional-discharge'
  if (until !== undefined) {
    const isLast = time === state.timesInHospital.at(-1)
    if (time.destination === 'other-hospital' && isLast && !released) return { where: 'unknown', since: until, facts }
    const presumed = time.endInferred || (time.destination === 'other-hospital' && !released)
    const estimated = until > ceasedOn ? time.endPrecision !== undefined : endEstimated || time.endPrecision !== undefined
    return { where: 'left', on: until, presumedFrom: presumed ? 'later-record' : undefined, estimated, facts }
  }
  if (released) return { where: 'left', on: ceasedOn, presumedFrom: 'order', estimated: endEstimated, facts }
  if (foundInCommunity(state, ceasedOn))
    return { where: 'left', on: ceasedOn, presumedFrom: 'later-record', estimated: endEstimated, facts }
  return stillThere(state, time, ceasedOn, endEstimated)
}

/** A stay with no leaving recorded. One that nobody recorded as such is not taken to outlast what showed it. */
function stillThere(state: CaseState, time: TimeInHospital, ceasedOn: PlainDate, estimated: boolean): AfterDetention {
  const shown = shownInHospitalUntil(state, ceasedOn)
  if (shown.until === undefined) return { where: 'in-hospital', informalRecorded: true, facts: [...shown.facts, ...time.facts] }
  if (!time.implied) return { where: 'in-hospital', informalRecorded: false, facts: time.facts }
  return { where: 'left', on: shown.until, presumedFrom: 'silence', estimated, facts: time.facts }
}

interface Span {
  readonly from: PlainDate
  readonly until?: PlainDate
}

/** How long informal stays and other sections, each following on the last, show the person in hospital after a day. */
function shownInHospitalUntil(state: CaseState, ceasedOn: PlainDate): { readonly until?: PlainDate; readonly facts: readonly string[] } {
  let until = ceasedOn
  let facts: readonly string[] = []
  for (let next = spanReaching(state, until); next; next = spanReaching(state, until)) {
    facts = next.facts
    if (next.until === undefined) return { facts }
    until = next.until
  }
  return { until, facts }
}

function spanReaching(state: CaseState, day: PlainDate): (Span & { readonly facts: readonly string[] }) | undefined {
  const reaches = (span: Span) => followsWithinADay(day, span.from) && (span.until === undefined || span.until > day)
  const informal = state.informalPeriods.find(reaches)
  if (informal) return informal
  const held = state.detentions.find(
    (detention) => detention.period.opens117 === 'no' && kindOfSection(detention.period.section) === 'hospital' && reaches(detention),
  )
  return held && { from: held.from, until: held.until, facts: held.period.facts }
}

/** Sections 135 and 136 are used outside hospital. */
function foundInCommunity(state: CaseState, after: PlainDate): boolean {
  return state.detentions.some((detention) => kindOfSection(detention.period.section) === 'place-of-safety' && detention.from > after)
}
