/** A place where the law itself, not the record, leaves the answer open. Shown with its "why" wherever it is touched. */
export interface Ambiguity {
  readonly code: AmbiguityCode
  readonly title: string
  /** Why the law leaves it open, for a caseworker. */
  readonly why: string
  /** What an answer turns on. */
  readonly turnsOn: string
  /** Rule ids of the rulebook that meet it. */
  readonly rules: readonly string[]
}

export const ambiguityCodes = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10', 'A11', 'A12', 'A13', 'A14'] as const
export type AmbiguityCode = (typeof ambiguityCodes)[number]

const register: Readonly<Record<AmbiguityCode, Omit<Ambiguity, 'code'>>> = {
  A1: {
    title: 'Aftercare received on 31 March 2015',
    why: 'The Care Act keeps the old residence rule for people who were receiving aftercare on 31 March 2015. It says nothing of services that were interrupted, or not yet begun, on that day.',
    turnsOn: 'whether services were being received on 31 March 2015, and without a break since',
    rules: ['LA-1', 'LA-2'],
  },
  A2: {
    title: 'Is a revocation or a recall a new detention?',
    why: 'When a community treatment order is revoked, or a conditionally discharged person recalled, the old authority takes hold again. Whether that is being detained afresh, so that responsibility is worked out anew, no court has said.',
    turnsOn: 'whether the old authority continuing counts as being detained for section 117(3)',
    rules: ['ENT-13', 'ENT-14', 'LA-13'],
  },
  A3: {
    title: 'Children in care and care leavers placed elsewhere',
    why: 'Section 117 has no rule that leaves a placement of a looked-after child out of account, and determinations that reached the placing council are older than the Supreme Court’s decision of 2023.',
    turnsOn: 'whether a placement by a council can be ordinary residence of the child',
    rules: ['LA-10'],
  },
  A4: {
    title: 'Residence of somebody who lacks capacity to choose it',
    why: 'The Supreme Court looked to the purpose of whoever may decide for the person. How that works in ordinary cases no guidance has yet said.',
    turnsOn: 'who decided about the home, with what authority, and for how long it was meant',
    rules: ['LA-6'],
  },
  A5: {
    title: 'The new residence rules of the Mental Health Act 2025',
    why: 'Section 46 is enacted without a day on which it starts and without a rule for people detained before and leaving after it. How its borrowed rules fit together is open too.',
    turnsOn: 'the day section 46 starts, and what regulations say of cases that straddle it',
    rules: ['LA-14', 'LA-15', 'LA-16', 'LA-17', 'LA-18', 'LA-19', 'DIS-5'],
  },
  A6: {
    title: 'The NHS regulations of 2022',
    why: 'SI 2022/635 does not say plainly how its exclusion period works with holding powers and short sections, with Part 3, or where NHS England and a board arrange the bed one after the other.',
    turnsOn: 'the reading of regulations 5 to 7, and who arranged each bed',
    rules: ['ICB-10', 'ICB-11', 'ICB-13', 'ICB-23'],
  },
  A7: {
    title: 'The NHS body of 1 July 2022 and the one that paid before',
    why: 'For people already detained or on aftercare the regulations look at 1 July 2022. Guidance until then had fixed the payer earlier, and meant that to continue.',
    turnsOn: 'the GP registration on 1 July 2022, and what the bodies agreed on payment',
    rules: ['ICB-5', 'ICB-7', 'ICB-8'],
  },
  A8: {
    title: 'Aftercare during section 17 leave',
    why: 'A person on leave is still liable to be detained. Living in the community on trial has been treated as having left hospital; escorted outings have not. Between them lies no clear line.',
    turnsOn: 'whether the person in fact lived outside hospital',
    rules: ['ENT-7', 'ENT-8', 'ENT-9', 'DIS-12'],
  },
  A9: {
    title: 'Return to prison',
    why: 'Read literally, the duty starts when a prisoner leaves hospital for prison. What can be provided there, and by whom, the Act does not say.',
    turnsOn: 'whether going back to prison is leaving hospital for section 117(1)',
    rules: ['ENT-10'],
  },
  A10: {
    title: 'Recovering cost from another council',
    why: 'The Care Act’s power to recover money between councils names other sections and not section 117. Recovery rests on agreement or on restitution.',
    turnsOn: 'whether the councils agree, or a court orders restitution',
    rules: ['DSP'],
  },
  A11: {
    title: 'Boards that were split in April 2026',
    why: 'Where a board’s area went to several successors, its code alone does not say which of them answers for a person.',
    turnsOn: 'the GP practice, or the scheme that transferred the duties',
    rules: ['ICB-22'],
  },
  A12: {
    title: 'Leaving England and Wales',
    why: 'Section 117 does not say what becomes of the duty when a person moves to another country.',
    turnsOn: 'whether the person means to come back, and what the bodies decide',
    rules: ['ENT-18'],
  },
  A13: {
    title: 'A trust that decides to end aftercare',
    why: 'A council may authorise a trust in writing to act for it under the Care Act. For the NHS board no such written route was found in the law.',
    turnsOn: 'the document by which the board let the trust decide',
    rules: ['DIS-3'],
  },
  A14: {
    title: 'Law that may have changed unseen',
    why: 'Section 51 of the Mental Health Act 2025 may have started in April 2026, and NHS England may have published a later edition of Who Pays?. Neither was seen in an official copy.',
    turnsOn: 'the published commencement regulations and the edition in force',
    rules: ['ICB-0', 'ICB-18'],
  },
}

/** The whole register, in order. */
export const ambiguities: readonly Ambiguity[] = ambiguityCodes.map((code) => ({ code, ...register[code] }))

/** The entry of a code that a finding names in `doubts`; undefined when there is none. */
export function findAmbiguity(code: string): Ambiguity | undefined {
  return ambiguities.find((known) => known.code === code)
}

export interface TwoTenableAnswers {
  readonly likely: string
  readonly because: string
  readonly alsoTenable: string
  readonly otherBecause: string
  readonly turnsOn: string
  /** The body that acts meanwhile, where one is known. */
  readonly interimBody?: string
}

/** The one form in which two tenable answers are put (rulebook 8.8). Parts are clauses without a full stop. */
export function wordTwoAnswers({ likely, because, alsoTenable, otherBecause, turnsOn, interimBody }: TwoTenableAnswers): string {
  const meanwhile = interimBody === undefined ? 'interim body: not settled' : `interim body: ${interimBody}`
  return (
    `On the facts recorded the likely answer is ${likely}, because ${because}; ${alsoTenable} is also tenable, because ${otherBecause}; ` +
    `this turns on ${turnsOn}; take legal advice before relying on it. Care must continue meanwhile; ${meanwhile}.`
  )
}
