export { askToConfirm, checkFact, unconfirmed } from './check-fact.ts'
export { commonSections, sectionChoices } from './kinds/section-choices.ts'
export { residenceChoices } from './kinds/residence-choices.ts'
export { toldBy } from './told-by.ts'
