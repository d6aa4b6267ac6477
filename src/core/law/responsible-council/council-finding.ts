import type { Alternative, Finding } from '../../findings/finding.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { OrganisationCode } from '../../timeline/fact.ts'

/** Which law decided: residence (to 31 March 2015, and the saving), ordinary residence, or that with the disregards of the 2025 Act. */
export type CouncilRegime = 'LA-A' | 'LA-B' | 'LA-C'

/** The council that owes aftercare after one detention, or will owe it on leaving hospital. */
export interface ResponsibleCouncil {
  /** GSS code. Absent where the record does not name it, though the rest of the answer stands. */
  readonly council?: OrganisationCode
  readonly nation?: 'england' | 'wales'
  /** Of section 117(3). The rule before 1 April 2015 is in the words of what is now limb (c). */
  readonly limb?: 'a' | 'b' | 'c'
  readonly regime?: CouncilRegime
  /** The last day before the first compulsory hold: where the person lived on it decides. */
  readonly residenceTakenOn?: PlainDate
  /** `determined`: a court or the Secretary of State said so. `agreed`: the bodies did, which is not law. */
  readonly standing: 'computed' | 'determined' | 'agreed'
  /** A dispute is open: the council named is what the rules give, and `interim` acts meanwhile. */
  readonly disputed?: boolean
  readonly interim?: InterimCouncil
}

/** Who must go on meeting the person's needs while councils disagree (SI 2014/2829, regulation 2). */
export interface InterimCouncil {
  /** Absent where the record does not show it. */
  readonly council?: OrganisationCode
  readonly because: 'meeting-needs' | 'living' | 'present' | 'not-known'
}

export type CouncilFinding = Finding<ResponsibleCouncil>
export type OtherCouncil = Alternative<ResponsibleCouncil>

/** The same council, by the same limb's nation? What else differs does not change who answers. */
export function sameCouncil(one: ResponsibleCouncil | undefined, other: ResponsibleCouncil | undefined): boolean {
  return one?.council !== undefined && one.council === other?.council
}

/** Alternatives that name another council than the answer, each council once; at most one that cannot name its council yet. */
export function otherCouncils(value: ResponsibleCouncil | undefined, others: readonly OtherCouncil[]): readonly OtherCouncil[] {
  const answered = value === undefined ? [] : [value.council]
  return others.filter(
    ({ value: { council } }, at) => !answered.includes(council) && others.findIndex((earlier) => earlier.value.council === council) === at,
  )
}
