import type { Moment, PlainDate } from '../../core/time/plain-date.ts'
import type { Accent } from '../../design/accents.ts'
import type { NavigationItem } from '../../design/page-model.ts'

/** What the page's frame shows to somebody who has signed in. Absent on the sign-in and signed-out pages. */
export interface SignedInFrame {
  readonly accountName: string
  readonly accountHref?: string
  readonly signOutHref: string
  readonly organisationName: string
  readonly partnership: { readonly name: string; readonly accent: Accent }
  /** Only what the role may use, in order. */
  readonly navigation: readonly NavigationItem[]
  /** Where the search box sends `?q=`; absent when the role may not search the register. */
  readonly searchHref?: string
  /** What was searched for, shown again in the box. */
  readonly searchedFor?: string
  /** Whole seconds without use until the session ends, and until the reader is warned that it will. */
  readonly session: { readonly idleSeconds: number; readonly warnSeconds: number }
}

/** One sentence per field that must be put right. The key is the id of the first control of the field. */
export type FieldErrors = Readonly<Record<string, { readonly text: string }>>

/** A sentence shown once, after something was done. */
export interface Flash {
  readonly kind: 'success' | 'information' | 'warning'
  readonly text: string
}

/** The page shows the record as it stood; nothing can be recorded from it. */
export interface TimeTravel {
  readonly asAt: PlainDate
  /** What was known at this moment; absent means what is known now. */
  readonly knownBy?: Moment
  /** The same page today. */
  readonly backHref: string
}

export interface Templates {
  /** The page as HTML. Throws when the template does not exist or meets a mistake in it. */
  render(template: string, model: object, context: PageContext): string
}

/** Everything a page shows that is not its own model: the platform makes one per request. */
export interface PageContext {
  readonly templates: Templates
  readonly currentPath: string
  /** The day it is in London, by the request's clock. */
  readonly today: PlainDate
  readonly signedIn?: SignedInFrame
  /** Empty where no form can be sent. */
  readonly csrfToken: string
  readonly flash?: Flash
  readonly timeTravel?: TimeTravel
  readonly errors?: FieldErrors
  /** Help, privacy, accessibility statement: only those that exist. */
  readonly footer?: readonly NavigationItem[]
}
