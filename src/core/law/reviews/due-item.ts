import type { Citation, Confidence, Finding, MissingFact } from '../../findings/finding.ts'
import { addDays, addMonths, type PlainDate } from '../../time/plain-date.ts'
import { spellDay } from '../../time/spell-day.ts'
import { reason } from '../answer.ts'
import { findingOf } from '../finding-of.ts'
import type { ReviewTrigger } from './known-for-reviews.ts'

/** Something that is due for the person, under one authority. */
export interface ReviewDue {
  readonly rule: ReviewRule
  readonly what: WhatIsDue
  /** The event, for a review that an event calls for. */
  readonly trigger?: ReviewTrigger
  /** The day counted from. */
  readonly countedFrom: PlainDate
  readonly interval?: Interval
  /** The last day in time; absent where the authority names no day: before leaving hospital, or promptly. */
  readonly dueOn?: PlainDate
  readonly basis: 'law' | 'contract' | 'guidance' | 'policy' | 'good-practice'
  /** `not-recorded`: the day has passed and the record cannot show whether it was done. None of these ever ends aftercare. */
  readonly standing: 'due' | 'overdue' | 'before-leaving' | 'promptly' | 'not-recorded'
  /** Of several that set a day for the same thing, the earliest. */
  readonly governs: boolean
}

export type DueItem = Finding<ReviewDue> & { readonly value: ReviewDue }

export type ReviewRule = 'REV-1' | 'REV-2' | 'REV-3' | 'REV-4' | 'REV-5' | 'REV-6' | 'REV-7' | 'REV-8' | 'REV-9' | 'REV-10' | 'REV-11'

export type WhatIsDue =
  | 'contact-after-leaving'
  | 'aftercare-review'
  | 'direct-payment-review'
  | 'review-before-leaving'
  | 'notice-to-childrens-services'
  | 'care-treatment-review'
  | 'assessment-after-leaving'
  | 'register-entry'
  | 'top-up-review'

export interface Interval {
  readonly count: number
  /** `days-beginning-with`: the day counted from is the first of them. */
  readonly unit: 'hours' | 'days' | 'days-beginning-with' | 'months' | 'working-days'
}

/** The last day in time. Hours are counted in whole days, for the record knows no hour of leaving. Working days need the bank holidays. */
export function dayDue(from: PlainDate, { count, unit }: Interval & { unit: Exclude<Interval['unit'], 'working-days'> }): PlainDate {
  switch (unit) {
    case 'hours':
      return addDays(from, Math.floor(count / 24))
    case 'days':
      return addDays(from, count)
    case 'days-beginning-with':
      return addDays(from, count - 1)
    case 'months':
      return addMonths(from, count)
    default:
      return unit satisfies never
  }
}

interface Particulars {
  readonly says: string
  readonly cites: readonly Citation[]
  readonly facts?: readonly string[]
  readonly confidence: Confidence
  readonly missing?: readonly MissingFact[]
  readonly assumptions?: readonly string[]
  readonly doubts?: readonly string[]
}

/** One item: `says` is completed with the day, and with the reminder that nothing ends by being late. */
export function dueItem(value: Omit<ReviewDue, 'governs'>, told: Particulars): DueItem {
  const day = value.dueOn === undefined ? '' : ` Counted from ${spellDay(value.countedFrom)}: by ${spellDay(value.dueOn)}.`
  const late = value.standing === 'overdue' ? ' It is overdue. Aftercare goes on all the same.' : ''
  const because = [reason(value.rule, `${told.says}${day}${late}`, told.cites, told.facts ?? [])]
  const whole: ReviewDue = { ...value, governs: true }
  return { ...findingOf<ReviewDue>(whole, told.confidence, because, told), value: whole }
}

/** Whether the last day has passed. */
export function standingOn(day: PlainDate, dueOn: PlainDate): 'due' | 'overdue' {
  return day > dueOn ? 'overdue' : 'due'
}
