import { organisationName } from '../../core/identifiers/organisations.ts'
import { factSentence } from '../../core/timeline/fact-words.ts'
import type { Fact, FactOf } from '../../core/timeline/fact.ts'
import { byDayThenKind } from '../../core/timeline/same-day-order.ts'
import { factReadings, type FactReading, readWith } from '../../core/timeline/standing-facts.ts'
import type { Moment, PlainDate } from '../../core/time/plain-date.ts'
import { momentInWords } from '../../design/filters.ts'
import type { OpenedPerson } from './open-person.ts'
import { evidenceInWords } from './evidence-in-words.ts'

/** One version of a fact on the timeline: as it is read now, or as it was read before it was corrected or withdrawn. */
export interface TimelineEntry {
  readonly version: Fact
  readonly reading: FactReading
  /** What took this version's place, or took it away. */
  readonly supersededBy?: FactOf<'FactCorrected'> | FactOf<'FactWithdrawn'>
}

/** An entry as the page shows it: see components/timeline.njk. */
export interface TimelineItem {
  readonly id: string
  readonly title: string
  readonly day: PlainDate
  readonly time?: string
  readonly precision?: Fact['precision']
  readonly sentences: readonly string[]
  readonly toldOn?: PlainDate
  readonly recordedAt: Moment
  readonly recordedBy?: string
  readonly body?: string
  readonly evidence: string
  readonly files: readonly { readonly text: string; readonly href: string }[]
  readonly superseded?: { readonly word: string; readonly by?: string; readonly at: Moment; readonly reason: string }
  readonly actions: readonly { readonly text: string; readonly href: string }[]
}

/**
 * Every version of every fact known by then that lies on or before the day looked at, newest first. What happened on one day
 * stands in the order in which the law reads it, the last on top.
 */
export function timelineEntries({ facts, day, timeTravel }: Pick<OpenedPerson, 'facts' | 'day' | 'timeTravel'>): TimelineEntry[] {
  return factReadings(facts, timeTravel?.knownBy)
    .flatMap(versionsOf)
    .filter(({ version }) => !timeTravel || version.effectiveOn <= day)
    .sort((a, b) => byDayThenKind(b.version, a.version))
}

/** The facts that stand, newest first: without those withdrawn and without former values. */
export function currentEntries(person: Pick<OpenedPerson, 'facts' | 'day' | 'timeTravel'>): Fact[] {
  return timelineEntries(person)
    .filter((entry) => !entry.supersededBy)
    .map((entry) => entry.version)
}

/** The version that counts first (or the last one, when it is withdrawn), then each earlier one. */
function versionsOf(reading: FactReading): TimelineEntry[] {
  const { recorded, corrections, withdrawnBy } = reading
  const versions = [recorded, ...corrections.map((correction) => readWith(recorded, correction))]
  return versions.map((version, index) => ({ version, reading, supersededBy: corrections[index] ?? withdrawnBy })).reverse()
}

/** The entries of one page in words. Made for the page only: words for two hundred facts would be wasted on fifty. */
export function timelineItems(entries: readonly TimelineEntry[], person: OpenedPerson): TimelineItem[] {
  const recorders = new Map(person.facts.map((fact) => [fact.id, fact.recordedByName ?? undefined]))
  return entries.map(({ version, reading, supersededBy }) => {
    const { recorded, corrections, withdrawnBy } = reading
    const former = supersededBy?.type === 'FactCorrected'
    const last = corrections.at(-1)
    return {
      // Links go to the version that counts; a former one has an address of its own.
      id: former ? `${recorded.id}-before-${supersededBy.id}` : recorded.id,
      title: factSentence(version),
      day: version.effectiveOn,
      time: version.effectiveTime,
      precision: version.precision,
      sentences: !former && last ? [correctionInWords(last, recorders.get(last.id))] : [],
      toldOn: recorded.toldOn,
      recordedAt: recorded.recordedAt,
      recordedBy: recorders.get(recorded.id),
      body: recorded.body && organisationName(recorded.body),
      evidence: evidenceInWords(recorded.source),
      files: (person.files.get(recorded.id) ?? []).map(({ id, fileName }) => ({
        text: fileName,
        href: `/people/${person.caseId}/evidence/${id}`,
      })),
      superseded: supersededBy && {
        word: former ? 'Corrected' : 'Withdrawn',
        by: recorders.get(supersededBy.id),
        at: supersededBy.recordedAt,
        reason: supersededBy.data.reason,
      },
      actions: person.mayCorrect && !former && !withdrawnBy ? actionsOn(`/people/${person.caseId}/facts/${recorded.id}`) : [],
    }
  })
}

function correctionInWords(correction: FactOf<'FactCorrected'>, by: string | undefined): string {
  return `Corrected ${momentInWords(correction.recordedAt)}${by ? ` by ${by}` : ''}: ${correction.data.reason} What was recorded before stands on this timeline too, struck through.`
}

function actionsOn(href: string) {
  return [
    { text: 'Correct', href: `${href}/correct` },
    { text: 'Withdraw', href: `${href}/withdraw` },
  ]
}
