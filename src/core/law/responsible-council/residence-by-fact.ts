import { childPlacedElsewhere } from './child-placed.ts'
import { residenceByCondition } from './conditional-discharge-at.ts'
import type { CouncilFinding, CouncilRegime } from './council-finding.ts'
import { afterCustody } from './custody-before.ts'
import { homeLostInHospital } from './home-lost-in-hospital.ts'
import { livingThere } from './living-there.ts'
import { noSettledResidence } from './no-settled-residence.ts'
import type { Question } from './question.ts'
import { residenceNotKnown } from './residence-not-known.ts'
import { unclearResidence } from './unclear-residence.ts'

/** Where was the person resident at the reference moment, on the facts alone and with nothing deemed? The first rule that fits answers. */
export function residenceByFact(question: Question, regime: CouncilRegime): CouncilFinding {
  return afterCustody(question, (before) => residenceOfHome(before, regime)) ?? residenceOfHome(question, regime)
}

/** The same, of the home that the question names; custody has been looked at before. */
export function residenceOfHome(question: Question, regime: CouncilRegime): CouncilFinding {
  const { home } = question
  if (!home) return residenceNotKnown(question, regime)
  return (
    childPlacedElsewhere(question, regime) ??
    residenceByCondition(question, regime) ??
    homeLostInHospital(question, regime) ??
    noSettledResidence(question, regime) ??
    unclearResidence(question, regime) ??
    livingThere(question, regime, home)
  )
}
