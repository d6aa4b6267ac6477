import { addMonths, isPlainDate, type PlainDate } from '../../core/time/plain-date.ts'
import type { Fact } from '../../core/timeline/fact.ts'
import { dayInWords } from '../../design/filters.ts'
import { type Answer, page } from '../../platform/http/answer.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { describeFields } from '../forms/describe-fields.ts'
import { findAsked } from '../forms/forms.repository.ts'
import { dayBoxes, readDay } from '../forms/index.ts'
import { readLawInForce } from '../law/index.ts'
import { doubtSentences, factDay } from '../person/index.ts'
import { readEvent } from '../record-fact/index.ts'
import { type CarriedQuestion, emptyQuestion, readCarried, withoutStep, withStep, written } from './carried-question.ts'
import { fourAnswers } from './four-answers.ts'
import { stepSentence } from './step-sentence.ts'
import { findStep, type Step, stepGroups } from './steps.ts'
import { whoIsResponsiblePage } from './who-is-responsible.pages.ts'

/** The page as it is to be shown next. */
interface Shown {
  readonly carried: CarriedQuestion
  readonly asAt: PlainDate
  readonly step?: Step
  readonly errors?: FieldErrors
}

/** An empty timeline. */
export function showWhoIsResponsible(visit: Visit): Promise<Answer> {
  return show(visit, { carried: emptyQuestion, asAt: visit.today })
}

/** One press of a button: a step chosen, added or taken away, a timeline pasted, another day. The page that comes back is the only record of it. */
export async function changeTimeline(visit: Visit): Promise<Answer> {
  const { form } = visit
  const asAt = form['asAt'] !== undefined && isPlainDate(form['asAt']) ? form['asAt'] : visit.today
  const read = readCarried(form['question'] ?? '')
  if (!read.carried) return show(visit, { carried: emptyQuestion, asAt, errors: refusal('json', read.refused) })
  const shown = { carried: read.carried, asAt }
  switch (form['do']) {
    case 'choose':
      return choose(visit, shown)
    case 'add':
      return add(visit, shown)
    case 'remove': {
      const rest = withoutStep(shown.carried, /^\d{1,3}$/.test(form['place'] ?? '') ? Number(form['place']) : -1)
      return show(visit, rest.carried ? { ...shown, carried: rest.carried } : { ...shown, errors: refusal('step', rest.refused) })
    }
    case 'paste': {
      const pasted = readCarried(form['json'] ?? '')
      return show(visit, pasted.carried ? { ...shown, carried: pasted.carried } : { ...shown, errors: refusal('json', pasted.refused) })
    }
    case 'day':
      return otherDay(visit, shown)
    default:
      return show(visit, shown)
  }
}

function choose(visit: Visit, shown: Shown): Promise<Answer> {
  const step = findStep(visit.form['step'] ?? '')
  return step ? show(visit, { ...shown, step }) : show(visit, { ...shown, errors: { step: { text: 'Choose what happened.' } } })
}

async function add(visit: Visit, shown: Shown): Promise<Answer> {
  const step = findStep(visit.form['step'] ?? '')
  if (!step) return choose(visit, shown)
  const { event, errors } = readEvent(step.kind, visit.form, await findAsked(visit))
  if (!event) return show(visit, { ...shown, step, errors })
  const fact = step.asFact?.(event) ?? { event }
  if (!fact.event) return show(visit, { ...shown, step, errors: refusal('happened', [fact.wrong]) })
  const longer = withStep(shown.carried, fact.event)
  return show(
    visit,
    longer.carried ? { ...shown, carried: longer.carried } : { ...shown, step, errors: refusal('happened', longer.refused) },
  )
}

/** Days to come can be asked for: what is due then, if nothing else happens. */
function otherDay(visit: Visit, shown: Shown): Promise<Answer> {
  const typed = readDay(visit.form, 'day', { what: 'the day to answer for', today: visit.today, mayBeAhead: true })
  if (typed.error !== undefined) return show(visit, { ...shown, errors: { day: { text: typed.error } } })
  if (typed.day > addMonths(visit.today, 240))
    return show(visit, { ...shown, errors: { day: { text: 'The day to answer for is more than twenty years ahead. Check the year.' } } })
  return show(visit, { ...shown, asAt: typed.day })
}

/** The sentences of what could not be read, beside one control; several stand one after another. */
function refusal(control: string, sentences: readonly string[]): FieldErrors {
  return { [control]: { text: sentences.join(' ') } }
}

async function show(visit: Visit, { carried, asAt, step, errors }: Shown): Promise<Answer> {
  const { facts } = carried.question
  const answered = facts.length === 0 ? undefined : fourAnswers(carried.question, await readLawInForce(visit.db), visit.places, asAt)
  const typed = errors ? visit.form : {}
  const model = {
    title: 'Who is responsible?',
    carried: written(carried),
    steps: facts.map(shownStep).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.place - b.place)),
    stepGroups,
    entering: step && (await entering(visit, step, typed)),
    answers: errors?.['day'] ? typed : { ...typed, ...dayBoxes('day', asAt) },
    pasted: typed['json'] ?? '',
    asAt,
    asAtDay: dayInWords(asAt),
    answered,
    words: { facts: linksTo(facts), doubts: doubtSentences },
  }
  return page(whoIsResponsiblePage(model, visit.page({ errors })), errors ? 422 : 200)
}

async function entering(visit: Visit, { kind, more }: Step, typed: Readonly<Record<string, string>>) {
  const drawn = describeFields(kind.fields, typed, await findAsked(visit))
  return {
    slug: kind.slug,
    title: kind.title,
    happened: kind.happened,
    lead: kind.lead,
    fields: drawn.filter(({ name }) => !more.includes(name)),
    more: drawn.filter(({ name }) => more.includes(name)),
    moreOpen: more.some((name) => (typed[name] ?? '') !== ''),
  }
}

function shownStep(fact: Fact, place: number) {
  return { place, on: fact.effectiveOn, day: factDay(fact), says: stepSentence(fact) }
}

function linksTo(facts: readonly Fact[]): Record<string, { text: string; href: string }> {
  return Object.fromEntries(
    facts.map((fact, place) => [fact.id, { text: `${factDay(fact)}: ${stepSentence(fact)}`, href: `#step-${place + 1}` }]),
  )
}
