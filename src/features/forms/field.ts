import { z } from 'zod'
import type { OrganisationKind } from '../../core/identifiers/organisations.ts'
import { readNhsNumber, spellNhsNumber } from '../../core/identifiers/nhs-number.ts'
import { normalisePostcode } from '../../core/identifiers/postcode.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import { cleanLine, cleanLines, lettersIn } from './clean-text.ts'
import { dayBoxes, isDayTyped, readDay } from './read-day.ts'

/** Everything typed into a form, by the name of each control. */
export type Answers = Readonly<Record<string, string>>

export interface Option {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

/** Somebody who uses the register and can be chosen by name. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly organisationName: string
}

/** A body that can be chosen. */
export interface KnownBody {
  readonly code: string
  readonly kind: string
  readonly name: string
  /** The last day on which it existed; null while it exists. */
  readonly validTo: PlainDate | null
}

/** What the asking and reading of questions depends on beyond the answers. */
export interface Asked {
  readonly today: PlainDate
  /** In the order in which they are offered. */
  readonly colleagues: readonly Colleague[]
  readonly bodies: readonly KnownBody[]
}

/** How a field looks: one of the official components. */
export type Control =
  | { readonly kind: 'line'; readonly width?: 'short' | 'medium'; readonly inputmode?: 'numeric' | 'tel'; readonly spellcheck?: boolean }
  | { readonly kind: 'lines'; readonly rows: number }
  | { readonly kind: 'radios' | 'select'; readonly options: readonly Option[] }
  | { readonly kind: 'colleague' }
  | { readonly kind: 'organisation'; readonly kinds: readonly OrganisationKind[] }
  | { readonly kind: 'day' }

/** One question of a form: how it is asked, how the answer is read (with a sentence for each way it can be wrong) and shown again. */
export interface Field<V = unknown> {
  readonly label: string
  readonly hint?: string
  readonly control: Control
  /** May be left empty; said beside the label. */
  readonly optional: boolean
  /** Takes all answers, since a day has three. The value is undefined where nothing was typed. */
  readonly schema: (name: string, asked: Asked) => z.ZodType<V, Answers>
  /** What the controls hold when the field has this value. */
  show(name: string, value: V): Answers
}

type Labelled = { readonly label: string; readonly hint?: string }

/** Makes a field from a function that reads what was typed into one control: a value, undefined, or a sentence to put it right. */
function fieldOf<V>(
  asks: Labelled,
  control: Control,
  read: (typed: string, asked: Asked) => { readonly value?: V; readonly error?: string },
  show: (value: V) => string,
): Field<V | undefined> {
  return {
    ...asks,
    control,
    optional: true,
    schema: (name, asked) => z.custom<Answers>().transform((answers, context) => orIssue(read(answers[name] ?? '', asked), context)),
    show: (name, value) => ({ [name]: value === undefined ? '' : show(value) }),
  }
}

function orIssue<V>(reading: { readonly value?: V; readonly error?: string }, context: z.core.$RefinementCtx): V | undefined {
  if (reading.error !== undefined) context.issues.push({ code: 'custom', message: reading.error, input: undefined })
  return reading.value
}

/** The same field, which must be answered. `sentence` says what to do when it is not. */
export function required<V>(field: Field<V | undefined>, sentence: string): Field<V> {
  return {
    ...field,
    optional: false,
    schema: (name, asked) =>
      field.schema(name, asked).transform((value, context) => {
        if (value !== undefined) return value
        context.issues.push({ code: 'custom', message: sentence, input: undefined })
        return z.NEVER
      }),
    show: (name, value) => field.show(name, value),
  }
}

/** A line of text, at most 200 letters unless said. */
export function line(asks: Labelled & { readonly most?: number; readonly width?: 'short' | 'medium' }): Field<string | undefined> {
  const { most = 200, width, ...labelled } = asks
  return fieldOf(
    labelled,
    { kind: 'line', width, spellcheck: false },
    (typed) => readText(cleanLine(typed), most, asks.label),
    (value) => value,
  )
}

/** Several lines of text, at most 2,000 letters. */
export function lines(asks: Labelled & { readonly rows?: number }): Field<string | undefined> {
  const { rows = 3, ...labelled } = asks
  return fieldOf(
    labelled,
    { kind: 'lines', rows },
    (typed) => readText(cleanLines(typed), 2000, asks.label),
    (value) => value,
  )
}

function readText(text: string, most: number, label: string): { value?: string; error?: string } {
  if (text === '') return {}
  if (text.length <= most) return { value: text }
  const letters = lettersIn(text)
  // A letter may take many characters; what a letter takes is bounded too, or one letter could fill a disk.
  if (letters <= most && text.length <= most * 12) return { value: text }
  return {
    error: `“${label}” takes at most ${most.toLocaleString('en-GB')} letters and this has ${letters.toLocaleString('en-GB')}. Shorten it.`,
  }
}

/**
 * One of a few answers. Up to six stand as radios, more in a list. `first` names those that stand first: an object gives back keys
 * that look like numbers ("3", "37") in an order of its own.
 */
export function choice<const V extends string>(
  asks: Labelled & {
    readonly options: Readonly<Record<V, string>>
    readonly as?: 'radios' | 'select'
    readonly first?: readonly NoInfer<V>[]
  },
): Field<V | undefined> {
  const { options, as, first = [], ...labelled } = asks
  const values = new Set<string>([...first, ...Object.keys(options)])
  const listed = [...values].map((value) => ({ value, text: options[value as V] }))
  const control: Control = { kind: as ?? (listed.length > 6 ? 'select' : 'radios'), options: listed }
  return fieldOf<V>(
    labelled,
    control,
    (typed) => {
      if (typed === '') return {}
      return Object.hasOwn(options, typed) ? { value: typed as V } : { error: `Choose one of the answers to “${asks.label}”.` }
    },
    (value) => value,
  )
}

/** A body the register knows, by its code. Bodies that no longer exist can be chosen: old papers name them. */
export function organisation(asks: Labelled & { readonly kinds: readonly OrganisationKind[] }): Field<string | undefined> {
  const { kinds, ...labelled } = asks
  return fieldOf(
    labelled,
    { kind: 'organisation', kinds },
    (typed, { bodies }) => {
      if (typed === '') return {}
      const found = bodies.find(({ code }) => code === typed)
      return found && offersBody(kinds, found) ? { value: found.code } : { error: `Choose a body from the list for “${asks.label}”.` }
    },
    (code) => code,
  )
}

/** Is this a body of one of the kinds the question is about? */
export function offersBody(kinds: readonly OrganisationKind[], body: KnownBody): boolean {
  return (kinds as readonly string[]).includes(body.kind)
}

/** Somebody who uses this register, by the id of their account. */
export function colleague(asks: Labelled): Field<string | undefined> {
  return fieldOf(
    asks,
    { kind: 'colleague' },
    (typed, { colleagues }) => {
      if (typed === '') return {}
      return colleagues.some(({ id }) => id === typed)
        ? { value: typed }
        : { error: `Choose a name from the list for “${asks.label}”, or write the name below it.` }
    },
    (id) => id,
  )
}

export function yesOrNo(asks: Labelled): Field<boolean | undefined> {
  const options = [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ]
  return fieldOf(
    asks,
    { kind: 'radios', options },
    (typed) => {
      if (typed === '') return {}
      return typed === 'yes' || typed === 'no' ? { value: typed === 'yes' } : { error: `Choose “Yes” or “No” for “${asks.label}”.` }
    },
    (value) => (value ? 'yes' : 'no'),
  )
}

export function nhsNumber(asks: Labelled): Field<string | undefined> {
  return fieldOf(
    asks,
    { kind: 'line', width: 'medium', inputmode: 'numeric' },
    (typed) => {
      const reading = readNhsNumber(typed)
      if (reading.kind === 'invalid') return { error: reading.because }
      return reading.kind === 'valid' ? { value: reading.nhsNumber } : {}
    },
    spellNhsNumber,
  )
}

export function postcode(asks: Labelled): Field<string | undefined> {
  return fieldOf(
    asks,
    { kind: 'line', width: 'short', spellcheck: false },
    (typed) => {
      if (cleanLine(typed) === '') return {}
      const value = normalisePostcode(typed)
      return value ? { value } : { error: 'That is not a whole postcode. Write it as ST1 5ZZ, or leave it empty if it is not known.' }
    },
    (value) => value,
  )
}

/** A day in three boxes. `what` is the day in words that go on a sentence: "the day the order expires". */
export function day(asks: Labelled & { readonly what: string; readonly mayBeAhead?: boolean }): Field<PlainDate | undefined> {
  const { what, mayBeAhead, ...labelled } = asks
  return {
    ...labelled,
    control: { kind: 'day' },
    optional: true,
    schema: (name, { today }) =>
      z.custom<Answers>().transform((answers, context) => {
        if (!isDayTyped(answers, name)) return undefined
        const typed = readDay(answers, name, { what, today, mayBeAhead })
        return orIssue<PlainDate>(typed.error === undefined ? { value: typed.day } : { error: typed.error }, context)
      }),
    show: (name, value) => (value === undefined ? {} : dayBoxes(name, value)),
  }
}
