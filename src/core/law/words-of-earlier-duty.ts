import type { Reason } from '../findings/finding.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { spellDay } from '../time/spell-day.ts'
import { reason } from './answer.ts'
import * as cite from './citations.ts'
import { isDefinite, type QualifyingRun } from './qualifying-run.ts'

/** A later detention ended the duty before it, and a new one follows on leaving: ENT-12. */
export function endedByDetention(run: QualifyingRun, since: PlainDate, facts: readonly string[]): Reason {
  const says = `he aftercare owed before, since ${spellDay(since)}, ended on ${spellDay(run.from)} when this detention began; leaving hospital brings a new duty.`
  const conditional = isDefinite(run) ? `T${says}` : `If this counts as a new detention, t${says}`
  return reason('ENT-12', conditional, [cite.worcestershire, cite.s117_1], facts)
}

/** An earlier duty that both bodies had ended; this detention begins anew. */
export function endedBefore(from: PlainDate, until: PlainDate | undefined, facts: readonly string[]): Reason {
  const when = until === undefined ? '' : ` until ${spellDay(until)}, when both bodies were satisfied`
  return reason(
    'ENT-15',
    `An earlier duty ran from ${spellDay(from)}${when}. Entitlement starts again with the later detention.`,
    [cite.s117_2],
    facts,
  )
}
