import type { Citation } from '../../core/findings/finding.ts'
import type { PageModel } from '../../design/page-model.ts'
import { definePage } from '../../platform/http/templates.ts'
import type { ListedCase } from './published-cases.ts'
import type { Compared } from './replay-case.ts'

export interface LinkedRule {
  readonly id: string
  readonly href: string
}

export interface ShownRule extends LinkedRule {
  readonly says: string
}

/** How a provision or rule stands in time, with the colour of its tag. */
export interface ShownState {
  readonly text: string
  readonly colour: 'green' | 'orange' | 'grey' | 'red'
}

export interface ShownProvision {
  readonly cite: Citation
  readonly rules: readonly LinkedRule[]
  readonly state?: ShownState
}

export interface LawPage extends PageModel {
  readonly places: readonly { readonly text: string; readonly href: string; readonly hint: string }[]
  readonly questions: readonly { readonly id: string; readonly text: string; readonly rules: readonly ShownRule[] }[]
  readonly instruments: readonly { readonly name: string; readonly provisions: readonly ShownProvision[] }[]
}

export interface RulePage extends PageModel {
  readonly id: string
  readonly says: string
  readonly question: string
  readonly questionHref: string
  /** From when until when it answers, in words. */
  readonly answers: string
  readonly provisions: readonly { readonly cite: Citation; readonly state?: ShownState }[]
  readonly files: readonly string[]
  /** Published cases whose answer rests on it. */
  readonly cases: readonly { readonly id: string; readonly title: string }[]
  readonly doubts: readonly { readonly code: string; readonly title: string; readonly why: string; readonly turnsOn: string }[]
}

export interface CommencementLine {
  readonly provision: string
  readonly title: string
  readonly state: ShownState
  readonly evidence: { readonly says: string; readonly url: string }
  readonly checked?: string
  readonly rules: readonly LinkedRule[]
  /** Its day was entered here and may be taken back. */
  readonly entered: boolean
}

export interface CommencementPage extends PageModel {
  readonly lines: readonly CommencementLine[]
  readonly mayEnter: boolean
  readonly waiting: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[]
  readonly answers: Readonly<Record<string, string>>
  readonly history: readonly { readonly says: string; readonly evidence: string; readonly url: string }[]
}

export interface ShownCase {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly url?: string
  /** Its published account was read, not recalled. */
  readonly isRead: boolean
  readonly note?: string
  readonly days: readonly { readonly day: string; readonly points: readonly Compared[] }[]
  /** The least of its points. */
  readonly agrees: Compared['agrees']
  readonly rules: readonly LinkedRule[]
  /** Its facts as JSON, and the first day compared, to open it in "Who is responsible?". */
  readonly timeline: string
  readonly asAt: string
}

export interface CasesPage extends PageModel {
  readonly cases: readonly ShownCase[]
  readonly agreeing: number
  readonly open: number
  readonly differing: number
  readonly listed: readonly ListedCase[]
}

export const lawPage = definePage<LawPage>('law/law.njk')
export const rulePage = definePage<RulePage>('law/rule.njk')
export const commencementPage = definePage<CommencementPage>('law/commencement.njk')
export const casesPage = definePage<CasesPage>('law/cases.njk')
