import { addFact, daysOf, getPerson, type MhsdsExtract, warn } from './extract.ts'
import { legalStatusOf } from './legal-status-codes.ts'
import { RowRefused } from '../row-refused.ts'
import type { MhsdsRow } from './row.ts'

const fields = {
  from: 'StartDateMHActLegalStatusClass',
  until: 'EndDateMHActLegalStatusClass',
  startRule: 'MHS40107',
  endRule: 'MHS40117',
} as const

/**
 * MHS401MHActPeriod: one legal status from start to end. A section is a detention (guardianship stands among them under its own name);
 * 01 is a stay without compulsion. While a community treatment order or conditional discharge on the same period is in force the
 * person is not detained, but the period stays what it is: those facts carry the same `period`, so the fold can see it.
 */
export function readLegalPeriod(extract: MhsdsExtract, row: MhsdsRow): void {
  const id = row.required('MHActLegalStatusClassPeriodID')
  const person = getPerson(extract, row)
  const code = row.text('LegalStatusCode')
  const status = legalStatusOf(code)
  if (!status) {
    const says =
      code === ''
        ? 'LegalStatusCode is empty.'
        : `"${code.slice(0, 20)}" is not a legal status code. Codes have two digits, for example 03 for section 3.`
    throw new RowRefused(says, { field: 'LegalStatusCode', rule: 'MHS40122' })
  }
  const { from, until } = daysOf(extract, row, fields)
  const effectiveTime = row.time('StartTimeMHActLegalStatusClass')
  extract.periods.set(id, { id, person, section: status.says === 'section' ? status.section : undefined, from, until })
  if (status.says === 'not-known')
    warn(
      extract,
      person,
      row,
      'LegalStatusCode',
      'The legal status from this day is given as not known (99). Look it up in the papers.',
      id,
    )
  if (status.says === 'informal')
    addFact(extract, person, row, id, 'BecameInformal', { effectiveOn: from, effectiveTime, data: { period: id } })
  if (status.says !== 'section') return
  const { section } = status
  addFact(extract, person, row, id, 'Detained', {
    effectiveOn: from,
    effectiveTime,
    data: { section, period: id, provider: extract.provider },
  })
  if (!until) return
  const reason = row.text('LegalStatusClassPeriodEndReason')
  addFact(extract, person, row, id, 'DetentionEnded', {
    effectiveOn: until,
    effectiveTime: row.time('EndTimeMHActLegalStatusClass'),
    data: { section, period: id, ...(reason && { reason: `code ${reason}` }) },
  })
}
