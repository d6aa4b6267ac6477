import type { FactOf } from '../fact.ts'
import { holdsInHospital } from './draft-period.ts'
import { lastOpen, type RunningCase, takePending } from './running-case.ts'
import { standInHospital } from './stays.ts'

/** Leave began. A new leave shows that the one before it was over. */
export function beginLeave(running: RunningCase, fact: FactOf<'LeaveBegan'>): void {
  const former = lastOpen(running.leaves)
  if (former) former.until = fact.effectiveOn
  const { kind, until, place } = fact.data
  const ended = takePending(running, 'LeaveEnded', fact.effectiveOn, () => true)
  running.leaves.push({
    kind,
    from: fact.effectiveOn,
    until: ended ? fact.effectiveOn : undefined,
    dueBack: until,
    place,
    facts: ended ? [fact.id, ended.id] : [fact.id],
  })
}

/** Leave ended. Somebody who came back, or was called back, is in hospital again. */
export function endLeave(running: RunningCase, fact: FactOf<'LeaveEnded'>): void {
  const leave = lastOpen(running.leaves)
  if (!leave) {
    running.pendingEnds.push(fact)
    return
  }
  leave.until = fact.effectiveOn
  leave.facts.push(fact.id)
  const cameBack = fact.data.how === 'returned' || fact.data.how === 'revoked'
  if (cameBack && running.periods.some(holdsInHospital)) standInHospital(running, fact, {})
}
