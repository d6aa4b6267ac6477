import { findOrganisation } from '../../identifiers/organisations.ts'
import { addMonths, ageOn, type PlainDate, plainDate } from '../../time/plain-date.ts'
import { spellDay } from '../../time/spell-day.ts'
import { isCommenced } from '../commencement-table.ts'
import * as cite from './citations.ts'
import { dayDue, type DueItem, dueItem, standingOn } from './due-item.ts'
import type { ReviewQuestion } from './review-question.ts'

/** The contract asks for contact after discharge from this day. */
const contactBegins = plainDate('2020-04-01')
/** The Children Act began. Recalled: used only so that nothing is made due before it. */
const childrenActBegins = plainDate('1991-10-14')

/** What is due in hospital and on leaving it: REV-1, REV-6, REV-7 and REV-8. */
export function aroundHospital(question: ReviewQuestion): DueItem[] {
  return [...contact(question), ...beforeLeaving(question), ...longStayOfChild(question), ...careTreatmentReviews(question)]
}

function contact({ state, known, hospital }: ReviewQuestion): DueItem[] {
  const leftOn = hospital?.until
  if (hospital === undefined || leftOn === undefined || leftOn < contactBegins) return []
  if (known.contactsOn?.some((on) => on >= leftOn && on <= state.day) === true) return []
  if (state.reviews.some((review) => review.effectiveOn >= leftOn)) return []
  const age = ageWhen(state.current.person.birthDate, leftOn)
  if (age !== undefined && age < 18) return []
  const bed = commissionerOf(state, leftOn)
  if (bed === 'other') return []
  const interval = { count: 72, unit: 'hours' } as const
  const dueOn = dayDue(leftOn, interval)
  return [
    dueItem(
      {
        rule: 'REV-1',
        what: 'contact-after-leaving',
        countedFrom: leftOn,
        interval,
        dueOn,
        basis: 'contract',
        standing: state.day > dueOn ? 'not-recorded' : 'due',
      },
      {
        says: 'Somebody from the service is to be in contact within 72 hours of the person leaving an adult mental health bed of the NHS board.',
        cites: [cite.standardContract],
        facts: hospital.facts,
        confidence: bed === 'board' && age !== undefined ? 'CERTAIN' : 'PROBABLE',
        assumptions: [
          ...(bed === 'board' ? [] : ['The NHS board (ICB) commissioned the bed.']),
          ...(age === undefined ? ['The person was an adult.'] : []),
        ],
        missing: [{ what: 'Whether somebody was in contact', settledBy: 'The clinical record of the days after leaving' }],
      },
    ),
  ]
}

function commissionerOf(state: ReviewQuestion['state'], leftOn: PlainDate): 'board' | 'other' | 'unknown' {
  const code = state.stays.find(({ until }) => until === leftOn)?.commissioner
  const kind = code === undefined ? undefined : findOrganisation(code)?.kind
  if (kind === undefined) return 'unknown'
  return kind === 'icb' || kind === 'ccg' ? 'board' : 'other'
}

function ageWhen(birthDate: PlainDate | undefined, on: PlainDate): number | undefined {
  return birthDate === undefined ? undefined : ageOn(birthDate, on)
}

function beforeLeaving({ state, entitled }: ReviewQuestion): DueItem[] {
  const { state: standing, since } = entitled.value
  if (standing !== 'PROSPECTIVE' && standing !== 'PROSPECTIVE_INFORMAL') return []
  const from = state.detentions.findLast(({ period }) => period.opens117 !== 'no')?.from ?? since
  if (from === undefined || state.reviews.some((review) => review.effectiveOn >= from)) return []
  return [
    dueItem(
      { rule: 'REV-6', what: 'review-before-leaving', countedFrom: from, basis: 'guidance', standing: 'before-leaving' },
      {
        says: `Detained since ${spellDay(from)}: what aftercare will be needed is to be reviewed before the person leaves hospital, however much was known before.`,
        cites: [cite.codeOnPlanning, cite.ombudsmanBeforeLeaving],
        facts: entitled.because[0]?.facts ?? [],
        confidence: entitled.confidence,
      },
    ),
  ]
}

function longStayOfChild({ state, known, hospital }: ReviewQuestion): DueItem[] {
  const age = ageWhen(state.current.person.birthDate, state.day)
  if (hospital === undefined || hospital.until !== undefined || age === undefined || age >= 18) return []
  if (hospital.from < childrenActBegins) return []
  if (known.councilToldOfChildOn !== undefined && known.councilToldOfChildOn >= hospital.from) return []
  const expected = known.longStayOfChildKnownOn !== undefined && known.longStayOfChildKnownOn <= state.day
  const countedFrom = expected && known.longStayOfChildKnownOn !== undefined ? known.longStayOfChildKnownOn : hospital.from
  const dueOn = expected ? countedFrom : addMonths(hospital.from, 3)
  const says = expected
    ? 'A child is expected to be in hospital for three months or more: children’s services are to be told at once.'
    : 'A child in hospital for three months (or expected to be): children’s services are to be told then.'
  return [
    dueItem(
      {
        rule: 'REV-7',
        what: 'notice-to-childrens-services',
        countedFrom,
        interval: expected ? undefined : { count: 3, unit: 'months' },
        dueOn,
        basis: 'law',
        standing: standingOn(state.day, dueOn),
      },
      { says, cites: [cite.childInHospital], facts: hospital.facts, confidence: 'CERTAIN' },
    ),
  ]
}

function careTreatmentReviews({ state, law, known }: ReviewQuestion): DueItem[] {
  const asked = known.careTreatmentReview
  if (asked === undefined || !isCommenced(law, 'MHA2025.s4', asked.applicableOn) || asked.applicableOn > state.day) return []
  const { applicableOn, lastHeldOn } = asked
  const cites = [cite.careTreatmentReviews]
  if (lastHeldOn !== undefined) {
    const interval = { count: 12, unit: 'months' } as const
    const dueOn = dayDue(lastHeldOn, interval)
    const value = {
      rule: 'REV-8',
      what: 'care-treatment-review',
      countedFrom: lastHeldOn,
      interval,
      dueOn,
      basis: 'law',
      standing: standingOn(state.day, dueOn),
    } as const
    return [
      dueItem(value, { says: 'The review of care, education and treatment is repeated every 12 months.', cites, confidence: 'CERTAIN' }),
    ]
  }
  const age = ageWhen(state.current.person.birthDate, applicableOn)
  const soon = asked.educationPlan === true || age === undefined || age < 18
  const interval = { count: soon ? 14 : 28, unit: 'days-beginning-with' } as const
  const dueOn = dayDue(applicableOn, interval)
  const who = soon ? 'somebody under 18, or with an education, health and care plan' : 'another adult'
  return [
    dueItem(
      {
        rule: 'REV-8',
        what: 'care-treatment-review',
        countedFrom: applicableOn,
        interval,
        dueOn,
        basis: 'law',
        standing: standingOn(state.day, dueOn),
      },
      {
        says: `A review of care, education and treatment of ${who} is held within ${interval.count} days beginning with the day it first applies.`,
        cites,
        confidence: age === undefined ? 'PROBABLE' : 'CERTAIN',
        missing: age === undefined ? [{ what: 'Whether the person was under 18', settledBy: 'Their date of birth' }] : [],
      },
    ),
  ]
}
