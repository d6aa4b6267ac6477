export { readLawInForce, withEntries } from './law-in-force.ts'
export type { CommencementEntry } from './law.repository.ts'
