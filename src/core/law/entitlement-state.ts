/** Where a person stands under section 117. One word and one tag each, the same on every screen. */
export type EntitlementState =
  | 'NOT_ENTITLED'
  | 'PROSPECTIVE'
  | 'PROSPECTIVE_INFORMAL'
  | 'LIVE'
  | 'LIVE_END_BARRED_CTO'
  | 'LIVE_ON_LEAVE'
  | 'LIVE_DELIVERY_DEFERRED'
  | 'LIVE_PRESUMED'
  | 'POSSIBLE'
  | 'NEEDS_ADVICE'
  | 'ENDED'

/** Colours of the official tag component. */
export type TagColour = 'grey' | 'blue' | 'green' | 'teal' | 'purple' | 'orange' | 'yellow' | 'magenta' | 'red'

export interface StateWords {
  readonly word: string
  readonly colour: TagColour
  /** One sentence for the legend. */
  readonly means: string
}

const words: Readonly<Record<EntitlementState, StateWords>> = {
  LIVE: {
    word: 'Live',
    colour: 'green',
    means: 'The council and the NHS board (ICB) owe aftercare now.',
  },
  LIVE_END_BARRED_CTO: {
    word: 'Live: cannot end (CTO)',
    colour: 'teal',
    means: 'Aftercare is owed, and the Act does not let it end while the community treatment order is in force.',
  },
  LIVE_ON_LEAVE: {
    word: 'On leave',
    colour: 'teal',
    means: 'Still detained, but living outside hospital on section 17 leave: aftercare is probably owed already.',
  },
  LIVE_DELIVERY_DEFERRED: {
    word: 'Live: in prison',
    colour: 'teal',
    means: 'Aftercare is probably owed since leaving hospital for prison; most of it can only be given on release.',
  },
  LIVE_PRESUMED: {
    word: 'Presumed live',
    colour: 'orange',
    means: 'A record says aftercare ended, but not that both bodies decided so as the Act asks: it goes on until they do.',
  },
  PROSPECTIVE: {
    word: 'Prospective',
    colour: 'blue',
    means: 'Detained in hospital under a section that brings aftercare. It will be owed on leaving; planning starts now.',
  },
  PROSPECTIVE_INFORMAL: {
    word: 'Prospective: informal',
    colour: 'blue',
    means: 'No longer detained under such a section but still in hospital. Aftercare will be owed on leaving.',
  },
  POSSIBLE: {
    word: 'Possible',
    colour: 'yellow',
    means: 'Aftercare may be owed, but the record does not settle it. Look for the evidence; nobody is refused or charged meanwhile.',
  },
  NEEDS_ADVICE: {
    word: 'Needs advice',
    colour: 'purple',
    means: 'The law itself leaves doubt. A person must decide, with legal advice; care continues meanwhile.',
  },
  ENDED: {
    word: 'Ended',
    colour: 'grey',
    means: 'Aftercare was owed and no longer is.',
  },
  NOT_ENTITLED: {
    word: 'Not entitled',
    colour: 'grey',
    means: 'Nothing recorded shows a detention that brings aftercare, and nobody says there was one.',
  },
}

/** The order in which lists, filters and the legend name the states. */
export const entitlementStates = Object.keys(words) as readonly EntitlementState[]

/** The word, tag colour and meaning of a state. */
export function wordsFor(state: EntitlementState): StateWords {
  return words[state]
}
