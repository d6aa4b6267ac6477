/** How a person stands towards section 117 aftercare, as it is shown. One word and one colour each, everywhere. */
export type EntitlementState =
  | 'prospective'
  | 'live'
  | 'live-cannot-end'
  | 'on-leave'
  | 'presumed-live'
  | 'ended'
  | 'not-entitled'
  | 'possible'
  | 'needs-advice'
  | 'disputed'

export interface StateTag {
  readonly word: string
  readonly colour: 'blue' | 'green' | 'teal' | 'grey' | 'yellow' | 'orange' | 'purple' | 'magenta'
  /** For the legend. */
  readonly meaning: string
}

export const stateTags: Readonly<Record<EntitlementState, StateTag>> = {
  prospective: {
    word: 'Prospective',
    colour: 'blue',
    meaning: 'In hospital after a section that counts. Aftercare will be owed when they leave, and planning should have begun.',
  },
  live: { word: 'Live', colour: 'green', meaning: 'Aftercare is owed now.' },
  'live-cannot-end': {
    word: 'Live: cannot end (CTO)',
    colour: 'green',
    meaning: 'Aftercare is owed, and the law does not let it end while the community treatment order lasts.',
  },
  'on-leave': { word: 'On leave', colour: 'teal', meaning: 'Living outside hospital on section 17 leave; aftercare is owed meanwhile.' },
  'presumed-live': {
    word: 'Presumed live',
    colour: 'yellow',
    meaning: 'A record says aftercare ended, but nothing shows that both bodies decided so. It is treated as owed until that is found.',
  },
  ended: { word: 'Ended', colour: 'grey', meaning: 'Both bodies decided that aftercare is no longer needed, or the person has died.' },
  'not-entitled': { word: 'Not entitled', colour: 'grey', meaning: 'Nothing we hold shows a section that counts.' },
  possible: {
    word: 'Possible',
    colour: 'orange',
    meaning: 'There are signs of a section that counts but the papers are missing. Nobody should be charged meanwhile.',
  },
  'needs-advice': {
    word: 'Needs advice',
    colour: 'purple',
    meaning: 'The law is open on these facts. Ask for legal advice; care goes on meanwhile.',
  },
  disputed: { word: 'Disputed', colour: 'magenta', meaning: 'Bodies disagree. One of them leads and care goes on until it is settled.' },
}

export const confidenceTags = {
  CERTAIN: { word: 'Certain', colour: 'green' },
  PROBABLE: { word: 'Probable', colour: 'teal' },
  ARGUABLE: { word: 'Two answers can be argued', colour: 'orange' },
  NEEDS_LEGAL_ADVICE: { word: 'Needs legal advice', colour: 'purple' },
  INSUFFICIENT_FACTS: { word: 'Facts are missing', colour: 'yellow' },
} as const
