export { determine, type Determined } from './determine.ts'
export { type Question, readQuestion } from './read-question.ts'
export { readProvision } from './read-provision.ts'
export { undeterminedAsNull } from './undetermined-as-null.ts'
