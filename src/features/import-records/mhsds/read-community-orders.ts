import { opensSection117 } from '../../../core/timeline/section.ts'
import { addFact, daysOf, getPeriod, type MhsdsExtract, type PeriodInExtract } from './extract.ts'
import { RowRefused } from '../row-refused.ts'
import type { MhsdsRow } from './row.ts'

/** COMMUNITY TREATMENT ORDER END REASON that says the order was revoked (section 17F). */
const revoked = '02'

/** MHS404CommTreatOrder: an order made while the legal status period goes on underneath. A blank end reason stays unknown. */
export function readCommunityOrder(extract: MhsdsExtract, row: MhsdsRow): void {
  const period = getPeriod(extract, row)
  const { from, until } = daysOf(extract, row, { from: 'StartDateCommTreatOrd', until: 'EndDateCommTreatOrd' })
  refuseWhereNoneCanBe(period, 'A community treatment order')
  const id = `404:${period.id}:${from}`
  const expiresOn = row.day('ExpiryDateCommTreatOrd')
  addFact(extract, period.person, row, id, 'CommunityTreatmentOrderMade', {
    effectiveOn: from,
    data: { period: period.id, ...(expiresOn && { expiresOn }) },
  })
  if (!until) return
  const reason = row.text('CommTreatOrdEndReason')
  period.orderEnded = { on: until, revoked: reason === revoked }
  if (reason === revoked)
    addFact(extract, period.person, row, id, 'CommunityTreatmentOrderRevoked', { effectiveOn: until, data: { period: period.id } })
  else
    addFact(extract, period.person, row, id, 'CommunityTreatmentOrderEnded', {
      effectiveOn: until,
      data: { period: period.id, ...(reason && { reason: `code ${reason}` }) },
    })
}

/** MHS405CommTreatOrderRecall: back to hospital for up to 72 hours. Release is stated only where the order itself went on. */
export function readRecall(extract: MhsdsExtract, row: MhsdsRow): void {
  const period = getPeriod(extract, row)
  const { from, until } = daysOf(extract, row, { from: 'StartDateCommTreatOrdRecall', until: 'EndDateCommTreatOrdRecall' })
  const id = `405:${period.id}:${from}`
  addFact(extract, period.person, row, id, 'RecalledFromCommunityTreatmentOrder', {
    effectiveOn: from,
    effectiveTime: row.time('StartTimeCommTreatOrdRecall'),
    data: { period: period.id },
  })
  const orderWentOn = !period.orderEnded || until === undefined || period.orderEnded.on > until
  if (until && orderWentOn) {
    addFact(extract, period.person, row, id, 'ReleasedFromRecall', {
      effectiveOn: until,
      effectiveTime: row.time('EndTimeCommTreatOrdRecall'),
      data: { period: period.id },
    })
  }
}

/** Throws RowRefused where the period underneath is one from which no such discharge is possible: the two rows contradict each other. */
export function refuseWhereNoneCanBe(period: PeriodInExtract, what: string): void {
  if (period.section && opensSection117(period.section) !== 'no') return
  const under = period.section ? `section ${period.section}` : 'no section'
  throw new RowRefused(
    `${what} cannot follow from the legal status period ${period.id}, which is ${under}. One of the two rows is wrong.`,
    {
      field: 'MHActLegalStatusClassPeriodID',
    },
  )
}
