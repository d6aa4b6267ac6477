import { organisationName } from '../../core/identifiers/organisations.ts'
import { factSentence } from '../../core/timeline/fact-words.ts'
import type { Fact, FactOf } from '../../core/timeline/fact.ts'
import { byDayThenKind } from '../../core/timeline/same-day-order.ts'
import { factReadings, type FactReading, readWith } from '../../core/timeline/standing-facts.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import { dayInWords, momentInWords, monthAndYear } from '../../design/filters.ts'
import type { OpenedPerson } from './open-person.ts'
import { evidenceInWords } from './evidence-in-words.ts'

/** One version of a fact on the timeline: as it is read now, or as it was read before it was corrected or withdrawn. */
export interface TimelineEntry {
  readonly version: Fact
  readonly reading: FactReading
  /** What took this version's place, or took it away. */
  readonly supersededBy?: FactOf<'FactCorrected'> | FactOf<'FactWithdrawn'>
}

/** An entry as the page shows it, in words: see components/timeline.njk. */
export interface TimelineItem {
  readonly id: string
  readonly title: string
  readonly day: PlainDate
  readonly dayWords: string
  readonly sentences: readonly string[]
  readonly source: string
  readonly files: readonly { readonly text: string; readonly href: string }[]
  readonly superseded?: { readonly word: 'Withdrawn' | 'Corrected'; readonly says: string }
  readonly correctHref?: string
  readonly withdrawHref?: string
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
  return versions.map((version, index) => ({ version, reading, supersededBy: corrections[index] ?? withdrawnBy })).toReversed()
}

/** The entries of one page in words. Made for the page only: words for two hundred facts would be wasted on fifty. */
export function timelineItems(entries: readonly TimelineEntry[], person: OpenedPerson): TimelineItem[] {
  const recorders = new Map(person.facts.map((fact) => [fact.id, fact.recordedByName ?? undefined]))
  const by = (fact: Fact) => whoAndWhen(fact, recorders.get(fact.id))
  return entries.map(({ version, reading, supersededBy }) => {
    const { recorded, corrections } = reading
    const former = supersededBy?.type === 'FactCorrected'
    const last = corrections.at(-1)
    const facts = `/people/${person.caseId}/facts/${recorded.id}`
    return {
      // Links go to the version that counts; a former one has an address of its own.
      id: former ? `${recorded.id}-before-${supersededBy.id}` : recorded.id,
      title: factSentence(version),
      day: version.effectiveOn,
      dayWords: factDay(version),
      sentences:
        !former && last ? [`Corrected ${by(last)}: ${last.data.reason} What was recorded before stands here too, struck through.`] : [],
      source: sourceInWords(recorded, by(recorded)),
      files: filesOf(person, recorded.id),
      superseded: supersededBy && supersession(supersededBy, by(supersededBy)),
      ...(person.mayCorrect && !supersededBy && changesTo(recorded, facts, person)),
    }
  })
}

/** What somebody relied on is never rewritten: whoever may confirm takes it back, or confirms anew. */
function changesTo({ type }: Fact, at: string, { mayConfirm }: OpenedPerson): Pick<TimelineItem, 'correctHref' | 'withdrawHref'> {
  if (type !== 'DeterminationReliedOn') return { correctHref: `${at}/correct`, withdrawHref: `${at}/withdraw` }
  return mayConfirm ? { withdrawHref: `${at}/withdraw` } : {}
}

function whoAndWhen({ recordedAt }: Fact, name: string | undefined): string {
  return `${momentInWords(recordedAt)}${name ? ` by ${name}` : ''}`
}

function supersession(by: FactOf<'FactCorrected'> | FactOf<'FactWithdrawn'>, whoAndWhen: string): TimelineItem['superseded'] {
  const word = by.type === 'FactCorrected' ? 'Corrected' : 'Withdrawn'
  return { word, says: `${word} ${whoAndWhen}: ${by.data.reason}` }
}

function sourceInWords({ source, toldOn, body }: Fact, recorded: string): string {
  const told = toldOn ? ` We were told on ${dayInWords(toldOn)}.` : ''
  return `${evidenceInWords(source)}${told} Recorded ${recorded}${body ? ` for ${organisationName(body)}` : ''}.`
}

function filesOf({ files, caseId }: OpenedPerson, fact: string): TimelineItem['files'] {
  return files.get(fact)?.map(({ id, fileName }) => ({ text: fileName, href: `/people/${caseId}/evidence/${id}` })) ?? []
}

/** The day of a fact in words, as exactly as it is known. */
export function factDay({ effectiveOn, effectiveTime, precision }: Fact): string {
  switch (precision) {
    case 'year':
      return `some day in ${effectiveOn.slice(0, 4)}`
    case 'month':
      return `${monthAndYear(effectiveOn)}, day not known`
    case 'estimated':
      return `about ${dayInWords(effectiveOn)}`
    case undefined:
      return effectiveTime ? `${dayInWords(effectiveOn)}, ${effectiveTime}` : dayInWords(effectiveOn)
    default:
      return precision satisfies never
  }
}
