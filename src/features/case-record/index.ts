export {
  appendFacts,
  appendFirstFacts,
  appendToHeld,
  type Appended,
  type CaseEntry,
  type FactToAppend,
  type HeldCase,
  holdCase,
  type Told,
} from './append-facts.ts'
export { listFacts, type RecordedFact } from './list-facts.ts'
export { openCase } from './open-case.ts'
export { registerEntryOf } from './register-entry.ts'
export { rebuildEntries } from './rebuild-entries.ts'
export { foldReference, searchKeysOf } from './search-keys.ts'
export { reviewDueOn } from './review-due.ts'
