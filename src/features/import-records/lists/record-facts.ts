import { hash } from 'node:crypto'
import type { FactType, NewFactOf, Source } from '../../../core/timeline/fact.ts'
import type { FormatName, ImportedFact } from '../imported-record.ts'
import type { ListRow } from './list-row.ts'

type When = Pick<NewFactOf<FactType>, 'effectiveOn' | 'effectiveTime' | 'precision'>

/** Collects the facts of one record of a list, each under a key that the next edition of the list gives again. */
export class RecordFacts {
  readonly facts: ImportedFact[] = []
  readonly #key: string
  readonly #row: ListRow
  readonly #source: Source

  constructor(format: FormatName, key: string, row: ListRow) {
    this.#key = key
    this.#row = row
    this.#source = { kind: 'legacy-list', reference: `${row.context.file} line ${row.line} (${format})` }
  }

  /** Something that happened on a day of its own. `which` tells it from others of its type in the same record. */
  happened<T extends FactType>(type: T, when: When, data: NewFactOf<T>['data'], which = ''): void {
    this.#add(type, when, data, which)
  }

  /** Something the list states without a day: it is said as of the day of the list, and its contents are its identity. */
  stated<T extends FactType>(type: T, data: NewFactOf<T>['data']): void {
    this.#add(type, { effectiveOn: this.#row.context.listDay, precision: 'estimated' }, data, digest(JSON.stringify(data)))
  }

  #add(type: FactType, when: When, data: unknown, which: string): void {
    const importKey = `${this.#key}:${type}${which && `:${which}`}`
    if (this.facts.some((known) => known.importKey === importKey)) return
    const fact = {
      type,
      effectiveOn: when.effectiveOn,
      ...(when.effectiveTime && { effectiveTime: when.effectiveTime }),
      ...(when.precision && { precision: when.precision }),
      source: this.#source,
      data,
      importKey,
    }
    this.facts.push(fact as unknown as ImportedFact)
  }
}

/** Sixteen letters that stand for the contents, capitals aside. */
function digest(contents: string): string {
  return hash('sha1', contents.toLowerCase(), 'base64url').slice(0, 16)
}
