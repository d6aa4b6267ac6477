import type { Moment } from '../../core/time/plain-date.ts'
import type { Warning } from '../../core/decisions/may-record.ts'
import type { PersonPageModel } from '../../design/person-bar.ts'
import { definePage } from '../../platform/http/templates.ts'
import type { DrawnField } from '../forms/describe-fields.ts'
import type { Answers, Option } from '../forms/field.ts'

interface Link {
  readonly text: string
  readonly href: string
}

export interface MenuPage extends PersonPageModel {
  readonly likely: readonly Link[]
  readonly groups: readonly { readonly name: string; readonly links: readonly Link[] }[]
  readonly noticeHref: string
}
export const menuPage = definePage<MenuPage>('record-fact/menu.njk')

/** What the recording and the correcting form have in common. */
export interface FactForm {
  readonly action: string
  readonly backHref: string
  readonly afreshHref: string
  readonly answers: Answers
  readonly happened: string
  readonly asksTime: boolean
  readonly fields: readonly DrawnField[]
  readonly source: readonly DrawnField[]
  /** Id of the fact this form will make. */
  readonly submission: string
  /** How many facts were there when the form was shown. */
  readonly version: number
  /** To be confirmed; `codes` is what the tick sends. */
  readonly warnings: readonly Warning[]
  readonly codes: string
  readonly ticked: boolean
  /** What somebody else recorded meanwhile, in sentences. */
  readonly meanwhile: readonly string[]
  /** When the draft that fills the form was kept. */
  readonly keptAt?: Moment
}

export interface RecordPage extends PersonPageModel {
  readonly heading: string
  readonly lead?: string
  readonly form: FactForm
  readonly told: readonly DrawnField[]
  /** Notices whose clock runs: recording this may stop one of them. */
  readonly clocks: readonly Option[]
  readonly mostFiles: number
  readonly filesAgain: boolean
}
export const recordPage = definePage<RecordPage>('record-fact/record.njk')

export interface CorrectPage extends PersonPageModel {
  readonly form: FactForm
  readonly reason: readonly DrawnField[]
  /** The entry as it stands. */
  readonly stands: string
}
export const correctPage = definePage<CorrectPage>('record-fact/correct.njk')

export interface WithdrawPage extends PersonPageModel {
  readonly action: string
  readonly backHref: string
  readonly stands: string
  /** What will follow for the person, in sentences. */
  readonly follows: readonly string[]
  readonly losesEntitlement: boolean
  readonly answers: Answers
  readonly submission: string
  readonly version: number
  readonly meanwhile: readonly string[]
}
export const withdrawPage = definePage<WithdrawPage>('record-fact/withdraw.njk')
