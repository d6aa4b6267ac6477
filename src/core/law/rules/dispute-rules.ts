import * as cite from '../dispute/citations.ts'
import { disputeRegulationsBegin } from '../dispute/dispute-clock.ts'
import { type LawRule, rulesOf } from './law-rule.ts'

const rule = rulesOf('dispute')

export const disputeRules: readonly LawRule[] = [
  rule(
    'DSP',
    'While councils disagree care goes on and one of them leads; unless they settle it, it is referred to the Secretary of State within 4 months of the first letter.',
    { from: disputeRegulationsBegin },
    [
      cite.whenItArises,
      cite.careContinues,
      cite.leadAuthority,
      cite.leadNotParty,
      cite.fourMonths,
      cite.fourteenDays,
      cite.review,
      cite.adultsOnly,
      cite.determination,
      cite.englandAndWales,
      cite.whoPays,
    ],
    ['dispute/dispute-clock.ts'],
  ),
]
