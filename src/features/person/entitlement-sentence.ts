import type { Entitlement } from '../../core/law/entitlement-answer.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import { dayInWords } from '../../design/filters.ts'

/** The answer to "entitled to aftercare?" in one sentence, with the day it counts from where one is known. */
export function entitlementSentence(entitlement: Entitlement | undefined): string {
  if (!entitlement) return 'The record does not say enough to answer.'
  const { since, endedOn } = entitlement
  switch (entitlement.state) {
    case 'LIVE':
      return `Aftercare is owed${sinceDay(since)}.`
    case 'LIVE_END_BARRED_CTO':
      return `Aftercare is owed${sinceDay(since)}. It cannot end while the community treatment order is in force.`
    case 'LIVE_ON_LEAVE':
      return `On leave and living outside hospital${sinceDay(since)}. Aftercare is probably owed already.`
    case 'LIVE_DELIVERY_DEFERRED':
      return `Aftercare is probably owed${sinceDay(since)}. Most of it can only be given on release from prison.`
    case 'LIVE_PRESUMED':
      return `A record says aftercare ended, but not that both bodies decided so. It counts as owed${sinceDay(since)}.`
    case 'PROSPECTIVE':
      return `Detained${sinceDay(since)}. Aftercare will be owed on leaving hospital.`
    case 'PROSPECTIVE_INFORMAL':
      return `In hospital without being detained${sinceDay(since)}. Aftercare will be owed on leaving.`
    case 'POSSIBLE':
      return 'Aftercare may be owed; the record does not settle it. Nobody is refused or charged meanwhile.'
    case 'NEEDS_ADVICE':
      return `The law leaves doubt${sinceDay(since)}. A person must decide, with legal advice. Care continues meanwhile.`
    case 'ENDED':
      return endedOn ? `Aftercare was owed and ended on ${dayInWords(endedOn)}.` : 'Aftercare was owed and has ended.'
    case 'NOT_ENTITLED':
      return 'Nothing recorded shows a detention that brings aftercare, and nobody says there was one.'
    default:
      return entitlement.state satisfies never
  }
}

function sinceDay(since: PlainDate | undefined): string {
  return since ? ` since ${dayInWords(since)}` : ''
}
