import type { PlainDate } from '../../time/plain-date.ts'
import { lessSure, reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import * as cite from './citations.ts'
import type { CouncilFinding } from './council-finding.ts'
import type { Question } from './question.ts'
import { type Residence, lastBeforeRunOf } from './residence-at.ts'

interface Custody {
  readonly from?: PlainDate
  readonly facts: readonly string[]
}

/** LA-11: prison is nobody's home. The same question, asked of the home before custody; undefined for people not from custody. */
export function afterCustody(question: Question, ask: (before: Question) => CouncilFinding): CouncilFinding | undefined {
  const custody = custodyOf(question)
  if (!custody) return undefined
  const home = homeBeforeCustody(question, custody.from)
  const found = ask({ ...question, home })
  const says = 'The person came to hospital from custody. Being held in prison is not living there: the home before custody decides.'
  const unknownStart = custody.from === undefined && home !== undefined
  const because = reason(
    'LA-11',
    says,
    [cite.guidanceOnPrisoners, cite.s76, cite.shah],
    [...custody.facts, ...(home ? [home.id] : [])],
    found.because,
  )
  return findingOf(found.value, lessSure(found.confidence, 'PROBABLE'), [because], {
    assumptions: unknownStart ? [...found.assumptions, 'The last home recorded was the one before custody.'] : found.assumptions,
    missing: unknownStart
      ? [...found.missing, { what: 'When custody began, and where the person lived then', settledBy: 'The court’s or the prison’s record' }]
      : found.missing,
    alternatives: found.alternatives,
    doubts: found.doubts,
  })
}

function custodyOf({ state, run, moment, home }: Question): Custody | undefined {
  const inPrison = state.timesInPrison.find(
    (time) => time.from < moment.before && (time.until === undefined || time.until >= moment.before),
  )
  if (inPrison) return { from: inPrison.from, facts: inPrison.facts }
  if (home?.data.kind === 'prison') return { from: firstDayOfRun(state.residences, home), facts: [home.id] }
  const fromPrison = run.detentions.some(({ period }) => /^(45A|47|48)/.test(period.section))
  return fromPrison ? { facts: run.facts } : undefined
}

function homeBeforeCustody({ state, home }: Question, from: PlainDate | undefined): Residence | undefined {
  const last =
    from === undefined ? home : state.residences.findLast(({ effectiveOn, data }) => effectiveOn <= from && data.kind !== 'prison')
  return last && lastBeforeRunOf(state, last, ({ data }) => data.kind === 'prison')
}

function firstDayOfRun(residences: readonly Residence[], last: Residence): PlainDate {
  let first = last
  for (let at = residences.indexOf(last); residences[at]?.data.kind === 'prison'; at -= 1) first = residences[at] ?? first
  return first.effectiveOn
}
