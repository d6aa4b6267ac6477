import type { PlainDate } from '../../time/plain-date.ts'
import type { CaseState } from '../../timeline/case-state.ts'

/** What the record shows of services on the last day of the older law, and since. */
export interface Receipt {
  readonly standing: 'received-ever-since' | 'interrupted' | 'not-received' | 'not-recorded'
  readonly facts: readonly string[]
}

/** Were services under section 117 being given immediately before the law changed, and ever since (Care Act 2014, s75(12))? */
export function receiptAtTheChange(state: CaseState, changed: PlainDate): Receipt {
  const before = state.aftercareServices.findLast(({ effectiveOn }) => effectiveOn < changed)
  const stopped = state.aftercareServices.find(({ effectiveOn, data }) => effectiveOn >= changed && data.state === 'stopped')
  if (before?.data.state === 'stopped') return { standing: 'not-received', facts: [before.id] }
  if (stopped) return { standing: 'interrupted', facts: [...(before ? [before.id] : []), stopped.id] }
  return before ? { standing: 'received-ever-since', facts: [before.id] } : { standing: 'not-recorded', facts: [] }
}
