import type { Detention } from '../case-state-parts.ts'
import { kindOfSection } from '../section-kind.ts'
import type { DraftPeriod } from './running-case.ts'

/** The stretches of real detention: each period less its times in the community, oldest first. Guardianship is none. */
export function detentionsIn(periods: readonly DraftPeriod[]): Detention[] {
  const detentions: Detention[] = []
  for (const period of periods) {
    if (kindOfSection(period.section) === 'guardianship') continue
    let from = period.from
    let origin: Detention['origin'] = 'made'
    let interrupted = false
    for (const pause of period.breaks) {
      detentions.push({ period, from, until: pause.from, origin, endedBy: pause.by })
      interrupted = pause.revivedOn === undefined
      if (pause.revivedOn === undefined) break
      from = pause.revivedOn
      origin = pause.by === 'community-order' ? 'revoked' : 'recalled'
    }
    if (!interrupted)
      detentions.push({ period, from, until: period.until, origin, endedBy: period.until === undefined ? undefined : 'end' })
  }
  return detentions.length < 2 ? detentions : detentions.sort(byStart)
}

/** Of two that begin on one day, the one that ended first comes first. */
function byStart(a: Detention, b: Detention): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  if (a.until === b.until) return 0
  if (a.until === undefined) return 1
  if (b.until === undefined) return -1
  return a.until < b.until ? -1 : 1
}
