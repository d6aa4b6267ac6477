import type { OrganisationKind } from '../../core/identifiers/organisations.ts'
import { organisationName } from '../../core/identifiers/organisations.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import { type Answers, type Asked, choice, line, lines, organisation, required } from '../forms/field.ts'
import { type Fields, readFields } from '../forms/read-fields.ts'
import type { Duty } from '../person/index.ts'

const kinds: Readonly<Record<Duty, readonly OrganisationKind[]>> = {
  council: ['council'],
  nhs: ['icb', 'ccg', 'pct', 'health-board', 'nhs-england'],
}

/** The questions: which answer is relied on, and of a departure which body, why and on whose authority. */
export function confirmFields(duty: Duty, workedOut: string | undefined): Fields {
  const instead = 'Depart: take another body'
  const options: Readonly<Record<string, string>> =
    workedOut === undefined
      ? { departed: 'Take a body although the answer is open' }
      : { confirmed: `Confirm: ${organisationName(workedOut)}`, departed: instead }
  return {
    standing: required(choice({ label: 'What do you rely on?', options }), 'Choose whether you confirm the answer or depart from it'),
    organisation: organisation({ label: 'Which body instead?', hint: 'Only when you depart.', kinds: kinds[duty] }),
    reason: lines({
      label: 'Why do you depart?',
      hint: 'What the register does not know, or reads otherwise than you. Everybody who reads the record sees this.',
    }),
    authority: line({ label: 'On whose authority?', hint: 'Who decided it, with their role; or the agreement or decision and its date.' }),
  }
}

/** What somebody relies on. */
export type Relied =
  | { readonly standing: 'confirmed'; readonly organisation: string }
  | { readonly standing: 'departed'; readonly organisation: string; readonly reason: string; readonly authority: string }

type Read = { readonly relied: Relied; readonly errors?: undefined } | { readonly relied?: undefined; readonly errors: FieldErrors }

/** Reads the form. A departure needs a body, a reason and an authority; a confirmation needs an answer to confirm. */
export function readConfirmation(duty: Duty, workedOut: string | undefined, answers: Answers, asked: Asked): Read {
  const { values, errors } = readFields(confirmFields(duty, workedOut), answers, asked)
  if (errors) return { errors }
  if (values['standing'] === 'confirmed' && workedOut !== undefined) return { relied: { standing: 'confirmed', organisation: workedOut } }
  const said = (name: string) => (typeof values[name] === 'string' ? values[name] : '')
  const [organisation, reason, authority] = [said('organisation'), said('reason'), said('authority')]
  const missing: FieldErrors = {
    ...(organisation === '' && { organisation: { text: 'Choose the body that you take instead' } }),
    ...(organisation !== '' &&
      organisation === workedOut && { organisation: { text: 'This is the body worked out. Confirm it, or choose another body.' } }),
    ...(reason === '' && { reason: { text: 'Write why you depart from the answer' } }),
    ...(authority === '' && { authority: { text: 'Write on whose authority you depart from the answer' } }),
  }
  return Object.keys(missing).length > 0 ? { errors: missing } : { relied: { standing: 'departed', organisation, reason, authority } }
}
