import type { EntitlementState } from '../../core/law/entitlement-state.ts'
import type { Confidence, Finding } from '../../core/findings/finding.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import type { PersonPageModel } from '../../design/person-bar.ts'
import { definePage } from '../../platform/http/templates.ts'
import type { DrawnField } from '../forms/describe-fields.ts'
import type { Duty } from '../person/index.ts'

interface Link {
  readonly text: string
  readonly href: string
}

interface Row {
  readonly key: string
  readonly value: string
}

/** One of the four answers at the top. */
export interface TopAnswer {
  readonly question: string
  readonly says: string
  readonly state?: EntitlementState
  readonly confidence?: Confidence
  readonly tag?: { readonly text: string; readonly colour: string }
  readonly why?: Link
}

export interface Reliance {
  readonly says: string
  readonly reason?: string
  readonly authority?: string
  readonly then: string
  readonly confidence: Confidence
  /** What the explanation said when somebody relied on it. */
  readonly because: readonly string[]
  readonly href: string
  /** Set where today's answer is another. */
  readonly changed?: string
}

/** The council or the NHS body, worked out with every step. */
export interface DutyPart {
  readonly duty: Duty
  readonly question: string
  readonly answer: string
  readonly finding: Omit<Finding<never>, 'value' | 'alternatives'> & { readonly alternatives: readonly { readonly says: string }[] }
  readonly words: {
    readonly facts: Readonly<Record<string, Link>>
    readonly doubts: Readonly<Record<string, string>>
    /** The body of each alternative, in their order. */
    readonly alternatives: readonly string[]
  }
  readonly rows: readonly Row[]
  readonly recorded?: { readonly says: string; readonly beside: string; readonly differs: boolean; readonly href: string }
  readonly reliance?: Reliance
  readonly wouldChange: readonly string[]
  /** Absent where nobody may confirm from here. */
  readonly confirmHref?: string
}

export interface ResponsibilityPage extends PersonPageModel {
  readonly day: PlainDate
  readonly answers: readonly TopAnswer[]
  readonly dispute?: string
  readonly duties: readonly DutyPart[]
  readonly release: string
}
export const responsibilityPage = definePage<ResponsibilityPage>('responsibility/responsibility.njk')

export interface ConfirmPage extends PersonPageModel {
  readonly heading: string
  readonly duty: Duty
  readonly answer: string
  readonly confidence: Confidence
  readonly because: readonly string[]
  readonly fields: readonly DrawnField[]
  readonly action: string
  readonly backHref: string
  readonly submission: string
  readonly version: number
  /** The body that was worked out when the form was shown; empty where the answer was open. */
  readonly shown: string
  readonly meanwhile: readonly string[]
  readonly keptAt?: string
}
export const confirmPage = definePage<ConfirmPage>('responsibility/confirm.njk')
