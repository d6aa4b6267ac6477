import { addMonths } from '../../core/time/plain-date.ts'
import { registerClock } from '../../core/time/register-clock.ts'
import type { Holidays } from '../../core/time/bank-holidays.ts'
import { page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { type ClockRow, clocksPage } from './clocks.pages.ts'
import { countPunctuality, listBreaches, type ListedClock, listRunning } from './clocks.repository.ts'
import { readHolidays } from './holidays.ts'

const mostShown = 200

/** Clocks that run, soonest first; breaches of the last twelve months; how each body kept the five working days. */
export async function showClocks(visit: Visit) {
  const since = addMonths(visit.today, -12)
  const holidays = await readHolidays(visit.db)
  const running = await listRunning(visit.db, mostShown)
  const breaches = await listBreaches(visit.db, since, visit.today, mostShown)
  visit.viewed([...new Set([...running, ...breaches].map(({ caseId }) => caseId))])
  const row = (clock: ListedClock) => clockRow(visit, clock, holidays)
  return page(
    clocksPage(
      {
        title: 'Clocks',
        running: running.map(row),
        breaches: breaches.map(row),
        punctuality: await countPunctuality(visit.db, since, visit.today),
        since,
        exportHref: '/clocks/breaches.csv',
        most: mostShown,
      },
      visit.page(),
    ),
  )
}

/** Those who oversee clocks without seeing people's records are shown the reference and nothing else of the person. */
function clockRow(visit: Visit, clock: ListedClock, holidays: Holidays): ClockRow {
  const { caseId, reference, about, organisationName, noticeOn, dueOn, recordedOn } = clock
  const seesPeople = visit.may('person:view')
  const name = [clock.givenName, clock.familyName].filter(Boolean).join(' ') || 'Name not known'
  const { state, says } = registerClock({ noticeOn, recordedOn: recordedOn ?? undefined, today: visit.today, holidays })
  return {
    person: seesPeople ? `${name} (${reference})` : reference,
    href: seesPeople ? `/people/${caseId}` : undefined,
    about,
    organisation: organisationName,
    noticeOn,
    dueOn,
    recordedOn: recordedOn ?? undefined,
    says,
    tag: tagOf(clock, visit, state),
  }
}

/** The day stored when the clock began decides; the calendar may have changed since. */
function tagOf({ dueOn, recordedOn }: ListedClock, { today }: Visit, state: string): ClockRow['tag'] {
  if (recordedOn) return recordedOn > dueOn ? { state: 'missed', text: 'Recorded late' } : { state: 'met', text: 'In time' }
  if (dueOn < today || state === 'overdue') return { state: 'late', text: 'Late' }
  return dueOn === today ? { state: 'due-today', text: 'Due today' } : { state: 'running', text: 'Running' }
}
