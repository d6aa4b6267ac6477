export { FileRefused } from './file-refused.ts'
export type { ListFormat } from './guess-columns.ts'
export type {
  ColumnMapping,
  FileSummary,
  FormatName,
  HandedOverFile,
  ImportedFact,
  ImportedFactOf,
  ImportedRecord,
  ImportReading,
  LocalReference,
  ReadingOptions,
  RecordIdentity,
  RecordSource,
  RejectedRow,
  RowRemark,
} from './imported-record.ts'
export { leaveOutWhatIsShown } from './leave-out-what-is-shown.ts'
export { type ChosenColumns, findLikelyHeader, listFormats, type RecognisedList, readList, recogniseList } from './read-list.ts'
export { isMhsds, readMhsds } from './read-mhsds.ts'
export { guessColumns, mapsEnough } from './guess-columns.ts'
