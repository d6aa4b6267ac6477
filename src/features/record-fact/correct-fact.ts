import type { Fact, FactOf, NewFact, NewFactOf } from '../../core/timeline/fact.ts'
import { factReadings } from '../../core/timeline/standing-facts.ts'
import { notFound, page, redirect } from '../../platform/http/answer.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { appendFacts } from '../case-record/index.ts'
import { describeFields } from '../forms/describe-fields.ts'
import { type Asked, lines, required } from '../forms/field.ts'
import { findAsked } from '../forms/forms.repository.ts'
import { type Fields, readFields } from '../forms/read-fields.ts'
import { submissionOf, versionOf } from '../forms/submission.ts'
import { type OpenedPerson, openPerson } from '../person/index.ts'
import { checkFact, unconfirmed } from './check-fact.ts'
import { drawForm, entryInWords, type Shown, toPutRight } from './draw-form.ts'
import type { Kind } from './kind.ts'
import { kindOfFact } from './kinds.ts'
import { type Event, readEvent, showFact } from './record-fact.form.ts'
import { correctPage } from './record-fact.pages.ts'
import { toldBy } from './told-by.ts'

/** Not `reason`: some facts have a reason of their own. */
const reasonField: Fields = {
  correctedBecause: required(
    lines({ label: 'Why is it corrected?', hint: 'What was wrong, and how you know. Everybody who reads the timeline sees this.' }),
    'Write why it is corrected',
  ),
}

interface Correcting {
  readonly person: OpenedPerson
  readonly kind: Kind
  readonly reading: Fact
}

/** The page of the kind filled in with what stands, to be put right. */
export async function showCorrect(visit: Visit) {
  const correcting = await openFact(visit)
  if ('goTo' in correcting) return correcting.goTo
  const draft = visit.query['afresh'] === undefined ? await visit.draft() : undefined
  const answers = draft?.answers ?? showFact(correcting.kind, correcting.reading)
  return drawCorrect(visit, correcting, await findAsked(visit), { answers, keptAt: draft?.savedAt })
}

/** Adds a correction: from now on the entry is read with these values. What was first recorded stays visible. */
export async function submitCorrect(visit: Visit) {
  const correcting = await openFact(visit)
  if ('goTo' in correcting) return correcting.goTo
  const { person, kind, reading } = correcting
  const { form: answers } = visit
  const submission = submissionOf(answers)
  const done = redirect(person.hrefToFact(reading.id), {
    kind: 'success',
    text: 'Corrected. What was recorded before stays on the timeline.',
  })
  if (person.facts.some(({ id }) => id === submission)) return done
  const asked = await findAsked(visit)
  const again = (more: Omit<Shown, 'answers'>) => drawCorrect(visit, correcting, asked, { answers, ...more })
  const read = readEvent(kind, answers, asked)
  const why = readFields(reasonField, answers, asked)
  const errors: FieldErrors = { ...read.errors, ...why.errors }
  if (!read.event || why.errors) return again({ errors })
  const seen = versionOf(answers)
  if (seen !== undefined && person.version > seen) return again({ meanwhile: person.facts.slice(seen) })
  const corrected = withUnasked(kind, reading, read.event)
  if (isSame(reading, corrected))
    return again({ errors: { form: { text: 'Nothing here differs from what is recorded. Change what is wrong, or go back.' } } })
  const checked = await checkFact(
    visit,
    person.caseId,
    person.facts.filter((fact) => fact.id !== reading.id && !isAbout(fact, reading.id)),
    corrected,
  )
  if (checked.errors || unconfirmed(checked.warnings, answers['confirmed']).length > 0) return again(checked)
  const correction = correctionOf(reading.id, corrected, String(why.values['correctedBecause']), visit)
  const appended = await appendFacts(visit.db, toldBy(visit), person.caseId, [{ ...correction, id: submission }], seen)
  if (appended.outcome === 'conflict') return again({ meanwhile: appended.since })
  if (appended.outcome === 'appended') await visit.changed(person.caseId, { fact: reading.id, correction: submission, type: reading.type })
  return done
}

/** The fact the address names, as it stands. Withdrawn ones, and corrections themselves, have nothing to correct. */
async function openFact(visit: Visit): Promise<Correcting | { readonly goTo: ReturnType<typeof redirect> }> {
  const person = await openPerson(visit)
  if (person.timeTravel) return { goTo: redirect(visit.path) }
  const found = factReadings(person.facts).find(({ recorded }) => recorded.id === visit.params['factId']) ?? notFound()
  if (!found.reading)
    return {
      goTo: redirect(person.hrefToFact(found.recorded.id), {
        kind: 'information',
        text: 'This entry was withdrawn, so there is nothing to correct.',
      }),
    }
  return { person, reading: found.reading, kind: kindOfFact(found.reading) ?? notFound() }
}

/** What an import brought and no page asks (ids of other systems) stays as it is. */
function withUnasked(kind: Kind, reading: Fact, typed: Event): NewFact {
  const asks = new Set(Object.keys(kind.fields))
  const unasked = Object.entries(reading.data).filter(([name]) => !asks.has(name))
  return { ...typed, toldOn: reading.toldOn, source: reading.source, data: { ...Object.fromEntries(unasked), ...typed.data } } as NewFact
}

function isSame(reading: Fact, corrected: NewFact): boolean {
  const said = ({ effectiveOn, effectiveTime, precision, data }: NewFact) =>
    JSON.stringify([effectiveOn, effectiveTime ?? '', precision ?? '', Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1))])
  return said(reading) === said(corrected)
}

function isAbout(fact: Fact, id: string): boolean {
  return (fact.type === 'FactCorrected' || fact.type === 'FactWithdrawn') && fact.data.fact === id
}

function correctionOf(fact: string, corrected: NewFact, reason: string, visit: Visit): NewFactOf<'FactCorrected'> {
  const { effectiveOn, effectiveTime, precision, data } = corrected
  const said: FactOf<'FactCorrected'>['data'] = { fact, reason, effectiveOn, effectiveTime, precision: precision ?? 'day', data }
  return { type: 'FactCorrected', effectiveOn: visit.today, source: { kind: 'other', reference: reason.slice(0, 200) }, data: said }
}

function drawCorrect(visit: Visit, { person, kind, reading }: Correcting, asked: Asked, shown: Shown) {
  const errors = toPutRight(shown)
  const model = {
    ...person.frame('Correct an entry'),
    form: drawForm(kind, person, asked, shown, { action: visit.path, backHref: person.hrefToFact(reading.id) }),
    reason: describeFields(reasonField, shown.answers, asked),
    stands: entryInWords(reading),
  }
  const html = correctPage(model, person.page(errors))
  return shown.meanwhile?.length ? page(html, 409) : page(html, errors ? 422 : 200)
}
