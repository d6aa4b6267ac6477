import type { PlainDate } from '../../time/plain-date.ts'
import type { OrganisationCode } from '../../timeline/fact.ts'
import type { NhsRegime } from './nhs-regime.ts'

/**
 * The answer to "which NHS body is responsible for this person's aftercare?" for one day. Bodies are named as they are on the day
 * looked at; what is absent is not known. Commissioning and paying are two answers, alike wherever the law makes them so.
 */
export interface ResponsibleCommissioner {
  readonly commissioning?: OrganisationCode
  readonly paying?: OrganisationCode
  /** The commissioning body as it was on the day that decides: responsibility is stored against it, and projected for display. */
  readonly bodyOfTheTime?: OrganisationCode
  /** The council whose area names the commissioning body, where the law goes by residence. */
  readonly areaOf?: OrganisationCode
  /** The day whose GP registration or residence decides. */
  readonly coreTakenOn?: PlainDate
  readonly regime: NhsRegime
  /** `determined`: a court or NHS England's arbitration said so. `agreed`: the bodies did, which is not law. */
  readonly standing: 'computed' | 'determined' | 'agreed'
}
