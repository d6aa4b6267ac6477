import type { Visit } from '../../platform/http/visit.ts'
import type { Told } from '../case-record/index.ts'

/** Who tells the register in this visit, and when. */
export function toldBy({ now, today, actor }: Visit): Told {
  return { at: now, today, by: { accountId: actor.accountId, organisation: actor.organisation } }
}
