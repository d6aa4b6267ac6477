import type { OrganisationDirectory } from '../../identifiers/organisations.ts'
import type { CaseState, Episode } from '../../timeline/case-state.ts'
import type { OrganisationCode } from '../../timeline/fact.ts'
import { isNhsEngland } from './nhs-england.ts'

/** Who arranged the bed of an unbroken detention: NHS England, a local NHS body, each for a part of it, or nobody recorded it. */
export interface BedArranged {
  readonly by: 'nhs-england' | 'board' | 'both' | 'not-recorded'
  /** The local bodies named, in the order in which they were. */
  readonly boards: readonly OrganisationCode[]
  readonly facts: readonly string[]
}

/** Reads the commissioner from the detentions and from the hospital stays they were spent in. */
export function whoArrangedTheBed(state: CaseState, episode: Episode, organisations: OrganisationDirectory): BedArranged {
  const { from, until } = episode
  const stays = state.stays.filter(
    (stay) => (until === undefined || stay.from < until || stay.from === from) && (stay.until === undefined || stay.until > from || stay.from === from),
  )
  const named = [...episode.detentions.map(({ period }) => period), ...stays].filter((spell) => spell.commissioner !== undefined)
  const codes = [...new Set(named.flatMap(({ commissioner }) => commissioner ?? []))]
  const boards = codes.filter((code) => !isNhsEngland(code, organisations))
  const facts = [...new Set(named.flatMap((spell) => spell.facts))]
  if (codes.length === 0) return { by: 'not-recorded', boards, facts }
  if (boards.length === 0) return { by: 'nhs-england', boards, facts }
  return { by: boards.length === codes.length ? 'board' : 'both', boards, facts }
}
