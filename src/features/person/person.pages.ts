import type { Entitlement } from '../../core/law/entitlement-answer.ts'
import type { EntitlementState } from '../../core/law/entitlement-state.ts'
import type { Finding } from '../../core/findings/finding.ts'
import type { Moment, PlainDate } from '../../core/time/plain-date.ts'
import type { ChainPicture } from '../../design/chain-picture.ts'
import type { PageModel } from '../../design/page-model.ts'
import type { PersonPageModel } from '../../design/person-bar.ts'
import { definePage } from '../../platform/http/templates.ts'
import type { ClockLine, MissingLine, OverviewContact } from './show-overview.ts'
import type { StandingAnswer } from './standing.ts'
import type { TimelineItem } from './timeline-items.ts'

interface Link {
  readonly text: string
  readonly href: string
}

export interface OverviewPage extends PersonPageModel {
  readonly answers: readonly StandingAnswer[]
  readonly toCall: readonly OverviewContact[]
  readonly around: readonly OverviewContact[]
  readonly needs?: { readonly says: readonly string[]; readonly href: string }
  readonly missing: readonly MissingLine[]
  readonly clocks: readonly ClockLine[]
  readonly latest: readonly { readonly day: string; readonly title: string; readonly href: string }[]
  readonly factsKnown: number
  readonly timelineHref: string
  readonly statesHref: string
  readonly reference: string
  /** Absent where nothing may be recorded. */
  readonly recordHref?: string
}
export const overviewPage = definePage<OverviewPage>('person/overview.njk')

export interface TimelinePage extends PersonPageModel {
  readonly items: readonly TimelineItem[]
  readonly total: number
  readonly firstShown: number
  readonly kinds: readonly (Link & { readonly count: number; readonly chosen: boolean })[]
  readonly pageNumber: number
  readonly lastPage: number
  readonly hrefBefore: string
  /** What was typed into "look at the record as it stood", or the day it is looked at now. */
  readonly answers: Readonly<Record<string, string>>
  readonly action: string
  readonly recordHref?: string
}
export const timelinePage = definePage<TimelinePage>('person/timeline.njk')

export interface EntitlementPage extends PersonPageModel {
  readonly finding: Finding<Entitlement>
  readonly state: EntitlementState
  readonly words: {
    readonly answer: string
    readonly facts: Readonly<Record<string, Link>>
    readonly doubts: Readonly<Record<string, string>>
  }
  readonly particulars: readonly { readonly key: string; readonly value: string }[]
  readonly picture?: ChainPicture
  readonly doubts: readonly MissingLine[]
  readonly statesHref: string
  readonly day: PlainDate
}
export const entitlementPage = definePage<EntitlementPage>('person/entitlement.njk')

export interface HistoryEntry {
  readonly at: Moment
  readonly who: string
  readonly body: string
  readonly what: string
  readonly href?: string
}

export interface AccessHistoryPage extends PersonPageModel {
  readonly entries: readonly HistoryEntry[]
  readonly firstShown: number
  readonly pageNumber: number
  readonly lastPage: number
  readonly total: number
  readonly hrefBefore: string
  /** Lists the person appeared in, once asked for. */
  readonly lists?: readonly HistoryEntry[]
  readonly listsSince: PlainDate
  readonly listsHref: string
}
export const accessHistoryPage = definePage<AccessHistoryPage>('person/access-history.njk')

export type StatesPage = PageModel
export const statesPage = definePage<StatesPage>('person/states.njk')
