import { sql } from 'kysely'
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
    case 'DeterminationReliedOn':
    case 'LocalReferenceRecorded':
      return [fact.data.organisation]
    default:
      return []
  }
}

/** Makes the recording body and every partner it names a party, so that a body that sees only its own people sees this one. */
export async function joinNamedBodies(db: Db, told: Told, entry: CaseEntry, facts: readonly Fact[]): Promise<void> {
  const named = new Set([told.by.organisation, ...facts.flatMap(bodiesNamedBy)].filter((code) => code !== undefined))
  await sql`
    insert into case_party (case_id, partnership_id, organisation_code, since, why)
    select distinct ${entry.id}::uuid, partnership_id, organisation_code, ${told.at}::timestamptz, 'named in the record'
    from partnership_member where partnership_id = ${entry.partnershipId} and organisation_code = any(${[...named]})
    on conflict do nothing`.execute(db)
}
