import type { Warning } from '../../core/decisions/may-record.ts'
import type { Moment, PlainDate } from '../../core/time/plain-date.ts'
import type { PageModel } from '../../design/page-model.ts'
import { definePage } from '../../platform/http/templates.ts'
import type { DrawnField } from '../forms/describe-fields.ts'
import type { Answers } from '../forms/field.ts'

/** What every page of the notice carries on to the next: answers travel in the form, never in an address. */
export interface NoticePage extends PageModel {
  readonly answers: Answers
  /** Names and values of what other pages asked. */
  readonly carried: readonly { readonly name: string; readonly value: string }[]
  readonly submission: string
  readonly keptAt?: Moment
  readonly afreshHref: string
}

export interface FindPage extends NoticePage {
  readonly fields: readonly DrawnField[]
}
export const findPage = definePage<FindPage>('notify-detention/find.njk')

/** Somebody on the register, for choosing. */
export interface ShownDuplicate {
  readonly caseId: string
  readonly name: string
  readonly reference: string
  readonly birthDate?: PlainDate
  readonly nhsNumber?: string
  readonly state: string
  readonly diedOn?: PlainDate
  readonly likely: boolean
  readonly because: readonly string[]
  readonly warning?: string
}

export interface ChoosePage extends NoticePage {
  readonly typed: string
  readonly duplicates: readonly ShownDuplicate[]
}
export const choosePage = definePage<ChoosePage>('notify-detention/choose.njk')

export interface DetailsPage extends NoticePage {
  readonly who: string
  readonly section: readonly DrawnField[]
  readonly place: readonly DrawnField[]
  readonly home: readonly DrawnField[]
  readonly notice: readonly DrawnField[]
}
export const detailsPage = definePage<DetailsPage>('notify-detention/details.njk')

export interface CheckPage extends NoticePage {
  readonly rows: readonly { readonly key: string; readonly value: string; readonly change: 'person' | 'details' }[]
  readonly underEighteen: boolean
  readonly warnings: readonly Warning[]
  readonly codes: string
  readonly ticked: boolean
}
export const checkPage = definePage<CheckPage>('notify-detention/check.njk')
