import type { Warning } from '../../core/decisions/may-record.ts'
import type { Moment } from '../../core/time/plain-date.ts'
import { factSentence } from '../../core/timeline/fact-words.ts'
import type { Fact } from '../../core/timeline/fact.ts'
import { spellDay } from '../../core/time/spell-day.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { RecordedFact } from '../case-record/index.ts'
import { describeFields } from '../forms/describe-fields.ts'
import type { Answers, Asked } from '../forms/field.ts'
import { submissionOf } from '../forms/submission.ts'
import type { OpenedPerson } from '../person/index.ts'
import { askToConfirm, unconfirmed } from './check-fact.ts'
import type { Kind } from './kind.ts'
import { sourceFields } from './record-fact.form.ts'
import type { FactForm } from './record-fact.pages.ts'

/** A form of a kind as it is to be shown: empty, kept, or with what must be put right. */
export interface Shown {
  readonly answers: Answers
  readonly keptAt?: Moment
  readonly errors?: FieldErrors
  readonly warnings?: readonly Warning[]
  /** What somebody else recorded since the form was opened. */
  readonly meanwhile?: readonly RecordedFact[]
}

interface Place {
  readonly action: string
  readonly backHref: string
}

/** What the recording and the correcting form have in common. */
export function drawForm(kind: Kind, person: OpenedPerson, asked: Asked, shown: Shown, place: Place): FactForm {
  const { answers, keptAt, warnings = [], meanwhile = [] } = shown
  return {
    ...place,
    afreshHref: `${place.action}?afresh`,
    answers,
    keptAt,
    happened: kind.happened,
    asksTime: kind.asksTime,
    fields: describeFields(kind.fields, answers, asked),
    source: describeFields(sourceFields, answers, asked),
    submission: submissionOf(answers),
    version: person.version,
    warnings,
    codes: warnings.map(({ code }) => code).join(' '),
    ticked: warnings.length > 0 && unconfirmed(warnings, answers['confirmed']).length === 0,
    meanwhile: meanwhile.map(factInWords),
  }
}

/** What must be put right, with what must be looked at again: both stand in the summary at the top. */
export function toPutRight({ errors, warnings = [], meanwhile = [] }: Shown): FieldErrors | undefined {
  const all = {
    ...errors,
    ...(meanwhile.length > 0 && {
      meanwhile: { text: 'Somebody else recorded something since you opened this form. Read it, then send the form again.' },
    }),
    ...(warnings.length > 0 && { confirmed: { text: askToConfirm(warnings) } }),
  }
  return Object.keys(all).length > 0 ? all : undefined
}

/** An entry as it stands, with its day. */
export function entryInWords(fact: Fact): string {
  const said = factSentence(fact).replace(/\.$/, '')
  const day = spellDay(fact.effectiveOn)
  return said.includes(day) ? `${said}.` : `${said}, ${day}.`
}

/** What somebody else recorded meanwhile, and who. */
export function factInWords(fact: RecordedFact): string {
  return `${entryInWords(fact)} Recorded by ${fact.recordedByName ?? 'somebody'}.`
}
