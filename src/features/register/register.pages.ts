import type { PageModel } from '../../design/page-model.ts'
import { definePage } from '../../platform/http/templates.ts'

interface Choice {
  readonly value: string
  readonly text: string
  readonly chosen: boolean
}

export interface ListedPerson {
  readonly href: string
  readonly name: string
  readonly reference: string
  readonly birthDate?: string
  readonly nhsNumber?: string
  readonly state: string
  readonly since?: string
  readonly section?: string
  readonly council?: string
  readonly nhsBody?: string
  readonly who?: string
  readonly review?: string
  readonly reviewOverdue: boolean
  readonly flags: readonly string[]
}

export interface RegisterPage extends PageModel {
  readonly total: string
  readonly countedAt: string
  readonly searchedFor: string
  readonly remark?: string
  readonly rows: readonly ListedPerson[]
  readonly firstRow: number
  readonly counts: readonly { readonly state: string; readonly people: string; readonly href: string; readonly chosen: boolean }[]
  readonly allHref: string
  readonly columns: readonly { readonly text: string; readonly sortHref?: string; readonly sorted?: 'ascending' | 'descending' }[]
  readonly chips: readonly { readonly text: string; readonly href: string }[]
  readonly hidden: Readonly<Record<string, string>>
  readonly chosenStates: readonly string[]
  readonly sections: readonly Choice[]
  readonly councils: readonly Choice[]
  readonly nhsBodies: readonly Choice[]
  readonly teams: readonly Choice[]
  readonly practitioner: string
  readonly reviews: readonly Choice[]
  readonly flags: readonly Choice[]
  readonly pageNumber: number
  readonly lastPage: number
  readonly hrefBefore: string
  readonly mayExport: boolean
  readonly csvHref: string
  readonly xlsxHref: string
  readonly mayNotify: boolean
}

export const registerPage = definePage<RegisterPage>('register/register.njk')
