import type { Finding } from '../../core/findings/finding.ts'
import type { ResponsibleCommissioner } from '../../core/law/responsible-commissioner/responsible-commissioner.ts'
import type { CouncilFinding } from '../../core/law/responsible-council/responsible-council.ts'
import { dayInWords } from '../../design/filters.ts'

/** What would move the council's answer, and what would not. Empty where no detention gives one. */
export function wouldChangeCouncil({ value }: CouncilFinding): string[] {
  if (!value) return []
  if (value.standing === 'determined') return ['A later judgment or determination, or one that sets this one aside.', ...laterDetention]
  return [
    ...(value.residenceTakenOn
      ? [
          `Another home on ${dayInWords(value.residenceTakenOn)}, the last day before the person was first held: where they lived then decides.`,
        ]
      : []),
    'A judgment, or a determination by the Secretary of State.',
    ...laterDetention,
    'A later move does not change it while this aftercare lasts.',
  ]
}

const laterDetention = ['A new detention under a section that brings aftercare: the council is then worked out anew.']

/** What would move the answer about the NHS body, and what would not. */
export function wouldChangeBoard({ value }: Finding<ResponsibleCommissioner>): string[] {
  if (!value) return []
  if (value.standing === 'determined') return ['A later decision of a court or of NHS England.']
  return [
    ...(value.coreTakenOn
      ? [`Another GP practice on ${dayInWords(value.coreTakenOn)}; for somebody registered with none, another home on that day.`]
      : []),
    'A decision of a court or of NHS England.',
    ...(value.regime === 'NHS-E'
      ? ['A move, a new GP practice or a new detention since: none of them changes it while aftercare goes on.']
      : []),
  ]
}
