import type { Entitlement } from '../../core/law/entitlement-answer.ts'
import { entitlement } from '../../core/law/entitlement.ts'
import { type LawInForce, lawInForce } from '../../core/law/commencement-table.ts'
import type { PlaceDirectory } from '../../core/law/responsible-commissioner/place-directory.ts'
import type { Finding } from '../../core/findings/finding.ts'
import { type CaseState, caseStateAsAt } from '../../core/timeline/case-state.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import type { PersonPageModel } from '../../design/person-bar.ts'
import { notFound } from '../../platform/http/answer.ts'
import type { FieldErrors, PageContext, TimeTravel } from '../../platform/http/page-context.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { listFacts, type RecordedFact } from '../case-record/index.ts'
import { withEntries } from '../law/index.ts'
import { identityBar } from './identity-bar.ts'
import { isUuid } from './is-uuid.ts'
import { type AttachedFile, findSurroundings, type RunningClock } from './person.repository.ts'
import { type Part, partsFor } from './parts.ts'
import { readWhenAsked, type WhenAsked } from './time-travel.ts'

/** One person's record, read for one visit: today, or as it stood on the day the address asks for. */
export interface OpenedPerson {
  readonly caseId: string
  readonly partnershipId: string
  /** What people read out to each other: `S117-000123`. */
  readonly reference: string
  readonly name: string
  /** In the order recorded; with time travel only those known by then. */
  readonly facts: readonly RecordedFact[]
  readonly state: CaseState
  readonly finding: Finding<Entitlement>
  /** The law, and the lists of places, that answers are worked out by. */
  readonly law: LawInForce
  readonly places: PlaceDirectory
  /** How many facts there are: a form carries it, so that two people recording at once are noticed. */
  readonly version: number
  /** The day the record is looked at: today, unless the address names another. */
  readonly day: PlainDate
  /** Set while the record is looked at as it stood: nothing can be recorded from there. */
  readonly timeTravel?: TimeTravel
  /** Set when the address asked for a day that cannot be; the record is shown as it is today. */
  readonly mistake?: Extract<WhenAsked, { kind: 'mistake' }>
  readonly mayRecord: boolean
  /** May confirm who is responsible, or depart from it. */
  readonly mayConfirm: boolean
  readonly mayCorrect: boolean
  /** Clocks still running for this person today (HE19b), the first due first; none for a reader who may not see clocks. */
  readonly clocks: readonly RunningClock[]
  /** Attached evidence, by the id of its fact. */
  readonly files: ReadonlyMap<string, readonly AttachedFile[]>
  /** The address of a part of this person's record, staying at the day looked at. */
  readonly hrefTo: (part: Part) => string
  /** The address of a fact on the timeline. */
  readonly hrefToFact: (id: string) => string
  /** What `person.njk` needs around a page. */
  frame(title: string, part?: Part): PersonPageModel
  page(errors?: FieldErrors): PageContext
}

/**
 * Opens the person the address names, and says so to the view log. Answers "not found" where there is no such person or the
 * reader's body may not see them: the two are never told apart. Every page below a person begins with it.
 */
export async function openPerson(visit: Visit): Promise<OpenedPerson> {
  const caseId = visit.params.caseId ?? ''
  if (!isUuid(caseId)) notFound()
  const all = await listFacts(visit.db, caseId)
  if (all.length === 0) notFound()
  const around = (await findSurroundings(visit.db, caseId)) ?? notFound()
  visit.viewed(caseId)
  const when = readWhenAsked(visit.query, visit.today, visit.now)
  const past = when.kind === 'past' ? when : undefined
  const day = past?.asAt ?? visit.today
  const facts = past?.knownBy ? all.filter((fact) => fact.recordedAt <= (past.knownBy ?? visit.now)) : all
  const state = caseStateAsAt(all, { day, knownBy: past?.knownBy })
  const timeTravel: TimeTravel | undefined = past && { asAt: past.asAt, knownBy: past.knownBy, backHref: visit.path }
  const hrefTo = (part: Part) => `/people/${caseId}${part === 'overview' ? '' : `/${part}`}${past ? `?${past.search}` : ''}`
  const nowKnown = past ? caseStateAsAt(all, { day: visit.today }).current : state.current
  const bar = identityBar(state, nowKnown, hrefTo('overview'))
  const mistake = when.kind === 'mistake' ? when : undefined
  return {
    caseId,
    partnershipId: around.partnershipId,
    reference: around.reference,
    name: bar.name,
    facts,
    state,
    finding: entitlement(state),
    law: withEntries(lawInForce, around.commencements),
    places: visit.places,
    version: all.length,
    day,
    timeTravel,
    mistake,
    mayRecord: !past && visit.may('fact:record'),
    mayConfirm: !past && visit.may('responsibility:confirm'),
    mayCorrect: !past && visit.may('fact:correct'),
    clocks: past || !visit.may('clock:view') ? [] : around.clocks,
    files: Map.groupBy(around.files, (file) => file.factId),
    hrefTo,
    hrefToFact: (id) => `/people/${caseId}/timeline?${past ? `${past.search}&` : ''}fact=${id}#fact-${id}`,
    frame: (title, part) => ({ title: `${title}: ${bar.name}`, person: bar, parts: partsFor(visit, part, hrefTo) }),
    page: (errors) => visit.page({ timeTravel, errors: errors ?? (mistake && { form: { text: mistake.says } }) }),
  }
}
