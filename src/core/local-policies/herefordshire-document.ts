import { plainDate } from '../time/plain-date.ts'
import type { PolicyDocument } from './policy.ts'

/** The document every Herefordshire term is read from. */
export const herefordshireDocument: PolicyDocument = {
  title: 'Herefordshire joint policy on section 117',
  from: plainDate('2021-04-01'),
  firstDay: 'assumed',
  firstDayBecause:
    'The policy bears no date. It quotes a judgment of March 2021 and speaks of CCGs, so it lies between then and 1 July 2022; it is counted from the month after the judgment.',
}
