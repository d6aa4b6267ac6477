import { findOrganisation, type OrganisationDirectory } from '../../identifiers/organisations.ts'
import type { OrganisationCode } from '../../timeline/fact.ts'

/** The code under which NHS England commissions, used where nobody recorded another of its codes. */
export const nhsEngland: OrganisationCode = '13Q'

/** Written for it in letters and lists, besides the codes in the directory. */
const alsoWritten = ['X24', 'NHSE', 'NHS ENGLAND', 'NHS-ENGLAND']

/** Does this code stand for NHS England, or one of its hubs? */
export function isNhsEngland(code: OrganisationCode, organisations: OrganisationDirectory): boolean {
  return findOrganisation(code, organisations)?.kind === 'nhs-england' || alsoWritten.includes(code.trim().toUpperCase())
}
