import { plainDate } from '../time/plain-date.ts'
import type { PolicyDocument } from './policy.ts'

/** The document every Isle of Wight term is read from. */
export const isleOfWightDocument: PolicyDocument = {
  title: 'Isle of Wight section 117 policy',
  version: '4.0',
  from: plainDate('2022-04-20'),
  firstDay: 'date-on-document',
  firstDayBecause: 'The policy gives its version and no first day. 20 April 2022 is the date of its equality impact assessment.',
}
