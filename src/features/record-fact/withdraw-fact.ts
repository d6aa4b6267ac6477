import type { Fact } from '../../core/timeline/fact.ts'
import { factReadings } from '../../core/timeline/standing-facts.ts'
import { notFound, page, redirect } from '../../platform/http/answer.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { appendFacts, type RecordedFact } from '../case-record/index.ts'
import { type Answers, lines, required } from '../forms/field.ts'
import { type Fields, readFields } from '../forms/read-fields.ts'
import { submissionOf, versionOf } from '../forms/submission.ts'
import { type OpenedPerson, openPerson } from '../person/index.ts'
import { entryInWords, factInWords, toPutRight } from './draw-form.ts'
import { withdrawPage } from './record-fact.pages.ts'
import { toldBy } from './told-by.ts'
import { whatFollows } from './what-follows.ts'

const reasonField: Fields = { reason: required(lines({ label: 'Why is it withdrawn?' }), 'Write why the entry is withdrawn') }

interface Shown {
  readonly answers: Answers
  readonly errors?: FieldErrors
  readonly meanwhile?: readonly RecordedFact[]
}

/** Says what will follow for the person, and asks for the reason. */
export async function showWithdraw(visit: Visit) {
  const { person, standing } = await openFact(visit)
  if (person.timeTravel) return redirect(visit.path)
  if (!standing) return alreadyWithdrawn(visit, person)
  return drawWithdraw(visit, person, standing, { answers: (await visit.draft())?.answers ?? {} })
}

/** Adds a withdrawal: from now on the entry is not relied on. It stays on the timeline, struck through, with the reason. */
export async function submitWithdraw(visit: Visit) {
  const { person, standing } = await openFact(visit)
  const { form: answers } = visit
  const submission = submissionOf(answers)
  if (!standing) return alreadyWithdrawn(visit, person)
  const again = (more: Omit<Shown, 'answers'>) => drawWithdraw(visit, person, standing, { answers, ...more })
  const why = readFields(reasonField, answers, { today: visit.today, bodies: [], colleagues: [] })
  if (why.errors) return again({ errors: why.errors })
  const reason = String(why.values['reason'])
  const withdrawal = {
    type: 'FactWithdrawn',
    effectiveOn: visit.today,
    source: { kind: 'other', reference: reason.slice(0, 200) },
    data: { fact: standing.id, reason },
    id: submission,
  } as const
  const appended = await appendFacts(visit.db, toldBy(visit), person.caseId, [withdrawal], versionOf(answers))
  if (appended.outcome === 'conflict') return again({ meanwhile: appended.since })
  if (appended.outcome === 'appended')
    await visit.changed(person.caseId, { fact: standing.id, withdrawal: submission, type: standing.type })
  return redirect(person.hrefToFact(standing.id), { kind: 'success', text: 'Withdrawn. The entry stays on the timeline, struck through.' })
}

/** The fact the address names; `standing` is absent when it is withdrawn already. */
async function openFact(visit: Visit): Promise<{ person: OpenedPerson; standing: Fact | undefined }> {
  const person = await openPerson(visit)
  const found = factReadings(person.facts).find(({ recorded }) => recorded.id === visit.params['factId']) ?? notFound()
  if (found.recorded.type === 'DeterminationReliedOn' && !visit.may('responsibility:confirm')) notFound()
  return { person, standing: found.reading }
}

function alreadyWithdrawn(visit: Visit, person: OpenedPerson) {
  return redirect(person.hrefToFact(visit.params['factId'] ?? ''), { kind: 'information', text: 'This entry was withdrawn already.' })
}

function drawWithdraw(visit: Visit, person: OpenedPerson, standing: Fact, shown: Shown) {
  const errors = toPutRight(shown)
  const { says, losesEntitlement } = whatFollows(person.facts, standing.id, visit.today, visit.now)
  const html = withdrawPage(
    {
      ...person.frame('Withdraw an entry'),
      action: visit.path,
      backHref: person.hrefToFact(standing.id),
      stands: entryInWords(standing),
      follows: says,
      losesEntitlement,
      answers: shown.answers,
      submission: submissionOf(shown.answers),
      version: person.version,
      meanwhile: (shown.meanwhile ?? []).map(factInWords),
    },
    person.page(errors),
  )
  return shown.meanwhile?.length ? page(html, 409) : page(html, errors ? 422 : 200)
}
