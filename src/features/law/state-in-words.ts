import type { Commencement } from '../../core/law/commencement-table.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import { dayInWords } from '../../design/filters.ts'
import type { ShownState } from './law.pages.ts'

/** Whether a provision is law on a day, as its tag says it. */
export function stateInWords({ state, from }: Pick<Commencement, 'state' | 'from'>, today: PlainDate): ShownState {
  const day = from === undefined ? 'a day not recorded' : dayInWords(from)
  switch (state) {
    case 'in-force':
      if (from !== undefined && from > today) return { text: `In force from ${day}`, colour: 'orange' }
      return { text: `In force since ${day}`, colour: 'green' }
    case 'enacted-not-commenced':
      return { text: 'Enacted, not in force', colour: 'grey' }
    case 'not-verified':
      return { text: 'Not known to be in force', colour: 'grey' }
    case 'repealed':
      return { text: `No longer in force since ${day}`, colour: 'red' }
    default:
      return state satisfies never
  }
}
