import type { PageModel } from '../../design/page-model.ts'
import { definePage } from '../../platform/http/templates.ts'

export interface AdministrationPage extends PageModel {
  readonly places: readonly { readonly text: string; readonly href: string; readonly hint: string }[]
}

export interface PermissionsPage extends PageModel {
  readonly mine: readonly string[]
  readonly roles: readonly { readonly name: string; readonly may: readonly string[] }[]
  readonly permissions: readonly { readonly says: string; readonly roles: readonly string[] }[]
}

export interface AccountsPage extends PageModel {
  readonly body: string
  readonly accounts: readonly {
    readonly id: string
    readonly name: string
    readonly roles: string
    readonly lastVisit?: string
    readonly disabledOn?: string
    readonly self: boolean
  }[]
}

export interface BankHolidaysPage extends PageModel {
  readonly years: readonly {
    readonly year: string
    readonly days: readonly {
      readonly day: string
      readonly words: string
      readonly name: string
      readonly source: string
      readonly removed: boolean
    }[]
  }[]
  readonly answers: Readonly<Record<string, string>>
  readonly today: string
}

export const administrationPage = definePage<AdministrationPage>('administration/administration.njk')
export const permissionsPage = definePage<PermissionsPage>('administration/permissions.njk')
export const accountsPage = definePage<AccountsPage>('administration/accounts.njk')
export const bankHolidaysPage = definePage<BankHolidaysPage>('administration/bank-holidays.njk')
