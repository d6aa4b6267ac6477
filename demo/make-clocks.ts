import type pg from 'pg'
import { bankHolidaysOfEngland } from '../src/core/time/bank-holidays.ts'
import { addDays, londonDay, type Moment } from '../src/core/time/plain-date.ts'
import { workingDaysAfter } from '../src/core/time/working-days.ts'
import { demoId, demoSubject } from './make-partnerships.ts'

/** Notices of Staffordshire's bodies, in days before today: which story's person, about what, told when, recorded when. */
const notices: readonly (readonly [code: string, name: string, person: number, about: string, told: number, recorded?: number])[] = [
  ['RRE', 'Mina Demo-Office', 2, 'Move between hospitals or to prison', 2],
  ['RRE', 'Mina Demo-Office', 5, 'Leaving hospital', 9],
  ['E10000028', 'Lena Demo-Lead', 12, 'Responsible council or NHS board', 4],
  ['RRE', 'Mina Demo-Office', 0, 'Leaving hospital', 299, 297],
  ['E10000028', 'Lena Demo-Lead', 8, 'Ending of aftercare, or aftercare taken up again', 120, 98],
  ['RLY', 'Ravi Demo-Office', 103, 'Community treatment order', 60, 58],
]

/** Clocks of the 5-working-day rule as they might stand: running, overdue, kept and missed. Those that are there stay as they are. */
export async function makeDemoClocks(pool: pg.Pool, now: Moment): Promise<void> {
  const today = londonDay(now)
  for (const [code, name, person, about, told, recorded] of notices) {
    const noticeOn = addDays(today, -told)
    await pool.query(
      `insert into status_clock (id, case_id, partnership_id, organisation_code, about, notice_on, due_on, logged_at, logged_by, recorded_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing`,
      [
        demoId(`clock ${code} ${person} ${about}`),
        demoId(`staffordshire person ${person}`),
        demoId('staffordshire'),
        code,
        about,
        noticeOn,
        workingDaysAfter(noticeOn, 5, bankHolidaysOfEngland),
        now,
        demoId(demoSubject(code, name)),
        recorded === undefined ? null : addDays(today, -recorded),
      ],
    )
  }
}
