import { bankHolidaysOfEngland, type Holidays } from '../../time/bank-holidays.ts'
import { type PlainDate, plainDate } from '../../time/plain-date.ts'
import { workingDaysAfter } from '../../time/working-days.ts'
import * as cite from './citations.ts'
import { dayDue, type DueItem, dueItem, standingOn } from './due-item.ts'
import type { TopUpAgreement } from './known-for-reviews.ts'
import type { ReviewQuestion } from './review-question.ts'

/** The regulations on direct payments and on top-ups begin. */
const regulationsBegin = plainDate('2015-04-01')

/** What is due for arrangements beside the plan: direct payments (REV-4), the register's own clock (REV-10), top-ups (REV-11). */
export function ofArrangements(question: ReviewQuestion, holidays: Holidays = bankHolidaysOfEngland): DueItem[] {
  return [...directPayment(question), ...registerEntries(question, holidays), ...topUps(question)]
}

function directPayment({ state, known, owedSince }: ReviewQuestion): DueItem[] {
  const payment = known.directPayment
  if (payment === undefined || owedSince === undefined || payment.startedOn > state.day || state.day < regulationsBegin) return []
  const last = payment.reviewedOn
    ?.filter((on) => on >= payment.startedOn && on <= state.day)
    .toSorted()
    .at(-1)
  const countedFrom = last ?? payment.startedOn
  const interval = { count: last === undefined ? 6 : 12, unit: 'months' } as const
  const dueOn = dayDue(countedFrom, interval)
  const older = payment.startedOn < regulationsBegin
  return [
    dueItem(
      { rule: 'REV-4', what: 'direct-payment-review', countedFrom, interval, dueOn, basis: 'law', standing: standingOn(state.day, dueOn) },
      {
        says: 'A council’s direct payment is reviewed within 6 months of its start, and then at least every 12 months.',
        cites: [cite.directPayments],
        confidence: older ? 'PROBABLE' : 'CERTAIN',
        assumptions: older ? ['A payment that began before 1 April 2015 is reviewed by the regulations of that day.'] : [],
      },
    ),
  ]
}

function registerEntries({ state, policy, known }: ReviewQuestion, holidays: Holidays): DueItem[] {
  const clock = policy.registerClock
  if (clock === undefined) return []
  const open = (known.noticesOfChange ?? []).filter(({ noticeOn, recordedOn }) => recordedOn === undefined && noticeOn <= state.day)
  return open.map(({ noticeOn }) => {
    const dueOn = workingDaysAfter(noticeOn, clock.workingDays, holidays)
    const interval = { count: clock.workingDays, unit: 'working-days' } as const
    return dueItem(
      {
        rule: 'REV-10',
        what: 'register-entry',
        countedFrom: noticeOn,
        interval,
        dueOn,
        basis: 'policy',
        standing: standingOn(state.day, dueOn),
      },
      {
        says: `A change of status is recorded within ${clock.workingDays} working days of notice.`,
        cites: [clock.cites],
        confidence: 'CERTAIN',
      },
    )
  })
}

function topUps({ state, known }: ReviewQuestion): DueItem[] {
  const agreements = (known.topUps ?? []).filter(({ agreedOn }) => agreedOn >= regulationsBegin && agreedOn <= state.day)
  return agreements.map((agreement) => topUp(state.day, agreement))
}

function topUp(day: PlainDate, { agreedOn, reviewEveryMonths, reviewedOn }: TopUpAgreement): DueItem {
  const countedFrom = reviewedOn ?? agreedOn
  const shared = { rule: 'REV-11', what: 'top-up-review', countedFrom, basis: 'law' } as const
  const cites = [cite.topUpReview]
  if (reviewEveryMonths === undefined) {
    const missing = [{ what: 'When the top-up is to be reviewed', settledBy: 'The written agreement, which must say so' }]
    const says = 'A top-up agreement must say when it is reviewed. No such clause is known.'
    return dueItem({ ...shared, standing: 'promptly' }, { says, cites, confidence: 'INSUFFICIENT_FACTS', missing })
  }
  const interval = { count: reviewEveryMonths, unit: 'months' } as const
  const dueOn = dayDue(countedFrom, interval)
  return dueItem(
    { ...shared, interval, dueOn, standing: standingOn(day, dueOn) },
    { says: `The top-up agreement is reviewed every ${reviewEveryMonths} months, as it says itself.`, cites, confidence: 'CERTAIN' },
  )
}
