import { type Answers, type Asked, type Control, offersBody, type Option } from './field.ts'
import type { Fields } from './read-fields.ts'

/** One question as the macro `fieldControl` of `forms/fields.njk` draws it. */
export interface DrawnField {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly kind: Exclude<Control['kind'], 'colleague' | 'organisation'>
  readonly optional: boolean
  readonly value: string
  readonly answers: Answers
  readonly options: readonly Option[]
  readonly classes: string
  readonly rows?: number
  readonly inputmode?: string
  readonly spellcheck?: boolean
}

/** The questions of a form with what was typed, ready to draw. */
export function describeFields(fields: Fields, answers: Answers, asked: Asked): DrawnField[] {
  return Object.entries(fields).map(([name, { label, hint, control, optional }]) => ({
    name,
    label,
    hint,
    kind: control.kind === 'colleague' || control.kind === 'organisation' ? 'select' : control.kind,
    optional,
    value: answers[name] ?? '',
    answers,
    options: optionsOf(control, asked),
    classes: control.kind === 'line' ? (control.width ? widths[control.width] : '') : '',
    rows: control.kind === 'lines' ? control.rows : undefined,
    inputmode: control.kind === 'line' ? control.inputmode : undefined,
    spellcheck: control.kind === 'line' ? control.spellcheck : undefined,
  }))
}

const widths = { short: 'govuk-input--width-10', medium: 'govuk-input--width-20' }

function optionsOf(control: Control, { colleagues, bodies }: Asked): readonly Option[] {
  switch (control.kind) {
    case 'radios':
    case 'select':
      return control.options
    case 'colleague':
      return colleagues.map(({ id, name, organisationName }) => ({ value: id, text: `${name}, ${organisationName}` }))
    case 'organisation':
      return bodies
        .filter((body) => offersBody(control.kinds, body))
        .map(({ code, name, validTo }) => ({ value: code, text: validTo ? `${name} (until ${validTo.slice(0, 4)})` : name }))
    default:
      return []
  }
}
