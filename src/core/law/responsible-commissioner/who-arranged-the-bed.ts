import type { OrganisationDirectory } from '../../identifiers/organisations.ts'
import type { CaseState, Episode } from '../../timeline/case-state.ts'
import type { Section } from '../../timeline/section.ts'
import type { Confidence, MissingFact } from '../../findings/finding.ts'
import { ageOn } from '../../time/plain-date.ts'
import type { Question } from './question.ts'
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
    (stay) =>
      (until === undefined || stay.from < until || stay.from === from) &&
      (stay.until === undefined || stay.until > from || stay.from === from),
  )
  const named = [...episode.detentions.map(({ period }) => period), ...stays].filter((spell) => spell.commissioner !== undefined)
  const codes = [...new Set(named.flatMap(({ commissioner }) => commissioner ?? []))]
  const boards = codes.filter((code) => !isNhsEngland(code, organisations))
  const facts = [...new Set(named.flatMap((spell) => spell.facts))]
  if (codes.length === 0) return { by: 'not-recorded', boards, facts }
  if (boards.length === 0) return { by: 'nhs-england', boards, facts }
  return { by: boards.length === codes.length ? 'board' : 'both', boards, facts }
}

export const whoArranged: MissingFact = {
  what: 'Who arranged the hospital bed: an NHS board (ICB) or NHS England',
  settledBy: 'The commissioner recorded for the hospital stay',
}

/** How sure an answer for a board's bed is where nobody recorded who arranged it: NHS England arranges secure beds and those of children. */
export function bedUnknown({ state, chain }: Question, section: Section | undefined): Confidence {
  const restricted = section !== undefined && (section === '45A' || section.endsWith('/41') || section.endsWith('/49'))
  const { birthDate } = state.current.person
  return restricted || (birthDate !== undefined && ageOn(birthDate, chain.from) < 18) ? 'ARGUABLE' : 'PROBABLE'
}
