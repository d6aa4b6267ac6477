import type { OrganisationCode } from '../../../core/timeline/fact.ts'
import type { ListFormat } from '../guess-columns.ts'
import type { ImportedFact, ImportedRecord, RecordIdentity, RejectedRow, RowRemark } from '../imported-record.ts'
import { RowRefused } from '../row-refused.ts'
import { commissionerKinds, stateCouncilRow } from './council-list.ts'
import { stateTrackerRow } from './funding-tracker.ts'
import type { ListRow } from './list-row.ts'
import { RecordFacts } from './record-facts.ts'
import { stateTrustRow } from './trust-list.ts'
import { identityOf } from './who.ts'

/** A row with who it is about. */
export interface Understood {
  readonly row: ListRow
  readonly body: OrganisationCode | undefined
  readonly bodyWords: string
  readonly reference: string
  readonly identity: RecordIdentity
}

/** Who this row is about, and whose list it stands in. Throws RowRefused where nothing says who. */
export function understand(format: ListFormat, row: ListRow): Understood {
  const bodyWords = row.text('body')
  const kinds =
    format.name === 'council-list'
      ? (['council'] as const)
      : format.name === 'trust-list'
        ? (['trust', 'independent-hospital'] as const)
        : commissionerKinds
  const body = bodyWords === '' ? row.context.options.body : (row.organisation('body', kinds)?.code ?? row.context.options.body)
  const reference = row.text('reference')
  const identity = identityOf(row, body, reference)
  const { familyName, givenName, initials, nhsNumber, birthDate } = identity
  if (!familyName && !givenName && !nhsNumber && !(reference && (initials || birthDate))) {
    throw new RowRefused('Nothing in this row says who it is about: there is no name and no NHS number that can be read.')
  }
  return { row, body, bodyWords, reference, identity }
}

/**
 * One record for each person of the list. An id that stands on several rows is one record where those rows can be one person, and several
 * records where name and birth differ altogether, for then somebody was given another's id.
 */
export function recordsOf(
  format: ListFormat,
  understood: readonly Understood[],
  rejected: RejectedRow[],
): { records: ImportedRecord[]; warnings: RowRemark[] } {
  const records: ImportedRecord[] = []
  const warnings: RowRemark[] = []
  const groups = Map.groupBy(understood, (each) => keyOf(format, each))
  for (const [key, group] of groups) {
    for (const [index, people] of samePeople(group).entries()) {
      const record = recordOf(format, index === 0 ? key : `${key}~${personForm(people[0]?.identity)}`, people, rejected)
      records.push(record)
      warnings.push(...record.warnings)
    }
  }
  return { records, warnings }
}

/** The body as the list writes it, so that a key stays the same whatever we learn about how bodies are called. */
function keyOf(format: ListFormat, { body, bodyWords, reference, identity }: Understood): string {
  const id = reference || `no id ${identity.nhsNumber ?? personForm(identity)}`
  return `${format.name}:${bodyWords || (body ?? '')}:${id}`
}

function personForm(identity: RecordIdentity | undefined): string {
  return [identity?.familyName ?? identity?.initials, identity?.givenName, identity?.birthDate]
    .map((part) => part?.toLowerCase() ?? '')
    .join('|')
}

function samePeople(group: readonly Understood[]): Understood[][] {
  const people: Understood[][] = []
  for (const each of group) {
    const same = people.find(([first]) => first && couldBeOne(first.identity, each.identity))
    if (same) same.push(each)
    else people.push([each])
  }
  return people
}

function couldBeOne(a: RecordIdentity, b: RecordIdentity): boolean {
  if (a.nhsNumber && b.nhsNumber) return a.nhsNumber === b.nhsNumber || (a.birthDate === b.birthDate && a.familyName === b.familyName)
  if (a.birthDate && b.birthDate) return a.birthDate === b.birthDate
  return a.familyName === b.familyName
}

function recordOf(format: ListFormat, key: string, people: readonly Understood[], rejected: RejectedRow[]): ImportedRecord {
  const [first] = people
  if (!first) throw new Error('A record has at least one row')
  const facts = people.flatMap(({ row, identity, body }, index) => {
    const collected = new RecordFacts(format.name, index === 0 ? key : `${key}#${personForm(identity)}#${index}`, row)
    try {
      stateRow(format, collected, row, identity, body)
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error
      rejected.push({
        file: row.context.file,
        line: row.line,
        key: people[0]?.reference || undefined,
        field: error.field,
        says: error.message,
      })
      return []
    }
    return collected.facts
  })
  return {
    source: { body: first.body, format: format.name, file: first.row.context.file, line: first.row.line },
    key,
    identity: people.map(({ identity }) => identity).reduce((all, next) => ({ ...next, ...all })),
    facts: people.length > 1 ? withoutRepeats(facts) : facts,
    warnings: people.flatMap(({ row, reference }) =>
      row.troubles.map((trouble) => ({ file: row.context.file, line: row.line, key: reference || undefined, ...trouble })),
    ),
  }
}

/** Two rows about one person mostly say the same: it is said once. */
function withoutRepeats(facts: readonly ImportedFact[]): ImportedFact[] {
  const said = new Set<string>()
  return facts.filter((fact) => {
    const contents = JSON.stringify([fact.type, fact.effectiveOn, fact.data])
    return !said.has(contents) && said.add(contents)
  })
}

function stateRow(
  format: ListFormat,
  facts: RecordFacts,
  row: ListRow,
  identity: RecordIdentity,
  body: OrganisationCode | undefined,
): void {
  switch (format.name) {
    case 'trust-list':
      return stateTrustRow(facts, row, identity, body)
    case 'council-list':
      return stateCouncilRow(facts, row, identity, body)
    case 'funding-tracker':
      return stateTrackerRow(facts, row, identity)
    default:
      return format.name satisfies never
  }
}
