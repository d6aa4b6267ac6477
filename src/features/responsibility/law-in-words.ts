import type { NhsRegime } from '../../core/law/responsible-commissioner/nhs-regime.ts'
import type { CouncilRegime } from '../../core/law/responsible-council/council-finding.ts'

/** Which version of the law decided, for a reader who wants to look it up. */
export const councilLaw: Readonly<Record<CouncilRegime, string>> = {
  'LA-A': 'Section 117(3) as it was before 1 April 2015: where the person was resident',
  'LA-B': 'Section 117(3) as it stands since 1 April 2015: where the person was ordinarily resident',
  'LA-C': 'Section 117(3) with the changes of section 46 of the Mental Health Act 2025',
}

export const boardLaw: Readonly<Record<NhsRegime, string>> = {
  'NHS-A': 'The law before 1 April 2013: where the person lived before being detained',
  'NHS-B': 'The law from 1 April 2013 to 31 March 2016: the GP registration',
  'NHS-C': 'The law from 1 April 2016 to 31 August 2020: where the person lived before being detained',
  'NHS-D': 'The law from 1 September 2020 to 30 June 2022: residence commissions; the guidance of 2020 says who pays',
  'NHS-E': 'The law since 1 July 2022: the regulations of 2022 (SI 2022/635)',
}
