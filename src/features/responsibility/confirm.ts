import type { Reason } from '../../core/findings/finding.ts'
import { lawRelease } from '../../core/law/release.ts'
import { spellDay } from '../../core/time/spell-day.ts'
import { factSentence } from '../../core/timeline/fact-words.ts'
import type { FactData, NewFactOf } from '../../core/timeline/fact.ts'
import { londonClock } from '../../design/filters.ts'
import { type Answer, page, redirect } from '../../platform/http/answer.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { appendFacts, type RecordedFact } from '../case-record/index.ts'
import { describeFields } from '../forms/describe-fields.ts'
import type { Answers } from '../forms/field.ts'
import { findAsked } from '../forms/forms.repository.ts'
import { submissionOf, versionOf } from '../forms/submission.ts'
import { type BodyStanding, bodyStanding, type Duty, openPerson, type OpenedPerson, type WorkedOut, workedOut } from '../person/index.ts'
import { confirmFields, readConfirmation, type Relied } from './confirm.form.ts'
import { dutyPart } from './duty-part.ts'
import { confirmPage } from './responsibility.pages.ts'

interface Shown {
  readonly answers: Answers
  readonly errors?: FieldErrors
  readonly meanwhile?: readonly RecordedFact[]
  readonly keptAt?: string
}

interface Confirming {
  readonly person: OpenedPerson
  readonly duty: Duty
  readonly found: WorkedOut
  readonly standing: BodyStanding
}

/** The answer about one of the two bodies, to be confirmed or departed from. */
export async function showConfirm(visit: Visit): Promise<Answer> {
  const draft = await visit.draft()
  const confirming = await openConfirming(visit, visit.query['question'] ?? draft?.answers['question'])
  if (confirming.person.timeTravel) return redirect(visit.path)
  const kept = draft?.answers['question'] === confirming.duty ? draft : undefined
  return draw(visit, confirming, { answers: kept?.answers ?? {}, keptAt: kept?.savedAt })
}

/** Keeps what was relied on, with what the register said that day. It changes no answer; the register list shows the body. */
export async function submitConfirm(visit: Visit): Promise<Answer> {
  const { form: answers } = visit
  const confirming = await openConfirming(visit, answers['question'])
  const { person, duty, standing } = confirming
  const submission = submissionOf(answers)
  const done = redirect(`/people/${person.caseId}/responsibility`, {
    kind: 'success',
    text: 'Recorded as relied on, with what was worked out today.',
  })
  if (person.facts.some(({ id }) => id === submission)) return done
  const again = (more: Omit<Shown, 'answers'>) => draw(visit, confirming, { answers, ...more })
  const read = readConfirmation(duty, standing.workedOut, answers, await findAsked(visit))
  if (!read.relied) return again({ errors: read.errors })
  const seen = versionOf(answers)
  if (seen !== undefined && person.version > seen) return again({ meanwhile: person.facts.slice(seen) })
  if ((answers['shown'] ?? '') !== (standing.workedOut ?? ''))
    return again({ errors: { standing: { text: 'The answer has changed since you opened this page. Read it again, then choose.' } } })
  const fact: NewFactOf<'DeterminationReliedOn'> = {
    type: 'DeterminationReliedOn',
    effectiveOn: visit.today,
    effectiveTime: londonClock(visit.now),
    source: { kind: 'other', reference: 'Confirmed in this register' },
    data: reliance(confirming, read.relied),
  }
  const told = { at: visit.now, today: visit.today, by: { accountId: visit.actor.accountId, organisation: visit.actor.organisation } }
  const appended = await appendFacts(visit.db, told, person.caseId, [{ ...fact, id: submission }], seen)
  if (appended.outcome === 'conflict') return again({ meanwhile: appended.since })
  if (appended.outcome === 'appended')
    await visit.changed(person.caseId, { fact: submission, type: fact.type, standing: read.relied.standing })
  return done
}

async function openConfirming(visit: Visit, question: string | undefined): Promise<Confirming> {
  const person = await openPerson(visit)
  const duty = question === 'nhs' ? 'nhs' : 'council'
  const found = workedOut(person)
  return { person, duty, found, standing: bodyStanding(person.state, duty, found) }
}

function reliance({ duty, found }: Confirming, relied: Relied): FactData['DeterminationReliedOn'] {
  const { because, confidence } = duty === 'council' ? found.council : found.nhs
  return { question: duty, ...relied, confidence, rule: because[0]?.rule ?? '', pack: lawRelease, because: because.flatMap(sentences) }
}

function sentences({ rule, says, because = [] }: Reason): readonly string[] {
  return [`${rule}: ${says}`, ...because.flatMap(sentences)]
}

async function draw(
  visit: Visit,
  { person, duty, found, standing }: Confirming,
  { answers, errors, meanwhile = [], keptAt }: Shown,
): Promise<Answer> {
  const part = dutyPart(person, duty, found)
  const all =
    meanwhile.length > 0
      ? { meanwhile: { text: 'Somebody else recorded something since you opened this form. Read it, then send the form again.' } }
      : errors
  const model = {
    ...person.frame('Confirm or depart', 'responsibility'),
    heading: `${part.question} Confirm or depart`,
    duty,
    answer: part.answer,
    confidence: part.finding.confidence,
    because: part.finding.because.map(({ says }) => says),
    fields: describeFields(confirmFields(duty, standing.workedOut), answers, await findAsked(visit)),
    action: visit.path,
    backHref: person.hrefTo('responsibility'),
    submission: submissionOf(answers),
    version: person.version,
    shown: standing.workedOut ?? '',
    meanwhile: meanwhile.map(
      (fact) => `${spellDay(fact.effectiveOn)}: ${factSentence(fact)}${fact.recordedByName ? `, recorded by ${fact.recordedByName}` : ''}`,
    ),
    keptAt,
  }
  const html = confirmPage(model, person.page(all))
  return meanwhile.length > 0 ? page(html, 409) : page(html, all ? 422 : 200)
}
