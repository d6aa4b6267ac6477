import type { PlainDate } from '../core/time/plain-date.ts'
import type { NavigationItem, PageModel } from './page-model.ts'

/** Who this page is about, shown above every page of a person. */
export interface PersonBar {
  readonly name: string
  readonly href: string
  readonly birthDate?: PlainDate
  /** Completed years on the day the page is shown for; for somebody who has died, on the day of death. */
  readonly age?: number
  readonly diedOn?: PlainDate
  /** Ten digits. */
  readonly nhsNumber?: string
  /** In words: "verified", "not yet traced". Shown also where there is no number. */
  readonly nhsNumberStatus: string
  readonly address?: string
  readonly gp?: string
  /** One or two words each: "Under 18", "Interpreter needed". */
  readonly flags: readonly { readonly text: string; readonly colour?: 'grey' | 'blue' | 'orange' | 'red' | 'purple' }[]
}

/** The model of a page that extends `person.njk`. */
export interface PersonPageModel extends PageModel {
  readonly person: PersonBar
  /** Overview, Timeline …: only the parts that exist and the reader may see. */
  readonly parts: readonly NavigationItem[]
}
