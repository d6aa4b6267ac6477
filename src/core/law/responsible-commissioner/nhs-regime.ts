import { type Dated, inForceOn } from '../../findings/dated.ts'
import { type PlainDate, plainDate } from '../../time/plain-date.ts'
import { section117Begins } from '../commencement.ts'
import { isCommenced, type LawInForce } from '../commencement-table.ts'
import * as cite from './citations.ts'

/** The law of the responsible NHS body has changed four times since the Act (rulebook 3.1). */
export type NhsRegime = 'NHS-A' | 'NHS-B' | 'NHS-C' | 'NHS-D' | 'NHS-E'

/** Responsibility followed the GP registration from this day. */
export const registrationRuleBegins = plainDate('2013-04-01')

/** Back to residence before detention from this day; the day before is that of the saving in regulation 5. */
export const registrationRuleEnds = plainDate('2016-04-01')
export const lastDayOfRegistrationRule = plainDate('2016-03-31')

/** The guidance that parted paying from commissioning took effect. */
export const payerGuidanceBegins = plainDate('2020-09-01')
export const dayBeforePayerGuidance = plainDate('2020-08-31')

/** The regulations in force now began; for people then detained or on aftercare this day decides. */
export const regulationsOf2022Begin = plainDate('2022-07-01')
export const dayBeforeRegulationsOf2022 = plainDate('2022-06-30')

/** Append only. */
export const nhsRegimes: readonly Dated<NhsRegime>[] = [
  { from: section117Begins, value: 'NHS-A', authority: cite.s117_3_asWas },
  { from: registrationRuleBegins, value: 'NHS-B', authority: cite.reg14 },
  { from: registrationRuleEnds, value: 'NHS-C', authority: cite.amending2016 },
  { from: payerGuidanceBegins, value: 'NHS-D', authority: cite.whoPays2020 },
  { from: regulationsOf2022Begin, value: 'NHS-E', authority: cite.reg7 },
]

/** Which of them answers on a day? Undefined before section 117 came into force. */
export function regimeOn(day: PlainDate, law: LawInForce): NhsRegime | undefined {
  return isCommenced(law, 'MHA1983.s117', day) ? inForceOn(nhsRegimes, day)?.value : undefined
}
