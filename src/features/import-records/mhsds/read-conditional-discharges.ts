import { daysBetween, type PlainDate } from '../../../core/time/plain-date.ts'
import { addFact, daysOf, getPeriod, type MhsdsExtract, type PeriodInExtract, warn } from './extract.ts'
import { refuseWhereNoneCanBe } from './read-community-orders.ts'
import type { MhsdsRow } from './row.ts'

/**
 * MHS403ConditionalDischarge. How it ended is seldom coded; it is stated only where other rows show it: absolute discharge where somebody
 * is named as giving it or the legal status ended that day, recall where the legal status goes on and a hospital stay begins.
 */
export function readConditionalDischarge(extract: MhsdsExtract, row: MhsdsRow): void {
  const period = getPeriod(extract, row)
  const { from, until } = daysOf(extract, row, { from: 'StartDateMHCondDisch', until: 'EndDateMHCondDisch' })
  refuseWhereNoneCanBe(period, 'A conditional discharge')
  const id = `403:${period.id}:${from}`
  const data = { period: period.id }
  addFact(extract, period.person, row, id, 'ConditionallyDischarged', { effectiveOn: from, data })
  if (!until) return
  const by = row.text('AbsDischResp')
  if (by !== '' || period.until === until) {
    addFact(extract, period.person, row, id, 'AbsolutelyDischarged', {
      effectiveOn: until,
      data: { ...data, ...(by && { by: `code ${by}` }) },
    })
  } else if (wentBackToHospital(extract, period, until)) {
    addFact(extract, period.person, row, id, 'RecalledFromConditionalDischarge', { effectiveOn: until, data })
  } else {
    warn(
      extract,
      period.person,
      row,
      'CondDischEndReason',
      `The conditional discharge ended on ${until}, but not how: by recall or by absolute discharge. Look it up in the papers.`,
      period.id,
    )
  }
}

function wentBackToHospital(extract: MhsdsExtract, { person, until }: PeriodInExtract, on: PlainDate): boolean {
  if (until !== undefined && until <= on) return false
  return [...extract.spells.values()].some((spell) => spell.person === person && Math.abs(daysBetween(on, spell.from)) <= 1)
}
