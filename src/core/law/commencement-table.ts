import { type PlainDate, plainDate } from '../time/plain-date.ts'

/** The provisions whose start decides an answer somewhere. The names are the rulebook's, and what a what-if is given. */
export const provisions = [
  'MHA1983.s117',
  'CareAct2014.s75',
  'MHA2025.s53-57',
  'MHA2025.s35',
  'MHA2025.s3',
  'MHA2025.s4',
  'MHA2025.s21',
  'MHA2025.s24',
  'MHA2025.s40',
  'MHA2025.s41',
  'MHA2025.s44',
  'MHA2025.s45',
  'MHA2025.s46',
  'MHA2025.s51',
] as const

export type Provision = (typeof provisions)[number]

/** One line of the table of commencement: what a provision does, whether it is law yet, and who says so. */
export interface Commencement {
  readonly provision: Provision
  readonly title: string
  /** `not-verified`: a published copy suggests that it began, but no commencement order was seen. It counts as not begun. */
  readonly state: 'in-force' | 'enacted-not-commenced' | 'not-verified' | 'repealed'
  /** The first day in force; for `repealed` the first day no longer in force. Absent while there is none. */
  readonly from?: PlainDate
  readonly evidence: { readonly says: string; readonly url: string }
  /** Who looked at legislation.gov.uk, and when. Absent until a person has. */
  readonly checkedBy?: string
  readonly checkedOn?: PlainDate
}

/** The law that a finding is worked out under: a what-if passes another table. */
export interface LawInForce {
  readonly commencements: readonly Commencement[]
}

const theAct2025 = 'https://www.legislation.gov.uk/ukpga/2025/33'
const notCommenced = { says: 'Marked as not in force in the copy of April 2026; no commencement regulations were found.', url: theAct2025 }

function waiting(provision: Provision, title: string): Commencement {
  return { provision, title, state: 'enacted-not-commenced', evidence: notCommenced }
}

/** The table as the register was delivered. An administrator adds a day with evidence; nothing is ever edited here for that. */
export const lawInForce: LawInForce = {
  commencements: [
    {
      provision: 'MHA1983.s117',
      title: 'Aftercare',
      state: 'in-force',
      from: plainDate('1983-09-30'),
      evidence: { says: 'Section 149(2) of the Act as enacted.', url: 'https://www.legislation.gov.uk/ukpga/1983/20' },
    },
    {
      provision: 'CareAct2014.s75',
      title: 'Ordinary residence decides which council is responsible; disputes go to the Secretary of State',
      state: 'in-force',
      from: plainDate('2015-04-01'),
      evidence: { says: 'SI 2015/993, article 7(1).', url: 'https://www.legislation.gov.uk/uksi/2015/993' },
    },
    {
      provision: 'MHA2025.s53-57',
      title: 'General provisions',
      state: 'in-force',
      from: plainDate('2025-12-18'),
      evidence: { says: 'Section 56(2): the day the Act was passed.', url: theAct2025 },
    },
    {
      provision: 'MHA2025.s35',
      title: 'Sections 30(2), 32, 35, 36(1) and (3)(b), 38 and 39',
      state: 'in-force',
      from: plainDate('2026-02-18'),
      evidence: { says: 'Section 56(1): two months after the Act was passed.', url: theAct2025 },
    },
    waiting('MHA2025.s3', 'Grounds for detention (with Schedule 1)'),
    waiting('MHA2025.s4', 'Care, education and treatment reviews'),
    waiting('MHA2025.s21', 'Care and treatment plans'),
    waiting('MHA2025.s24', 'Nominated person (sections 24 to 28 and Schedule 2)'),
    waiting('MHA2025.s40', 'Independent mental health advocates (with Schedule 3)'),
    waiting('MHA2025.s41', 'Information (sections 41 to 43)'),
    waiting('MHA2025.s44', 'Advance choice documents'),
    waiting('MHA2025.s45', 'The tribunal may recommend that aftercare is planned'),
    waiting('MHA2025.s46', 'Joint written notice of an ending; placements disregarded in deciding which council is responsible'),
    {
      provision: 'MHA2025.s51',
      title: 'Providers of aftercare and the Human Rights Act',
      state: 'not-verified',
      evidence: {
        says: 'The official text of 6 April 2026 shows it without a note that it is still to come; no order was seen.',
        url: theAct2025,
      },
    },
  ],
}

/** The first day a provision is in force; undefined while there is none. */
export function commencedOn(law: LawInForce, provision: Provision): PlainDate | undefined {
  const line = law.commencements.findLast((known) => known.provision === provision)
  return line?.state === 'in-force' ? line.from : undefined
}

/** Is a provision in force on a day? */
export function isCommenced(law: LawInForce, provision: Provision, on: PlainDate): boolean {
  const from = commencedOn(law, provision)
  return from !== undefined && from <= on
}

/** The same law, if a provision began on a day: for "what changes if", and for an administrator's entry with its evidence. */
export function ifCommenced(law: LawInForce, provision: Provision, from: PlainDate, evidence?: Commencement['evidence']): LawInForce {
  const known = law.commencements.find((line) => line.provision === provision)
  const supposed = { says: 'Supposed, to see what would change.', url: known?.evidence.url ?? theAct2025 }
  const line: Commencement = {
    provision,
    title: known?.title ?? provision,
    state: 'in-force',
    from,
    evidence: evidence ?? supposed,
  }
  return { ...law, commencements: [...law.commencements.filter((other) => other.provision !== provision), line] }
}
