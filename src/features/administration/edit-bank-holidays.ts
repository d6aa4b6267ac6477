import { bankHolidaysOfEngland } from '../../core/time/bank-holidays.ts'
import { isPlainDate, plainDate } from '../../core/time/plain-date.ts'
import { dayInWords } from '../../design/filters.ts'
import { notFound, page, redirect } from '../../platform/http/answer.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { readDay } from '../forms/index.ts'
import { bankHolidaysPage } from './administration.pages.ts'
import { listHolidayChanges, writeHolidayChange } from './administration.repository.ts'

/** The days no clock counts: the bundled list of bank holidays in England, and what this site added or took away. */
export async function showBankHolidays(visit: Visit, errors?: FieldErrors) {
  const days = new Map<string, { name: string; source: string; removed: boolean }>()
  for (const [day, name] of bankHolidaysOfEngland.days) days.set(day, { name, source: 'bundled list', removed: false })
  for (const { day, ...change } of await listHolidayChanges(visit.db)) days.set(day, change)
  const inOrder = [...days].sort(([a], [b]) => (a < b ? 1 : -1)).map(([day, holiday]) => ({ day, words: dayInWords(day), ...holiday }))
  const years = [...Map.groupBy(inOrder, ({ day }) => day.slice(0, 4))].map(([year, ofYear]) => ({ year, days: ofYear.toReversed() }))
  const model = { title: 'Bank holidays', years, answers: visit.form, today: visit.today }
  return page(bankHolidaysPage(model, visit.page({ errors })), errors ? 422 : 200)
}

/** Adds a day or takes one away, with a word on where that comes from. Clocks already stored keep the day they were given. */
export async function addOrRemoveHoliday(visit: Visit) {
  const taken = visit.form['remove'] ?? visit.form['restore']
  if (taken) return changeListed(visit, taken)
  const read = readDay(visit.form, 'day', { what: 'the day', today: visit.today, mayBeAhead: true, earliest: plainDate('2012-01-01') })
  const name = (visit.form['name'] ?? '').trim().slice(0, 100)
  const source = (visit.form['source'] ?? '').trim().slice(0, 200)
  const errors: Record<string, { text: string }> = {}
  if (read.error !== undefined) errors['day'] = { text: read.error }
  if (!name) errors['name'] = { text: 'Enter what the day is called, for example “Office closed”.' }
  if (!source) errors['source'] = { text: 'Enter where this comes from, for example the notice that announced it.' }
  if (read.day === undefined || Object.keys(errors).length > 0) return showBankHolidays(visit, errors)
  await writeHolidayChange(visit.db, { day: read.day, name, source, removed: false })
  await visit.changed(undefined, { day: read.day, name, added: true })
  return redirect('/administration/bank-holidays', {
    kind: 'success',
    text: `${dayInWords(read.day)} is no longer counted as a working day.`,
  })
}

async function changeListed(visit: Visit, text: string) {
  const day = isPlainDate(text) ? text : notFound()
  const removed = visit.form['remove'] !== undefined
  const name = bankHolidaysOfEngland.days.get(day) ?? (await listHolidayChanges(visit.db)).find((change) => change.day === day)?.name
  await writeHolidayChange(visit.db, { day, name: name ?? 'Closure day', source: `changed by ${visit.actor.name}`, removed })
  await visit.changed(undefined, { day, removed })
  const says = removed ? `${dayInWords(day)} counts as a working day now.` : `${dayInWords(day)} is not counted as a working day.`
  return redirect('/administration/bank-holidays', { kind: 'success', text: says })
}
