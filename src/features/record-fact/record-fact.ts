import { notFound, page, redirect } from '../../platform/http/answer.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { appendFacts } from '../case-record/index.ts'
import { answeredNotice, listRunningNotices, stopClocks } from '../clocks/index.ts'
import { describeFields } from '../forms/describe-fields.ts'
import type { Asked } from '../forms/field.ts'
import { findAsked } from '../forms/forms.repository.ts'
import { submissionOf, versionOf } from '../forms/submission.ts'
import { type OpenedPerson, openPerson } from '../person/index.ts'
import { checkFact, unconfirmed } from './check-fact.ts'
import { drawForm, type Shown, toPutRight } from './draw-form.ts'
import { mostFiles, readEvidenceFiles } from './evidence-file.ts'
import type { Kind } from './kind.ts'
import { findKind } from './kinds.ts'
import { emptyForm, readRecordForm, toldField } from './record-fact.form.ts'
import { recordPage } from './record-fact.pages.ts'
import { attachFiles } from './record-fact.repository.ts'
import { toldBy } from './told-by.ts'

/** The short page of one kind of fact, empty or as it was typed before and kept. */
export async function showRecord(visit: Visit) {
  const kind = findKind(visit.params['kind'] ?? '') ?? notFound()
  const person = await openPerson(visit)
  // Nothing is recorded from a day that is past.
  if (person.timeTravel) return redirect(visit.path)
  const draft = visit.query['afresh'] === undefined ? await visit.draft() : undefined
  const answers = draft?.answers ?? emptyForm(visit.today)
  return await drawRecord(visit, person, kind, await findAsked(visit), { answers, keptAt: draft?.savedAt })
}

/**
 * Records one fact. Sent twice it is recorded once; where somebody else recorded something since the form was opened, that is shown
 * first and everything typed is kept.
 */
export async function submitRecord(visit: Visit) {
  const kind = findKind(visit.params['kind'] ?? '') ?? notFound()
  const person = await openPerson(visit)
  const { form: answers } = visit
  const submission = submissionOf(answers)
  const already = redirect(person.hrefToFact(submission), { kind: 'information', text: 'This was recorded already.' })
  if (person.facts.some(({ id }) => id === submission)) return already
  const asked = await findAsked(visit)
  const again = (more: Omit<Shown, 'answers'>) => drawRecord(visit, person, kind, asked, { answers, ...more })
  const read = readRecordForm(kind, answers, asked)
  const attached = readEvidenceFiles(visit.files)
  const errors: FieldErrors = { ...read.errors, ...evidenceErrors(visit, kind, attached.error) }
  if (!read.fact || Object.keys(errors).length > 0) return again({ errors })
  const seen = versionOf(answers)
  if (seen !== undefined && person.version > seen) return again({ meanwhile: person.facts.slice(seen) })
  const notice = await answeredNotice(visit, person.caseId, answers['clock'])
  const fact = notice ? { ...read.fact, toldOn: notice.noticeOn } : read.fact
  const checked = await checkFact(visit, person.caseId, person.facts, fact)
  if (checked.errors || unconfirmed(checked.warnings, answers['confirmed']).length > 0) return again(checked)
  const appended = await appendFacts(visit.db, toldBy(visit), person.caseId, [{ ...fact, id: submission }], seen)
  if (appended.outcome === 'conflict') return again({ meanwhile: appended.since })
  if (appended.outcome === 'already') return already
  const { caseId, partnershipId } = person
  await attachFiles(visit.db, { factId: submission, caseId, partnershipId, at: visit.now, by: visit.actor.accountId }, attached.files)
  const clock = await stopClocks(visit, { caseId, partnershipId }, [{ ...fact, id: submission }], notice)
  await visit.changed(caseId, { fact: submission, type: fact.type, files: attached.files.length })
  return redirect(person.hrefToFact(submission), {
    kind: clock?.late ? 'warning' : 'success',
    text: clock ? `Recorded. ${clock.says}` : 'Recorded.',
  })
}

function evidenceErrors(visit: Visit, kind: Kind, wrongFile: string | undefined): FieldErrors {
  const missing = kind.needsEvidence && !visit.form['sourceReference']?.trim() && visit.files.length === 0
  return {
    ...(missing && { sourceReference: { text: 'Say where the paper is that shows this, or attach it.' } }),
    ...(wrongFile !== undefined && { files: { text: wrongFile } }),
  }
}

async function drawRecord(visit: Visit, person: OpenedPerson, kind: Kind, asked: Asked, shown: Shown) {
  const errors = toPutRight(shown)
  const notices = await listRunningNotices(visit, person.caseId)
  const model = {
    ...person.frame(kind.title),
    heading: kind.title,
    lead: kind.lead,
    form: drawForm(kind, person, asked, shown, { action: visit.path, backHref: `/people/${person.caseId}/record` }),
    told: describeFields(toldField, shown.answers, asked),
    clocks: notices.map(({ id, says }) => ({ value: id, text: says })),
    mostFiles,
    filesAgain: visit.files.length > 0,
  }
  const html = recordPage(model, person.page(errors))
  return shown.meanwhile?.length ? page(html, 409) : page(html, errors ? 422 : 200)
}
