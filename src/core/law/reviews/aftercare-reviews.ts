import { addMonths, type PlainDate, plainDate } from '../../time/plain-date.ts'
import { spellDay } from '../../time/spell-day.ts'
import { lessSure } from '../answer.ts'
import * as cite from './citations.ts'
import { dayDue, type DueItem, dueItem, type Interval, standingOn } from './due-item.ts'
import type { ReviewTrigger } from './known-for-reviews.ts'
import type { Clause } from './review-policy.ts'
import type { ReviewQuestion } from './review-question.ts'

/** The Care Act and its guidance begin. */
const guidanceBegins = plainDate('2015-04-01')

/** Reviews of the aftercare itself: the first, the later ones, and those that an event calls for (REV-2, REV-3, REV-5, REV-9). */
export function aftercareReviews(question: ReviewQuestion): DueItem[] {
  const { owedSince } = question
  if (owedSince === undefined) return []
  return [...nextReview(question, owedSince), ...assessment(question, owedSince), ...afterEvents(question, owedSince)]
}

function nextReview(question: ReviewQuestion, owedSince: PlainDate): DueItem[] {
  const { policy, lastReview, entitled } = question
  if (!lastReview) {
    const facts = entitled.because[0]?.facts ?? []
    return [
      ...policy.first.map((clause) => byClause(question, 'REV-2', owedSince, clause, 'The first review after leaving hospital', facts)),
      ...byGuidance(question, owedSince, facts),
    ]
  }
  const { effectiveOn, id } = lastReview
  return [
    ...policy.regular.map((clause) => byClause(question, 'REV-3', effectiveOn, clause, 'The next review', [id])),
    ...byGuidance(question, effectiveOn, [id]),
  ]
}

function byClause(
  { state, policy, entitled }: ReviewQuestion,
  rule: 'REV-2' | 'REV-3' | 'REV-9',
  countedFrom: PlainDate,
  { months, cites }: Clause,
  name: string,
  facts: readonly string[],
): DueItem {
  const interval = { count: months, unit: 'months' } as const
  const dueOn = dayDue(countedFrom, interval)
  const what = rule === 'REV-9' ? ('assessment-after-leaving' as const) : ('aftercare-review' as const)
  return dueItem(
    { rule, what, countedFrom, interval, dueOn, basis: 'policy', standing: standingOn(state.day, dueOn) },
    {
      says: `${name} is due within ${months} months under the local policy (${cites.instrument}, ${cites.provision}). The Act sets no interval.`,
      cites: [cites],
      facts,
      confidence: policy.assumed ? lessSure(entitled.confidence, 'PROBABLE') : entitled.confidence,
      assumptions: policy.assumed ? ['No local policy is named: the intervals that published policies share are used.'] : [],
    },
  )
}

/** Guidance under the Care Act expects no more than twelve months between reviews. */
function byGuidance({ state, entitled }: ReviewQuestion, countedFrom: PlainDate, facts: readonly string[]): DueItem[] {
  if (state.day < guidanceBegins) return []
  const interval: Interval & { unit: 'months' } = { count: 12, unit: 'months' }
  const dueOn = dayDue(countedFrom, interval)
  return [
    dueItem(
      { rule: 'REV-3', what: 'aftercare-review', countedFrom, interval, dueOn, basis: 'guidance', standing: standingOn(state.day, dueOn) },
      {
        says: 'National guidance on care plans expects a review at least every 12 months.',
        cites: [cite.guidanceTwelveMonths, cite.careActReviews],
        facts,
        confidence: lessSure(entitled.confidence, 'PROBABLE'),
      },
    ),
  ]
}

function assessment(question: ReviewQuestion, owedSince: PlainDate): DueItem[] {
  if (question.known.leftWithoutAssessment !== true) return []
  const name = 'The person left hospital without an assessment, which'
  return question.policy.assessmentAfterLeaving.map((clause) => byClause(question, 'REV-9', owedSince, clause, name, []))
}

interface Event {
  readonly what: ReviewTrigger
  readonly on: PlainDate
  readonly facts?: readonly string[]
}

const eventWords: Readonly<Record<ReviewTrigger, string>> = {
  'moved-to-another-council': 'The person moved to another council’s area',
  'plan-not-working': 'The plan does not meet the person’s needs',
  requested: 'A review was asked for',
  'ending-proposed': 'An ending is proposed',
  'community-order-ended': 'The community treatment order ended',
  'leave-revoked': 'Leave was revoked',
  safeguarding: 'There is a safeguarding concern',
  'turned-18': 'The person turned 18',
}

/** An event is settled by a review on its day or later. */
function afterEvents(question: ReviewQuestion, owedSince: PlainDate): DueItem[] {
  const { state, known, policy, lastReview, entitled } = question
  const events: readonly Event[] = [...eventsOnRecord(question), ...(known.triggers ?? [])]
  const open = events.filter(({ on }) => on >= owedSince && on <= state.day && (lastReview === undefined || lastReview.effectiveOn < on))
  return open.map(({ what, on, facts }) =>
    dueItem(
      {
        rule: 'REV-5',
        what: 'aftercare-review',
        trigger: what,
        countedFrom: on,
        basis: policy.triggers.length > 0 ? 'policy' : 'good-practice',
        standing: 'promptly',
      },
      {
        says: `${eventWords[what]} on ${spellDay(on)}, and no review was held since: hold one promptly.`,
        cites: policy.triggers.length > 0 ? policy.triggers : [cite.eventsCallForReview],
        facts,
        confidence: lessSure(entitled.confidence, 'PROBABLE'),
      },
    ),
  )
}

function eventsOnRecord({ state }: ReviewQuestion): Event[] {
  const events: Event[] = []
  for (const { until, endedBy, facts } of state.communityOrders)
    if (until !== undefined && (endedBy === 'ended' || endedBy === 'section-ended'))
      events.push({ what: 'community-order-ended', on: until, facts })
  for (const { id, effectiveOn, data } of state.endingDecisions)
    if (data.satisfied) events.push({ what: 'ending-proposed', on: effectiveOn, facts: [id] })
  const { birthDate } = state.current.person
  if (birthDate !== undefined) events.push({ what: 'turned-18', on: addMonths(birthDate, 18 * 12) })
  return [...events, ...moves(state.residences)]
}

/** Moves from one council's area to another's. */
function moves(residences: ReviewQuestion['state']['residences']): Event[] {
  const homes = residences.filter(({ data }) => data.council !== undefined && data.kind !== 'hospital' && data.kind !== 'prison')
  return homes.flatMap((home, at) => {
    const former = homes[at - 1]
    if (former === undefined || former.data.council === home.data.council) return []
    return [{ what: 'moved-to-another-council', on: home.effectiveOn, facts: [former.id, home.id] }]
  })
}
