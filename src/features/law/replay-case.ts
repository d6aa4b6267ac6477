import type { Finding, Reason } from '../../core/findings/finding.ts'
import { organisationName } from '../../core/identifiers/organisations.ts'
import type { LawInForce } from '../../core/law/commencement-table.ts'
import { type PlainDate, plainDate } from '../../core/time/plain-date.ts'
import { stateTags } from '../../design/state-tags.ts'
import { determine, type Determined, readQuestion } from '../determine/index.ts'
import type { Decided, PublishedCase } from './published-cases.ts'

/** One thing a case decided beside what the rules give. `open`: they leave it open, and the decision is one of their readings. */
export interface Compared {
  readonly what: string
  readonly decided: string
  readonly ours: string
  readonly agrees: 'yes' | 'open' | 'no'
}

export interface Replayed {
  readonly days: readonly { readonly asAt: PlainDate; readonly points: readonly Compared[] }[]
  /** Ids of the rules that the compared findings rest on. */
  readonly rules: readonly string[]
}

/** Replays the facts of a case under the law in force and puts the answers beside what was decided. Throws where the facts cannot be read. */
export function replayCase({ id, given, checks }: PublishedCase, law: LawInForce): Replayed {
  const read = readQuestion(given)
  if (!('question' in read)) throw new Error(`${id}: ${read.refused.join(' ')}`)
  const days = checks.map(({ asAt, expected }) => {
    const found = determine(read.question, law, plainDate(asAt))
    const points = compare(found, expected)
    return {
      asAt: plainDate(asAt),
      points: points.map(({ steps: _, ...point }) => point),
      rules: points.flatMap(({ steps }) => steps.flatMap(rulesIn)),
    }
  })
  return { days, rules: [...new Set(days.flatMap(({ rules }) => rules))] }
}

type Point = Compared & { readonly steps: readonly Reason[] }

function compare(found: Determined, expected: Decided): readonly Point[] {
  const { entitlement, responsibleCouncil: council, responsibleCommissioner: nhs, charging, ending, endingsOnRecord, reviews } = found
  const lines = charging.value?.lines ?? []
  const charged = [...charging.because, ...lines.flatMap(({ because }) => because)]
  const lastEnding = endingsOnRecord.at(-1)
  const due = (rule: string, late: boolean) => reviews.filter(({ value }) => value.rule === rule && (!late || value.standing === 'overdue'))
  return [
    ...point('Entitlement', expected.entitlement, entitlement.value?.state, entitlement.because, stateWord),
    ...body('Responsible council', expected.responsibleCouncil, council, (value) => value.council),
    ...body('NHS body that commissions', expected.commissioning, nhs, (value) => value.commissioning),
    ...body('NHS body that pays', expected.paying, nhs, (value) => value.paying),
    ...point('Charging', expected.charging, charging.value?.standing, charged),
    ...point('Each service', expected.lines?.join(', '), lines.map(({ value }) => value?.charge ?? 'open').join(', '), charged),
    ...point('Refund from', expected.refundsFrom, lines[0]?.value?.refunds?.[0]?.from, charged),
    ...point('An ending then', expected.ending, ending.value?.verdict, ending.because),
    ...(expected.endingRules ?? []).flatMap((rule) =>
      point('Stands against it', rule, ending.value?.items.find((item) => item.rule === rule)?.rule, ending.because),
    ),
    ...point('The ending on record', expected.endingOnRecord, lastEnding?.value?.standing, lastEnding?.because ?? []),
    ...[expected.dueReview].flatMap((rule) => (rule ? isDue('Due', rule, due(rule, false)) : [])),
    ...[expected.overdueReview].flatMap((rule) => (rule ? isDue('Overdue', rule, due(rule, true)) : [])),
  ]
}

function point(
  what: string,
  decided: string | readonly string[] | undefined,
  ours: string | undefined,
  steps: readonly Reason[],
  say = plainWords,
): readonly Point[] {
  if (decided === undefined) return []
  const accepted = [decided].flat()
  const agrees = ours !== undefined && accepted.includes(ours) ? 'yes' : 'no'
  return [{ what, decided: accepted.map(say).join(' or '), ours: ours === undefined ? 'open' : say(ours), agrees, steps }]
}

/** A decision that the law leaves open is met where it is one of the readings shown. */
function body<T>(
  what: string,
  decided: string | undefined,
  finding: Finding<T>,
  codeOf: (value: T) => string | undefined,
): readonly Point[] {
  if (decided === undefined) return []
  const code = finding.value && codeOf(finding.value)
  const isOpen = finding.confidence === 'NEEDS_LEGAL_ADVICE' || finding.confidence === 'ARGUABLE'
  const others = isOpen ? finding.alternatives.flatMap(({ value }) => codeOf(value) ?? []) : []
  const readings = [...new Set([...(code === undefined ? [] : [code]), ...others])]
  const ours = readings.length === 0 ? 'open' : readings.map((one) => organisationName(one)).join(' or ')
  const agrees = !readings.includes(decided) ? 'no' : isOpen ? 'open' : 'yes'
  return [{ what, decided: organisationName(decided), ours: isOpen ? `${ours}; legal advice` : ours, agrees, steps: finding.because }]
}

function isDue(what: string, rule: string, items: readonly Finding<unknown>[]): readonly Point[] {
  return point(
    what,
    rule,
    items.length > 0 ? rule : undefined,
    items.flatMap(({ because }) => because),
  )
}

function stateWord(state: string): string {
  return Object.hasOwn(stateTags, state) ? stateTags[state as keyof typeof stateTags].word : state
}

/** `NO_CHARGE` as a reader says it; rule ids and days stay as they are. */
function plainWords(constant: string): string {
  return /^[A-Z]+-\d/.test(constant) ? constant : constant.toLowerCase().replaceAll('_', ' ')
}

function rulesIn(step: Reason): readonly string[] {
  return [step.rule, ...(step.because ?? []).flatMap(rulesIn)]
}
