import type { PageModel } from '../../design/page-model.ts'
import { definePage } from '../../platform/http/templates.ts'

interface Line {
  readonly href: string
  readonly name: string
  readonly reference: string
}

export interface HomePage extends PageModel {
  readonly firstName: string
  readonly maySearch: boolean
  readonly mayNotify: boolean
  readonly mySeen: boolean
  readonly myPeople: readonly (Line & {
    readonly state: string
    readonly since?: string
    readonly review?: string
    readonly overdue: boolean
  })[]
  readonly clocks: readonly (Line & { readonly about: string; readonly due: string; readonly overdue: boolean })[]
  readonly reviews: readonly (Line & { readonly due: string; readonly overdue: boolean })[]
  readonly changes: readonly (Line & {
    readonly sentence: string
    readonly happened: string
    readonly told: string
    readonly body: string
  })[]
  readonly since: string
  readonly elsewhere: readonly { readonly text: string; readonly href: string; readonly hint: string }[]
}

export const homePage = definePage<HomePage>('home/home.njk')
