import { randomUUID } from 'node:crypto'
import type { NewFact } from '../../core/timeline/fact.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import { registerClock } from '../../core/time/register-clock.ts'
import { spellDay } from '../../core/time/spell-day.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isUuid } from '../forms/submission.ts'
import { noticeSubjects, subjectOf } from './changes-of-status.ts'
import { type Clock, listRunningOf, stopWithFact, writeClocks } from './clocks.repository.ts'
import { readHolidays } from './holidays.ts'

/** A notice whose clock runs, in words for choosing it. */
export interface RunningNotice extends Pick<Clock, 'id' | 'about' | 'noticeOn' | 'dueOn'> {
  readonly says: string
}

/** How the recording of a change stands to its five working days. */
export interface StoppedClock {
  readonly late: boolean
  /** "Day 3 of 5; 25 and 26 December not counted." */
  readonly says: string
}

type Recorded = NewFact & { readonly id: string }

/** The notices about this person that the reader's body logged and that nothing has answered yet. */
export async function listRunningNotices(visit: Visit, caseId: string): Promise<RunningNotice[]> {
  const clocks = await listRunningOf(visit.db, caseId, visit.actor.organisation)
  if (clocks.length === 0) return []
  const holidays = await readHolidays(visit.db)
  return clocks.map(({ id, about, noticeOn, dueOn }) => {
    const { says } = registerClock({ noticeOn, today: visit.today, holidays })
    return { id, about, noticeOn, dueOn, says: `${about}: notice of ${spellDay(noticeOn)}, to be recorded by ${spellDay(dueOn)} (${says})` }
  })
}

/** The running notice that a form says it answers; undefined where it names none, or one that was stopped meanwhile. */
export async function answeredNotice(visit: Visit, caseId: string, id: string | undefined): Promise<RunningNotice | undefined> {
  if (!id || !isUuid(id)) return undefined
  return (await listRunningNotices(visit, caseId)).find((notice) => notice.id === id)
}

/**
 * Keeps the day of notice and the day of recording of every change of status (HE19b): a running notice that is answered is stopped,
 * and every other change gets a clock that stops at once, in time or late. Says how the first of them stands; undefined when none
 * of the facts changes status. The due day is stored as the calendar of today gives it.
 */
export async function stopClocks(
  visit: Visit,
  of: { readonly caseId: string; readonly partnershipId: string },
  facts: readonly Recorded[],
  answered?: RunningNotice,
): Promise<StoppedClock | undefined> {
  const [first, ...others] = facts
  if (!first) return undefined
  const toWrite = answered && (await stopWithFact(visit.db, answered.id, first.id, visit.today)) ? others : facts
  const changes = toWrite.flatMap((fact) => clockedChange(fact) ?? [])
  if (!answered && changes.length === 0) return undefined
  const holidays = await readHolidays(visit.db)
  const clockOf = (noticeOn: PlainDate) => registerClock({ noticeOn, recordedOn: visit.today, today: visit.today, holidays })
  await writeClocks(
    visit.db,
    changes.map(({ fact, about, noticeOn }) => ({
      ...of,
      id: randomUUID(),
      organisationCode: visit.actor.organisation,
      about,
      noticeOn,
      dueOn: clockOf(noticeOn).dueOn,
      loggedAt: visit.now,
      loggedBy: visit.actor.accountId,
      factId: fact.id,
      recordedOn: visit.today,
    })),
  )
  const shown = answered?.noticeOn ?? changes[0]?.noticeOn
  return shown === undefined ? undefined : inWords(clockOf(shown))
}

function clockedChange(fact: Recorded): { fact: Recorded; about: string; noticeOn: PlainDate } | undefined {
  const subject = subjectOf(fact.type)
  return subject && fact.toldOn ? { fact, about: noticeSubjects[subject], noticeOn: fact.toldOn } : undefined
}

function inWords({ day, limit, says, state }: ReturnType<typeof registerClock>): StoppedClock {
  if (state === 'recorded-late')
    return { late: true, says: `Late: ${says} working days since the notice. It is listed as a breach of the ${limit} working days.` }
  if (day === 0) return { late: false, says: `In time: before day 1 of ${limit} working days.` }
  return { late: false, says: `In time: ${says} working days.` }
}
