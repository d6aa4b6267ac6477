import type { Detention, Episode, HospitalStay } from '../case-state-parts.ts'
import { isUnbroken } from '../unbroken.ts'
import type { Draft } from './running-case.ts'

/** Joins detentions that follow on each other without a day of freedom between. Takes them oldest first. */
export function episodesOf(detentions: readonly Detention[], stays: readonly HospitalStay[]): Episode[] {
  const episodes: Draft<Episode>[] = []
  let current: Draft<Episode> | undefined
  let last: Detention | undefined
  for (const detention of detentions) {
    if (current && last && isUnbroken(last, detention, stays)) join(current, detention)
    else episodes.push((current = begin(detention)))
    if (!last || reachesFurther(detention, last)) last = detention
  }
  return episodes
}

function reachesFurther(detention: Detention, last: Detention): boolean {
  return last.until !== undefined && (detention.until === undefined || detention.until >= last.until)
}

function begin(detention: Detention): Draft<Episode> {
  const { opens117 } = detention.period
  return {
    from: detention.from,
    until: detention.until,
    detentions: [detention],
    qualifies: opens117,
    qualifyingFrom: opens117 === 'yes' ? detention.from : undefined,
  }
}

function join(episode: Draft<Episode>, detention: Detention): void {
  const { opens117 } = detention.period
  episode.detentions.push(detention)
  if (episode.until !== undefined && (detention.until === undefined || detention.until > episode.until)) episode.until = detention.until
  if (opens117 === 'yes') episode.qualifyingFrom ??= detention.from
  if (opens117 === 'yes' || episode.qualifies === 'no') episode.qualifies = opens117
}
