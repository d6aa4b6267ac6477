import { organisationName } from '../../core/identifiers/organisations.ts'
import type { CurrentFacts } from '../../core/timeline/case-state.ts'
import type { FactData, FactOf } from '../../core/timeline/fact.ts'
import { dayInWords } from '../../design/filters.ts'

/** Somebody who works with the person or speaks for them, as a row of the first page. */
export interface Contact {
  readonly role: string
  readonly name: string
  /** Sentences beside the name: since when, for whom, how to reach them, what they may be told. */
  readonly says: readonly string[]
  readonly factId: string
}

/** Who to call about this person's aftercare: whoever works with them. Empty when the record names nobody. */
export function whoToCall({ namedPractitioner, responsibleClinician, team, closedToTeams }: CurrentFacts): Contact[] {
  const contacts: readonly (Contact | false | undefined)[] = [
    namedPractitioner && contactOf('Named practitioner', namedPractitioner.data.name, namedPractitioner),
    responsibleClinician && contactOf('Responsible clinician', responsibleClinician.data.name, responsibleClinician),
    closedToTeams === undefined && team && contactOf('Team', team.data.team, team),
    closedToTeams && {
      role: 'Team',
      name: 'Open to no team',
      says: [`Since ${dayInWords(closedToTeams.effectiveOn)}.`, ...sentence(closedToTeams.data.reason)],
      factId: closedToTeams.id,
    },
  ]
  return contacts.filter((contact) => typeof contact === 'object')
}

function contactOf(
  role: string,
  name: string,
  fact: FactOf<'NamedPractitionerAssigned' | 'ResponsibleClinicianAssigned' | 'TeamAssigned'>,
): Contact {
  const { organisation } = fact.data
  const says = [`${organisation ? `${organisationName(organisation)}, since` : 'Since'} ${dayInWords(fact.effectiveOn)}.`]
  return { role, name, says, factId: fact.id }
}

const authorities: Readonly<Record<FactData['DeputyOrAttorneyRecorded']['authority'], string>> = {
  'lpa-health': 'Attorney for health and welfare (lasting power)',
  'lpa-property': 'Attorney for property and money (lasting power)',
  'deputy-health': 'Deputy for health and welfare (Court of Protection)',
  'deputy-property': 'Deputy for property and money (Court of Protection)',
  epa: 'Attorney for property and money (enduring power)',
}

const consents: Readonly<Record<FactData['CarerRecorded']['consentToShare'], string>> = {
  given: 'The person agrees that we share with them',
  refused: 'The person does not agree that we share with them',
  'not-asked': 'The person has not been asked whether we may share with them',
}

/** Who speaks for the person or cares for them, and what they may be told. */
export function peopleAround({ deputiesAndAttorneys, nearestRelative, carers }: CurrentFacts): Contact[] {
  return [
    ...deputiesAndAttorneys.map(({ id, data }) => ({
      role: authorities[data.authority],
      name: data.name,
      says: sentence(data.contact),
      factId: id,
    })),
    ...(nearestRelative ? [relativeOf('Nearest relative', nearestRelative)] : []),
    ...carers.map((carer) => {
      const { consentToShare, about } = carer.data
      const shared = relativeOf('Carer', carer)
      const consent = `${consents[consentToShare]}${about ? `, about: ${about}` : ''} (${dayInWords(carer.effectiveOn)}).`
      return { ...shared, says: [...shared.says, consent] }
    }),
  ]
}

function relativeOf(role: string, { id, data }: FactOf<'NearestRelativeRecorded' | 'CarerRecorded'>): Contact {
  return { role, name: data.relationship ? `${data.name} (${data.relationship})` : data.name, says: sentence(data.contact), factId: id }
}

function sentence(words: string | undefined): string[] {
  return words ? [words] : []
}
