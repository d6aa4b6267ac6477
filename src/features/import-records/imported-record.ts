import type { PartnershipWords } from '../../core/identifiers/organisation-words.ts'
import type { FactType, Gender, NewFactOf, OrganisationCode } from '../../core/timeline/fact.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'

/** The shapes of file this product can read. */
export type FormatName = 'mhsds' | 'trust-list' | 'council-list' | 'funding-tracker'

/**
 * A fact read from a file. `importKey` is stable: the same file read twice gives the same keys, so nothing is recorded twice.
 * What a source states without a day of its own (a team, an address, a claim) carries its value in the key, the day of the extract
 * and precision `estimated`: a known key then means "said before", whatever the day. An event (a detention, a CTO) has no value in
 * its key: a known key with another day or other data is a correction by the sender.
 */
export type ImportedFact = { [T in FactType]: ImportedFactOf<T> }[FactType]
export type ImportedFactOf<T extends FactType> = NewFactOf<T> & { readonly importKey: string }

/** Where one record stands: the body that keeps it, the file and the first line of it (counted from 1, as a text editor does). */
export interface RecordSource {
  readonly body?: OrganisationCode
  readonly format: FormatName
  readonly file: string
  readonly line: number
}

/** What a record says about who it is, for matching. Nothing here is proof: numbers may be mistyped or somebody else's. */
export interface RecordIdentity {
  /** Ten digits whose check digit is right. */
  readonly nhsNumber?: string
  readonly birthDate?: PlainDate
  readonly birthDatePrecision?: 'month' | 'year' | 'estimated'
  readonly familyName?: string
  readonly givenName?: string
  readonly otherNames?: string
  /** Where only initials are given, in the order written: `JW`. */
  readonly initials?: string
  /** Written as `ZS11 1AA`. */
  readonly postcode?: string
  readonly address?: string
  readonly gender?: Gender
  readonly diedOn?: PlainDate
  readonly references: readonly LocalReference[]
}

export interface LocalReference {
  readonly organisation: OrganisationCode
  readonly reference: string
}

/** One person as one source knows them, with everything that source says happened to them. */
export interface ImportedRecord {
  readonly source: RecordSource
  /** Identity of the record within its source, the same in every later extract: `format:body:local id`. */
  readonly key: string
  readonly identity: RecordIdentity
  readonly facts: readonly ImportedFact[]
  /** Things that could not be read or look wrong, where the rest of the record was still taken. */
  readonly warnings: readonly RowRemark[]
}

/** Something a person should look at in one row, in words. */
export interface RowRemark {
  readonly file: string
  readonly line: number
  /** The row's own id in its file, when it has one. */
  readonly key?: string
  /** The column it is about, as the file names it. */
  readonly field?: string
  /** Id of the published rule it breaks, for instance `MHS40117`. */
  readonly rule?: string
  /** A sentence that names the value and says what to do. */
  readonly says: string
}

/** A row that was not imported, and why. */
export type RejectedRow = RowRemark

/** What was read from one file. `skipped` counts lines that are not records (titles, page headings, totals), by reason. */
export interface FileSummary {
  readonly file: string
  readonly format: FormatName
  readonly table?: string
  readonly rows: number
  readonly rejected: number
  readonly facts: number
  readonly skipped: Readonly<Record<string, number>>
  readonly encoding: string
  /** Sentences about the file as a whole: cut short, letters lost, a total that does not agree. */
  readonly doubts: readonly string[]
}

/** Everything one import would add. Nothing is written by reading. */
export interface ImportReading {
  readonly records: readonly ImportedRecord[]
  readonly rejected: readonly RejectedRow[]
  readonly warnings: readonly RowRemark[]
  readonly files: readonly FileSummary[]
}

/** A file as it was handed over. Bytes, never a path: reading touches no disk. */
export interface HandedOverFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Which column of a file holds which field: field name -> column header as the file writes it. Guessed, then corrected by a person. */
export type ColumnMapping = Readonly<Record<string, string>>

/** What a reader is told beside the bytes. */
export interface ReadingOptions {
  /** The day the files are read. Reading has no clock; days after this are questioned. */
  readonly today: PlainDate
  /** The body for which the signed-in user imports. A list may name another body per row. */
  readonly body?: OrganisationCode
  /** How this partnership's lists write the names of bodies. */
  readonly partnership?: PartnershipWords
}
