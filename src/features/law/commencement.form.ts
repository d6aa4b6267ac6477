import { type Provision, provisions } from '../../core/law/commencement-table.ts'
import { addMonths, type PlainDate, plainDate } from '../../core/time/plain-date.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import { readDay } from '../forms/index.ts'
import { cleanLine } from '../forms/clean-text.ts'

export interface CommencementTyped {
  readonly provision: Provision
  readonly from: PlainDate
  readonly evidence: string
  readonly evidenceUrl: string
}

type Read =
  | { readonly typed: CommencementTyped; readonly errors?: undefined }
  | { readonly typed?: undefined; readonly errors: FieldErrors }

/** Nothing that waits here was enacted before this day. */
const enacted2025 = plainDate('2025-12-18')
const monthsBelieved = 120

/** Reads the form by which somebody says that a provision began. `open` are the provisions whose day may be entered. */
export function readCommencement(form: Readonly<Record<string, string>>, open: readonly Provision[], today: PlainDate): Read {
  const provision = provisions.find((known) => known === form['provision'] && open.includes(known))
  const day = readDay(form, 'from', { what: 'the first day in force', today, earliest: enacted2025, mayBeAhead: true })
  const evidence = cleanLine(form['evidence'] ?? '')
  const evidenceUrl = (form['evidenceUrl'] ?? '').trim()
  const errors: Record<string, { text: string }> = {}
  if (!provision) errors['provision'] = { text: 'Choose the provision that began.' }
  if (day.error !== undefined) errors['from'] = { text: day.error }
  else if (day.day > addMonths(today, monthsBelieved))
    errors['from'] = { text: 'The first day in force is more than ten years ahead. Check the year.' }
  if (evidence === '') errors['evidence'] = { text: 'Enter what says so, for example “SI 2027/100, regulation 2”.' }
  else if (evidence.length > 500) errors['evidence'] = { text: 'What says so takes at most 500 letters. Shorten it.' }
  if (!isOfficial(evidenceUrl)) errors['evidenceUrl'] = { text: 'Enter the whole address of the page at legislation.gov.uk.' }
  if (!provision || day.day === undefined || Object.keys(errors).length > 0) return { errors }
  return { typed: { provision, from: day.day, evidence, evidenceUrl } }
}

/** Only the official site is evidence: a link to anything else is refused. */
function isOfficial(address: string): boolean {
  return address.length <= 500 && /^https:\/\/www\.legislation\.gov\.uk\/[\w./#?=&%-]+$/.test(address)
}
