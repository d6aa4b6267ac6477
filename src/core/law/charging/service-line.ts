import type { PlainDate } from '../../time/plain-date.ts'

/** One service of a plan, as the question of charging needs to know it. What is not said is not known. */
export interface ServiceLine {
  readonly id: string
  readonly what: string
  readonly kind: ServiceKind
  /** First limb of s117(6): meets a need arising from or related to the person's mental disorder. */
  readonly meetsNeedFromMentalDisorder?: boolean
  /** Second limb: reduces the risk of the condition getting worse and of readmission for it. */
  readonly reducesRiskOfReadmission?: boolean
  /** Part of the line is aftercare and part is not, and nobody has split it yet. */
  readonly mixed?: boolean
  /** The days for which the person was charged; the last day is not inside. */
  readonly chargedFrom?: PlainDate
  readonly chargedUntil?: PlainDate
  /** For accommodation dearer than the council would usually pay for. */
  readonly topUp?: TopUp
}

export type ServiceKind = 'care' | 'accommodation' | 'ordinary-housing' | 'continuing-healthcare' | 'funded-nursing-care'

/** What regulation 4 of SI 2014/2670 asks of a top-up. Money is in pence a week. */
export interface TopUp {
  /** `need`: the dearer place is what meets the assessed need, so its cost is the usual one. */
  readonly dearerBecause: 'preference' | 'need' | 'unknown'
  readonly payer: 'person' | 'other'
  readonly actualWeekly: number
  readonly usualWeekly: number
  readonly kindOfPlace?: 'care-home' | 'shared-lives' | 'supported-living' | 'other'
  readonly sameKindAsOffered?: boolean
  readonly suitable?: boolean
  readonly providerAcceptsTerms?: boolean
  readonly usualCostPlaceOffered?: boolean
  /** Written, and with amount, payee, review, stopping, price rises and changes of means in it. */
  readonly writtenAgreement?: boolean
  /** The council is satisfied that the payer can and will pay for as long as expected. */
  readonly payerAbleAndWilling?: boolean
}
