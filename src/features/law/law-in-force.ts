import { type Commencement, type LawInForce, lawInForce } from '../../core/law/commencement-table.ts'
import type { Db } from '../../platform/database/db.ts'
import { type CommencementEntry, listCommencements } from './law.repository.ts'

/** The law every finding is worked out under: the table as delivered, with the days that administrators entered since. */
export async function readLawInForce(db: Db): Promise<LawInForce> {
  return withEntries(lawInForce, await listCommencements(db))
}

/** The same table with entries, oldest first, of which the last of a provision stands. What the table does not know is left out. */
export function withEntries(law: LawInForce, entries: readonly CommencementEntry[]): LawInForce {
  if (entries.length === 0) return law
  const latest = new Map(entries.map((entry) => [entry.provision, entry]))
  return { ...law, commencements: law.commencements.map((line) => withEntry(line, latest.get(line.provision))) }
}

function withEntry(line: Commencement, entry: CommencementEntry | undefined): Commencement {
  if (!entry?.inForceFrom) return line
  const { inForceFrom, evidence, evidenceUrl, checkedBy, checkedOn } = entry
  return { ...line, state: 'in-force', from: inForceFrom, evidence: { says: evidence, url: evidenceUrl }, checkedBy, checkedOn }
}
