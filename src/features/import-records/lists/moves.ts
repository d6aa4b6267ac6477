import { addDays, addMonths, plainDate, type PlainDate } from '../../../core/time/plain-date.ts'
import { nationOf } from '../places-abroad.ts'
import { readDate } from '../read-date.ts'
import type { ListRow } from './list-row.ts'
import type { RecordFacts } from './record-facts.ts'

const moved =
  /\b(?:moved|emigrated|returned|gone|relocated) to ([\p{L}' -]+?)(?:\s+(?:in\s+)?((?:\d{1,2}[/ -])?(?:[A-Za-z]{3,9}[ -])?\d{4}))?\s*(?:[;,.(]|$)/iu
const remitted = /\b(?:remitted|returned|transferred back|sent back) to (hmp[\p{L} ]*|prison|custody)\s*(.*)$/iu

/** "Moved to Dublin 2025" in a note: leaving England and Wales where the place is known to lie outside, else a residence with the words. */
export function stateMove(facts: RecordFacts, row: ListRow, words: string): void {
  const [, place, when] = moved.exec(words) ?? []
  if (!place || /^(hmp|prison|chc|custody)\b/i.test(place)) return
  const { listDay } = row.context
  const day = dayOf(when, row)
  const on =
    day === undefined || day > listDay
      ? ({ effectiveOn: listDay, precision: 'estimated' } as const)
      : ({ effectiveOn: day, precision: 'year' } as const)
  const nation = nationOf(place)
  if (nation === 'elsewhere' || nation === 'scotland' || nation === 'northern-ireland')
    facts.happened('LeftEnglandAndWales', on, { to: place.trim() }, place.trim().toLowerCase())
  else {
    facts.happened(
      'ResidenceRecorded',
      on,
      { kind: 'unknown', note: `Moved to ${place.trim()}`, ...(nation && { nation }) },
      place.trim().toLowerCase(),
    )
    if (!nation)
      row.trouble(
        'comments',
        `"Moved to ${place.trim()}": whether that lies in England or Wales is not known here. Record it on the person's timeline.`,
      )
  }
}

/** By the end of the year or month named, the move had happened. */
function dayOf(when: string | undefined, row: ListRow): PlainDate | undefined {
  const reading = when === undefined ? undefined : readDate(when, { today: row.context.options.today })
  if (reading?.found !== 'day') return undefined
  if (reading.precision === 'year') return plainDate(`${reading.day.slice(0, 4)}-12-31`)
  return reading.precision === 'month' ? addDays(addMonths(reading.day, 1), -1) : reading.day
}

/** "Remitted to HMP 12-Mar-2020": back to prison on that day. */
export function stateReturnToPrison(facts: RecordFacts, row: ListRow, words: string): void {
  const [, prison, when] = remitted.exec(words) ?? []
  if (!prison) return
  const reading = readDate((when ?? '').replace(/^on\s+/i, '').replace(/[.;,].*$/, ''), { today: row.context.options.today })
  if (reading.found === 'day') facts.happened('ReturnedToPrison', { effectiveOn: reading.day }, { prison: prison.trim() })
  else
    row.trouble('comments', `"${words.slice(0, 60)}" gives no day that can be read. Record the return to prison on the person's timeline.`)
}
