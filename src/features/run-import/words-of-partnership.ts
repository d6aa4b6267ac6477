import { bundledDirectory, findOrganisation } from '../../core/identifiers/organisations.ts'
import type { PartnershipWords } from '../../core/identifiers/organisation-words.ts'
import type { Db } from '../../platform/database/db.ts'

/**
 * How the lists of a partnership name bodies: half names and initials mean its members or the bodies before them, and
 * "our ICB" its only board. The same object is to be used for a whole import, since readings are kept on it.
 */
export async function readWordsOfPartnership(db: Db, partnershipId: string): Promise<PartnershipWords> {
  const rows = await db
    .selectFrom('partnershipMember')
    .where('partnershipId', '=', partnershipId)
    .select('organisationCode')
    .distinct()
    .execute()
  const members = rows.map((row) => row.organisationCode)
  const boards = members.filter((code) => findOrganisation(code)?.kind === 'icb')
  const [board] = boards
  return {
    bodies: [...members, ...members.flatMap((code) => listPredecessors(code))],
    aliases: board && boards.length === 1 ? ['our ICB', 'ICB'].map((words) => ({ words, code: board })) : [],
  }
}

/** The bodies whose work came to this one, however many changes ago. */
function listPredecessors(code: string, seen: readonly string[] = []): string[] {
  const before = bundledDirectory.successions.filter(({ to, from }) => to === code && !seen.includes(from)).map(({ from }) => from)
  return before.flatMap((from) => [from, ...listPredecessors(from, [...seen, ...before])])
}
