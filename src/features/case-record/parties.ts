import type { Fact } from '../../core/timeline/fact.ts'
import type { Db } from '../../platform/database/db.ts'
import type { CaseEntry, Told } from './append-facts.ts'

/** The bodies a fact names as working with the person or answering for them. */
function bodiesNamedBy(fact: Fact): readonly (string | undefined)[] {
  switch (fact.type) {
    case 'Detained':
    case 'AdmittedToHospital':
      return [fact.data.provider, fact.data.commissioner]
    case 'TransferredBetweenHospitals':
      return [fact.data.toProvider]
    case 'ResidenceRecorded':
      return [fact.data.council, fact.data.arrangingBody]
    case 'GpRegistered':
      return [fact.data.icb]
    case 'NamedPractitionerAssigned':
    case 'ResponsibleClinicianAssigned':
    case 'TeamAssigned':
    case 'EndingDecided':
    case 'ResponsibleBodyRecorded':
    case 'LocalReferenceRecorded':
      return [fact.data.organisation]
    default:
      return []
  }
}

/** Makes the recording body and every partner it names a party, so that a body that sees only its own people sees this one. */
export async function joinNamedBodies(db: Db, told: Told, entry: CaseEntry, facts: readonly Fact[]): Promise<void> {
  const named = new Set([told.by.organisation, ...facts.flatMap(bodiesNamedBy)].filter((code) => code !== undefined))
  const partners = await db
    .selectFrom('partnershipMember')
    .where('partnershipId', '=', entry.partnershipId)
    .where('organisationCode', 'in', [...named])
    .select('organisationCode')
    .distinct()
    .execute()
  if (partners.length === 0) return
  const { id: caseId, partnershipId } = entry
  await db
    .insertInto('caseParty')
    .values(partners.map(({ organisationCode }) => ({ caseId, partnershipId, organisationCode, since: told.at, why: 'named in the record' })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
