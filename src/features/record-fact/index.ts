export { checkFact, unconfirmed } from './check-fact.ts'
export { sectionChoices } from './kinds/section-choices.ts'
export { residenceChoices } from './kinds/residence-choices.ts'
export { toldBy } from './told-by.ts'
