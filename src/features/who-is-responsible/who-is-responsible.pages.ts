import type { Finding } from '../../core/findings/finding.ts'
import type { PageModel } from '../../design/page-model.ts'
import { definePage } from '../../platform/http/templates.ts'
import type { DrawnField } from '../forms/describe-fields.ts'

export interface ShownStep {
  /** Where it stands in the timeline as carried, from 0. */
  readonly place: number
  readonly day: string
  readonly says: string
}

export interface WhoIsResponsiblePage extends PageModel {
  /** The timeline as JSON, in a hidden field of every form: it is kept nowhere else. */
  readonly carried: string
  readonly steps: readonly ShownStep[]
  readonly stepGroups: readonly { readonly name: string; readonly steps: readonly { readonly slug: string; readonly title: string }[] }[]
  /** The step being entered. */
  readonly entering?: {
    readonly slug: string
    readonly title: string
    readonly happened: string
    readonly lead?: string
    readonly fields: readonly DrawnField[]
    readonly more: readonly DrawnField[]
    readonly moreOpen: boolean
  }
  readonly answers: Readonly<Record<string, string>>
  readonly pasted: string
  readonly asAt: string
  readonly asAtDay: string
  /** Absent while the timeline is empty. */
  readonly answered?: readonly {
    readonly id: string
    readonly question: string
    readonly says: string
    readonly findings: readonly Finding<unknown>[]
  }[]
  /** What explanations name: the steps, and where the law is in doubt. */
  readonly words: {
    readonly facts: Readonly<Record<string, { readonly text: string; readonly href: string }>>
    readonly doubts: Readonly<Record<string, string>>
  }
}

export const whoIsResponsiblePage = definePage<WhoIsResponsiblePage>('who-is-responsible/who-is-responsible.njk')
