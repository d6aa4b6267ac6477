import { type EntitlementState, wordsFor } from '../../core/law/entitlement-state.ts'
import { caseStateAsAt } from '../../core/timeline/case-state.ts'
import type { Fact, NewFact } from '../../core/timeline/fact.ts'
import { notFound, redirect } from '../../platform/http/answer.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { appendFacts, listFacts, openCase } from '../case-record/index.ts'
import { stopClocks } from '../clocks/index.ts'
import type { Answers } from '../forms/field.ts'
import { findAsked } from '../forms/forms.repository.ts'
import { dayBoxes } from '../forms/read-day.ts'
import { isUuid, submissionOf } from '../forms/submission.ts'
import { checkFact, toldBy, unconfirmed } from '../record-fact/index.ts'
import { drawCheck, drawChoose, drawDetails, drawFind, type Drawing } from './draw-notice.ts'
import { factsOfNotice } from './facts-of-notice.ts'
import { findDuplicates } from './find-duplicates.ts'
import { type DetentionTyped, type PersonTyped, readDetention, readPerson } from './notify-detention.form.ts'
import { findCaseOfSubmission, findOnRegister, holdSubmission, isHospitalBody, type OnRegister } from './notify-detention.repository.ts'

/** The first page: who it is. */
export async function showNotify(visit: Visit) {
  const draft = visit.query['afresh'] === undefined ? await visit.draft() : undefined
  const answers = draft?.answers ?? (await emptyNotice(visit))
  return drawFind({ visit, asked: await findAsked(visit), answers, keptAt: draft?.savedAt })
}

async function emptyNotice(visit: Visit): Promise<Answers> {
  const own = await isHospitalBody(visit.db, visit.actor.organisation)
  return { ...dayBoxes('told', visit.today), ...(own && { provider: visit.actor.organisation }) }
}

/** Every page of the notice is sent here, with all that was typed so far; `step` says which page it was, or which to go back to. */
export async function submitNotify(visit: Visit) {
  const drawing: Drawing = { visit, asked: await findAsked(visit), answers: visit.form }
  const step = visit.form['step']
  if (step === 'change-person') return drawFind(drawing)
  const typed = readPerson(visit.form, drawing.asked)
  if (typed.errors) return drawFind({ ...drawing, errors: typed.errors })
  if (step === 'find' || step === undefined) return offerDuplicates(drawing, typed.value)
  const chosen = await readChosen(visit)
  if (!chosen) return offerDuplicates(drawing, typed.value, { person: { text: 'Choose the person, or say that it is none of these' } })
  const notice = { ...drawing, typed: typed.value, known: chosen === 'new' ? undefined : chosen }
  if (step === 'choose' || step === 'change-details') return drawDetails(notice)
  const detention = readDetention(visit.form, drawing.asked)
  if (detention.errors) return drawDetails({ ...notice, errors: detention.errors })
  return checkOrRecord({ ...notice, detention: detention.value }, step === 'record')
}

/** Shows who on the register it might be; nobody to choose from leads straight on. */
async function offerDuplicates(drawing: Drawing, typed: PersonTyped, errors?: FieldErrors) {
  const duplicates = await findDuplicates(drawing.visit.db, typed)
  if (duplicates.length === 0) return drawDetails({ ...drawing, answers: { ...drawing.answers, person: 'new' }, typed, known: undefined })
  return drawChoose({ ...drawing, errors }, typed, duplicates)
}

/** The person chosen, as the reader may see them; `new` for somebody to be added; undefined when none is. */
async function readChosen(visit: Visit): Promise<OnRegister | 'new' | undefined> {
  const chosen = visit.form['person'] ?? ''
  if (chosen === 'new') return 'new'
  if (!isUuid(chosen)) return undefined
  const person = await findOnRegister(visit.db, chosen)
  if (person) visit.viewed(person.caseId)
  return person
}

interface Notice extends Drawing {
  readonly typed: PersonTyped
  readonly known: OnRegister | undefined
  readonly detention: DetentionTyped
}

/** Check-your-answers, or the record itself once everything is in order and confirmed. */
async function checkOrRecord(notice: Notice, send: boolean) {
  const { visit, known, typed, detention } = notice
  const submission = submissionOf(notice.answers)
  if (send) {
    await holdSubmission(visit.db, submission)
    const already = await findCaseOfSubmission(visit.db, submission)
    if (already) return redirect(`/people/${already}`, { kind: 'information', text: 'This notice was recorded already.' })
  }
  const before = known ? await listFacts(visit.db, known.caseId) : []
  if (known && before.length === 0) notFound()
  const facts = factsOfNotice(typed, detention, known && caseStateAsAt(before, { day: detention.began }))
  const checked = await checkAll(visit, known?.caseId ?? submission, before, facts)
  if (checked.errors) return drawDetails({ ...notice, errors: checked.errors })
  const open = unconfirmed(checked.warnings, notice.answers['confirmed'])
  if (!send || open.length > 0) return drawCheck(notice, checked.warnings, send)
  return record(visit, submission, known, facts)
}

/** Puts the detention, and the number where one is told, to the record. */
async function checkAll(visit: Visit, caseId: string, before: readonly Fact[], facts: readonly NewFact[]) {
  const described = facts.filter(({ type }) => type === 'PersonDescribed')
  const record: readonly Fact[] = [...before, ...described.map((fact) => ({ ...fact, id: 'not-recorded-yet', recordedAt: visit.now }))]
  const detention = await checkFact(visit, caseId, record, facts[0] as NewFact)
  const number = facts.find(({ type }) => type === 'NhsNumberRecorded')
  const ofNumber = number ? await checkFact(visit, caseId, before, number) : { warnings: [] }
  const wrong = detention.errors && renamed(detention.errors)
  return { errors: wrong, warnings: [...detention.warnings, ...ofNumber.warnings] }
}

/** The notice has names of its own for the day and the time. */
function renamed({ happened, ...others }: FieldErrors): FieldErrors {
  return { ...(happened && { began: happened }), ...others }
}

/** One transaction: the entry, its facts, the clock. The person is on the register at once (HE19a). */
async function record(visit: Visit, submission: string, known: OnRegister | undefined, facts: readonly [NewFact, ...NewFact[]]) {
  const told = toldBy(visit)
  const { caseId, partnershipId, reference } = known ?? (await addPerson(visit))
  const [first, ...others] = facts
  const appended = await appendFacts(visit.db, told, caseId, [{ ...first, id: submission }, ...others])
  if (appended.outcome === 'conflict') throw new Error('facts were appended without an expected number, so nothing can conflict')
  const clock = await stopClocks(visit, { caseId, partnershipId }, [{ ...first, id: submission }])
  await visit.changed(caseId, { notice: submission, added: known === undefined })
  const state = await findOnRegister(visit.db, caseId)
  const words = state ? `${wordsFor(state.entitlement as EntitlementState).word}.` : ''
  const text = [known ? 'The detention is on the register.' : `On the register as ${reference}.`, clock?.says, `Aftercare: ${words}`]
    .filter(Boolean)
    .join(' ')
  return redirect(`/people/${caseId}`, { kind: clock?.late ? 'warning' : 'success', text })
}

async function addPerson(visit: Visit) {
  const { id, ...entry } = await openCase(visit.db, toldBy(visit), visit.actor.partnerships[0] ?? notFound())
  return { ...entry, caseId: id }
}
