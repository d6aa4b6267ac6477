import type { RunState } from './run-import.repository.ts'

interface Words {
  readonly word: string
  readonly colour: string
}

/** One word and colour for each state of an import. */
export const stateOfImport: Readonly<Record<RunState, Words>> = {
  checking: { word: 'Being checked', colour: 'blue' },
  checked: { word: 'Checked, nothing recorded yet', colour: 'yellow' },
  applying: { word: 'Being applied', colour: 'blue' },
  applied: { word: 'Applied', colour: 'green' },
  undoing: { word: 'Being undone', colour: 'blue' },
  undone: { word: 'Undone', colour: 'grey' },
  stopped: { word: 'Stopped', colour: 'red' },
}

export const formatWords: Readonly<Record<string, string>> = {
  mhsds: 'MHSDS extract',
  'trust-list': 'Mental Health Act office list of a trust',
  'council-list': 'Section 117 list of a council',
  'funding-tracker': 'Funding tracker of an ICB',
}
