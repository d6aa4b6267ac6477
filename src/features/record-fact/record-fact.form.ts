import type { Fact, FactData, FactType, NewFact, Source, SourceKind } from '../../core/timeline/fact.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import { type Answers, type Asked, choice, day, line, required } from '../forms/field.ts'
import { dayBoxes } from '../forms/read-day.ts'
import { type Fields, readFields, showFields } from '../forms/read-fields.ts'
import { readRoughDay } from '../forms/read-rough-day.ts'
import { readTime } from '../forms/read-time.ts'
import type { Kind } from './kind.ts'

/** What people can say of where they have it from; extracts of other systems come only with imports. */
const sourceChoices: Readonly<Record<Exclude<SourceKind, 'mhsds'>, string>> = {
  'statutory-form': 'Statutory form',
  'court-order': 'Court order',
  letter: 'Letter or e-mail',
  'clinical-record': 'Clinical record',
  verbal: 'By phone or in person',
  'self-report': 'The person told us',
  'legacy-list': 'An earlier list or register',
  other: 'Something else',
}

/** When the organisation was told: every form asks it, for the clock of five working days (HE19b). */
export const toldField: Fields = {
  told: required(
    day({
      label: 'When was your organisation told?',
      hint: 'A change of status must be recorded within 5 working days of it.',
      what: 'the day your organisation was told',
    }),
    'Enter the day your organisation was told, for example 27 3 2024.',
  ),
}

export const sourceFields: Fields = {
  sourceKind: required(choice({ label: 'How do you know?', options: sourceChoices, as: 'select' }), 'Choose how you know'),
  sourceReference: line({
    label: 'Where to find it again',
    hint: 'For example: form A6 of 3 May 2024, or the name and number of who phoned.',
  }),
}

/** What happened and when: the part of a fact that a correction may change. */
export type Event = Pick<NewFact, 'type' | 'effectiveOn' | 'effectiveTime' | 'precision' | 'data'>

type EventRead = { readonly event: Event; readonly errors?: undefined } | { readonly event?: undefined; readonly errors: FieldErrors }
type FormRead = { readonly fact: NewFact; readonly errors?: undefined } | { readonly fact?: undefined; readonly errors: FieldErrors }

/** Reads the whole page of a kind: the fact, or a sentence for each field that must be put right, in the order of the page. */
export function readRecordForm(kind: Kind, answers: Answers, asked: Asked): FormRead {
  const read = readEvent(kind, answers, asked)
  const told = readFields(toldField, answers, asked)
  const source = readFields(sourceFields, answers, asked)
  if (!read.event || told.errors || source.errors) return { errors: { ...read.errors, ...told.errors, ...source.errors } }
  const { sourceKind, sourceReference } = source.values as { sourceKind: SourceKind; sourceReference?: string }
  const from: Source = { kind: sourceKind, ...(sourceReference && { reference: sourceReference }) }
  // Type and data belong together: the kind made both.
  return { fact: { ...read.event, toldOn: told.values['told'], source: from } as NewFact }
}

/** Reads the questions about what happened. */
export function readEvent(kind: Kind, answers: Answers, asked: Asked): EventRead {
  const happened = readRoughDay(answers, 'happened', { what: kind.day, today: asked.today })
  const time = readTime(kind.asksTime ? (answers['time'] ?? '') : '')
  const said = readSaid(kind, answers, asked)
  if (happened.error !== undefined || time.error !== undefined || said.errors) {
    const errors: FieldErrors = {
      ...(happened.error !== undefined && { happened: { text: happened.error } }),
      ...(time.error !== undefined && { time: { text: time.error } }),
      ...said.errors,
    }
    return { errors }
  }
  const { day: effectiveOn, precision } = happened
  return {
    event: { type: kind.type, effectiveOn, ...(precision ? { precision } : time.time && { effectiveTime: time.time }), data: said.data },
  }
}

/** What the questions of the kind itself gave: the data of its fact. */
function readSaid(kind: Kind, answers: Answers, asked: Asked): { data: FactData[FactType]; errors?: undefined } | { errors: FieldErrors } {
  const read = readFields(kind.fields, answers, asked)
  if (read.errors) return { errors: read.errors }
  const settled = kind.settle(read.values, asked)
  if (settled.wrong) return { errors: { [settled.wrong.field]: { text: settled.wrong.says } } }
  return { data: { ...kind.fixed, ...settled.values } as FactData[FactType] }
}

/** An empty form: told today, nothing else guessed. */
export function emptyForm(today: PlainDate): Answers {
  return dayBoxes('told', today)
}

/** The questions about what happened as they would have been answered for a recorded fact. */
export function showFact(kind: Kind, fact: Fact): Answers {
  const boxes: Record<string, string> = dayBoxes('happened', fact.effectiveOn)
  if (fact.precision === 'month' || fact.precision === 'year') boxes['happened-day'] = ''
  if (fact.precision === 'year') boxes['happened-month'] = ''
  return {
    ...showFields(kind.fields, { ...fact.data }),
    ...boxes,
    ...(fact.precision === 'estimated' && { 'happened-estimated': 'yes' }),
    time: fact.effectiveTime ?? '',
  }
}
