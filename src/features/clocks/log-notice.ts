import type { PlainDate } from '../../core/time/plain-date.ts'
import { registerClock } from '../../core/time/register-clock.ts'
import { notFound, page, redirect } from '../../platform/http/answer.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { describeFields } from '../forms/describe-fields.ts'
import { type Answers, choice, day, lines, required } from '../forms/field.ts'
import { dayBoxes } from '../forms/read-day.ts'
import { type Fields, readFields } from '../forms/read-fields.ts'
import { isUuid, submissionOf } from '../forms/submission.ts'
import { type OpenedPerson, openPerson } from '../person/index.ts'
import { type NoticeSubject, noticeSubjects } from './changes-of-status.ts'
import { noticesPage } from './clocks.pages.ts'
import { closeWithReason, writeClocks } from './clocks.repository.ts'
import { readHolidays } from './holidays.ts'
import { listRunningNotices } from './stop-clocks.ts'

const noticeFields: Fields = {
  about: required(choice({ label: 'What is the notice about?', options: noticeSubjects, as: 'select' }), 'Choose what the notice is about'),
  noticed: required(
    day({ label: 'When did your organisation receive it?', what: 'the day of the notice' }),
    'Enter the day your organisation received the notice, for example 27 3 2024.',
  ),
}
const reasonField: Fields = {
  reason: required(lines({ label: 'Why is there nothing to record?' }), 'Write why there is nothing to record'),
}

/** The notices of one person whose clock runs, and a form to log another. */
export async function showNotices(visit: Visit) {
  const person = await openPerson(visit)
  if (person.timeTravel) return redirect(visit.path)
  return drawNotices(visit, person, (await visit.draft())?.answers ?? dayBoxes('noticed', visit.today))
}

/** Logs that something was received which cannot be recorded yet: its clock runs from now on. */
export async function logNotice(visit: Visit) {
  const person = await openPerson(visit)
  const read = readFields(noticeFields, visit.form, { today: visit.today, bodies: [], colleagues: [] })
  if (read.errors) return drawNotices(visit, person, visit.form, read.errors)
  const { about, noticed } = read.values as { about: NoticeSubject; noticed: PlainDate }
  const { dueOn, says } = registerClock({ noticeOn: noticed, today: visit.today, holidays: await readHolidays(visit.db) })
  const { caseId, partnershipId } = person
  const id = submissionOf(visit.form)
  await writeClocks(visit.db, [
    {
      id,
      caseId,
      partnershipId,
      organisationCode: visit.actor.organisation,
      about: noticeSubjects[about],
      noticeOn: noticed,
      dueOn,
      loggedAt: visit.now,
      loggedBy: visit.actor.accountId,
      factId: null,
      recordedOn: null,
    },
  ])
  await visit.changed(caseId, { notice: id, about, noticeOn: noticed })
  return redirect(visit.path, { kind: 'success', text: `The clock runs: ${says}.` })
}

/** Closes a notice that turned out to need no record, with the reason. */
export async function closeNotice(visit: Visit) {
  const person = await openPerson(visit)
  const id = visit.params['clockId'] ?? ''
  if (!isUuid(id)) notFound()
  const read = readFields(reasonField, visit.form, { today: visit.today, bodies: [], colleagues: [] })
  if (read.errors) {
    const errors = { [`reason-${id}`]: { text: read.errors['reason']?.text ?? '' } }
    return drawNotices(visit, person, dayBoxes('noticed', visit.today), errors, { id, reason: visit.form['reason'] ?? '' })
  }
  const reason = String(read.values['reason'])
  const closed = await closeWithReason(visit.db, person.caseId, id, visit.actor.organisation, reason)
  if (closed) await visit.changed(person.caseId, { notice: id, closedBecause: reason })
  const text = closed ? 'The notice is closed. Nothing was recorded.' : 'That notice was closed or answered before.'
  return redirect(`/people/${person.caseId}/notices`, { kind: closed ? 'success' : 'information', text })
}

async function drawNotices(
  visit: Visit,
  person: OpenedPerson,
  answers: Answers,
  errors?: FieldErrors,
  closing?: { id: string; reason: string },
) {
  const path = `/people/${person.caseId}/notices`
  const running = await listRunningNotices(visit, person.caseId)
  const model = {
    ...person.frame('Notices'),
    action: path,
    recordHref: `/people/${person.caseId}/record`,
    fields: describeFields(noticeFields, answers, { today: visit.today, bodies: [], colleagues: [] }),
    submission: submissionOf(answers),
    running: running.map(({ id, says }) => ({
      id,
      says,
      closeHref: `${path}/${id}/close`,
      reason: closing?.id === id ? closing.reason : '',
    })),
  }
  return page(noticesPage(model, person.page(errors)), errors ? 422 : 200)
}
