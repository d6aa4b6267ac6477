import { organisationName } from '../../core/identifiers/organisations.ts'
import type { EntitlementState } from '../../core/law/entitlement-state.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import { dayInWords, momentInWords } from '../../design/filters.ts'
import { confidenceTags } from '../../design/state-tags.ts'
import { reviewDueOn } from '../case-record/index.ts'
import { type BodyStanding, bodyStanding } from './body-standing.ts'
import { entitlementSentence } from './entitlement-sentence.ts'
import type { OpenedPerson } from './open-person.ts'
import { workedOut } from './worked-out.ts'

/** One of the answers on top of a person's first page. */
export interface StandingAnswer {
  readonly question: string
  readonly says: string
  /** How the answer is marked, where it has a state of its own. */
  readonly state?: EntitlementState
  readonly tag?: { readonly text: string; readonly colour: 'grey' | 'red' | 'green' | 'purple' }
  readonly whyHref?: string
  /** What the law gives, beside what is recorded. */
  readonly workedOut?: { readonly says: string; readonly differs: boolean; readonly href: string }
}

/** Entitled? Which council? Which NHS body? When is the next review due? Only what the record really says. */
export function standing(person: OpenedPerson): StandingAnswer[] {
  const found = workedOut(person)
  const council = bodyStanding(person.state, 'council', found)
  const nhs = bodyStanding(person.state, 'nhs', found)
  return [
    {
      question: 'Entitled to aftercare?',
      says: entitlementSentence(person.finding.value),
      state: person.finding.value?.state ?? 'NEEDS_ADVICE',
      whyHref: person.hrefTo('entitlement'),
    },
    {
      question: 'Responsible council',
      ...bodyHeld(person, council, 'No council recorded yet.'),
      workedOut: workedOutLine(person, council),
    },
    {
      question: 'Responsible NHS board (ICB)',
      ...bodyHeld(person, nhs, 'No NHS board recorded yet.'),
      workedOut: workedOutLine(person, nhs),
    },
    { question: 'Next review', ...nextReview(person) },
  ]
}

/** Said only where the law names a body; where it does not, the page on responsibility says why. */
function workedOutLine(person: OpenedPerson, { workedOut: body, others, confidence, ...held }: BodyStanding): StandingAnswer['workedOut'] {
  if (body === undefined) return undefined
  const sure = others.length > 0 ? 'another answer can be argued' : confidenceTags[confidence].word.toLowerCase()
  const differs = held.reliance ? held.relianceDiffers : held.recordedDiffers
  return { says: `Worked out: ${organisationName(body)} (${sure}).`, differs, href: person.hrefTo('responsibility') }
}

/** The body that somebody confirmed or took instead; else the one that was recorded. */
function bodyHeld(person: OpenedPerson, { recorded, reliance }: BodyStanding, none: string): Omit<StandingAnswer, 'question'> {
  const held = reliance ?? recorded
  if (!held) return { says: none, tag: { text: 'Not recorded', colour: 'grey' } }
  const who = person.facts.find((fact) => fact.id === held.id)?.recordedByName ?? (held.body && organisationName(held.body))
  const name = organisationName(held.data.organisation)
  const by = `${momentInWords(held.recordedAt)}${who ? `, by ${who}` : ''}.`
  const says =
    held.type === 'ResponsibleBodyRecorded'
      ? `${name}, from ${dayInWords(held.effectiveOn)}. Recorded on ${by}`
      : `${name}. ${held.data.standing === 'confirmed' ? 'Confirmed' : 'Taken, otherwise than worked out,'} on ${by}`
  return {
    says,
    ...(person.state.current.openDispute && { tag: { text: 'Disputed', colour: 'purple' as const } }),
    whyHref: person.hrefToFact(held.id),
  }
}

/** Counted as the register counts it: from the last review, or from the day aftercare began. */
export function nextReview({ state, finding, day, hrefTo, hrefToFact }: OpenedPerson): Omit<StandingAnswer, 'question'> {
  const last = state.current.lastReview
  const due = reviewDueOn(finding.value, last?.effectiveOn)
  if (!due) return noneDue(finding.value?.state)
  const since = finding.value?.since
  const fromReview = last !== undefined && (since === undefined || last.effectiveOn >= since)
  const from = fromReview
    ? `12 months after the last review, on ${dayInWords(last.effectiveOn)}`
    : `3 months after aftercare began${since ? `, on ${dayInWords(since)}` : ''}; no review since is recorded`
  return {
    says: `Due by ${dayInWords(due)}: ${from}. Most joint policies set these intervals; the Act sets none.`,
    tag: reviewTag(due, day),
    whyHref: fromReview ? hrefToFact(last.id) : hrefTo('entitlement'),
  }
}

/** Where it is open whether aftercare is owed, "no review due" would sound like an answer. */
function noneDue(state: EntitlementState | undefined): Omit<StandingAnswer, 'question'> {
  const notDue = { text: 'Not due', colour: 'grey' as const }
  switch (state) {
    case 'PROSPECTIVE':
    case 'PROSPECTIVE_INFORMAL':
      return { says: 'None due yet. The first falls within 3 months of leaving hospital.', tag: notDue }
    case 'NOT_ENTITLED':
    case 'ENDED':
      return { says: 'None due: the record shows no aftercare owed now.', tag: notDue }
    default:
      return {
        says: 'It cannot be said when: it is not settled whether aftercare is owed, or since when.',
        tag: { text: 'Not known', colour: 'grey' },
      }
  }
}

function reviewTag(due: PlainDate, day: PlainDate): NonNullable<StandingAnswer['tag']> {
  return due < day ? { text: 'Overdue', colour: 'red' } : { text: 'In date', colour: 'green' }
}
