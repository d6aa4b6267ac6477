import type { PlainDate } from '../../core/time/plain-date.ts'
import type { PageModel } from '../../design/page-model.ts'
import type { PersonPageModel } from '../../design/person-bar.ts'
import { definePage } from '../../platform/http/templates.ts'
import type { DrawnField } from '../forms/describe-fields.ts'
import type { Punctuality } from './clocks.repository.ts'

/** A clock as a row: `tag` is for clockTag of components/tags.njk. */
export interface ClockRow {
  readonly person: string
  readonly href?: string
  readonly about: string
  readonly organisation: string
  readonly noticeOn: PlainDate
  readonly dueOn: PlainDate
  readonly recordedOn?: PlainDate
  readonly says: string
  readonly tag: { readonly state: 'running' | 'due-today' | 'late' | 'met' | 'missed'; readonly text: string }
}

export interface ClocksPage extends PageModel {
  readonly running: readonly ClockRow[]
  readonly breaches: readonly ClockRow[]
  readonly punctuality: readonly Punctuality[]
  readonly since: PlainDate
  readonly exportHref: string
  /** How many rows a list shows at most. */
  readonly most: number
}
export const clocksPage = definePage<ClocksPage>('clocks/clocks.njk')

export interface NoticesPage extends PersonPageModel {
  readonly action: string
  readonly recordHref: string
  readonly fields: readonly DrawnField[]
  readonly submission: string
  readonly running: readonly { readonly id: string; readonly says: string; readonly closeHref: string; readonly reason: string }[]
}
export const noticesPage = definePage<NoticesPage>('clocks/notices.njk')
