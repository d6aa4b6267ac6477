import { plainDate } from '../time/plain-date.ts'

// First days of the law that entitlement rests on. Append a new date as a new name; never change one.

/** Section 117 came into force with the Act. */
export const section117Begins = plainDate('1983-09-30')

/** The words that keep entitlement through an informal stay came into force (Patients in the Community Act 1995). */
export const informalStayWordsBegin = plainDate('1996-04-01')

/** Section 45A came into force. Recalled, not seen in a published copy: used only to raise a doubt. */
export const hospitalDirectionsBegin = plainDate('1997-10-01')

/** Community treatment orders exist from this day (Mental Health Act 2007). */
export const communityOrdersExistFrom = plainDate('2008-11-03')
