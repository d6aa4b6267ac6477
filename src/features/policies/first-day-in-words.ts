import type { FirstDayKnown } from '../../core/local-policies/policy.ts'
import { dayInWords } from '../../design/filters.ts'

const known: Readonly<Record<FirstDayKnown, string>> = {
  stated: '',
  'date-on-document': ', the date on the document',
  assumed: ' (assumed: the document does not say)',
}

/** "From 1 April 2021 (assumed: the document does not say)". */
export function firstDayInWords({ from, firstDay }: { readonly from: string; readonly firstDay: FirstDayKnown }): string {
  return `From ${dayInWords(from)}${known[firstDay]}`
}
