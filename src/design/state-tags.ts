import { type EntitlementState, entitlementStates, wordsFor } from '../core/law/entitlement-state.ts'

export interface StateTag {
  readonly word: string
  readonly colour: string
  /** For the legend. */
  readonly meaning: string
}

/** How a person stands towards section 117 aftercare, as every page shows it: the words are the law's own (core/law). */
export const stateTags: Readonly<Record<EntitlementState, StateTag>> = Object.fromEntries(
  entitlementStates.map((state) => {
    const { word, colour, means } = wordsFor(state)
    return [state, { word, colour, meaning: means }]
  }),
) as Record<EntitlementState, StateTag>

export const confidenceTags = {
  CERTAIN: { word: 'Certain', colour: 'green' },
  PROBABLE: { word: 'Probable', colour: 'teal' },
  ARGUABLE: { word: 'Two answers can be argued', colour: 'orange' },
  NEEDS_LEGAL_ADVICE: { word: 'Needs legal advice', colour: 'purple' },
  INSUFFICIENT_FACTS: { word: 'Facts are missing', colour: 'yellow' },
} as const
