import { organisationName } from '../../core/identifiers/organisations.ts'
import { traceStatusWords } from '../../core/identifiers/nhs-number-trace.ts'
import type { CaseState, CurrentFacts, PersonDescription } from '../../core/timeline/case-state.ts'
import { ageOn } from '../../core/time/plain-date.ts'
import type { PersonBar } from '../../design/person-bar.ts'

/**
 * Who the page is about. Name, birth date and NHS number are those known now even when the record is looked at as it stood:
 * whoever reads must always see whose record it is.
 */
export function identityBar(state: CaseState, known: CurrentFacts, href: string): PersonBar {
  const { birthDate } = known.person
  const { practiceName, practice } = state.current.gp?.data ?? {}
  const diedOn = state.death?.effectiveOn
  const trace = known.nhsNumber?.data
  return {
    name: nameOf(known.person),
    href,
    birthDate,
    age: birthDate && ageOn(birthDate, diedOn ?? state.day),
    diedOn,
    nhsNumber: trace?.nhsNumber,
    nhsNumberStatus: trace ? traceInShort(trace.traceStatus) : 'not recorded',
    address: addressOf(state.current),
    gp: practiceName ?? (practice && organisationName(practice)),
    flags: flagsOf(state),
  }
}

export function nameOf({ givenName, familyName }: PersonDescription): string {
  return [givenName, familyName].filter(Boolean).join(' ') || 'Name not given yet'
}

function addressOf({ residence }: CurrentFacts): string | undefined {
  if (!residence) return undefined
  const { kind, address, postcode } = residence.data
  return [address, postcode].filter(Boolean).join(', ') || (kind === 'no-fixed-abode' ? 'No fixed abode' : undefined)
}

const inShort: Readonly<Record<string, string>> = {
  '01': 'verified',
  '02': 'not yet verified',
  '03': 'not yet traced',
  '04': 'traced: no single match',
  '05': 'traced: match to be settled',
  '06': 'being traced',
  '07': 'not needed',
  '08': 'trace put off',
}

function traceInShort(code: string): string {
  return inShort[code] ?? traceStatusWords(code)
}

function flagsOf({ current, day, death }: CaseState): PersonBar['flags'] {
  const { birthDate } = current.person
  return [
    birthDate && !death && ageOn(birthDate, day) < 18 && { text: 'Under 18', colour: 'orange' as const },
    current.communicationNeeds?.data.interpreter && { text: 'Interpreter needed', colour: 'blue' as const },
    current.closedToTeams && !death && { text: 'Open to no team', colour: 'orange' as const },
    current.openDispute && { text: 'Disputed', colour: 'purple' as const },
  ].filter((flag) => typeof flag === 'object')
}
